import { bulkTotal } from '@mostrador/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';

/** A price of stamps in bulk. */
export interface BulkPrice {
  /** Centavos a stamp, VAT included; null where neither the customer nor the seller has one. */
  unit: number | null;
  /** Whole percent. */
  discount: number;
}

/** The seller's global price (CM-CFG-01). */
export async function globalBulkPrice(db: Kysely<Database>, sellerId: string): Promise<BulkPrice> {
  const row = await db
    .selectFrom('settings')
    .select('bulk_stamp_price')
    .where('account_id', '=', sellerId)
    .executeTakeFirst();
  return { unit: row?.bulk_stamp_price ?? null, discount: 0 };
}

/**
 * What a seller asks of one of its own for stamps in bulk: the customer's price, else the global one, less the
 * customer's discount (A-CM-19). Undefined for who is not the seller's own.
 * @param receiver an account, or a customer's stamping account
 */
export async function bulkPriceFor(
  db: Kysely<Database>,
  sellerId: string,
  receiver: { accountId?: string | undefined; stampingAccountId?: string | undefined },
): Promise<BulkPrice | undefined> {
  const row = await db
    .selectFrom('account')
    .leftJoin('settings', 'settings.account_id', 'account.parent_id')
    .select([
      'account.bulk_stamp_price as own',
      'settings.bulk_stamp_price as global',
      'account.discount_percent as discount',
    ])
    .where('account.parent_id', '=', sellerId)
    .where('account.id', '=', (eb) =>
      receiver.stampingAccountId === undefined
        ? eb.val(receiver.accountId ?? '')
        : eb
            .selectFrom('stamping_account')
            .select('customer_id')
            .where('id', '=', receiver.stampingAccountId),
    )
    .executeTakeFirst();
  return row && { unit: row.own ?? row.global, discount: row.discount };
}

/** The same of many stamping accounts, by their ids; those that are not the seller's own are left out. */
export async function bulkPricesFor(
  db: Kysely<Database>,
  sellerId: string,
  stampingAccountIds: readonly string[],
): Promise<ReadonlyMap<string, BulkPrice>> {
  if (!stampingAccountIds.length) return new Map();
  const { rows } = await sql<BulkPrice & { id: string }>`
    SELECT s.id, coalesce(a.bulk_stamp_price, g.bulk_stamp_price) AS unit, a.discount_percent AS discount
    FROM stamping_account s
    JOIN account a ON a.id = s.customer_id AND a.parent_id = ${sellerId}
    LEFT JOIN settings g ON g.account_id = a.parent_id
    WHERE s.id = ANY (${stampingAccountIds}::text[])`.execute(db);
  return new Map(rows.map(({ id, unit, discount }) => [id, { unit, discount }]));
}

/**
 * Centavos for a quantity at a bulk price.
 * @throws 422 `bulk_price_required` where there is none, 422 `invalid_request` beyond what can be counted
 */
export function bulkAmount({ unit, discount }: BulkPrice, quantity: number): number {
  if (unit === null) throw problem('bulk_price_required');
  const total = bulkTotal(unit, quantity, discount);
  if (total !== null) return total;
  throw problem('invalid_request');
}
