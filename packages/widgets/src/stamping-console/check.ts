import type { CheckLine, Inspection } from '../cfdi/types.ts';
import type { Row, Standing, Unfit } from './types.ts';

/** What a failed check of these says, the platform says, too, whoever asks and whenever. */
const FINAL: readonly string[] = ['document', 'certificate', 'seal'];

const failed = ({ verdict }: CheckLine) => verdict === 'failed';

/** What is wrong with a document before it is sent; null where the platform is to decide. */
function unfitOf({ unreadable, summary, checks }: Inspection): Unfit | null {
  if (unreadable) return { reason: 'refused', says: unreadable.says, pacCode: '301' };
  if (summary?.uuid) return { reason: 'alreadyStamped' };
  const line = checks.find((check) => failed(check) && FINAL.includes(check.code));
  if (!line?.why) return null;
  const says = { en: `${line.asks.en}: ${line.why.en}`, es: `${line.asks.es}: ${line.why.es}` };
  return { reason: 'refused', says, pacCode: line.pacCode };
}

/**
 * Another check that failed makes a doubt only: a document that was stamped before gets its stamp again whatever has
 * run out since.
 */
function standingOf(inspection: Inspection): Standing {
  const unfit = unfitOf(inspection);
  if (unfit) return { kind: 'unfit', unfit };
  const line = inspection.checks.find(failed);
  return { kind: 'ready', doubt: line?.why ? { asks: line.asks, why: line.why } : null };
}

/** Checks a file in the page, before anything is sent. Never rejects. */
export async function checkFile(file: File, now: Date): Promise<Pick<Row, 'summary' | 'standing'>> {
  let reason: 'notLoaded' | 'notOpened' = 'notLoaded';
  try {
    const { inspect } = await import('../cfdi/inspect.ts');
    reason = 'notOpened';
    const inspection = await inspect(file, { now });
    return { summary: inspection.summary, standing: standingOf(inspection) };
  } catch {
    return { summary: null, standing: { kind: 'unfit', unfit: { reason } } };
  }
}
