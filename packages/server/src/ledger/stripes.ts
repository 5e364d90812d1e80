import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { LedgerRef } from './types.ts';

/**
 * Spreads a hot account over `count` (1..256) stripes, so that its debits run side by side; another count
 * spreads it anew. Balances and statements stay those of the one account. `at` is business time.
 */
export async function setStripes(
  db: Kysely<Database>,
  ref: LedgerRef,
  count: number,
  at: Date,
): Promise<void> {
  const { rows } = await sql`
    SELECT ledger_set_stripes(id, ${count}::smallint, ${at}) FROM ledger_account
    WHERE owner = ${ref.owner} AND unit = ${ref.unit} AND role = ${ref.role} AND stripe = 0`.execute(db);
  if (!rows.length) throw new Error(`The ledger account ${ref.owner} ${ref.unit} ${ref.role} is not open`);
}
