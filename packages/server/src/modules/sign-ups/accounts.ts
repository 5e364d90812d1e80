import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { newId } from '../../ids.ts';
import { LEDGER_ACCOUNTS, openLedgerAccounts } from '../../ledger/index.ts';
import type { CompanyData } from './records.ts';

type Db = Kysely<Database>;

export interface NewAccount {
  parentId: string;
  company: CompanyData;
  /** Of whoever signs up. */
  email: string;
  now: Date;
}

const nextNumber = sql<string>`nextval('account_number')::text`;

/** One year on at the same wall clock of the zone; the last day of February stays in February. */
const aYearLater = (now: Date, timezone: string) =>
  sql<Date>`((${now}::timestamptz AT TIME ZONE ${timezone}) + interval '1 year') AT TIME ZONE ${timezone}`;

/** A distributor's account as the sign-up makes it: `unverified`, for one year from now on (CM-DIS-02, CM-DIS-06). */
export async function openDistributor(
  db: Db,
  { parentId, company, email, now }: NewAccount,
  convertedFrom?: { id: string; timezone: string },
): Promise<string> {
  const id = newId('dst');
  const timezone = convertedFrom?.timezone ?? (await timezoneOf(db, parentId));
  await db
    .insertInto('account')
    .values({
      id,
      kind: 'distributor',
      parent_id: parentId,
      number: nextNumber,
      state: 'unverified',
      ...namesOf(company, email),
      timezone,
      created_at: now,
      expires_at: aYearLater(now, timezone),
      converted_from: convertedFrom?.id ?? null,
    })
    .execute();
  await db.insertInto('settings').values({ account_id: id, updated_at: now }).execute();
  await openLedgerAccounts(db, id, LEDGER_ACCOUNTS.distributor);
  return id;
}

/**
 * A customer's account that waits for its distributor (A-CM-22), with its first standard stamping account
 * (CM-CTI-01).
 */
export async function openCustomer(db: Db, { parentId, company, email, now }: NewAccount): Promise<string> {
  const id = newId('cus');
  await db
    .insertInto('account')
    .values({
      id,
      kind: 'customer',
      parent_id: parentId,
      number: nextNumber,
      state: 'pending-link',
      ...namesOf(company, email),
      timezone: await timezoneOf(db, parentId),
      created_at: now,
    })
    .execute();
  await openLedgerAccounts(db, id, LEDGER_ACCOUNTS.customer);
  await openStampingAccount(db, id, now);
  return id;
}

async function openStampingAccount(db: Db, customerId: string, now: Date): Promise<void> {
  const id = newId('sta');
  await db
    .insertInto('stamping_account')
    .values({
      id,
      customer_id: customerId,
      // CM-CTI-04: the automatic id is 32 hexadecimal digits, upper case.
      name: crypto.randomUUID().replaceAll('-', '').toUpperCase(),
      kind: 'standard',
      state: 'active',
      created_at: now,
    })
    .execute();
  await openLedgerAccounts(db, id, LEDGER_ACCOUNTS.standard);
}

const namesOf = ({ name, rfc, phone }: CompanyData, email: string) => ({ name, rfc, phone, email });

async function timezoneOf(db: Db, accountId: string): Promise<string> {
  const { timezone } = await db
    .selectFrom('account')
    .select('timezone')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return timezone;
}
