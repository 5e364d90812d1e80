import type { createOrder, PaymentSource, z } from '@mostrador/contract';
import { pointsFor } from '@mostrador/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { problem } from '../../http/problem.ts';
import { newId } from '../../ids.ts';
import { balanceOf } from '../../ledger/index.ts';
import { payOnAccount } from '../credit-lines/pay.ts';
import { type Counter, openCounter } from '../offers/market.ts';
import { readParty } from '../offers/parties.ts';
import { chooseMethod } from '../payments/methods.ts';
import { judge, paymentSources } from '../quotes/judge.ts';
import { type QuoteRow, readQuote } from '../quotes/quotes.ts';
import { isWithdrawn } from '../quotes/withdrawn.ts';
import { announceOrder } from './announce.ts';
import { needsConfirmation } from './consent.ts';
import type { Desk } from './desk.ts';
import { findOrderOf, type OrderRecord, readOrder } from './records.ts';
import { supplyOrder } from './supply-order.ts';

export type OrderRequest = z.output<NonNullable<(typeof createOrder)['spec']['body']>>;

/**
 * Orders what a quote says: at once, or once the person has confirmed it on the platform's page.
 * Throws what `createOrder` lists in the contract.
 */
export async function placeOrder(desk: Desk, access: Access, request: OrderRequest): Promise<OrderRecord> {
  const { db, now } = desk;
  const quote = await readQuote(db, access.accountId, request.quoteId, { lock: true });
  await refuseUsed(db, quote);
  if (quote.valid_until <= now) throw problem('quote_expired');
  if (await isWithdrawn(db, quote.lines)) throw problem('offer_withdrawn');
  const counter = await counterOfQuote(db, quote, now);
  const { source, paymentMethodId } = request.payment;
  refuseSource(counter, quote, source);
  await judge(db, counter, quote.lines, source);
  const points = pointsFor(quote.total);
  const waits = await needsConfirmation(db, access, { source, points }, now);
  if (waits && source === 'points') await requirePoints(db, access.accountId, points);
  // Where the person has yet to confirm it chooses there: the default one would pass for its choice.
  const chosen = source === 'method' && (!waits || paymentMethodId);
  const methodId = chosen
    ? await chooseMethod(db, access.accountId, paymentMethodId, { required: true })
    : null;
  const id = newId('ord');
  await db
    .insertInto('purchase_order')
    .values({
      id,
      account_id: quote.account_id,
      seller_id: quote.seller_id,
      quote_id: quote.id,
      state: waits ? 'awaiting-confirmation' : 'processing',
      source,
      payment_method_id: methodId,
      profile_id: access.profileId,
      origin: access.origin,
      confirm_by: waits ? quote.valid_until : null,
      created_at: now,
    })
    .execute();
  await db.updateTable('quote').set({ remove_at: null }).where('id', '=', quote.id).execute();
  const order = await readOrder(db, id);
  if (waits) {
    announceOrder(desk, order);
    auditPlaced(desk, order, order.state);
  } else await beginOrder(desk, order);
  return readOrder(db, id);
}

/** Sets a confirmed order in motion. 409 `insufficient_points`, `seller_out_of_stock`, `credit_line_exceeded`. */
export async function beginOrder(desk: Desk, order: OrderRecord): Promise<void> {
  const paid = await payOnAccount(desk, order);
  const supplied = await supplyOrder(desk, paid ? await readOrder(desk.db, order.id) : order);
  if (supplied === 'unavailable') throw problem('seller_out_of_stock');
  if (supplied === 'waiting') {
    announceOrder(desk, { ...order, state: 'processing' });
    auditPlaced(desk, order, 'processing');
  }
}

/** An order that is delivered at once leaves its entry there: each leaves one for each step that it takes. */
function auditPlaced(desk: Desk, order: OrderRecord, state: OrderRecord['state']): void {
  desk.audit({
    subject: { type: 'order', id: order.id },
    account: { id: order.account_id, parentId: order.seller_id },
    after: { state, total: order.total, source: order.source },
  });
}

/** The counter of the quote's own buyer and seller, as it stands now. */
export async function counterOfQuote(
  db: Kysely<Database>,
  quote: Pick<QuoteRow, 'account_id' | 'seller_id'>,
  now: Date,
): Promise<Counter> {
  return openCounter(db, await readParty(db, quote.account_id), quote.seller_id, now);
}

/** A quote makes one order: 409 `quote_used` names it. */
async function refuseUsed(db: Kysely<Database>, quote: QuoteRow): Promise<void> {
  const orderId = await findOrderOf(db, quote.id);
  if (orderId) throw problem('quote_used', { members: { orderId } });
}

/** A-CM-14: 422 `payment_source_not_allowed`. */
function refuseSource({ buyer }: Counter, { lines }: QuoteRow, source: PaymentSource): void {
  if (paymentSources(buyer, lines).includes(source)) return;
  const detail =
    source === 'points'
      ? { es: 'Los puntos no se pagan con puntos.', en: 'Points are not paid with points.' }
      : { es: 'Los timbres se pagan solo con puntos.', en: 'Stamps are paid with points only.' };
  throw problem('payment_source_not_allowed', { detail });
}

async function requirePoints(db: Kysely<Database>, accountId: string, points: number): Promise<void> {
  const balance = await balanceOf(db, { owner: accountId, unit: 'point', role: 'stock' });
  if (balance < points) throw problem('insufficient_points');
}
