import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { LedgerRef, PostingKind } from './types.ts';

/** One movement; `amount` is positive when the account received. */
export interface StatementLine {
  sequence: number;
  amount: number;
  balanceAfter: number;
  kind: PostingKind;
  reference: string | null;
  createdAt: Date;
}

export interface StatementRange {
  /** Only movements up to this instant; null: all. */
  at: Date | null;
  /** The page begins below this sequence; null on the first page. */
  before: number | null;
  limit: number;
}

/**
 * Movements of one ledger account, newest first by its own sequence, and its balance after all of them (0
 * where it was never opened). Ordered by the sequence, because ids and clocks of different processes are not
 * in the order in which the balance moved.
 */
export async function readStatement(
  db: Kysely<Database>,
  ref: LedgerRef,
  { at, before, limit }: StatementRange,
): Promise<{ balance: number; lines: StatementLine[] }> {
  const account = await db
    .selectFrom('ledger_account')
    .select(['id', 'stripes', 'balance', 'plain_until'])
    .where('owner', '=', ref.owner)
    .where('unit', '=', ref.unit)
    .where('role', '=', ref.role)
    .where('stripe', '=', 0)
    .executeTakeFirst();
  if (!account || account.balance === null) return { balance: 0, lines: [] };
  if (account.stripes > 0) await sql`SELECT ledger_number_lines(${account.id})`.execute(db);
  const until = at ?? 'infinity';
  // Each with a limit of its own: through the view both would be read and sorted whole.
  const lines = (table: 'entry' | 'stripe_line', last: RawBuilder<unknown>) => sql`
    SELECT sequence, amount, balance_after, posting_id, created_at FROM ${sql.table(table)}
    WHERE account_id = ${account.id} AND sequence <= ${last} AND sequence < coalesce(${before}::bigint, top.sequence + 1)
    ORDER BY sequence DESC LIMIT ${limit}`;
  const { rows } = await sql<Row>`
    WITH last AS MATERIALIZED (SELECT ledger_sequence_at(${account.id}, ${until}::timestamptz) AS sequence),
    top AS MATERIALIZED (
      SELECT last.sequence, (SELECT t.balance_after FROM ledger_line t
        WHERE t.account_id = ${account.id} AND t.sequence = last.sequence) AS balance FROM last)
    SELECT l.sequence, l.amount, l.balance_after, p.kind, p.reference, l.created_at, top.balance
    FROM top LEFT JOIN LATERAL (
      SELECT * FROM (
        (${lines('entry', sql`least(top.sequence, ${account.plain_until}::bigint)`)})
        UNION ALL (${lines('stripe_line', sql`top.sequence`)})) both_kinds
      ORDER BY sequence DESC LIMIT ${limit}) l ON true
    LEFT JOIN posting p ON p.id = l.posting_id
    ORDER BY l.sequence DESC`.execute(db);
  return { balance: rows[0]?.balance ?? 0, lines: rows.filter(isLine).map(lineOf) };
}

interface Line {
  sequence: number;
  amount: number;
  balance_after: number;
  kind: PostingKind;
  reference: string | null;
  created_at: Date;
  balance: number | null;
}
/** An account without movements gives one row without a line. */
type Row = Line | { sequence: null; balance: number | null };

const isLine = (row: Row): row is Line => row.sequence !== null;

const lineOf = (row: Line): StatementLine => ({
  sequence: row.sequence,
  amount: row.amount,
  balanceAfter: row.balance_after,
  kind: row.kind,
  reference: row.reference,
  createdAt: row.created_at,
});
