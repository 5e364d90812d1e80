import type { Unit } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { LedgerRef, LedgerRole } from './types.ts';

/** One ledger account's totals over all its stripes; balance = credited - debited (CM-CLI-08). */
export interface AccountBalance {
  owner: string;
  unit: Unit;
  role: LedgerRole;
  balance: number;
  credited: number;
  /** Of a stamping account: the stamps used. */
  debited: number;
}

/** What one ledger account holds; 0 where it was never opened. Sources and sinks hold nothing. */
export async function balanceOf(db: Kysely<Database>, ref: LedgerRef): Promise<number> {
  const row = await db
    .selectFrom('ledger_balance')
    .select('balance')
    .where('owner', '=', ref.owner)
    .where('unit', '=', ref.unit)
    .where('role', '=', ref.role)
    .executeTakeFirst();
  return row?.balance ?? 0;
}

/** Everything that the owners (accounts, stamping accounts) hold, `stock` and `reserved`. */
export async function balancesOf(db: Kysely<Database>, owners: readonly string[]): Promise<AccountBalance[]> {
  if (!owners.length) return [];
  const rows = await db.selectFrom('ledger_balance').selectAll().where('owner', 'in', owners).execute();
  return rows as AccountBalance[];
}
