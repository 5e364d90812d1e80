import type { Unit } from '@mostrador/contract';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import { problem } from '../http/problem.ts';
import type { Posted, Posting } from './types.ts';

type Answer =
  | { short: Unit }
  | { posted: { debit: number | null; credit: number | null }[]; short?: undefined };

/**
 * Posts all or nothing, in one round trip; each posting is judged after those before it. `at` is business time.
 *
 * Throws 409 `insufficient_stamps` or `insufficient_points` when an account would fall below its floor: nothing
 * is kept then, and the caller's transaction may go on (buy what is missing and post again).
 */
export async function post(db: Kysely<Database>, postings: readonly Posting[], at: Date): Promise<Posted[]> {
  if (!postings.length) return [];
  const { rows } = await sql<{ answer: Answer }>`
    SELECT ledger_post(${JSON.stringify(postings)}::jsonb, ${at}) AS answer`.execute(db);
  const { answer } = rows[0]!;
  if (answer.short) throw shortOf(answer.short);
  return answer.posted.map(({ debit, credit }) => ({ debitBalance: debit, creditBalance: credit }));
}

const shortOf = (unit: Unit) => problem(unit === 'stamp' ? 'insufficient_stamps' : 'insufficient_points');
