import { businessDaysLater, SETTLEMENT_DAYS } from '@mostrador/domain';
import { newId } from '../../ids.ts';
import type { Desk } from '../orders/desk.ts';
import type { OrderRecord } from '../orders/records.ts';

/** After a crash between the two commits, a due job asks the provider from then on. */
const FIRST_CHECK_MS = 60_000;

/**
 * The intent of a charge, committed as `processing` before the provider hears of it (api.md): its outcome
 * follows in a commit of its own.
 */
export async function startCharge(desk: Desk, order: OrderRecord): Promise<void> {
  const { db, now } = desk;
  const method = await db
    .selectFrom('payment_method')
    .innerJoin('account', 'account.id', 'payment_method.account_id')
    .select(['payment_method.id', 'payment_method.kind', 'account.timezone'])
    .where('payment_method.id', '=', order.payment_method_id)
    .executeTakeFirstOrThrow();
  const payment = {
    id: newId('pay'),
    order_id: order.id,
    account_id: order.account_id,
    seller_id: order.seller_id,
    payment_method_id: method.id,
    state: 'processing',
    amount: order.total,
    // SV-19, A-SV-5: a credit card is online, the others take 2 to 3 business days of the account's zone.
    expected_settlement_at:
      method.kind === 'credit-card' ? null : businessDaysLater(now, SETTLEMENT_DAYS.latest, method.timezone),
    check_at: new Date(now.getTime() + FIRST_CHECK_MS),
    created_at: now,
  };
  await db.insertInto('payment').values(payment).execute();
  desk.followUps.add(payment.id);
  desk.emit({
    type: 'payment.updated',
    account: { id: order.account_id, parentId: order.seller_id },
    subject: { type: 'payment', id: payment.id },
    data: { paymentId: payment.id, orderId: order.id, state: payment.state },
  });
}
