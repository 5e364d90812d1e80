import type { Certificate } from '../certificate/certificate.ts';
import type { Outcome } from './checks.ts';
import type { Span } from './dates.ts';
import type { VerifyOptions } from './options.ts';

/** Whether the document's date lies in the certificate's validity (code 305). */
export function judgePeriod({ validFrom, validTo }: Certificate, date: Span | null): Outcome {
  if (!date) return 'no_date';
  return date.to < validFrom.getTime() || date.from > validTo.getTime() ? 'out_of_period' : null;
}

/** Whether one of the trusted issuers signed it (code 308). */
export async function judgeTrust(
  certificate: Certificate,
  { isTrusted, trustAnchors }: VerifyOptions,
): Promise<Outcome> {
  const trusted = await isTrusted?.(certificate);
  if (trusted !== undefined) return trusted ? null : 'not_trusted';
  if (!trustAnchors?.length) return 'no_anchors';
  for (const anchor of trustAnchors) if (await certificate.isSignedBy(anchor)) return null;
  return 'not_trusted';
}

/** Whether the list of revoked certificates has it (code 304). */
export async function judgeRevocation(
  certificate: Certificate,
  { isRevoked }: VerifyOptions,
): Promise<Outcome> {
  if (!isRevoked) return 'no_revocations';
  return (await isRevoked(certificate)) ? 'revoked' : null;
}
