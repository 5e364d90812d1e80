import {
  type Certificate,
  CfdiError,
  CHECKS,
  REASONS,
  readCertificate,
  type Verification,
  verifyCfdi,
} from '@mostrador/cfdi';
import type { CfdiVerdict, Inspection, Source, Trust } from './types.ts';

/*
 * The library of CFDI and all that needs it: fetched with the first document, for this file is only ever imported by
 * `import()`.
 */

/** Bytes: as many as the platform takes. */
const LIMITS = { size: 5 * 1024 * 1024 };

/** Checks a document. Nothing is sent. Rejects where the file cannot be read from its disk. */
export async function inspect(source: Source, trust: Trust = {}): Promise<Inspection> {
  // A file's size is known without reading it; 50 MB are not read to be refused.
  if (typeof source !== 'string' && source.size > LIMITS.size)
    return inspectionOf({
      valid: false,
      checks: [],
      summary: null,
      certificate: null,
      error: new CfdiError('too_large'),
    });
  const xml = typeof source === 'string' ? source : new Uint8Array(await source.arrayBuffer());
  return inspectionOf(
    await verifyCfdi(xml, {
      now: trust.now ?? new Date(),
      limits: LIMITS,
      pause,
      pacCertificates: readAll(trust.pacCertificates),
      trustAnchors: readAll(trust.trustAnchors),
    }),
  );
}

/** What a page gives wrongly is told to whoever wrote it; the document is not to blame. */
const readAll = (certificates: Trust['pacCertificates'] = []): Certificate[] =>
  certificates.flatMap((each) => {
    try {
      return readCertificate(each);
    } catch (error) {
      console.error('[mostrador] certificate_invalid', error);
      return [];
    }
  });

/** Lets the page draw, and answer a person. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

function inspectionOf(verification: Verification): Inspection {
  const { checks, summary, error } = verification;
  return {
    verdict: verdictOf(verification),
    summary,
    checks: checks.map(({ code, verdict, reason, pacCode, findings }) => ({
      code,
      verdict,
      pacCode,
      findings,
      asks: CHECKS[code],
      why: reason && REASONS[reason],
    })),
    unreadable: error && { says: { en: error.in('en'), es: error.in('es') }, offset: error.offset },
  };
}

/** A timbre is worth what its PAC's seal is: where that was not checked, anybody may have written it. */
function verdictOf({ valid, checks, summary, error }: Verification): CfdiVerdict {
  if (error) return 'unreadable';
  if (!valid) return 'invalid';
  if (!summary?.uuid) return 'not_stamped';
  return checks.find(({ code }) => code === 'stamp_seal')?.verdict === 'ok' ? 'valid' : 'unproven';
}
