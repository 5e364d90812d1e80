import { randomUUID } from 'node:crypto';
import { newId } from '../../../packages/server/src/ids.ts';
import { runDue } from '../../../packages/server/src/jobs/run-due.ts';
import { openDesktop } from '../../../packages/server/src/modules/desktops/open.ts';
import type { TestServer } from '../../../packages/server/src/testing.ts';
import type { WorldAccount } from './types.ts';

const HOUR_MS = 3_600_000;

/** One that has been running for a month, and switched as the clock says. */
export async function desktop({ db, deps }: TestServer, owner: WorldAccount): Promise<string> {
  const now = deps.clock.now();
  const plan = await db
    .selectFrom('desktop_plan')
    .select('id')
    .where('family', '=', 'scheduled')
    .executeTakeFirstOrThrow();
  const startsAt = new Date(now.getTime() - 30 * 24 * HOUR_MS);
  const validity = { startsAt, endsAt: new Date(now.getTime() + 300 * 24 * HOUR_MS) };
  const id = await openDesktop(
    db,
    { customerId: owner.id, planId: plan.id, name: randomUUID(), validity },
    startsAt,
  );
  await runDue(deps, now);
  return id;
}

/** A customer's support, a distributor's licence; each runs for some months yet. */
export async function contract({ db, deps }: TestServer, owner: WorldAccount): Promise<string> {
  const now = deps.clock.now();
  const id = newId('con');
  const kind = owner.kind === 'customer' ? 'support' : 'master-license';
  const span = { starts_at: now, ends_at: new Date(now.getTime() + 100 * 24 * HOUR_MS), created_at: now };
  await db
    .insertInto('contract')
    .values({ id, account_id: owner.id, kind, name: id, state: 'active', ...span })
    .execute();
  return id;
}
