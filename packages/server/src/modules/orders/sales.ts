import { daysLater } from '@mostrador/domain';
import type { Selectable } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { newId } from '../../ids.ts';
import { isAccount } from '../credit-lines/pay.ts';
import { readParty } from '../offers/parties.ts';
import { soldOf } from '../quotes/lines.ts';
import type { Desk } from './desk.ts';
import type { OrderRecord } from './records.ts';

type SaleState = 'pending' | 'paid-by-points';

/**
 * What the seller must invoice, one sale a line (section 9): paid with points it never is pending, since the
 * points were invoiced when they were sold; paid by a method it is pending, and paid; on account it is owed.
 */
export async function recordSales(desk: Desk, order: OrderRecord): Promise<void> {
  const state: SaleState = order.source === 'points' ? 'paid-by-points' : 'pending';
  const onAccount = await isAccount(desk, order.payment_method_id);
  const due_at = onAccount ? await dueAt(desk, order.account_id) : null;
  const rows = order.lines.map((line) => ({
    id: newId('sal'),
    seller_id: order.seller_id,
    buyer_id: order.account_id,
    state,
    ...soldOf(line),
    total: line.total,
    vat: line.vat,
    reference: order.id,
    due_at,
    paid_at: onAccount ? null : desk.now,
    created_at: desk.now,
  })) satisfies Partial<Selectable<Database['sale']>>[];
  await desk.db.insertInto('sale').values(rows).execute();
}

/** After the buyer's credit days, at the same wall clock (A-CM-19, A-CM-20). */
async function dueAt({ db, now }: Desk, buyerId: string): Promise<Date> {
  const { creditDays, timezone } = await readParty(db, buyerId);
  return daysLater(now, creditDays, timezone);
}
