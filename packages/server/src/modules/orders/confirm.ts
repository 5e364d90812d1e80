import { problem } from '../../http/problem.ts';
import type { StoredMethod } from '../../ports/payments.ts';
import { addMethod, chooseMethod, methodView } from '../payments/methods.ts';
import { judge } from '../quotes/judge.ts';
import { isWithdrawn } from '../quotes/withdrawn.ts';
import type { Desk } from './desk.ts';
import { failOrder } from './end.ts';
import { beginOrder, counterOfQuote } from './place.ts';
import { type OrderRecord, readOrder } from './records.ts';

export interface Confirmation {
  /** A stored method of the account, where a method pays. */
  paymentMethodId?: string | undefined;
  /** Or a new one that the provider has just stored. */
  fresh?: StoredMethod | undefined;
}

/**
 * The person says yes on the platform's page: everything that could refuse is judged once more, then the order
 * goes on as if it had been placed now. An order that does not wait any more stays as it is.
 */
export async function confirmOrder(desk: Desk, id: string, choice: Confirmation): Promise<OrderRecord> {
  const { db, now } = desk;
  const order = await readOrder(db, id, { lock: true });
  if (order.state !== 'awaiting-confirmation') return order;
  if (isOver(order, now)) {
    await failOrder(desk, order, 'confirmation_expired');
    return readOrder(db, id);
  }
  if (await isWithdrawn(db, order.lines)) throw problem('offer_withdrawn');
  const counter = await counterOfQuote(db, order, now);
  await judge(db, counter, order.lines, order.source);
  const methodId = order.source === 'method' ? await methodOf(desk, order, choice) : null;
  await db
    .updateTable('purchase_order')
    .set({ state: 'processing', payment_method_id: methodId, confirmed_at: now })
    .where('id', '=', id)
    .execute();
  await beginOrder(desk, await readOrder(db, id));
  return readOrder(db, id);
}

/** The person says no: nothing was posted, and nothing will be. */
export async function refuseOrder(desk: Desk, id: string): Promise<OrderRecord> {
  const order = await readOrder(desk.db, id, { lock: true });
  if (order.state === 'awaiting-confirmation') {
    await failOrder(desk, order, isOver(order, desk.now) ? 'confirmation_expired' : 'confirmation_refused');
  }
  return readOrder(desk.db, id);
}

/** Whether the quote that an order waits with has ended. */
export const isOver = ({ confirm_by }: Pick<OrderRecord, 'confirm_by'>, now: Date): boolean =>
  confirm_by !== null && confirm_by <= now;

async function methodOf(
  desk: Desk,
  order: OrderRecord,
  { paymentMethodId, fresh }: Confirmation,
): Promise<string> {
  const { db, now } = desk;
  if (fresh) {
    const row = await addMethod(db, order.account_id, fresh, now);
    desk.audit({
      subject: { type: 'payment-method', id: row.id },
      account: { id: order.account_id, parentId: order.seller_id },
      after: methodView(row),
    });
    return row.id;
  }
  const named = paymentMethodId ?? order.payment_method_id;
  const chosen = await chooseMethod(db, order.account_id, named, { required: true });
  if (!chosen) throw problem('payment_source_not_allowed');
  return chosen;
}
