import type { createInvoice, z } from '@mostrador/contract';
import { type Selectable, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Call } from '../../http/call.ts';
import { problem } from '../../http/problem.ts';
import { newId } from '../../ids.ts';
import { sum } from '../quotes/lines.ts';
import { findInvoice, invoiceView } from './invoice-queries.ts';

type Body = z.output<NonNullable<(typeof createInvoice)['spec']['body']>>;
type InvoiceCall = Call<unknown, unknown, Body>;
type SaleRow = Selectable<Database['sale']>;

/**
 * Registers an invoice: its sales are pending no more (CM-FAC-02). Throws what `createInvoice` lists in the contract.
 */
export async function registerInvoice(call: InvoiceCall) {
  const { db, access, now, body } = call;
  const sales = await lockSales(call);
  await requireBuyer(call, sales);
  refuseSettled(sales);
  if (sales.some(({ buyer_id }) => buyer_id !== null && buyer_id !== body.buyerId)) {
    throw problem('recipient_not_allowed');
  }
  const id = newId('inv');
  const amounts = { total: sum(sales.map(({ total }) => total)), vat: sum(sales.map(({ vat }) => vat)) };
  const parties = { seller_id: access.accountId, buyer_id: body.buyerId };
  const inserted = await db
    .insertInto('invoice')
    .values({ id, ...parties, reference: body.reference, ...amounts, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) throw problem('invoice_exists');
  await invoiceSales(call, id);
  const invoice = invoiceView((await findInvoice(db, access, id))!);
  // The buyer reads it and, as its parent, the seller.
  const account = { id: body.buyerId, parentId: access.accountId };
  const subject = { type: 'invoice', id };
  call.audit({ subject, account, after: { ...invoice, saleIds: body.saleIds } });
  const data = { reference: body.reference, total: amounts.total };
  call.emit({ type: 'invoice.created', account, subject, data });
  return invoice;
}

/** The seller's own sales, locked in one order; 404 where one of them is none. */
async function lockSales({ db, access, body }: InvoiceCall): Promise<SaleRow[]> {
  const ids = [...new Set(body.saleIds)];
  const rows = await db
    .selectFrom('sale')
    .selectAll()
    .where('id', 'in', ids)
    .where('seller_id', '=', access.accountId)
    .where('voided_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  const found = new Set(rows.map(({ id }) => id));
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length) throw problem('not_found', { members: { saleIds: missing } });
  return rows;
}

/** One's own customer or distributor, or whoever bought while it was. */
async function requireBuyer({ db, access, body }: InvoiceCall, sales: readonly SaleRow[]): Promise<void> {
  if (sales.some(({ buyer_id }) => buyer_id === body.buyerId)) return;
  const buyer = await db
    .selectFrom('account')
    .select('id')
    .where('id', '=', body.buyerId)
    .where('parent_id', '=', access.accountId)
    .executeTakeFirst();
  if (!buyer) throw problem('not_found');
}

/** Points were invoiced when they were sold (section 9): what they paid counts as invoiced. */
function refuseSettled(sales: readonly SaleRow[]): void {
  const settled = sales.filter(({ state }) => state !== 'pending').map(({ id }) => id);
  if (settled.length) throw problem('sale_already_invoiced', { members: { saleIds: settled } });
}

/** A code's sale gets its buyer now, and with it the day on which it is due (A-CM-19). */
async function invoiceSales({ db, now, body }: InvoiceCall, invoiceId: string): Promise<void> {
  const { timezone, days } = await db
    .selectFrom('account')
    .select(['timezone', 'credit_days as days'])
    .where('id', '=', body.buyerId)
    .executeTakeFirstOrThrow();
  const due = sql<Date>`sale_due_at(${now}, ${days}, ${timezone})`;
  await db
    .updateTable('sale')
    .set((eb) => ({
      state: 'invoiced',
      invoice_id: invoiceId,
      buyer_id: body.buyerId,
      due_at: eb.fn.coalesce('due_at', due),
    }))
    .where('id', 'in', body.saleIds)
    .execute();
}
