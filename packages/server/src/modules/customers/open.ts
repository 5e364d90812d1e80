import { type Insertable, type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { newId } from '../../ids.ts';
import { LEDGER_ACCOUNTS, openLedgerAccounts } from '../../ledger/index.ts';
import { openStampingAccount } from '../stamping-accounts/open.ts';

type Db = Kysely<Database>;

export interface NewCustomer extends Partial<Insertable<Database['account']>> {
  parentId: string;
  name: string;
  state: 'pending-link' | 'active';
  /** Of its first stamping account; without one it is set later. */
  passwordHash?: string | null;
  now: Date;
}

/** The next NIC (IP-02). */
export const nextNumber = sql<string>`nextval('account_number')::text`;

/** A customer's account with its first standard stamping account (CM-CTI-01); answers both ids. */
export async function insertCustomer(
  db: Db,
  { parentId, passwordHash = null, now, ...columns }: NewCustomer,
): Promise<{ id: string; stampingAccountId: string }> {
  const id = newId('cus');
  const timezone = await timezoneOf(db, parentId);
  const fixed = { id, kind: 'customer', parent_id: parentId, number: nextNumber, timezone, created_at: now };
  await db
    .insertInto('account')
    .values({ ...columns, ...fixed })
    .execute();
  await openLedgerAccounts(db, id, LEDGER_ACCOUNTS.customer);
  const stampingAccountId = await openStampingAccount(db, {
    customerId: id,
    kind: 'standard',
    name: null,
    rfc: null,
    passwordHash,
    now,
  });
  return { id, stampingAccountId };
}

/** Customers begin in their distributor's zone. */
export async function timezoneOf(db: Db, accountId: string): Promise<string> {
  const { timezone } = await db
    .selectFrom('account')
    .select('timezone')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return timezone;
}
