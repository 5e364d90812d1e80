import type { OrderState, PaymentSource } from '@mostrador/contract';
import { pointsFor } from '@mostrador/domain';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Line } from '../quotes/lines.ts';
import type { Placed } from './script.ts';

export type PaymentRow = Selectable<Database['payment']>;

/** An order with what its quote fixed and what became of its charge. */
export interface OrderRecord extends Omit<Selectable<Database['purchase_order']>, 'state' | 'source'> {
  state: OrderState;
  source: PaymentSource;
  lines: Line[];
  /** Centavos. */
  total: number;
  vat: number;
  sellerIsOperator: boolean;
  payment: PaymentRow | null;
}

const joined = (db: Kysely<Database>) =>
  db
    .selectFrom('purchase_order')
    .innerJoin('quote', 'quote.id', 'purchase_order.quote_id')
    .innerJoin('account as seller', 'seller.id', 'purchase_order.seller_id')
    .selectAll('purchase_order')
    .select(['quote.lines', 'quote.total', 'quote.vat', 'seller.kind as seller_kind']);

type JoinedRow = Awaited<ReturnType<ReturnType<typeof joined>['executeTakeFirstOrThrow']>>;

async function complete(db: Kysely<Database>, rows: JoinedRow[]): Promise<OrderRecord[]> {
  const payments = rows.length
    ? await db
        .selectFrom('payment')
        .selectAll()
        .where(
          'order_id',
          'in',
          rows.map(({ id }) => id),
        )
        .execute()
    : [];
  return rows.map(({ seller_kind, ...row }) => ({
    ...row,
    state: row.state as OrderState,
    source: row.source as PaymentSource,
    lines: row.lines as Line[],
    sellerIsOperator: seller_kind === 'operator',
    payment: payments.find(({ order_id }) => order_id === row.id) ?? null,
  }));
}

/** One order; undefined where there is none. `lock` lets one transaction at a time decide about it. */
export async function findOrder(
  db: Kysely<Database>,
  id: string,
  { lock = false } = {},
): Promise<OrderRecord | undefined> {
  const rows = await joined(db)
    .where('purchase_order.id', '=', id)
    .$if(lock, (query) => query.forUpdate('purchase_order'))
    .execute();
  return (await complete(db, rows))[0];
}

/** An order that is known to exist. */
export async function readOrder(db: Kysely<Database>, id: string, options = {}): Promise<OrderRecord> {
  const order = await findOrder(db, id, options);
  if (!order) throw new Error(`Order ${id} has gone`);
  return order;
}

/** The id of the order that a quote made, if it did. */
export async function findOrderOf(db: Kysely<Database>, quoteId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('purchase_order')
    .select('id')
    .where('quote_id', '=', quoteId)
    .executeTakeFirst();
  return row?.id;
}

export interface OrderFilter {
  accountId: string;
  quoteId?: string | undefined;
  /** The id before which the page begins. */
  before?: string | undefined;
  limit: number;
}

/** An account's own orders, newest first. */
export async function readOrders(db: Kysely<Database>, filter: OrderFilter): Promise<OrderRecord[]> {
  const rows = await joined(db)
    .where('purchase_order.account_id', '=', filter.accountId)
    .$if(filter.quoteId !== undefined, (query) => query.where('quote_id', '=', filter.quoteId!))
    .$if(filter.before !== undefined, (query) => query.where('purchase_order.id', '<', filter.before!))
    .orderBy('purchase_order.id', 'desc')
    .limit(filter.limit)
    .execute();
  return complete(db, rows);
}

/** The order as its postings see it. */
export const placedOf = (order: OrderRecord): Placed => ({
  id: order.id,
  buyerId: order.account_id,
  sellerId: order.seller_id,
  sellerIsOperator: order.sellerIsOperator,
  source: order.source,
  charged: order.total === 0 || order.payment?.state === 'settled',
  points: pointsFor(order.total),
  heldPoints: order.held_points,
  reserved: { stamp: order.reserved_stamps, point: order.reserved_points },
  lines: order.lines,
  cover: null,
});
