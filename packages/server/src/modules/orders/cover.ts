import { splitVat } from '@mostrador/domain';
import { payOnAccount } from '../credit-lines/pay.ts';
import type { Cover } from '../offers/supply.ts';
import type { Line } from '../quotes/lines.ts';
import { storeQuote } from '../quotes/quotes.ts';
import type { Desk } from './desk.ts';
import { readOrder } from './records.ts';
import type { Placed } from './script.ts';

/** The lines of a seller's automatic purchase (A-CM-12). */
export const coverLines = ({ choice, unit }: Cover): Line[] =>
  choice.map(({ package: { id, quantity, price }, count }) => ({
    offerId: id,
    unit,
    quantity: count,
    units: quantity * count,
    toStampingAccountId: null,
    vat: splitVat(price * count).vat,
    total: price * count,
  }));

/**
 * Stores the order of an automatic purchase, so that the seller sees it among its own.
 * @param forOrderId the order that waits for it, if it is one
 */
export async function insertCover(
  desk: Desk,
  placed: Pick<Placed, 'id' | 'lines'>,
  cover: Cover,
  forOrderId: string | null,
): Promise<void> {
  const parties = { buyer: { id: cover.buyerId }, seller: { id: cover.sellerId }, now: desk.now };
  const quote = await storeQuote(desk.db, parties, [...placed.lines]);
  await desk.db.updateTable('quote').set({ remove_at: null }).where('id', '=', quote.id).execute();
  await desk.db
    .insertInto('purchase_order')
    .values({
      id: placed.id,
      account_id: cover.buyerId,
      seller_id: cover.sellerId,
      quote_id: quote.id,
      state: 'processing',
      source: cover.payment.source,
      payment_method_id: cover.payment.source === 'method' ? cover.payment.paymentMethodId : null,
      for_order_id: forOrderId,
      created_at: desk.now,
    })
    .execute();
  await payOnAccount(desk, await readOrder(desk.db, placed.id));
}
