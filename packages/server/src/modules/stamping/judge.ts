import {
  type Certificate,
  CfdiError,
  type CfdiSummary,
  type Finding,
  readCertificate,
  summaryOf,
  validateCfdi,
  verifyCadena,
} from '@mostrador/cfdi';
import type { PacProblem } from '@mostrador/contract';
import { timezoneOfPostalCode, wallToInstant } from '@mostrador/domain';
import type { TaxAuthority } from '../../ports/tax-authority.ts';
import { pacProblem, type SealedCfdi } from './document.ts';

/** Code 401. */
const AGE_MS_MAX = 72 * 3_600_000;
/** Clocks of billing programs go a little ahead. */
const AHEAD_MS_MAX = 5 * 60_000;
const CERTIFICATES_MAX = 2_000;
/** SAT's have some 2,500 characters of base64. */
const CERTIFICATE_LENGTH_MAX = 10_000;

/** What is to be said of a sealed document at this moment. */
export interface Verdict {
  summary: CfdiSummary;
  /** Why it is not stamped now; null: it may be. One that was stamped before is given back all the same. */
  refusal: PacProblem | null;
  /** What breaks SAT's schema: of `cfdi_malformed`. */
  structure: readonly Finding[];
  chainVerified: boolean;
}

/**
 * Judges a document as a PAC does, in the order of its codes; but the seal first, since what its issuer did not seal is
 * nobody's document. A broken schema refuses, as everything else that may change, only one without a stamp.
 * @throws 422 `cfdi_malformed` (301), `cfdi_seal_invalid` (302)
 */
export async function judge(
  authority: TaxAuthority,
  { document, cadena }: SealedCfdi,
  now: Date,
): Promise<Verdict> {
  const summary = summaryOf(document);
  const issuedAt = instantOf(summary);
  const { attributes } = document.root;
  const certificate = certificateOf(attributes.get('Certificado'));
  if (!certificate || certificate.number !== summary.certificateNumber) throw pacProblem('cfdi_seal_invalid');
  const seal = await verifyCadena(cadena, attributes.get('Sello'), certificate);
  if (!seal.valid) throw pacProblem('cfdi_seal_invalid');
  const { chain, revoked, listed } = await authority.standingOf(certificate);
  const structure = validateCfdi(document);
  const age = now.getTime() - issuedAt.getTime();
  const findings: [boolean, PacProblem][] = [
    [structure.length > 0, 'cfdi_malformed'],
    [chain === 'unknown', 'cfdi_certificate_untrusted'],
    [certificate.kind !== 'csd', 'cfdi_certificate_not_csd'],
    [certificate.rfc !== summary.issuer.rfc, 'cfdi_issuer_mismatch'],
    [revoked || certificate.validTo <= now, 'cfdi_certificate_revoked'],
    [issuedAt < certificate.validFrom || issuedAt > certificate.validTo, 'cfdi_outside_certificate_validity'],
    [!listed, 'cfdi_issuer_not_listed'],
    [age > AGE_MS_MAX || age < -AHEAD_MS_MAX, 'cfdi_date_out_of_range'],
  ];
  const refusal = findings.find(([found]) => found)?.[1] ?? null;
  return { summary, refusal, structure, chainVerified: chain === 'verified' };
}

/** Fecha is the wall clock of the place of issue; 301 where it is no date. */
function instantOf({ date, postalCode }: CfdiSummary): Date {
  if (/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(date) && !Number.isNaN(Date.parse(`${date}Z`))) {
    const minute = wallToInstant(date.slice(0, 16), timezoneOfPostalCode(postalCode));
    return new Date(minute.getTime() + Number(date.slice(17)) * 1_000);
  }
  throw pacProblem('cfdi_malformed', {
    detail: { es: 'El atributo Fecha no es una fecha.', en: 'The attribute Fecha is no date.' },
  });
}

/** An issuer's documents carry the same certificate, whose reading and key cost as much as a seal. */
const certificates = new Map<string, Certificate>();

function certificateOf(base64: string | undefined): Certificate | null {
  if (!base64 || base64.length > CERTIFICATE_LENGTH_MAX) return null;
  const known = certificates.get(base64);
  if (known) return known;
  try {
    const certificate = readCertificate(base64);
    if (certificates.size >= CERTIFICATES_MAX) certificates.clear();
    certificates.set(base64, certificate);
    return certificate;
  } catch (error) {
    if (error instanceof CfdiError) return null;
    throw error;
  }
}
