import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { LedgerRef } from './types.ts';

type Place = Omit<LedgerRef, 'owner'>;

const HELD = [
  { unit: 'stamp', role: 'stock' },
  { unit: 'stamp', role: 'reserved' },
  { unit: 'point', role: 'stock' },
  { unit: 'point', role: 'reserved' },
] as const satisfies Place[];

/**
 * What each kind of owner is given when it is created (requirements.md section 9). The operator gives from
 * `issued`; an unlimited stamping account holds nothing (IP-14).
 */
export const LEDGER_ACCOUNTS = {
  operator: [
    { unit: 'stamp', role: 'issued' },
    { unit: 'point', role: 'issued' },
    { unit: 'stamp', role: 'consumed' },
    { unit: 'point', role: 'revenue' },
  ],
  distributor: HELD,
  customer: [{ unit: 'point', role: 'stock' }],
  standard: [{ unit: 'stamp', role: 'stock' }],
  unlimited: [],
} as const satisfies Record<string, readonly Place[]>;

/**
 * Opens an owner's ledger accounts, with nothing in them; those that are open already stay as they are.
 * An account must exist in `account` before: its place in the network decides the lock order.
 *
 * @example
 * await openLedgerAccounts(db, customerId, LEDGER_ACCOUNTS.customer);
 */
export async function openLedgerAccounts(
  db: Kysely<Database>,
  owner: string,
  refs: readonly Place[],
): Promise<void> {
  const units = refs.map(({ unit }) => unit);
  const roles = refs.map(({ role }) => role);
  await sql`SELECT ledger_open(${owner}, ${units}::text[], ${roles}::text[])`.execute(db);
}
