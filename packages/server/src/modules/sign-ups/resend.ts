import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import { mailActivation } from './activation-link.ts';
import { awaitsPerson, type Desk, type SignUpRow } from './records.ts';
import { RESENDS_AN_HOUR } from './view.ts';

/**
 * Mails the link again, to the address that signed up or was named.
 * @param row locked, so that simultaneous requests are counted one after the other
 * @throws 409 `state_conflict` once it is verified or accepted, 429 `too_many_attempts` beyond 3 an hour
 */
export async function resendActivation(desk: Desk, row: SignUpRow): Promise<void> {
  if (!awaitsPerson(row)) throw problem('state_conflict');
  const wait = await secondsToWait(desk.db, row.id);
  if (wait > 0) throw problem('too_many_attempts', { headers: { 'retry-after': String(wait) } });
  await mailActivation(desk, row, { resent: true });
  desk.audit({
    subject: { type: 'sign-up', id: row.id },
    account: { id: row.id, parentId: row.distributor_id },
    after: { activation: 'resent' },
  });
}

async function secondsToWait(db: Kysely<Database>, signUpId: string): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    SELECT ceil(extract(epoch FROM created_at + interval '1 hour' - now()))::int4 AS seconds
    FROM activation_link WHERE sign_up_id = ${signUpId} AND resent
    ORDER BY created_at DESC OFFSET ${RESENDS_AN_HOUR - 1} LIMIT 1`.execute(db);
  return Math.max(0, rows[0]?.seconds ?? 0);
}
