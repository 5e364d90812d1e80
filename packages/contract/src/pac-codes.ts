import type { ProblemCode } from './problems.ts';

/** The number that every PAC answers for what is wrong with a CFDI, by our stable code; a problem's `pacCode`. */
export const PAC_CODES = {
  cfdi_malformed: '301',
  cfdi_seal_invalid: '302',
  cfdi_issuer_mismatch: '303',
  cfdi_certificate_revoked: '304',
  cfdi_outside_certificate_validity: '305',
  cfdi_certificate_not_csd: '306',
  cfdi_already_stamped: '307',
  cfdi_certificate_untrusted: '308',
  cfdi_date_out_of_range: '401',
  cfdi_issuer_not_listed: '402',
} as const satisfies Partial<Record<ProblemCode, string>>;

export type PacProblem = keyof typeof PAC_CODES;
export const PAC_PROBLEMS = Object.keys(PAC_CODES) as [PacProblem, ...PacProblem[]];
