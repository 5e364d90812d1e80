import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { newId } from '../../packages/server/src/ids.ts';
import { addMethod, storedMethod } from '../../packages/server/src/modules/payments/methods.ts';
import { simulatedPayments } from '../../packages/server/src/ports/payments-simulated.ts';
import type { Chance } from './chance.ts';
import type { Client } from './client.ts';
import { purchasesOf } from './purchases.ts';
import type { Scene } from './scene.ts';
import { writesOf } from './writes.ts';

/** What charges of each method come to (SV-19: 2 and 3 business days). */
const ENDS = { tok_debit: 'fulfilled', tok_bank_slow: 'fulfilled', tok_bank_rejected: 'failed' } as const;
const OF_EACH = 2;

/** Orders of points whose charges take days. */
export interface SlowOrders {
  /** A few by each method. */
  place(): Promise<void>;
  /** Are there charges without an outcome? */
  open(): Promise<boolean>;
  /** Each order placed so far has ended as its method ends, and moved its points once or not at all. */
  compare(): Promise<void>;
}

export async function openSlowOrders(scene: Scene, client: Client): Promise<SlowOrders> {
  const { db, demo } = scene;
  const writes = writesOf(scene);
  const points = (await purchasesOf(scene)).find(
    ({ as, payment }) => as === scene.person && payment.source === 'method',
  )!;
  const units = Number(points.moves.find(([holding]) => holding.startsWith(demo.customerId))![1]);
  const placed = new Map<string, string>();
  const figures = async () => ({
    customer: await holding(scene, demo.customerId, 'point', 'stock'),
    reserved: await holding(scene, demo.distributorId, 'point', 'reserved'),
  });
  const opening = await figures();

  async function placeOne(token: keyof typeof ENDS): Promise<void> {
    const { id } = await addMethod(
      db,
      demo.customerId,
      await storedMethod(simulatedPayments(db), token),
      new Date(),
    );
    const quote = await client.ask(writes.quote(points));
    const payment = { source: 'method', paymentMethodId: id } as const;
    const order = await client.ask(writes.order({ ...points, payment }, quote.id));
    placed.set(order.id, ENDS[token]);
  }

  return {
    async place() {
      for (const token of Object.keys(ENDS) as (keyof typeof ENDS)[])
        for (let count = 0; count < OF_EACH; count += 1) await placeOne(token);
    },
    async open() {
      const row = await db
        .selectFrom('payment')
        .select('id')
        .where('check_at', 'is not', null)
        .executeTakeFirst();
      return row !== undefined;
    },
    async compare() {
      const ids = [...placed.keys()];
      const rows = await db
        .selectFrom('purchase_order')
        .select(['id', 'state'])
        .where('id', 'in', ids)
        .execute();
      assert.deepEqual(new Map(rows.map(({ id, state }) => [id, state])), placed, 'orders');
      const good = [...placed.values()].filter((state) => state === 'fulfilled').length;
      assert.deepEqual(
        await figures(),
        { customer: opening.customer + good * units, reserved: opening.reserved },
        'points',
      );
      const sold = await db
        .selectFrom('sale')
        .select('id')
        .where('reference', 'in', ids)
        .where('voided_at', 'is', null)
        .execute();
      assert.equal(sold.length, good, 'sales');
    },
  };
}

/** Stamps that an account uses in a round at most, and that its rule sells at once: one event is enough (A-CM-11). */
const USED_MAX = 10;
const QUANTITY = 20;

/** An automatic sale of each account, whose balance is at its minimum or under it. */
export interface AutoSales {
  /** Every account uses some stamps, as a server would have it that died right after its commit. */
  use(chance: Chance): Promise<void>;
  /** Has a rule something to answer? */
  open(): Promise<boolean>;
  /** Each account is above its minimum by one sale at most, and what it got is what its rule sold. */
  compare(): Promise<void>;
}

export async function openAutoSales(scene: Scene, url: string): Promise<AutoSales> {
  const { db, demo, accounts } = scene;
  const before = new Map<string, number>();
  for (const account of accounts) before.set(account, await holding(scene, account, 'stamp', 'stock'));
  await db.deleteFrom('auto_sale').execute();
  // What a round uses is there even if no rule has answered yet.
  const minimumOf = (account: string) => Math.max(before.get(account)!, USED_MAX);
  const items = accounts.map((stampingAccountId) => ({
    ...{ stampingAccountId, minimum: minimumOf(stampingAccountId), quantity: QUANTITY, state: 'on' },
    amount: { amount: 1_000, currency: 'MXN' },
  }));
  const saved = await fetch(`${url}/v1/auto-sales`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${demo.distributorSecretKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ items }),
  });
  assert.ok(saved.ok, await saved.text());
  const used = new Map<string, number>();

  return {
    async use(chance) {
      for (const account of accounts) {
        const stamps = chance.upTo(USED_MAX);
        used.set(account, (used.get(account) ?? 0) + stamps);
        for (let stamp = 0; stamp < stamps; stamp += 1) await useOne(scene, account);
      }
    },
    async open() {
      const { rows } = await sql`SELECT 1 FROM auto_sale_trigger`.execute(db);
      return rows.length > 0;
    },
    async compare() {
      const runs = await db
        .selectFrom('auto_sale_run')
        .innerJoin('transfer', 'transfer.id', 'transfer_id')
        .innerJoin('sale', 'sale.reference', 'transfer.id')
        .select(['stamping_account_id', 'transfer.quantity'])
        .where('auto_sale_run.state', '=', 'fired')
        .execute();
      for (const account of accounts) {
        const sold = runs.filter((run) => run.stamping_account_id === account);
        const balance = await holding(scene, account, 'stamp', 'stock');
        const minimum = minimumOf(account);
        assert.ok(
          minimum < balance && balance <= minimum + QUANTITY,
          `${account} has ${balance} of ${minimum}`,
        );
        const kept = before.get(account)! - (used.get(account) ?? 0);
        assert.equal(balance, kept + sold.length * QUANTITY, account);
      }
    },
  };
}

/** The use of one stamp with all that it leaves to others, at the platform's business time. */
async function useOne({ db }: Scene, account: string): Promise<void> {
  const item = { account, quantity: 1, reference: null, eventId: newId('evt') };
  const { rows } = await sql<{ code: string | null }>`
    SELECT code FROM stamps_consume(${JSON.stringify([item])}::jsonb,
      now() + (SELECT coalesce(max(offset_ms), 0) FROM test_clock) * interval '1 millisecond')`.execute(db);
  assert.equal(rows[0]?.code, null);
}

async function holding(
  { db }: Scene,
  owner: string,
  unit: 'stamp' | 'point',
  role: 'stock' | 'reserved',
): Promise<number> {
  const { rows } = await sql<{ balance: number }>`
    SELECT coalesce(sum(balance), 0)::int8 AS balance FROM ledger_balance
    WHERE owner = ${owner} AND unit = ${unit}::ledger_unit AND role = ${role}::ledger_role`.execute(db);
  return Number(rows[0]!.balance);
}
