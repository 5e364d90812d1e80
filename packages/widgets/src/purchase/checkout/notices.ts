/** What the widget says in its own words; anything else is said in the platform's (`said`). */
export const NOTICE_CODES = [
  'account_changed',
  'access_denied',
  'confirmation_expired',
  'confirmation_refused',
  'customer_authorization_required',
  'idempotency_key_reused',
  'insecure_context',
  'insufficient_points',
  'offer_replaced',
  'offer_withdrawn',
  'payment_declined',
  'payment_rejected',
  'price_changed',
  'purchase_not_allowed',
  'quote_expired',
  'rate_limited',
  'refunded',
  'scope_missing',
  'seller_out_of_stock',
  'session_expired',
  'sign_in_failed',
  'stamping_account_blocked',
  'unknown',
  'window_blocked',
  'window_closed',
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number] | 'said';

/** What can be done besides pressing the main button again. */
export type NextStep = 'buy-points' | 'write' | 'redirect';

/** Something that the person must know, above what they were doing. Nothing that they chose is lost. */
export interface Notice {
  readonly tone: 'neutral' | 'warning' | 'danger';
  readonly code: NoticeCode;
  /** The problem's own code, for the host page. */
  readonly problem: string;
  /** Words that came with the error, in the widget's language. */
  readonly said?: string;
  readonly requestId?: string;
  readonly next?: NextStep;
}

const OWN: ReadonlySet<string> = new Set(NOTICE_CODES);
const NEXT: Readonly<Record<string, NextStep>> = {
  insufficient_points: 'buy-points',
  seller_out_of_stock: 'write',
  purchase_not_allowed: 'write',
  distributor_suspended: 'write',
  account_expired: 'write',
  stamping_account_blocked: 'write',
  window_blocked: 'redirect',
};
/** The person's own decisions are no failures. */
const NEUTRAL: ReadonlySet<string> = new Set([
  'account_changed',
  'access_denied',
  'confirmation_refused',
  'window_closed',
  'window_blocked',
]);
const WARNING: ReadonlySet<string> = new Set([
  'price_changed',
  'quote_expired',
  'confirmation_expired',
  'offer_replaced',
  'offer_withdrawn',
]);
const SYNONYMS: Readonly<Record<string, NoticeCode>> = {
  authentication_required: 'session_expired',
  invalid_credential: 'session_expired',
  session_ended: 'session_expired',
  failed: 'sign_in_failed',
  no_publishable_key: 'sign_in_failed',
};

/** The notice for a problem's, a sign-in's or an order's code. */
export const noticeOf = (code: string, said?: string, requestId?: string): Notice => {
  const known = SYNONYMS[code] ?? code;
  const own = OWN.has(known) ? (known as NoticeCode) : said ? 'said' : 'unknown';
  const tone = NEUTRAL.has(code) ? 'neutral' : WARNING.has(code) ? 'warning' : 'danger';
  return { tone, code: own, problem: code, said, requestId, next: NEXT[code] };
};
