import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import { passwordFault } from '../identity/password-rules.ts';
import { hashPassword } from '../identity/passwords.ts';
import { checkSignIn, type KnownProfile } from '../identity/sign-in.ts';
import { isKnown, signUpOfLink } from './activation-link.ts';

export interface ActivationAttempt {
  token: string;
  password: string;
  /** The caller's. */
  address: string;
}

/** What the mailed link and the password prove: a person whose profile exists, or the password of a new one. */
export interface Proof {
  token: string;
  signUpId: string;
  person: { known: KnownProfile } | { passwordHash: string };
}

/**
 * Checks link and password. Whoever has a profile gives its own password, judged and counted as at the sign-in;
 * a new person chooses one. Call it outside a transaction: guesses count whatever comes of them.
 * @throws 409 `link_spent`, 401 `wrong_sign_in`, 429 `too_many_attempts`, 422 `password_too_weak` with `reason`
 */
export async function proveActivation(
  db: Kysely<Database>,
  { token, password, address }: ActivationAttempt,
): Promise<Proof> {
  const signUp = await signUpOfLink(db, token);
  if (!signUp) throw problem('link_spent');
  const { id: signUpId, email, email_key, name, phone } = signUp;
  if (await isKnown(db, email_key)) {
    const known = await checkSignIn(db, { identifier: email_key, password, address });
    return { token, signUpId, person: { known } };
  }
  const reason = passwordFault(password, [name, email, phone]);
  if (reason) throw problem('password_too_weak', { members: { reason } });
  return { token, signUpId, person: { passwordHash: await hashPassword(password) } };
}
