import type { Invoice, z } from '@mostrador/contract';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { visibleTo } from '../../http/tenancy.ts';
import { money } from '../offers/offers.ts';

type Db = Kysely<Database>;

const selectInvoices = (db: Db) =>
  db
    .selectFrom('invoice')
    .innerJoin('account as seller', 'seller.id', 'invoice.seller_id')
    .innerJoin('account as buyer', 'buyer.id', 'invoice.buyer_id')
    .selectAll('invoice')
    .select(['seller.number as seller_number', 'seller.name as seller_name'])
    .select(['buyer.number as buyer_number', 'buyer.name as buyer_name', 'buyer.rfc as buyer_rfc']);

export type InvoiceRow = Awaited<ReturnType<ReturnType<typeof selectInvoices>['executeTakeFirstOrThrow']>>;

/** One invoice that the caller gave or was given; undefined for any other. */
export function findInvoice(db: Db, access: Access, id: string): Promise<InvoiceRow | undefined> {
  const visible = db
    .selectFrom('invoice')
    .select('id')
    .where('id', '=', id)
    .where((eb) =>
      eb.or([
        visibleTo<'invoice'>(access, 'invoice.seller_id')(eb),
        visibleTo<'invoice'>(access, 'invoice.buyer_id')(eb),
      ]),
    );
  return selectInvoices(db).where('invoice.id', 'in', visible).executeTakeFirst();
}

/** Invoices that an account gave or was given, newest first. */
export function readInvoices(
  db: Db,
  accountId: string,
  { buyerId, before, limit }: { buyerId?: string | undefined; before: string | null; limit: number },
): Promise<InvoiceRow[]> {
  // Each side walks its own index: an OR of the two would sort everything first.
  const side = (column: 'seller_id' | 'buyer_id') =>
    db
      .selectFrom('invoice')
      .select('id')
      .where(column, '=', accountId)
      .$if(buyerId !== undefined, (query) => query.where('buyer_id', '=', buyerId!))
      .$if(before !== null, (query) => query.where('id', '<', before!))
      .orderBy('id', 'desc')
      .limit(limit);
  return selectInvoices(db)
    .where('invoice.id', 'in', (eb) =>
      eb
        .selectFrom(sql<{ id: string }>`((${side('seller_id')}) UNION ALL (${side('buyer_id')}))`.as('page'))
        .select('page.id'),
    )
    .orderBy('invoice.id', 'desc')
    .limit(limit)
    .execute();
}

export const invoiceView = (row: InvoiceRow): z.input<typeof Invoice> => ({
  id: row.id,
  reference: row.reference,
  seller: { id: row.seller_id, number: row.seller_number, name: row.seller_name },
  buyer: { id: row.buyer_id, number: row.buyer_number, name: row.buyer_name, rfc: row.buyer_rfc },
  total: money(row.total),
  vat: money(row.vat),
  createdAt: row.created_at.toISOString(),
});
