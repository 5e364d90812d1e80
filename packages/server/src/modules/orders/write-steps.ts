import type { Unit } from '@mostrador/contract';
import { balanceOf } from '../../ledger/index.ts';
import type { Cover } from '../offers/supply.ts';
import { startCharge } from '../payments/start-charge.ts';
import { sum } from '../quotes/lines.ts';
import { deliverServices } from '../services/deliver.ts';
import { announceOrder } from './announce.ts';
import { insertCover } from './cover.ts';
import type { Desk } from './desk.ts';
import { type OrderRecord, readOrder } from './records.ts';
import { recordSales } from './sales.ts';
import { type Placed, pointsToHold, type Step } from './script.ts';

/**
 * Writes down what the postings of the steps did: covering orders, what is held, what is delivered.
 * @param covers the orders among the steps that are new
 */
export async function writeSteps(
  desk: Desk,
  order: OrderRecord,
  steps: readonly Step[],
  covers: ReadonlyMap<Placed, Cover>,
): Promise<void> {
  await insertCovers(desk, order, covers);
  for (const step of steps) {
    if (step.kind === 'hold') await writeHold(desk, step.order, step.take);
    if (step.kind === 'charge') await startCharge(desk, await readOrder(desk.db, step.order.id));
    if (step.kind === 'deliver') await writeDelivery(desk, step.order);
  }
}

/** A covering order is for whoever buys from its buyer: the order itself, or another covering order. */
async function insertCovers(
  desk: Desk,
  order: OrderRecord,
  covers: ReadonlyMap<Placed, Cover>,
): Promise<void> {
  for (const [placed, cover] of covers) {
    const [above] = [...covers].find(
      ([other, { unit }]) => other.sellerId === placed.buyerId && unit === cover.unit,
    ) ?? [order];
    await insertCover(desk, placed, cover, above.id);
  }
}

async function writeHold(desk: Desk, order: Placed, take: Record<Unit, number>): Promise<void> {
  const held = order.sellerIsOperator ? { stamp: 0, point: 0 } : take;
  await desk.db
    .updateTable('purchase_order')
    .set((eb) => ({
      state: 'processing',
      held_points: eb('held_points', '+', pointsToHold(order)),
      reserved_stamps: eb('reserved_stamps', '+', held.stamp),
      reserved_points: eb('reserved_points', '+', held.point),
    }))
    .where('id', '=', order.id)
    .execute();
}

async function writeDelivery(desk: Desk, placed: Placed): Promise<void> {
  const before = await readOrder(desk.db, placed.id);
  const balanceAfter = await balanceAfterOf(desk, placed);
  const received = sum(placed.lines.map(({ units }) => units));
  const paysWithPoints = placed.source === 'points';
  const change = {
    state: 'fulfilled' as const,
    fulfilled_at: desk.now,
    held_points: 0,
    reserved_stamps: 0,
    reserved_points: 0,
    balance_before: balanceAfter === null ? null : balanceAfter - received,
    balance_after: balanceAfter,
    points_after: paysWithPoints
      ? await balanceOf(desk.db, { owner: placed.buyerId, unit: 'point', role: 'stock' })
      : null,
  };
  await desk.db.updateTable('purchase_order').set(change).where('id', '=', placed.id).execute();
  const order = { ...before, ...change };
  await recordSales(desk, order);
  await deliverServices(desk, order);
  await touchReceivers(desk, placed);
  announceOrder(desk, order);
  desk.audit({
    subject: { type: 'order', id: order.id },
    account: { id: order.account_id, parentId: order.seller_id },
    before: { state: before.state },
    after: { state: order.state, total: order.total, source: order.source, automatic: placed.cover !== null },
  });
}

/** Of what was bought; null where several balances received something. */
async function balanceAfterOf({ db }: Desk, placed: Placed): Promise<number | null> {
  const receivers = new Map(
    placed.lines.flatMap(({ unit, toStampingAccountId }) => {
      if (!unit) return [];
      const owner = toStampingAccountId ?? placed.buyerId;
      return [[`${owner} ${unit}`, { owner, unit }] as const];
    }),
  );
  const [receiver, another] = [...receivers.values()];
  return receiver && !another ? balanceOf(db, { ...receiver, role: 'stock' }) : null;
}

/** The last purchase of stamps is one of the customers' orders (CM-CLI-07); a credited account is not empty. */
async function touchReceivers({ db, now }: Desk, placed: Placed): Promise<void> {
  const credited = placed.lines.filter(({ unit }) => unit !== null);
  const accounts = credited.map((line) => line.toStampingAccountId).filter((id) => id !== null);
  if (!accounts.length) return;
  await db.updateTable('account').set({ last_purchase_at: now }).where('id', '=', placed.buyerId).execute();
  await db.updateTable('stamping_account').set({ empty_since: null }).where('id', 'in', accounts).execute();
}
