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
  return { ...profile, password_hash: await renewHash(db, profile, attempt.password) };
}

/**
 * Keeps the password that was proved from being replaced until the transaction ends. Call it before a session begins:
 * a new password ends all sessions, and none that the old one opened may come after.
 * @throws 401 `wrong_sign_in` where another was set since
 */
export async function holdPassword(
  trx: Kysely<Database>,
  { id, password_hash }: Pick<KnownProfile, 'id' | 'password_hash'>,
): Promise<void> {
  const row = await trx
    .selectFrom('profile')
    .select('id')
    .where('id', '=', id)
    .where('password_hash', '=', password_hash)
    .forShare()
    .executeTakeFirst();
  if (!row) throw problem('wrong_sign_in');
}

/** A stranger's attempts are counted too, under a hash: what people mistype may be someone's. */
async function strangerSubject(typed: string): Promise<string> {
  const hash = await hashSecret(`guess ${typed}`);
  return `stranger:${btoa(String.fromCharCode(...hash))}`;
}

/** The hash that stands for the password from now on. */
async function renewHash(
  db: Kysely<Database>,
  { id, password_hash: known }: KnownProfile,
  password: string,
): Promise<string | null> {
  if (!known || !needsRehash(known)) return known;
  const password_hash = await hashPassword(password);
  const renewed = await db
    .updateTable('profile')
    .set({ password_hash })
    .where('id', '=', id)
    // A password set meanwhile stays.
    .where('password_hash', '=', known)
    .returning('password_hash')
    .executeTakeFirst();
  if (renewed) return password_hash;
  // Somebody else was first: with the same password, or with another one.
  const present = await presentHash(db, id);
  if (await verifyPassword(password, present)) return present;
  throw problem('wrong_sign_in');
}

async function presentHash(db: Kysely<Database>, id: string): Promise<string | null> {
  const row = await db.selectFrom('profile').select('password_hash').where('id', '=', id).executeTakeFirst();
  return row?.password_hash ?? null;
}
