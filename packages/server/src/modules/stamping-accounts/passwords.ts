import { problem } from '../../http/problem.ts';
import { passwordFault } from '../identity/password-rules.ts';
import { hashPassword } from '../identity/passwords.ts';

/** Without the letters and digits that are taken for one another. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const GROUP_LENGTH = 6;

export interface StampingPassword {
  hash: string;
  /** To be shown once; null where the caller chose it and knows it. */
  shown: string | null;
}

/**
 * The password of a stamping account: the one chosen, else a fresh one of more than 100 random bits. Hashing takes a
 * while: do it before the transaction.
 * @throws 422 `password_too_weak`
 */
export async function stampingPassword(chosen: string | undefined): Promise<StampingPassword> {
  if (chosen !== undefined && passwordFault(chosen)) throw problem('password_too_weak');
  const fresh = chosen === undefined ? randomPassword() : null;
  return { hash: await hashPassword(chosen ?? fresh!), shown: fresh };
}

const randomPassword = () =>
  Array.from({ length: GROUPS }, () => randomText(ALPHABET, GROUP_LENGTH)).join('-');

/** Evenly distributed: bytes beyond the last whole multiple of the alphabet are drawn again. */
export function randomText(alphabet: string, length: number): string {
  const limit = 256 - (256 % alphabet.length);
  let text = '';
  while (text.length < length) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < limit) text += alphabet[byte % alphabet.length];
  }
  return text;
}
