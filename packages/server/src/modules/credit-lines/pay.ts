import { problem } from '../../http/problem.ts';
import { newId } from '../../ids.ts';
import { money } from '../offers/offers.ts';
import type { Desk } from '../orders/desk.ts';
import type { OrderRecord } from '../orders/records.ts';
import { readLine, takeLineTurn } from './line.ts';

/**
 * Charges an order to the buyer's credit line, when that is its payment method: settled at once, because the seller
 * itself lends. Answers whether it was.
 * @throws 409 `credit_line_exceeded`; 422 `payment_source_not_allowed` for what another seller sells
 */
export async function payOnAccount(desk: Desk, order: OrderRecord): Promise<boolean> {
  const { db, now } = desk;
  if (order.source !== 'method' || order.payment || !(await isAccount(desk, order.payment_method_id)))
    return false;
  await takeLineTurn(db, order.account_id);
  const line = await readLine(db, order.account_id, order.seller_id, now);
  const { paymentMethodId } = line;
  if (paymentMethodId === null || paymentMethodId !== order.payment_method_id) {
    const detail = {
      es: 'La línea de crédito paga solo lo que vende quien la otorga.',
      en: 'The credit line pays only what its lender sells.',
    };
    throw problem('payment_source_not_allowed', { detail });
  }
  if (order.total > line.available) {
    throw problem('credit_line_exceeded', { members: { available: money(line.available) } });
  }
  const payment = {
    id: newId('pay'),
    order_id: order.id,
    account_id: order.account_id,
    seller_id: order.seller_id,
    payment_method_id: paymentMethodId,
    state: 'settled',
    amount: order.total,
    settled_at: now,
    created_at: now,
  };
  await db.insertInto('payment').values(payment).execute();
  desk.emit({
    type: 'payment.updated',
    account: { id: order.account_id, parentId: order.seller_id },
    subject: { type: 'payment', id: payment.id },
    data: { paymentId: payment.id, orderId: order.id, state: payment.state },
  });
  return true;
}

/** Whether a payment method is a credit line: nobody outside is asked for its charges. */
export async function isAccount({ db }: Pick<Desk, 'db'>, methodId: string | null): Promise<boolean> {
  if (!methodId) return false;
  const row = await db
    .selectFrom('payment_method')
    .select('kind')
    .where('id', '=', methodId)
    .executeTakeFirst();
  return row?.kind === 'account';
}
