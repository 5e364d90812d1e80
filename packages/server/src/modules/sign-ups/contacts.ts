import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import { emailKey, phoneKey } from '../identity/identifiers.ts';
import type { CheckedForm } from './check.ts';

interface Contact {
  email: string | null;
  phone: string | null;
}

/**
 * CM-DIS-03: the new distributor's data must not contain the parent's e-mail or phone. The parent itself is also
 * held to its people's; a visitor is not, for the refusal would tell who they are: theirs is judged once the
 * person has proved the e-mail.
 * @throws 422 `parent_contact_not_allowed`
 */
export async function refuseParentsContacts(
  db: Kysely<Database>,
  parentId: string,
  { profile, company }: CheckedForm,
  { withPeople }: { withPeople: boolean },
): Promise<void> {
  const parents = await contactsOf(db, parentId, withPeople);
  const emails = new Set(parents.flatMap(({ email }) => (email ? [emailKey(email)] : [])));
  const phones = new Set(parents.flatMap(({ phone }) => phoneKey(phone ?? '') ?? []));
  const given = [profile.phone, company?.phone ?? ''].flatMap((phone) => phoneKey(phone) ?? []);
  if (emails.has(emailKey(profile.email)) || given.some((phone) => phones.has(phone))) {
    throw problem('parent_contact_not_allowed');
  }
}

async function contactsOf(db: Kysely<Database>, parentId: string, withPeople: boolean): Promise<Contact[]> {
  const account = await db
    .selectFrom('account')
    .select(['email', 'phone'])
    .where('id', '=', parentId)
    .execute();
  if (!withPeople) return account;
  const people = await db
    .selectFrom('profile_link as l')
    .innerJoin('profile as p', 'p.id', 'l.profile_id')
    .select(['p.email', 'p.phone'])
    .where('l.account_id', '=', parentId)
    .execute();
  return [...account, ...people];
}

/**
 * Whether the person administers a distributor or the operator (CM-CLI-04); `except` names a customer whose own
 * distributor does not count: whoever was made one of it stays its customer too (IP-06).
 */
export async function administersDistributor(
  db: Kysely<Database>,
  profileId: string,
  { except = '' } = {},
): Promise<boolean> {
  const row = await db
    .selectFrom('profile_link as l')
    .innerJoin('account as a', 'a.id', 'l.account_id')
    .select('a.id')
    .where('l.profile_id', '=', profileId)
    .where('a.kind', '<>', 'customer')
    .where((eb) => eb.or([eb('a.converted_from', 'is', null), eb('a.converted_from', '<>', except)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether the person is one of the account's own people. */
export async function worksFor(db: Kysely<Database>, profileId: string, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom('profile_link')
    .select('link')
    .where('profile_id', '=', profileId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row !== undefined;
}
