import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Deps } from '../../deps.ts';
import type { DueJob } from '../../jobs/index.ts';
import { atDesk } from '../orders/transaction.ts';
import { applyProvisioning, askProvider } from './provisioning.ts';
import type { SignUpRow } from './records.ts';

const BATCH = 100;
const JOB = 'provision-distributors';
/** A process that dies with one in hand: another takes it up after this. */
const LEASE_SECONDS = 30;

/** New distributors whose database is being prepared: begun, looked at, begun again where it failed (CM-DIS-03). */
export const provisionDistributors: DueJob = {
  name: JOB,
  async nextDueAt(db) {
    const row = await db
      .selectFrom('sign_up')
      .select((eb) => eb.fn.min('provisioning_check_at').as('at'))
      .where('provisioning_check_at', 'is not', null)
      .executeTakeFirst();
    return row?.at ?? null;
  },
  async run(deps, now, failed) {
    const rows = await claim(deps.db, now);
    for (const row of rows) await lookAfter(deps, row, now).catch((error) => failed(error, row.id));
    return rows.length;
  },
};

/** Takes what is due and puts its next look off, so that no other process asks at the same time. */
async function claim(db: Kysely<Database>, now: Date): Promise<SignUpRow[]> {
  const { rows } = await sql<SignUpRow>`
    WITH due AS MATERIALIZED (
      SELECT id FROM sign_up WHERE provisioning_check_at <= ${now}
      ORDER BY provisioning_check_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    UPDATE sign_up s SET provisioning_check_at = ${now}::timestamptz + make_interval(secs => ${LEASE_SECONDS})
    FROM due WHERE s.id = due.id RETURNING s.*`.execute(db);
  return rows;
}

async function lookAfter(deps: Deps, row: SignUpRow, now: Date): Promise<void> {
  const outcome = await askProvider(deps.provisioning, row, now);
  if (!outcome || outcome.state === 'failed') {
    deps.log({
      level: 'warn',
      message: 'provisioning_failed',
      signUpId: row.id,
      attempt: row.provisioning_attempt,
      answered: outcome !== null,
    });
  }
  const origin = { operation: JOB, access: null, requestId: null, channel: 'job' as const };
  const { publicUrl } = deps;
  await atDesk(deps, origin, now, (desk) => applyProvisioning({ ...desk, publicUrl }, row, outcome));
}
