import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { newId } from '../../ids.ts';
import { LEDGER_ACCOUNTS, openLedgerAccounts } from '../../ledger/index.ts';
import type { CustomerForm } from '../customers/form.ts';
import { type Opener, takeNumber } from '../customers/numbers.ts';
import { insertCustomer, timezoneOf } from '../customers/open.ts';
import { writeRecord } from '../customers/write.ts';
import type { CompanyData } from './records.ts';

type Db = Kysely<Database>;

export interface NewAccount {
  parentId: string;
  openedBy: Opener;
  company: CompanyData;
  /** Of whoever signs up. */
  email: string;
  now: Date;
}

/** One year on at the same wall clock of the zone; the last day of February stays in February. */
const aYearLater = (now: Date, timezone: string) =>
  sql<Date>`((${now}::timestamptz AT TIME ZONE ${timezone}) + interval '1 year') AT TIME ZONE ${timezone}`;

/** A distributor's account as the sign-up makes it: `unverified`, for one year from now on (CM-DIS-02, CM-DIS-06). */
export async function openDistributor(
  db: Db,
  { parentId, openedBy, company, email, now }: NewAccount,
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
      number: await takeNumber(db, parentId, openedBy),
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

/** A customer's account that waits for its distributor (A-CM-22), with what its form told. Answers its id. */
export async function openCustomer(
  db: Db,
  { parentId, openedBy, company, email, now }: NewAccount,
): Promise<string> {
  const names = namesOf(company, email);
  const { id } = await insertCustomer(db, { parentId, openedBy, state: 'pending-link', now, ...names });
  await writeRecord(db, id, recordOf(company));
  return id;
}

/** CM-DIS-04's form as a customer's record keeps it. */
const recordOf = ({ type, address, curp, activity }: CompanyData): CustomerForm => ({
  ...(address
    ? { address: { ...address, interiorNumber: address.interiorNumber ?? null, reference: null } }
    : {}),
  ...(activity ? { activity } : {}),
  legalRepresentative: { ...NOBODY, naturalPerson: type === 'person', curp: curp || null },
});
const NOBODY = { name: null, position: null, email: null, phone: null, auxiliaryPhone: null };

const namesOf = ({ name, rfc, phone }: CompanyData, email: string) => ({ name, rfc, phone, email });
