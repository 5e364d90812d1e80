import { advanceTestClock, getTestClock } from '@mostrador/contract';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Deps } from '../../deps.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import { nextDueAt, runDue } from '../../jobs/run-due.ts';

/** The offset that all processes share; each reads it when it is told that something happened. */
export async function loadTestClock(deps: Pick<Deps, 'db' | 'testClock'>): Promise<void> {
  const row = await deps.db.selectFrom('test_clock').select('offset_ms').executeTakeFirst();
  if (row) deps.testClock?.setOffset(row.offset_ms);
}

async function saveOffset(db: Kysely<Database>, offsetMs: number): Promise<void> {
  await sql`INSERT INTO test_clock (offset_ms) VALUES (${offsetMs})
    ON CONFLICT (id) DO UPDATE SET offset_ms = excluded.offset_ms`.execute(db);
}

/** Moves business time to `target`, stopping at every instant at which something falls due on the way. */
export async function moveTo(deps: Deps, target: Date): Promise<number> {
  const clock = deps.testClock;
  if (!clock) throw problem('not_found');
  let ran = 0;
  const stop = async (at: Date) => {
    const offset = clock.offsetMs + (at.getTime() - clock.now().getTime());
    clock.setOffset(offset);
    await saveOffset(deps.db, offset);
    const count = await runDue(deps, at);
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
  return ran;
}

/** Test mode's time machine. */
export function testClock(api: Api): void {
  const { deps } = api;
  register(api, getTestClock, async () => ({ now: deps.clock.now().toISOString() }));
  register(
    api,
    advanceTestClock,
    async () => {
      throw new Error('advanceTestClock runs in its own transactions');
    },
    {
      ownTransaction: async ({ body }) => {
        const now = deps.clock.now().getTime();
        const step = (body.days ?? 0) * 86_400_000 + (body.minutes ?? 0) * 60_000;
        const target = body.to ? new Date(body.to) : new Date(now + step);
        if (target.getTime() < now - 1_000) {
          throw problem('state_conflict', {
            detail: { es: 'El reloj solo avanza.', en: 'The clock only moves on.' },
          });
        }
        const ran = await moveTo(deps, target);
        return {
          status: 200,
          headers: {},
          body: JSON.stringify({ now: deps.clock.now().toISOString(), ran }),
        };
      },
    },
  );
}
