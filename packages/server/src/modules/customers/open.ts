import type { Insertable, Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { newId } from '../../ids.ts';
import { LEDGER_ACCOUNTS, openLedgerAccounts } from '../../ledger/index.ts';
import { openStampingAccount } from '../stamping-accounts/open.ts';
import { type Opener, takeNumber } from './numbers.ts';

type Db = Kysely<Database>;

export interface NewCustomer extends Partial<Insertable<Database['account']>> {
  parentId: string;
  openedBy: Opener;
  name: string;
  state: 'pending-link' | 'active';
  /** Of its first stamping account; without one it is set later. */
  passwordHash?: string | null;
  now: Date;
}

/**
 * A customer's account with its first standard stamping account (CM-CTI-01); answers both ids.
 * @throws 429 `rate_limited` beyond the parent's accounts of the day
 */
export async function insertCustomer(
  db: Db,
  { parentId, openedBy, passwordHash = null, now, ...columns }: NewCustomer,
): Promise<{ id: string; stampingAccountId: string }> {
  const id = newId('cus');
  const timezone = await timezoneOf(db, parentId);
  const number = await takeNumber(db, parentId, openedBy);
  const fixed = { id, kind: 'customer', parent_id: parentId, number, timezone, created_at: now };
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
