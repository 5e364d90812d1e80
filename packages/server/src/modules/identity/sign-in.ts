import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import { hashSecret } from '../../http/secrets.ts';
import { addressBlock, beginGuess, forgive, GUESSES_AN_ACCOUNT, GUESSES_AN_ADDRESS } from './guesses.ts';
import { type IdentifierKey, identifierKey } from './identifiers.ts';
import { hashPassword, needsRehash, verifyPassword } from './passwords.ts';

export interface SignInAttempt {
  identifier: string;
  password: string;
  /** The caller's. */
  address: string;
}

/** What sign-in and reset need to know of a person. */
export interface KnownProfile {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  locale: string;
  password_hash: string | null;
}

export async function findProfile(
  db: Kysely<Database>,
  key: IdentifierKey | null,
): Promise<KnownProfile | null> {
  const row = await db
    .selectFrom('profile')
    .select(['id', 'name', 'email', 'phone', 'locale', 'password_hash'])
    // Nothing that a person types is the empty key: the query is made all the same.
    .where(key?.column ?? 'email_key', '=', key?.value ?? '')
    .executeTakeFirst();
  return row ?? null;
}

/**
 * The person whose e-mail or mobile and password these are (IP-01). Every failure gives the same answer after
 * the same work, known or not. Call it outside a transaction: guesses are counted whatever comes of them.
 * @throws 401 `wrong_sign_in`, 429 `too_many_attempts`
 */
export async function checkSignIn(db: Kysely<Database>, attempt: SignInAttempt): Promise<KnownProfile> {
  const key = identifierKey(attempt.identifier);
  const profile = await findProfile(db, key);
  const subject = profile ? `profile:${profile.id}` : await strangerSubject(key?.value ?? attempt.identifier);
  const guess = await beginGuess(db, [
    { subject, most: GUESSES_AN_ACCOUNT },
    { subject: `address:${addressBlock(attempt.address)}`, most: GUESSES_AN_ADDRESS },
  ]);
  const right = await verifyPassword(attempt.password, profile?.password_hash ?? null);
  if (!profile || !right) throw problem('wrong_sign_in');
  await forgive(db, guess, subject);
  await renewHash(db, profile, attempt.password);
  return profile;
}

/** A stranger's attempts are counted too, under a hash: what people mistype may be someone's. */
async function strangerSubject(typed: string): Promise<string> {
  const hash = await hashSecret(`guess ${typed}`);
  return `stranger:${btoa(String.fromCharCode(...hash))}`;
}

async function renewHash(db: Kysely<Database>, profile: KnownProfile, password: string): Promise<void> {
  if (!profile.password_hash || !needsRehash(profile.password_hash)) return;
  await db
    .updateTable('profile')
    .set({ password_hash: await hashPassword(password) })
    .where('id', '=', profile.id)
    // A password set meanwhile stays.
    .where('password_hash', '=', profile.password_hash)
    .execute();
}
