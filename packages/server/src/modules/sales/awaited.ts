import type { AwaitedSale, z } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { money } from '../offers/offers.ts';
import { type Line, soldOf } from '../quotes/lines.ts';

const selectAwaited = (db: Kysely<Database>, sellerId: string) =>
  db
    .selectFrom('purchase_order')
    .innerJoin('quote', 'quote.id', 'purchase_order.quote_id')
    .innerJoin('account as buyer', 'buyer.id', 'purchase_order.account_id')
    .leftJoin('payment', 'payment.order_id', 'purchase_order.id')
    .where('purchase_order.seller_id', '=', sellerId)
    .where('purchase_order.state', '=', 'awaiting-payment')
    .select(['purchase_order.id', 'purchase_order.created_at', 'payment.expected_settlement_at'])
    .select(['quote.lines', 'quote.total', 'quote.vat'])
    .select(['buyer.id as buyer_id', 'buyer.number', 'buyer.name', 'buyer.rfc']);

type AwaitedRow = Awaited<ReturnType<ReturnType<typeof selectAwaited>['executeTakeFirstOrThrow']>>;

/** A seller's orders that await their payment, newest first. */
export const readAwaited = (
  db: Kysely<Database>,
  sellerId: string,
  { before, limit }: { before: string | null; limit: number },
): Promise<AwaitedRow[]> =>
  selectAwaited(db, sellerId)
    .$if(before !== null, (query) => query.where('purchase_order.id', '<', before!))
    .orderBy('purchase_order.id', 'desc')
    .limit(limit)
    .execute();

export const awaitedView = (row: AwaitedRow): z.input<typeof AwaitedSale> => ({
  orderId: row.id,
  buyer: { id: row.buyer_id, number: row.number, name: row.name, rfc: row.rfc },
  lines: (row.lines as Line[]).map(soldOf),
  total: money(row.total),
  vat: money(row.vat),
  expectedSettlementAt: row.expected_settlement_at?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
});
