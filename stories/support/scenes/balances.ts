import type { Sandbox } from '@mostrador/server/sandbox';
import { type Posting, post } from '../../../packages/server/src/ledger/index.ts';
import type { Scene } from './scene.ts';

/** Noon and a bit of the sandbox's day, in Mexico City. */
const TODAY = new Date('2026-11-18T19:05:00Z');

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
      const kept = Math.min(keep, balance ?? 0);
      keep -= kept;
      await stamp(sandbox, id, (balance ?? 0) - kept);
    }
  };

/** Nothing was ever stamped, so nothing can be forecast (A-CM-15). */
export const noConsumption: Scene = async (sandbox) => {
  await sandbox.deps().db.deleteFrom('consumption_day').execute();
};

/** The customer spent its points but these. */
export const pointsLeft =
  (left: number): Scene =>
  async (sandbox) => {
    const { customerId, operatorId } = sandbox.demo;
    const account = await readBalance(sandbox, customerId, 'point');
    await move(sandbox, {
      debit: { owner: customerId, unit: 'point', role: 'stock' },
      credit: { owner: operatorId, unit: 'point', role: 'revenue' },
      quantity: account - left,
      kind: 'payment',
      reference: null,
    });
  };

/** The distributor has neither stamps to sell nor points to buy some. */
export const soldOut: Scene = async (sandbox) => {
  const { distributorId, operatorId } = sandbox.demo;
  for (const [unit, role] of [
    ['stamp', 'consumed'],
    ['point', 'revenue'],
  ] as const) {
    await move(sandbox, {
      debit: { owner: distributorId, unit, role: 'stock' },
      credit: { owner: operatorId, unit, role },
      quantity: await readBalance(sandbox, distributorId, unit),
      kind: unit === 'stamp' ? 'consumption' : 'payment',
      reference: null,
    });
  }
};

async function readBalance(sandbox: Sandbox, owner: string, unit: 'stamp' | 'point'): Promise<number> {
  const row = await sandbox
    .deps()
    .db.selectFrom('ledger_balance')
    .select('balance')
    .where('owner', '=', owner)
    .where('unit', '=', unit)
    .where('role', '=', 'stock')
    .executeTakeFirst();
  return row?.balance ?? 0;
}

async function stamp(sandbox: Sandbox, owner: string, quantity: number): Promise<void> {
  await move(sandbox, {
    debit: { owner, unit: 'stamp', role: 'stock' },
    credit: { owner: sandbox.demo.operatorId, unit: 'stamp', role: 'consumed' },
    quantity,
    kind: 'consumption',
    reference: null,
  });
  if ((await readBalance(sandbox, owner, 'stamp')) > 0) return;
  await sandbox
    .deps()
    .db.updateTable('stamping_account')
    .set({ last_stamped_at: TODAY, empty_since: TODAY })
    .where('id', '=', owner)
    .execute();
}

async function move(sandbox: Sandbox, posting: Posting): Promise<void> {
  if (posting.quantity > 0) await post(sandbox.deps().db, [posting], TODAY);
}
