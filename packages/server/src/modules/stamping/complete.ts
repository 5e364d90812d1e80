import type { CfdiDocument } from '@mostrador/cfdi';
import type { PacProblem } from '@mostrador/contract';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Deps } from '../../deps.ts';
import { toProblem } from '../../http/problem.ts';
import type { Pac, StampOutcome } from '../../ports/pac.ts';
import { Group } from '../transfers/group.ts';
import type { Insertion } from './claim.ts';
import { release } from './release.ts';

const LANES = 2;
const GROUP_MAX = 64;

/** A claim that waits for the PAC. */
export interface OpenClaim {
  id: string;
  uuid: string;
  stamped_at: Date;
}

export type Completion =
  | { state: 'stamped'; uuid: string; xml: string }
  | { state: 'refused'; code: PacProblem }
  /** The PAC is slow or away: the request stays open, and a job asks again. */
  | { state: 'processing'; askAgainAt: Date | null };

/** Asks the PAC for a claim and keeps its answer. Safe to call twice for one claim, also by two processes at once. */
export type Complete = (claim: OpenClaim, document: CfdiDocument, now: Date) => Promise<Completion>;

export function completer(deps: Deps, pac: Pac): Complete {
  const { db } = deps;
  const group = new Group((items: Kept[]) => keepAll(db, items), {
    lanes: LANES,
    sizeMax: GROUP_MAX,
    mayBeOne: (error) => toProblem(error).code !== 'database_unavailable',
  });
  return async (claim, document, now) => {
    const { id, uuid, stamped_at: at } = claim;
    const answer = await patiently(deps, pac, (signal) => pac.stamp({ id, uuid, at, document }, signal));
    if (answer === null) return { state: 'processing', askAgainAt: null };
    if (answer.state === 'working') return { state: 'processing', askAgainAt: answer.askAgainAt };
    if (answer.state === 'refused') {
      await release(deps, id, answer.code, now);
      return answer;
    }
    await group.submit({ id, answer, now, ...insertionOf(document.xml, answer.xml) });
    return { state: 'stamped', uuid: answer.uuid, xml: answer.xml };
  };
}

/** The PAC's answer; null where it is out of reach, or not done while its caller waits. */
async function patiently(
  { log }: Deps,
  { patienceMs }: Pac,
  ask: (signal: AbortSignal) => Promise<StampOutcome>,
): Promise<StampOutcome | null> {
  const stops = new AbortController();
  const patience = Promise.withResolvers<null>();
  const timer = setTimeout(() => patience.resolve(null), patienceMs);
  try {
    return await Promise.race([ask(stops.signal), patience.promise]);
  } catch (error) {
    log({ level: 'warn', message: 'pac_out_of_reach', error: String(error) });
    return null;
  } finally {
    clearTimeout(timer);
    stops.abort();
  }
}

type Stamped = Extract<StampOutcome, { state: 'stamped' }>;
interface Kept extends Insertion {
  id: string;
  answer: Stamped;
  now: Date;
}

async function keepAll(db: Kysely<Database>, kept: Kept[]): Promise<undefined[]> {
  const items = kept.map(({ id, answer, now, inserted, insert_at, kept: rest }) => ({
    ...{ id, uuid: answer.uuid.toUpperCase(), at: answer.at.toISOString(), pac: answer.pacRfc },
    ...{ inserted, insertAt: insert_at, kept: rest, now: now.toISOString() },
  }));
  await sql`/* prepared: stampings_finish */ SELECT stampings_finish(${JSON.stringify(items)}::jsonb)`.execute(
    db,
  );
  return kept.map(() => undefined);
}

/** What turns the one text into the other: the archive keeps a document once. */
export function insertionOf(document: string, stamped: string): Insertion {
  const most = Math.min(document.length, stamped.length);
  let start = 0;
  while (start < most && document.charCodeAt(start) === stamped.charCodeAt(start)) start += 1;
  let kept = 0;
  while (
    kept < most - start &&
    document.charCodeAt(document.length - 1 - kept) === stamped.charCodeAt(stamped.length - 1 - kept)
  )
    kept += 1;
  return { insert_at: start, kept, inserted: stamped.slice(start, stamped.length - kept) };
}

/** The stamped document of the archive. */
export const withInsertion = (document: string, { inserted, insert_at, kept }: Insertion): string =>
  document.slice(0, insert_at) + inserted + document.slice(document.length - kept);
