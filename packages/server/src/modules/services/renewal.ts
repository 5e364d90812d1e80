import { pointsFor } from '@mostrador/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import { newId } from '../../ids.ts';
import { balanceOf } from '../../ledger/index.ts';
import { readLine } from '../credit-lines/line.ts';
import { applyAct } from '../distributors/life.ts';
import { money } from '../offers/offers.ts';
import { type Party, readParty } from '../offers/parties.ts';
import { refusal } from '../offers/refusal.ts';
import type { Desk } from '../orders/desk.ts';
import { beginOrder } from '../orders/place.ts';
import { readOrder } from '../orders/records.ts';
import { sum } from '../quotes/lines.ts';
import { storeQuote } from '../quotes/quotes.ts';
import { readServices } from './catalogue.ts';
import { isOrdered, readHolding, takeServiceTurn } from './holding.ts';
import { renewalLines } from './lines.ts';

type Payment = { source: 'points' } | { source: 'method'; paymentMethodId: string };

/**
 * Renews a locked distributor that nobody stands before: its parent's decision, or its own setting at the expiry. It
 * pays itself, as A-CM-24 says: with its points, else on its credit line with the seller, else with its default credit
 * card, never by debit or bank.
 * Where nothing is on sale for it there is nothing to pay, and no order.
 *
 * @returns the order's id; a card is charged after the commit
 * @throws 409 `renewal_unpaid` when it can pay with neither; 409 `purchase_not_allowed` while an order is open
 */
export async function renewUnattended(desk: Desk, accountId: string): Promise<string | null> {
  const { db, now } = desk;
  await takeServiceTurn(db, accountId);
  const buyer = await readParty(db, accountId);
  if (isOrdered(await readHolding(db, accountId, now), { kind: 'distributorMembership', code: '' })) {
    throw refusal('order_open');
  }
  const onSale = await readServices(db, buyer, now);
  const membership = onSale.find(({ kind }) => kind === 'distributorMembership') ?? null;
  const lines = await renewalLines(db, buyer, membership, onSale, now);
  if (!lines.length) {
    await renewFree(desk, buyer);
    return null;
  }
  const total = sum(lines.map((line) => line.total));
  const payment = await choosePayment(db, buyer, onSale[0]!.sellerId, total, now);
  if (!payment)
    throw problem('renewal_unpaid', { members: { total: money(total), points: pointsFor(total) } });
  const quote = await storeQuote(db, { buyer, seller: { id: onSale[0]!.sellerId }, now }, lines);
  await db.updateTable('quote').set({ remove_at: null }).where('id', '=', quote.id).execute();
  const id = newId('ord');
  await db
    .insertInto('purchase_order')
    .values({
      id,
      account_id: quote.account_id,
      seller_id: quote.seller_id,
      quote_id: quote.id,
      state: 'processing',
      source: payment.source,
      payment_method_id: payment.source === 'method' ? payment.paymentMethodId : null,
      created_at: now,
    })
    .execute();
  await db.updateTable('account').set({ renewal_order_id: id }).where('id', '=', accountId).execute();
  await beginOrder(desk, await readOrder(db, id));
  return id;
}

async function renewFree(desk: Desk, { id, state }: Party): Promise<void> {
  const row = await desk.db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  await applyAct(desk, row, state === 'active' ? 'extend' : 'renew');
}

async function choosePayment(
  db: Kysely<Database>,
  { id }: Party,
  sellerId: string,
  total: number,
  now: Date,
): Promise<Payment | null> {
  const points = await balanceOf(db, { owner: id, unit: 'point', role: 'stock' });
  if (points >= pointsFor(total)) return { source: 'points' };
  const line = await readLine(db, id, sellerId, now);
  if (line.paymentMethodId && line.available >= total) {
    return { source: 'method', paymentMethodId: line.paymentMethodId };
  }
  const card = await db
    .selectFrom('payment_method')
    .select('id')
    .where('account_id', '=', id)
    .where('kind', '=', 'credit-card')
    .where('is_default', '=', true)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return card ? { source: 'method', paymentMethodId: card.id } : null;
}
