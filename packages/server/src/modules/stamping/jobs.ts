import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Deps } from '../../deps.ts';
import { recorded } from '../../http/recorded.ts';
import type { DueJob } from '../../jobs/index.ts';
import { type Complete, completer, type OpenClaim } from './complete.ts';
import { readSealed } from './document.ts';

const BATCH = 20;
const PAUSE_S = 30;
const PAUSE_S_MAX = 3_600;
const JOB = 'finish-stampings';

interface Due extends OpenClaim {
  document: string;
  customer_id: string;
  parent_id: string | null;
}

/** Claims whose outcome is not known: a crash left them, or the PAC was slow or away. It is asked again (IP-13). */
export const finishStampings: DueJob = {
  name: JOB,
  async nextDueAt(db) {
    const row = await db
      .selectFrom('stamping_open')
      .select((eb) => eb.fn.min('next_try_at').as('at'))
      .executeTakeFirst();
    return row?.at ?? null;
  },
  async run(deps, now, failed) {
    if (!deps.pac) return 0;
    const complete = completer(deps, deps.pac);
    const due = await take(deps.db, now);
    // All at once, since what falls due beside waits for the slowest.
    const ended = await Promise.allSettled(due.map((claim) => finish(deps, complete, claim, now)));
    for (const [index, one] of ended.entries())
      if (one.status === 'rejected') failed(one.reason, due[index]!.id);
    return due.length;
  },
};

async function finish(deps: Deps, complete: Complete, claim: Due, now: Date): Promise<void> {
  const { document } = await readSealed(claim.document, 'en');
  const done = await complete(claim, document, now);
  if (done.state === 'stamped') await tell(deps, claim, done.uuid, now);
  else if (done.state === 'processing' && done.askAgainAt) await put(deps.db, claim.id, done.askAgainAt);
}

/** Puts each off before it is asked: whoever takes it then finds it not due, and a crash leaves it for later. */
async function take(db: Kysely<Database>, now: Date): Promise<Due[]> {
  const { rows } = await sql<Due>`
    WITH due AS (
      SELECT request_id FROM stamping_open WHERE next_try_at <= ${now}
      ORDER BY next_try_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
    ), taken AS (
      UPDATE stamping_open o SET attempts = o.attempts + 1,
        next_try_at = ${now}::timestamptz + make_interval(secs => least(${PAUSE_S} * 2 ^ least(o.attempts, 10), ${PAUSE_S_MAX}))
      FROM due WHERE o.request_id = due.request_id RETURNING o.request_id
    )
    SELECT r.id, r.uuid, r.stamped_at, r.document, r.customer_id, c.parent_id
    FROM taken JOIN stamping_request r ON r.id = taken.request_id JOIN account c ON c.id = r.customer_id`.execute(
    db,
  );
  return rows;
}

const put = (db: Kysely<Database>, id: string, at: Date) =>
  db.updateTable('stamping_open').set({ next_try_at: at }).where('request_id', '=', id).execute();

/** Whoever was answered 202 hears of it. */
function tell(deps: Deps, { id, customer_id, parent_id }: Due, uuid: string, now: Date): Promise<void> {
  const origin = { operation: JOB, access: null, requestId: null, channel: 'job' as const };
  return recorded(deps, origin, now, async ({ emit }) =>
    emit({
      type: 'stamping-request.updated',
      account: { id: customer_id, parentId: parent_id },
      subject: { type: 'stamping-request', id },
      data: { state: 'stamped', uuid },
    }),
  );
}
