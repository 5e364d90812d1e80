import {
  SALE_STATES,
  type Sale,
  type SaleSource,
  type SaleState,
  type Unit,
  type z,
} from '@mostrador/contract';
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { money } from '../offers/offers.ts';
import { type Period, within } from './period.ts';

type Db = Kysely<Database>;

export interface SaleFilter extends Period {
  sellerId: string;
  /** The seller's, for the period. */
  timezone: string;
  state?: SaleState | undefined;
  buyerId?: string | undefined;
  source?: SaleSource | undefined;
  unit?: Unit | undefined;
}

/** What is behind a sale tells where it came from. */
const SOURCE = sql<SaleSource>`CASE left(sale.reference, 4) WHEN 'cod_' THEN 'code' WHEN 'ord_' THEN 'order' ELSE 'transfer' END`;

/**
 * The sales of a filter in one state. The state is part of the statement: only then does PostgreSQL see that the
 * index of that state serves.
 */
function matching(db: Db, filter: SaleFilter, state: SaleState) {
  return db
    .selectFrom('sale')
    .where('seller_id', '=', filter.sellerId)
    .where(sql<SqlBool>`state = ${sql.lit(state)}`)
    .where('voided_at', 'is', null)
    .where(within('sale.created_at', filter, filter.timezone))
    .$if(filter.buyerId !== undefined, (query) => query.where('buyer_id', '=', filter.buyerId!))
    .$if(filter.unit !== undefined, (query) => query.where('kind', '=', filter.unit!))
    .$if(filter.source !== undefined, (query) => query.where(sql<SqlBool>`${SOURCE} = ${filter.source!}`));
}

const statesOf = ({ state }: SaleFilter): readonly SaleState[] => (state ? [state] : SALE_STATES);

const unionOf = (parts: RawBuilder<unknown>[]) => sql.join(parts, sql` UNION ALL `);

const selectSales = (db: Db) =>
  db
    .selectFrom('sale')
    .leftJoin('account as buyer', 'buyer.id', 'sale.buyer_id')
    .leftJoin('invoice', 'invoice.id', 'sale.invoice_id')
    .selectAll('sale')
    .select([
      'buyer.number as buyer_number',
      'buyer.name as buyer_name',
      'buyer.rfc as buyer_rfc',
      'invoice.reference as invoice_reference',
    ])
    .select(SOURCE.as('source'))
    .orderBy('sale.id', 'desc');

export type SaleRow = Awaited<ReturnType<ReturnType<typeof selectSales>['executeTakeFirstOrThrow']>>;

/** A seller's sales, newest first. */
export function readSales(
  db: Db,
  filter: SaleFilter,
  { before, limit }: { before: string | null; limit: number },
): Promise<SaleRow[]> {
  const parts = statesOf(filter).map((state) => {
    const part = matching(db, filter, state)
      .select('id')
      .$if(before !== null, (query) => query.where('id', '<', before!))
      .orderBy('id', 'desc')
      .limit(limit);
    return sql`(${part})`;
  });
  const chosen = sql<{
    id: string;
  }>`(SELECT id FROM (${unionOf(parts)}) sides ORDER BY id DESC LIMIT ${limit})`;
  return selectSales(db)
    .where('sale.id', 'in', (eb) => eb.selectFrom(chosen.as('chosen')).select('chosen.id'))
    .execute();
}

/** The sales of an invoice. */
export const salesOfInvoice = (db: Db, invoiceId: string): Promise<SaleRow[]> =>
  selectSales(db).where('sale.invoice_id', '=', invoiceId).execute();

export interface SaleTotals {
  count: number;
  /** Centavos. */
  total: number;
  vat: number;
}

/** Of all sales of a filter, whatever page is shown. */
export async function totalSales(db: Db, filter: SaleFilter): Promise<SaleTotals> {
  const parts = statesOf(filter).map(
    (state) => sql`(${matching(db, filter, state).select(['total', 'vat'])})`,
  );
  const { rows } = await sql<SaleTotals>`
    SELECT count(*)::int8 AS count, coalesce(sum(total), 0)::int8 AS total, coalesce(sum(vat), 0)::int8 AS vat
    FROM (${unionOf(parts)}) sides`.execute(db);
  return rows[0]!;
}

export interface PendingBuyerRow extends SaleTotals {
  id: string;
  number: string;
  name: string;
  rfc: string | null;
}

/** Who has pending sales of a seller, by number. */
export async function readPendingBuyers(
  db: Db,
  sellerId: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<PendingBuyerRow[]> {
  const { rows } = await sql<PendingBuyerRow>`
    SELECT buyer.id, buyer.number, buyer.name, buyer.rfc, pending.* FROM (
      SELECT buyer_id, count(*)::int8 AS count, sum(total)::int8 AS total, sum(vat)::int8 AS vat FROM sale
      WHERE seller_id = ${sellerId} AND state = 'pending' AND voided_at IS NULL AND buyer_id IS NOT NULL
      GROUP BY buyer_id) pending
    JOIN account buyer ON buyer.id = pending.buyer_id
    WHERE ${after}::text IS NULL OR buyer.number > ${after}
    ORDER BY buyer.number LIMIT ${limit}`.execute(db);
  return rows;
}

export const totalsView = ({ count, total, vat }: SaleTotals) => ({
  count,
  total: money(total),
  vat: money(vat),
});

export const saleView = (row: SaleRow): z.input<typeof Sale> => ({
  id: row.id,
  state: row.state as SaleState,
  source: row.source,
  buyer: row.buyer_id
    ? { id: row.buyer_id, number: row.buyer_number!, name: row.buyer_name!, rfc: row.buyer_rfc }
    : null,
  kind: row.kind,
  quantity: row.quantity,
  total: money(row.total),
  vat: money(row.vat),
  reference: row.reference,
  invoiceId: row.invoice_id,
  dueAt: row.due_at?.toISOString() ?? null,
  paidAt: row.paid_at?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
});
