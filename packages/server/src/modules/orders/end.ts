import type { ProblemCode } from '@mostrador/contract';
import { post } from '../../ledger/index.ts';
import { isAccount } from '../credit-lines/pay.ts';
import { applyRefund } from '../payments/settle.ts';
import { serviceObstacle } from '../services/obstacle.ts';
import { announceBalances, announceOrder } from './announce.ts';
import type { Desk } from './desk.ts';
import { tellOutcome } from './outcome-mail.ts';
import { findOrder, type OrderRecord, type PaymentRow, placedOf, readOrder } from './records.ts';
import { releaseOf } from './script.ts';
import { supplyOrder } from './supply-order.ts';

/** Why an order ended without being fulfilled. */
export type FailureReason =
  | Extract<
      ProblemCode,
      'insufficient_points' | 'seller_out_of_stock' | 'account_expired' | 'distributor_suspended'
    >
  | 'payment_declined'
  | 'payment_rejected'
  | 'confirmation_refused'
  | 'confirmation_expired';

/**
 * Ends an order: what it held goes back, and a charge that has settled is given back (state `refunded`).
 * The order that waited for it cannot be supplied then, and ends too.
 */
export async function failOrder(desk: Desk, order: OrderRecord, reason: FailureReason): Promise<void> {
  const postings = releaseOf(placedOf(order));
  await post(desk.db, postings, desk.now);
  const charged = order.payment?.state === 'settled';
  const change = {
    state: charged ? ('refunded' as const) : ('failed' as const),
    reason,
    held_points: 0,
    reserved_stamps: 0,
    reserved_points: 0,
  };
  await desk.db.updateTable('purchase_order').set(change).where('id', '=', order.id).execute();
  if (charged) await startRefund(desk, order.payment!);
  announceOrder(desk, { ...order, ...change });
  await announceBalances(desk, postings);
  desk.audit({
    subject: { type: 'order', id: order.id },
    account: { id: order.account_id, parentId: order.seller_id },
    before: { state: order.state },
    after: { state: change.state, reason },
  });
  await tellOutcome(desk, order.id);
  const waiting = order.for_order_id
    ? await findOrder(desk.db, order.for_order_id, { lock: true })
    : undefined;
  if (waiting && isUnderWay(waiting)) await failOrder(desk, waiting, 'seller_out_of_stock');
}

/** The intent of giving a charge back, committed before the provider hears of it. */
async function startRefund(desk: Desk, payment: PaymentRow): Promise<void> {
  const { db, now, followUps } = desk;
  const { id: paymentId } = payment;
  await db
    .updateTable('payment')
    .set({ refund_due: true, check_at: now })
    .where('id', '=', paymentId)
    .execute();
  // Nobody outside is asked for what the seller itself lent.
  if (await isAccount(desk, payment.payment_method_id)) await applyRefund(desk, paymentId);
  else followUps.add(paymentId);
}

/**
 * Goes on with an order whose charge has settled or whose seller has got what it lacked, and then with the
 * order that waits for this one.
 */
export async function continueOrder(desk: Desk, id: string): Promise<void> {
  const order = await readOrder(desk.db, id, { lock: true });
  if (!isUnderWay(order) || (await hasOpenCover(desk, id))) return;
  const obstacle = await serviceObstacle(desk, order);
  if (obstacle) return failOrder(desk, order, obstacle);
  const supplied = await supplyOrder(desk, order);
  if (supplied === 'unavailable') return failOrder(desk, order, 'seller_out_of_stock');
  if (supplied !== 'fulfilled') return;
  await tellOutcome(desk, id);
  if (order.for_order_id) return continueOrder(desk, order.for_order_id);
}

export const isUnderWay = ({ state }: Pick<OrderRecord, 'state'>): boolean =>
  state === 'processing' || state === 'awaiting-payment';

async function hasOpenCover({ db }: Desk, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('purchase_order')
    .select('id')
    .where('for_order_id', '=', id)
    .where('state', 'in', ['processing', 'awaiting-payment'])
    .executeTakeFirst();
  return row !== undefined;
}
