import { advanceTestClock, getTestClock, type z } from '@mostrador/contract';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Deps } from '../../deps.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import { DueFailed, nextDueAt, runDue } from '../../jobs/run-due.ts';

const DAY_MS = 86_400_000;
/** Some eleven years, as the contract has it for `days`. */
const STEP_DAYS_MAX = 4_200;

/** The offset that all processes share; each reads it when it is told that something happened. */
export async function loadTestClock(deps: Pick<Deps, 'db' | 'testClock'>): Promise<void> {
  const row = await deps.db.selectFrom('test_clock').select('offset_ms').executeTakeFirst();
  if (row) deps.testClock?.setOffset(row.offset_ms);
}

async function saveOffset(db: Kysely<Database>, offsetMs: number): Promise<void> {
  await sql`INSERT INTO test_clock (offset_ms) VALUES (${offsetMs})
    ON CONFLICT (id) DO UPDATE SET offset_ms = excluded.offset_ms`.execute(db);
}

/**
 * Moves business time to `target`, stopping at every instant at which something falls due on the way. What fails
 * there is thrown once the clock has arrived: one broken row must not stop it for everybody.
 */
export async function moveTo(deps: Deps, target: Date): Promise<number> {
  const clock = deps.testClock;
  if (!clock) throw problem('not_found');
  let ran = 0;
  let failure: DueFailed | undefined;
  const stop = async (at: Date) => {
    const offset = clock.offsetMs + (at.getTime() - clock.now().getTime());
    clock.setOffset(offset);
    await saveOffset(deps.db, offset);
    const count = await runDue(deps, at).catch((error: unknown) => {
      if (!(error instanceof DueFailed)) throw error;
      failure ??= error;
      return error.past;
    });
    ran += count;
    return count;
  };
  for (;;) {
    const next = await nextDueAt(deps);
    if (!next || next > target) break;
    const count = await stop(next > clock.now() ? next : clock.now());
    if (count === 0) break;
  }
  await stop(target);
  deps.notifications.notify();
  if (failure) throw failure;
  return ran;
}

/** Test mode's time machine. What falls due runs after the commit of the intent, in transactions of its own. */
export function testClock(api: Api): void {
  const { deps } = api;
  register(api, getTestClock, async () => ({ now: deps.clock.now().toISOString() }));
  register(api, advanceTestClock, async ({ body, audit, afterCommit }) => {
    // Another process may have moved it a moment ago, or have died while it did.
    await loadTestClock(deps);
    const now = deps.clock.now();
    const target = targetOf(body, now);
    audit({ subject: { type: 'test-clock', id: 'test-clock' }, before: { now }, after: { now: target } });
    afterCommit(async () => {
      const ran = await moveTo(deps, target);
      return { now: deps.clock.now().toISOString(), ran };
    });
    return { now: target.toISOString(), ran: 0 };
  });
}

type Advance = z.output<NonNullable<typeof advanceTestClock.spec.body>>;

/** Where the clock is moved to: on, and by no more than all that falls due on the way can be done in one request. */
function targetOf({ to, days = 0, minutes = 0 }: Advance, now: Date): Date {
  const step = days * DAY_MS + minutes * 60_000;
  const target = to ? new Date(to) : new Date(now.getTime() + step);
  if (target.getTime() < now.getTime() - 1_000) {
    throw problem('state_conflict', {
      detail: { es: 'El reloj solo avanza.', en: 'The clock only moves on.' },
    });
  }
  if (target.getTime() - now.getTime() > STEP_DAYS_MAX * DAY_MS) {
    const message = `At most ${STEP_DAYS_MAX} days at once`;
    throw problem('invalid_request', { errors: [{ pointer: '/to', code: 'too_big', message }] });
  }
  return target;
}
