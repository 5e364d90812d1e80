import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { DueJob } from '../../jobs/index.ts';
import { followUp } from './follow-up.ts';

const BATCH = 100;
const JOB = 'settle-payments';

/**
 * Payments whose outcome is open: what a crash between the two commits left, charges that take business days
 * (SV-19), refunds to be carried out.
 */
export const settlePayments: DueJob = {
  name: JOB,
  async nextDueAt(db) {
    const row = await db
      .selectFrom('payment')
      .select((eb) => eb.fn.min('check_at').as('at'))
      .where('check_at', 'is not', null)
      .executeTakeFirst();
    return row?.at ?? null;
  },
  async run(deps, now) {
    const ids = await claim(deps.db, now);
    await followUp(deps, { operation: JOB, access: null, requestId: null, channel: 'job' }, now, ids);
    return ids.length;
  },
};

/**
 * Takes what is due and puts its next check off, so that no other process asks at the same time. Where the
 * provider stays out of reach the pause grows with the payment's age, from a minute to an hour.
 */
async function claim(db: Kysely<Database>, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE payment SET check_at =
      ${now}::timestamptz + least(interval '1 hour', greatest(interval '1 minute', (${now}::timestamptz - created_at) / 4))
    WHERE id IN (
      SELECT id FROM payment WHERE check_at <= ${now} ORDER BY check_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING id`.execute(db);
  return rows.map(({ id }) => id);
}
