import type { Sandbox } from '@mostrador/server/sandbox';
import { sql } from 'kysely';
import { post } from '../../packages/server/src/ledger/index.ts';

/** What makes the platform ready for a story, before its widgets are there. */
export type Scene = (sandbox: Sandbox) => Promise<void>;

/** One scene after another. */
export const scenes =
  (...all: readonly Scene[]): Scene =>
  async (sandbox) => {
    for (const scene of all) await scene(sandbox);
  };

/** The person is a member of the next customer of the shop, too. */
export const secondAccount: Scene = async (sandbox) => {
  const { db } = sandbox.deps();
  const { profile_id } = await db
    .selectFrom('profile_link')
    .select('profile_id')
    .where('account_id', '=', sandbox.demo.customerId)
    .executeTakeFirstOrThrow();
  const other = await db
    .selectFrom('account')
    .select('id')
    .where('number', '=', '200073')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('profile_link')
    .values({ profile_id, account_id: other.id, link: 'administrator', created_at: sandbox.now() })
    .execute();
};

/** The platform ended every session of the shop's customer. */
export const endSessions: Scene = async (sandbox) => {
  await sandbox.deps().db.updateTable('session').set({ ended_at: sql<Date>`now()` }).execute();
};

/** The customer stamped until this many are left, the last ones today at 13:05. */
export const stampsLeft =
  (left: number): Scene =>
  async (sandbox) => {
    const { db } = sandbox.deps();
    const accounts = await db
      .selectFrom('stamping_account as s')
      .innerJoin('ledger_balance as b', (join) =>
        join.onRef('b.owner', '=', 's.id').on('b.unit', '=', 'stamp').on('b.role', '=', 'stock'),
      )
      .select(['s.id', 'b.balance'])
      .where('s.customer_id', '=', sandbox.demo.customerId)
      .orderBy('b.balance', 'desc')
      .execute();
    let keep = left;
    for (const { id, balance } of accounts) {
      const quantity = Math.max(0, (balance ?? 0) - keep);
      keep -= (balance ?? 0) - quantity;
      await use(sandbox, id, quantity);
    }
  };

async function use(sandbox: Sandbox, stampingAccountId: string, quantity: number): Promise<void> {
  if (quantity === 0) return;
  const { db } = sandbox.deps();
  const debit = { owner: stampingAccountId, unit: 'stamp' as const, role: 'stock' as const };
  const credit = { owner: sandbox.demo.operatorId, unit: 'stamp' as const, role: 'consumed' as const };
  const at = new Date('2026-11-18T19:05:00Z');
  await post(db, [{ debit, credit, quantity, kind: 'consumption', reference: null }], at);
  await db
    .updateTable('stamping_account')
    .set({ last_stamped_at: at, empty_since: at })
    .where('id', '=', stampingAccountId)
    .execute();
}
