import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { problem } from '../../http/problem.ts';
import { hashSecret } from '../../http/secrets.ts';
import { beginGuess, GUESSES_AN_ACCOUNT, GUESSES_AN_ADDRESS } from '../identity/guesses.ts';
import { emailKey, phoneKey } from '../identity/identifiers.ts';
import { administersDistributor } from '../sign-ups/contacts.ts';

export interface Contact {
  email: string;
  phone: string;
}

export interface Person {
  id: string;
  name: string;
  email: string;
  locale: string;
}

/**
 * Counts an attempt to name a person: an answer tells whether e-mail and mobile belong together, so neither one
 * caller nor many may try all mobiles of an e-mail. Call it outside a transaction.
 * @throws 429 `too_many_attempts`
 */
export async function countNaming(
  db: Kysely<Database>,
  access: Access,
  { email }: Pick<Contact, 'email'>,
): Promise<void> {
  const hash = await hashSecret(`naming ${emailKey(email)}`);
  await beginGuess(db, [
    { subject: `named:${btoa(String.fromCharCode(...hash))}`, most: GUESSES_AN_ACCOUNT },
    { subject: `naming:${access.profileId ?? access.accountId}`, most: GUESSES_AN_ADDRESS },
  ]);
}

/**
 * The active profile with both this e-mail and this mobile (CM-CLI-04), which administers no distributor - but the
 * one that was made of this very customer (IP-06).
 * @throws 422 `profile_not_found`, `profile_administers_distributor`
 */
export async function findPerson(
  db: Kysely<Database>,
  customerId: string,
  { email, phone }: Contact,
): Promise<Person> {
  const row = await db
    .selectFrom('profile')
    .select(['id', 'name', 'email', 'locale'])
    .where('email_key', '=', emailKey(email))
    .where('phone_key', '=', phoneKey(phone))
    .where('password_hash', 'is not', null)
    .executeTakeFirst();
  if (!row) throw problem('profile_not_found');
  if (await administersDistributor(db, row.id, { except: customerId }))
    throw problem('profile_administers_distributor');
  return row;
}
