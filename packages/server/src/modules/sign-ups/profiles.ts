import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import { newId } from '../../ids.ts';
import { phoneKey } from '../identity/identifiers.ts';
import type { SignUpRow } from './records.ts';

type Person = Pick<SignUpRow, 'name' | 'email' | 'email_key' | 'phone' | 'locale'>;

/**
 * Makes the profile of a person who has proved the e-mail. A mobile that another profile signs in with is kept
 * as a contact only: nobody has proved it.
 * @throws 401 `wrong_sign_in` when the profile was made meanwhile: then its password opens it, not the new one
 */
export async function makeProfile(
  db: Kysely<Database>,
  { name, email, email_key, phone, locale }: Person,
  password_hash: string,
  now: Date,
): Promise<string> {
  const values = { name, email, email_key, phone, locale, password_hash, created_at: now };
  const insert = async (phone_key: string | null) => {
    const id = newId('pro');
    const row = await db
      .insertInto('profile')
      .values({ id, ...values, phone_key })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    return row?.id ?? null;
  };
  const id =
    (await insert(phoneKey(phone))) ??
    (await takeUnprotected(db, email_key, password_hash)) ??
    (await insert(null));
  if (id === null) throw problem('wrong_sign_in');
  return id;
}

/** A profile that somebody else made for the person has no password yet: whoever proves the e-mail sets it. */
async function takeUnprotected(
  db: Kysely<Database>,
  email_key: string,
  password_hash: string,
): Promise<string | null> {
  const row = await db
    .updateTable('profile')
    .set({ password_hash })
    .where('email_key', '=', email_key)
    .where('password_hash', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}
