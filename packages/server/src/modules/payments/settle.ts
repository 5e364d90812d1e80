import { businessDaysLater, SETTLEMENT_DAYS } from '@mostrador/domain';
import type { ChargeOutcome } from '../../ports/payments.ts';
import { announceOrder } from '../orders/announce.ts';
import type { Desk } from '../orders/desk.ts';
import { continueOrder, failOrder } from '../orders/end.ts';
import { type PaymentRow, readOrder } from '../orders/records.ts';

/**
 * What the provider answered, in a transaction of its own. A payment that has its outcome keeps it: telling
 * it twice changes nothing.
 */
export async function applyOutcome(desk: Desk, paymentId: string, outcome: ChargeOutcome): Promise<void> {
  const payment = await lockPayment(desk, paymentId);
  if (payment.state !== 'processing') return;
  switch (outcome.state) {
    case 'processing':
      return await awaitSettlement(desk, payment);
    case 'settled':
      await setState(desk, payment, { state: 'settled', settled_at: desk.now, check_at: null });
      return await continueOrder(desk, payment.order_id);
    case 'rejected': {
      await setState(desk, payment, { state: 'rejected', reason: outcome.reason, check_at: null });
      const order = await readOrder(desk.db, payment.order_id, { lock: true });
      return await failOrder(desk, order, outcome.reason);
    }
  }
}

/** The provider has given the money back. */
export async function applyRefund(desk: Desk, paymentId: string): Promise<void> {
  const payment = await lockPayment(desk, paymentId);
  if (payment.state !== 'settled' || !payment.refund_due) return;
  await setState(desk, payment, { state: 'refunded', refund_due: false, check_at: null });
}

async function lockPayment({ db }: Desk, id: string): Promise<PaymentRow> {
  return db.selectFrom('payment').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
}

type Change = Partial<Pick<PaymentRow, 'state' | 'reason' | 'settled_at' | 'check_at' | 'refund_due'>>;

async function setState(desk: Desk, payment: PaymentRow, change: Change): Promise<void> {
  await desk.db.updateTable('payment').set(change).where('id', '=', payment.id).execute();
  const account = { id: payment.account_id, parentId: payment.seller_id };
  const subject = { type: 'payment', id: payment.id };
  const after = { state: change.state, ...(change.reason ? { reason: change.reason } : {}) };
  desk.emit({
    type: 'payment.updated',
    account,
    subject,
    data: { paymentId: payment.id, orderId: payment.order_id, ...after },
  });
  desk.audit({ subject, account, before: { state: payment.state }, after });
}

/** The provider has the charge and needs its days (SV-19): asked on the second, on the third and daily then. */
async function awaitSettlement(desk: Desk, payment: PaymentRow): Promise<void> {
  const { db, now } = desk;
  const { timezone } = await db
    .selectFrom('account')
    .select('timezone')
    .where('id', '=', payment.account_id)
    .executeTakeFirstOrThrow();
  const from = payment.created_at;
  let days: number = SETTLEMENT_DAYS.earliest;
  while (businessDaysLater(from, days, timezone) <= now) days += 1;
  const check_at = businessDaysLater(from, days, timezone);
  await db.updateTable('payment').set({ check_at }).where('id', '=', payment.id).execute();
  const order = await readOrder(db, payment.order_id, { lock: true });
  if (order.state !== 'processing') return;
  await db
    .updateTable('purchase_order')
    .set({ state: 'awaiting-payment' })
    .where('id', '=', order.id)
    .execute();
  announceOrder(desk, { ...order, state: 'awaiting-payment' });
}
