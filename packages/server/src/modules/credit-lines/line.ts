import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { owedBy } from '../receivables/owed.ts';

type Db = Kysely<Database>;

/** What a parent lets its distributor owe (A-CM-14); centavos. */
export interface CreditLine {
  paymentMethodId: string | null;
  /** Who lets it, and whose sales alone it pays. */
  parentId: string;
  amount: number;
  /** Owed already, and ordered on account but not delivered yet. */
  used: number;
  /** Never below 0, although a line may be lowered under what is owed. */
  available: number;
}

/** The line that a distributor has from its present parent; 0 where none was set. */
export async function readLine(db: Db, accountId: string, parentId: string, now: Date): Promise<CreditLine> {
  const line = await db
    .selectFrom('credit_line')
    .select(['payment_method_id', 'amount'])
    .where('account_id', '=', accountId)
    .where('parent_id', '=', parentId)
    .executeTakeFirst();
  const { amount: owed } = await owedBy(db, parentId, accountId, now);
  const used = Math.max(0, owed) + (await readUndelivered(db, accountId, parentId));
  const amount = line?.amount ?? 0;
  const paymentMethodId = line?.payment_method_id ?? null;
  return { paymentMethodId, parentId, amount, used, available: Math.max(0, amount - used) };
}

/** An order on account becomes a sale when it is delivered. */
async function readUndelivered(db: Db, accountId: string, parentId: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    SELECT coalesce(sum(p.amount), 0)::int8 AS total
    FROM purchase_order o
    JOIN payment p ON p.order_id = o.id AND p.state = 'settled'
    JOIN payment_method m ON m.id = p.payment_method_id AND m.kind = 'account'
    WHERE o.account_id = ${accountId} AND o.seller_id = ${parentId}
      AND o.state IN ('processing', 'awaiting-payment')`.execute(db);
  return rows[0]?.total ?? 0;
}

/** Orders on one line take turns until they commit: together they must not pass it. */
export async function takeLineTurn(db: Db, accountId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`credit line ${accountId}`}, 0))`.execute(db);
}
