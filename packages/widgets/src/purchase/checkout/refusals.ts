import { isMostradorError } from '@mostrador/client';
import type { Locale } from '../../i18n/locale.ts';
import { MostradorSignInError } from '../../provider/context.ts';
import { troubleOf } from '../../provider/trouble.ts';
import type { Quote } from '../types.ts';
import { type Notice, noticeOf } from './notices.ts';

/**
 * What a failed createOrder means.
 * - `renew`: the quote or its package is no longer good; ask again with the new quote
 * - `exists`: the quote or the key was used already; look for its order
 * - `lost`: nobody knows whether it was done; never send it with another key
 * - `again`: surely not done; the same intent may be sent once more from the dialog
 * - `stop`: surely not done, and not to be done like this
 */
export type Refusal =
  | { readonly kind: 'renew'; readonly quote: Quote; readonly notice: Notice }
  | { readonly kind: 'exists'; readonly notice: Notice }
  | { readonly kind: 'lost' }
  | { readonly kind: 'again'; readonly notice: Notice }
  | { readonly kind: 'stop'; readonly notice: Notice };

const EXISTS: ReadonlySet<string> = new Set(['quote_used', 'idempotency_key_reused']);
const LOST: ReadonlySet<string> = new Set([
  'network_error',
  'timeout',
  'unexpected_response',
  'request_in_flight',
]);
const AGAIN: ReadonlySet<string> = new Set([
  'rate_limited',
  'authentication_required',
  'invalid_credential',
  'session_expired',
  'customer_authorization_required',
  'scope_missing',
]);

/** The notice for anything that a call rejected with, in the locale's words. */
export const noticeOfError = (error: unknown, locale: Locale): Notice => {
  const { code, title, detail, requestId } = troubleOf(error, locale, true).problem;
  return noticeOf(code, detail ?? title, requestId);
};

const renewalOf = (problem: string): Notice => ({
  ...noticeOf(problem === 'offer_withdrawn' ? 'offer_replaced' : problem),
  problem,
});

export const refusalOf = (error: unknown, locale: Locale): Refusal => {
  // The platform refused the token, and would not renew it: the order itself was refused with it.
  if (error instanceof MostradorSignInError && error.code === 'session_ended')
    return { kind: 'again', notice: noticeOf(error.code) };
  if (!isMostradorError(error)) return { kind: 'lost' };
  if (isMostradorError(error, 'quote_expired', 'offer_withdrawn') && error.problem.quote)
    return { kind: 'renew', quote: error.problem.quote, notice: renewalOf(error.code) };
  const notice = noticeOfError(error, locale);
  if (EXISTS.has(error.code)) return { kind: 'exists', notice };
  // A proxy that answers for a server which may well have done the work.
  if (LOST.has(error.code) || error.status >= 500) return { kind: 'lost' };
  return { kind: AGAIN.has(error.code) ? 'again' : 'stop', notice };
};

/** Whether asking again later may succeed: no answer came, or a server in trouble gave it. */
export const isPassing = (error: unknown): boolean =>
  isMostradorError(error) && (LOST.has(error.code) || error.status >= 500 || error.status === 429);

/** Whether a failed createOrder made surely no order. */
export const isUndone = (error: unknown): boolean =>
  !['exists', 'lost'].includes(refusalOf(error, 'es-MX').kind);
