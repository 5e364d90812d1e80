import { isMostradorError } from '@mostrador/client';
import type { Locale } from '../../i18n/locale.ts';
import type { Failure } from '../../parts/failure.ts';
import { MostradorSignInError } from '../../provider/context.ts';
import { troubleOf } from '../../provider/trouble.ts';

/** What the platform says of a week that does not fit (A-EV-5). */
export interface BudgetVerdict {
  readonly used: number;
  readonly planned: number;
  readonly budget: number;
  readonly fullWeek: number;
  readonly monday: string;
}

/** What came of the last save or switch. */
export type Notice =
  | { readonly kind: 'budget'; readonly code: string; readonly verdict: BudgetVerdict }
  | { readonly kind: 'words'; readonly code: string; readonly words: Words }
  | { readonly kind: 'failure'; readonly code: string; readonly failure: Failure };

/** Keys of the desk's catalogue that stand alone. */
type Words = 'ended' | 'closed' | 'denied' | 'blocked' | 'signInFailed' | 'otherAccount';

const SIGN_IN: Readonly<Record<string, Words>> = {
  window_closed: 'closed',
  access_denied: 'denied',
  window_blocked: 'blocked',
  session_ended: 'ended',
};

/** Refusals after which a person has to sign in anew. */
export const asksAnew = (error: unknown): boolean =>
  isMostradorError(
    error,
    'session_expired',
    'invalid_credential',
    'authentication_required',
    'scope_missing',
    'customer_authorization_required',
  );

/** What to tell of an error of signing in, saving or switching. */
export const noticeOf = (error: unknown, locale: Locale): Notice => {
  if (error instanceof MostradorSignInError)
    return { kind: 'words', code: error.code, words: SIGN_IN[error.code] ?? 'signInFailed' };
  if (asksAnew(error)) return { kind: 'words', code: 'session_expired', words: 'ended' };
  if (isMostradorError(error, 'weekly_budget_exceeded')) {
    const verdict = error.problem as unknown as BudgetVerdict;
    return { kind: 'budget', code: error.code, verdict };
  }
  const { problem } = troubleOf(error, locale, true);
  return { kind: 'failure', code: problem.code, failure: problem };
};
