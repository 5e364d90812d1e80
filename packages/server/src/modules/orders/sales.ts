import type { Selectable } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { newId } from '../../ids.ts';
import type { Desk } from './desk.ts';
import type { OrderRecord } from './records.ts';

type SaleState = 'pending' | 'paid-by-points';

/**
 * What the seller must invoice, one sale a line (section 9): paid with points it never is pending, since the
 * points were invoiced when they were sold; paid by a method it is pending, and paid.
 */
export async function recordSales(desk: Desk, order: OrderRecord): Promise<void> {
  const state: SaleState = order.source === 'points' ? 'paid-by-points' : 'pending';
  const rows = order.lines.map((line) => ({
    id: newId('sal'),
    seller_id: order.seller_id,
    buyer_id: order.account_id,
    state,
    kind: line.unit ?? line.service?.kind ?? '',
    quantity: line.unit ? line.units : line.quantity,
    total: line.total,
    vat: line.vat,
    reference: order.id,
    paid_at: desk.now,
    created_at: desk.now,
  })) satisfies Partial<Selectable<Database['sale']>>[];
  await desk.db.insertInto('sale').values(rows).execute();
}
