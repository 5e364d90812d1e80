import { type Verification, verifyCfdi } from '@mostrador/cfdi';
import type { CfdiVerification, z } from '@mostrador/contract';
import { timezoneOfPostalCode } from '@mostrador/domain';
import type { Deps } from '../../deps.ts';
import type { Locale } from '../../http/problem.ts';
import { CFDI_LIMITS } from './document.ts';

/** Holds a document, stamped or not, against everything that the platform knows. */
export async function verify(
  { pac, taxAuthority }: Deps,
  source: Uint8Array,
  now: Date,
  locale: Locale,
): Promise<z.input<typeof CfdiVerification>> {
  const verification = await verifyCfdi(source, {
    now,
    timezone: timezoneOfPostalCode,
    limits: CFDI_LIMITS,
    pacCertificates: (await pac?.certificates(now)) ?? [],
    isRevoked: async (certificate) => (await taxAuthority.standingOf(certificate)).revoked,
    async isTrusted(certificate) {
      const { chain } = await taxAuthority.standingOf(certificate);
      return chain === 'pinned' ? undefined : chain === 'verified';
    },
  });
  return viewOf(verification, locale === 'en' ? 'en' : 'es');
}

const viewOf = (
  { valid, summary, checks, error }: Verification,
  language: 'es' | 'en',
): z.input<typeof CfdiVerification> => ({
  valid,
  uuid: summary?.uuid ?? null,
  issuerRfc: summary?.issuer.rfc ?? null,
  receiverRfc: summary?.recipient.rfc ?? null,
  total: summary?.total ?? null,
  checks: checks.map(({ code, verdict, reason, pacCode, messages }) => ({
    ...{ code, verdict, reason, pacCode },
    message: code === 'document' && error ? error.in(language) : messages[language],
  })),
  findings: checks
    .flatMap(({ findings = [] }) => findings)
    .map(({ code, path, value, messages }) => ({
      ...{ path, code, message: messages[language] },
      ...(value === undefined ? {} : { value }),
    })),
});
