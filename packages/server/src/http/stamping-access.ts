import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import {
  addressBlock,
  beginGuess,
  forgive,
  GUESSES_AN_ACCOUNT,
  GUESSES_AN_ADDRESS,
} from '../modules/identity/guesses.ts';
import { verifyPassword } from '../modules/identity/passwords.ts';
import type { Access } from './access.ts';
import { accessTo, actingColumns } from './acting-account.ts';
import type { BasicCredential, Credential, Remembered } from './authenticate.ts';
import { problem } from './problem.ts';
import { hashSecret } from './secrets.ts';

const PROVEN_MAX = 10_000;

/**
 * Passwords that were proven, by the hash that is stored of them: argon2 takes 40 ms, an application stamps a hundred
 * documents a second. A new password has another hash, so the old one stops at once (CM-CTI-06). What is kept here is a
 * digest under a salt of this process.
 */
export class ProvenPasswords {
  readonly #salt = crypto.randomUUID();
  readonly #proven = new Map<string, Promise<boolean>>();

  digest(...secrets: string[]): Promise<Uint8Array> {
    // No credential holds a NUL, so that none ends where another begins.
    return hashSecret([this.#salt, ...secrets].join('\0'));
  }

  /** Whether `password` gave `hash`; `prove` is asked once, also by those who come at the same moment. */
  async accepts(hash: string, password: string, prove: () => Promise<boolean>): Promise<boolean> {
    const key = String.fromCharCode(...(await this.digest(hash, password)));
    const known = this.#proven.get(key);
    if (known) return known;
    if (this.#proven.size >= PROVEN_MAX) this.#proven.clear();
    const answer = prove();
    this.#proven.set(key, answer);
    const right = await answer.catch(() => false);
    if (!right) this.#proven.delete(key);
    return answer;
  }
}

/**
 * A stamping application: the Id and the password of a stamping account (IP-12), acting for its customer with that account
 * alone; from the cache while that is fresh. One answer for whatever is wrong with them; wrong guesses are counted, and
 * those who are known are let in meanwhile.
 * @throws 401 `invalid_credential`, 403 `origin_not_allowed`, 429 `too_many_attempts`
 */
export async function accessByStampingAccount(
  db: Kysely<Database>,
  { name, password }: BasicCredential,
  { origin, address = '' }: Pick<Credential, 'origin' | 'address'>,
  { proven, recent }: Remembered,
): Promise<Access> {
  // In a page everybody could read it, as a secret key.
  if (origin) throw problem('origin_not_allowed');
  const key = recent && (await proven.digest(name.toLowerCase(), password));
  const known = key && recent.find(key);
  if (known) return known;
  const row = await db
    .selectFrom('stamping_account')
    .innerJoin('account', 'account.id', 'stamping_account.customer_id')
    .select([
      'stamping_account.id as stamping_account_id',
      'stamping_account.name as stamping_account_name',
      'stamping_account.kind as stamping_account_kind',
      'stamping_account.password_hash',
      ...actingColumns,
    ])
    .where((eb) => eb(eb.fn('lower', ['stamping_account.name']), '=', name.toLowerCase()))
    .executeTakeFirst();
  const hash = row?.password_hash ?? null;
  const prove = () => guess(db, name, address, () => verifyPassword(password, hash));
  const right = hash === null ? await prove() : await proven.accepts(hash, password, prove);
  if (!row || hash === null || !right) throw problem('invalid_credential');
  const { stamping_account_id: id, stamping_account_name: knownAs, stamping_account_kind: kind } = row;
  const access: Access = {
    ...accessTo(row),
    kind: 'stamping-application',
    scopes: 'all',
    actor: { kind: 'stamping-account', id, name: knownAs },
    stampingAccount: { id, name: knownAs, kind, passwordHash: hash },
  };
  if (key) recent.keep(key, access);
  return access;
}

async function guess(
  db: Kysely<Database>,
  name: string,
  address: string,
  verify: () => Promise<boolean>,
): Promise<boolean> {
  const digest = await hashSecret(`stamping-account ${name.toLowerCase()}`);
  const subject = `stamping-account:${btoa(String.fromCharCode(...digest))}`;
  const attempt = await beginGuess(db, [
    { subject, most: GUESSES_AN_ACCOUNT },
    { subject: `address:${addressBlock(address)}`, most: GUESSES_AN_ADDRESS },
  ]);
  const right = await verify();
  if (right) await forgive(db, attempt, subject);
  return right;
}
