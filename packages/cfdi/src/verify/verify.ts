import { type Certificate, readCertificate } from '../certificate/certificate.ts';
import { type CfdiDocument, type CfdiSummary, parseCfdi, summaryOf } from '../document.ts';
import { CfdiError } from '../errors.ts';
import { verifySello } from '../seal.ts';
import { validateCfdi } from '../validate/validate.ts';
import { collapse } from '../xml/collapse.ts';
import { judgePeriod, judgeRevocation, judgeTrust } from './certificate.ts';
import { CHECKS, type CheckCode } from './check-table.ts';
import { type Check, makeCheck, type Outcome } from './checks.ts';
import { type Span, spanOf } from './dates.ts';
import type { VerifyOptions } from './options.ts';
import { judgeDate, judgeStamp, judgeStampedDocument, judgeStampSeal } from './stamp.ts';

/** Everything that was asked of a document. */
export interface Verification {
  /** Whether no check failed; some may not have been made. */
  valid: boolean;
  /** In the order of `CHECKS`, every one. */
  checks: readonly Check[];
  /** What the document says of itself, or null for one that cannot be read. */
  summary: CfdiSummary | null;
  /** The issuer's certificate, as far as it could be read. */
  certificate: Certificate | null;
  /** Why the document could not be read. */
  error: CfdiError | null;
}

/**
 * Checks a CFDI: its form, its seal, its certificate, its timbre. Nothing is fetched. Throws nothing for whatever
 * the document holds.
 */
export async function verifyCfdi(
  source: Uint8Array | string | CfdiDocument,
  options: VerifyOptions = {},
): Promise<Verification> {
  const document = readOr(() =>
    typeof source === 'string' || source instanceof Uint8Array ? parseCfdi(source, options.limits) : source,
  );
  if (document instanceof CfdiError) return unreadable(document);
  const read = readOr(() => readCertificate(document.root.attributes.get('Certificado') ?? ''));
  const certificate = read instanceof CfdiError ? null : read;
  const summary = summaryOf(document);
  const { timezone: zone } = options;
  const date = spanOf(summary.date, typeof zone === 'function' ? zone(summary.postalCode) : zone);
  await options.pause?.();
  const structure = judgeStructure(document, options);
  await options.pause?.();
  const checks = [
    makeCheck('document', null),
    structure,
    ...(await certificateChecks(document, certificate, date, options)),
    makeCheck('date', judgeDate(document, date, options)),
    makeCheck('stamp', judgeStamp(document)),
    makeCheck('stamp_document', judgeStampedDocument(document)),
    makeCheck('stamp_seal', await judgeStampSeal(document, options)),
  ];
  const valid = checks.every(({ verdict }) => verdict !== 'failed');
  return { valid, checks, summary, certificate, error: null };
}

async function certificateChecks(
  document: CfdiDocument,
  certificate: Certificate | null,
  date: Span | null,
  options: VerifyOptions,
): Promise<Check[]> {
  const seal = await verifySello(document);
  const judged = async (code: CheckCode, judge: (own: Certificate) => Outcome | Promise<Outcome>) =>
    makeCheck(code, certificate ? await judge(certificate) : 'not_reached');
  const attribute = (name: string) => collapse(document.root.attributes.get(name) ?? '');
  return [
    certificate
      ? makeCheck('certificate', certificate.number === attribute('NoCertificado') ? null : 'other_number')
      : makeCheck('certificate', attribute('Certificado') ? 'certificate_invalid' : 'missing'),
    makeCheck('seal', seal.valid ? null : seal.reason),
    await judged('issuer', ({ rfc }) =>
      rfc !== '' && rfc === summaryOf(document).issuer.rfc ? null : 'other_rfc',
    ),
    await judged('certificate_kind', ({ kind }) => (kind === 'csd' ? null : 'not_csd')),
    await judged('certificate_period', (own) => judgePeriod(own, date)),
    await judged('certificate_trust', (own) => judgeTrust(own, options)),
    await judged('certificate_revocation', (own) => judgeRevocation(own, options)),
  ];
}

function judgeStructure(document: CfdiDocument, { catalogs }: VerifyOptions): Check {
  const findings = validateCfdi(document, { catalogs });
  const check = makeCheck('structure', findings.length > 0 ? 'findings' : null);
  return findings.length > 0 ? { ...check, findings } : check;
}

function unreadable(error: CfdiError): Verification {
  const checks = (Object.keys(CHECKS) as CheckCode[]).map((code) =>
    makeCheck(code, code === 'document' ? 'unreadable' : 'not_reached'),
  );
  return { valid: false, checks, summary: null, certificate: null, error };
}

function readOr<T>(read: () => T): T | CfdiError {
  try {
    return read();
  } catch (error) {
    if (error instanceof CfdiError) return error;
    throw error;
  }
}
