import assert from 'node:assert/strict';
import { addMethod, storedMethod } from '../../packages/server/src/modules/payments/methods.ts';
import { simulatedPayments } from '../../packages/server/src/ports/payments-simulated.ts';
import type { Client } from './client.ts';
import { holding } from './holding.ts';
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
