import { isMostradorError, newIdempotencyKey } from '@mostrador/client';
import type { MostradorHost } from '../../provider/context.ts';
import { type Trouble, troubleOf } from '../../provider/trouble.ts';
import type { Entries } from '../entries.ts';
import type { FormKind, Newcomer, SignUpOptions } from '../types.ts';
import { bodyOf } from './body.ts';

/** What came of a sending. */
export type Outcome =
  | { readonly is: 'sent'; readonly newcomer: Newcomer }
  | { readonly is: 'refused'; readonly errors: readonly { pointer: string; message: string }[] }
  | { readonly is: 'failed'; readonly trouble: Trouble };

/**
 * Sends what is typed. The key stays the same while the body does, also across a reload: a sign-up whose answer
 * was lost is not made twice.
 */
export async function send(
  host: MostradorHost,
  entries: Entries,
  kind: FormKind,
  options: SignUpOptions,
): Promise<Outcome> {
  const { email } = entries.values;
  const body = bodyOf(kind, entries.draft, options);
  const text = JSON.stringify(body);
  const { attempt } = entries.draft;
  const idempotencyKey = attempt?.body === text ? attempt.key : newIdempotencyKey();
  entries.change({ attempt: { key: idempotencyKey, body: text } });
  try {
    const client = host.clientWith(host.publishableKey);
    const { id, token } = await client.post('/v1/sign-ups', { body, idempotencyKey });
    return { is: 'sent', newcomer: { id, token, email } };
  } catch (error) {
    // The answer before this one was lost, and with it the token: the sign-up is there, and its mail is sent.
    if (isMostradorError(error, 'secret_already_shown') && error.problem.id)
      return { is: 'sent', newcomer: { id: error.problem.id, token: null, email } };
    if (isMostradorError(error, 'invalid_request') && error.problem.errors)
      return { is: 'refused', errors: error.problem.errors };
    return { is: 'failed', trouble: troubleOf(error, host.locale, host.online) };
  }
}
