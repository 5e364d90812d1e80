import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';

/** What a buyer owes one seller; centavos. */
export interface Owed {
  /** Below 0: it has paid ahead. */
  amount: number;
  /** The part whose due date has passed; payments count against what was due first. */
  overdue: number;
}

/**
 * Sales on credit less payments (A-CM-25). What was paid as it was ordered, with points or by a method, was never
 * owed.
 */
export async function owedBy(
  db: Kysely<Database>,
  sellerId: string,
  buyerId: string,
  now: Date,
): Promise<Owed> {
  const { rows } = await sql<{ sold: number; due: number; paid: number }>`
    SELECT sold, due, paid FROM (
      SELECT coalesce(sum(total), 0)::int8 AS sold,
             coalesce(sum(total) FILTER (WHERE coalesce(due_at, created_at) <= ${now}), 0)::int8 AS due
      FROM (
        SELECT total, due_at, created_at FROM sale
          WHERE seller_id = ${sellerId} AND buyer_id = ${buyerId} AND state = 'pending'
            AND paid_at IS NULL AND voided_at IS NULL
        UNION ALL
        SELECT total, due_at, created_at FROM sale
          WHERE seller_id = ${sellerId} AND buyer_id = ${buyerId} AND state = 'invoiced'
            AND paid_at IS NULL AND voided_at IS NULL) owing) sales,
      (SELECT coalesce(sum(amount), 0)::int8 AS paid FROM customer_payment
        WHERE customer_id = ${buyerId} AND seller_id = ${sellerId}) payments`.execute(db);
  const { sold, due, paid } = rows[0]!;
  return { amount: sold - paid, overdue: Math.max(0, due - paid) };
}
