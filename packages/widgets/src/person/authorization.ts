import type { Locale } from '../i18n/locale.ts';
import { MostradorSignInError, type Scope, type SignInOptions } from '../provider/context.ts';
import { type Attempt, challengeOf, newAttempt } from './pkce.ts';
import { windowAnswer } from './window-answer.ts';

/** What our own widgets ask consent for. */
const DEFAULT_SCOPES: readonly Scope[] = [
  'balances:read',
  'consumption:read',
  'offers:read',
  'orders:read',
  'orders:create',
  'desktops:read',
  'schedule:write',
  'power:start',
  'events:read',
];

export interface AuthorizationSite {
  readonly baseUrl: string;
  readonly publishableKey: string;
  readonly locale: Locale;
  /** The account that the page has open: the platform tells a person whose it is not. */
  readonly account?: string | undefined;
}

/** What exchangeToken takes. */
export interface AuthorizationCode {
  readonly code: string;
  readonly codeVerifier: string;
}

/** This page's address, without what an authorization may have left in it. */
const pageUrl = () => {
  const url = new URL(location.href);
  url.hash = '';
  for (const name of ['code', 'state', 'error']) url.searchParams.delete(name);
  return url.href;
};

/** The address of the platform's authorization page for an attempt (api.md, Principals). */
const authorizationUrl = async (
  site: AuthorizationSite,
  attempt: Attempt,
  mode: 'web_message' | 'query',
  { more = [], scopes = [...new Set([...DEFAULT_SCOPES, ...more])], pointCeiling }: SignInOptions,
): Promise<string> => {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: site.publishableKey,
    redirect_uri: pageUrl(),
    response_mode: mode,
    scope: scopes.join(' '),
    state: attempt.state,
    code_challenge: await challengeOf(attempt.verifier),
    code_challenge_method: 'S256',
    locale: site.locale,
  });
  if (site.account) query.set('account', site.account);
  if (pointCeiling !== undefined) query.set('point_ceiling', `${pointCeiling}`);
  return `${site.baseUrl}/authorize?${query}`;
};

/** Sends the window to the platform and waits for its code. Rejects with `window_closed` or `access_denied`. */
export const codeFromWindow = async (
  opened: Window,
  site: AuthorizationSite,
  options: SignInOptions,
  signal: AbortSignal,
): Promise<AuthorizationCode> => {
  const attempt = newAttempt();
  opened.location.replace(await authorizationUrl(site, attempt, 'web_message', options));
  const answer = await windowAnswer(
    opened,
    new URL(site.baseUrl).origin,
    ({ type, state, code, error }) =>
      type === 'mostrador-authorization' && state === attempt.state ? { code, error } : undefined,
    signal,
  );
  if (!answer) throw new MostradorSignInError('window_closed');
  return { code: codeOf(answer.code, answer.error), codeVerifier: attempt.verifier };
};

const codeOf = (code: unknown, error: unknown): string => {
  if (typeof code === 'string' && code) return code;
  throw new MostradorSignInError(error === 'access_denied' ? 'access_denied' : 'failed');
};

/** `provider/host-store.ts` looks for it, too, before it fetches this code. */
const KEY = 'mostrador.redirect';

/** What waits in sessionStorage while the page is away at the platform; removed on return. */
interface Away extends Attempt {
  readonly publishableKey: string;
  readonly returnTo: string;
}

/** Leaves for the platform. Only for pages whose browser blocks windows. */
export const leaveForPlatform = async (site: AuthorizationSite, options: SignInOptions): Promise<void> => {
  const attempt = newAttempt();
  const url = await authorizationUrl(site, attempt, 'query', options);
  const away: Away = { ...attempt, publishableKey: site.publishableKey, returnTo: location.href };
  sessionStorage.setItem(KEY, JSON.stringify(away));
  location.assign(url);
};

/**
 * The code that the page came back with, null when it did not come back from the platform for this key.
 * The address is made as it was before. Throws `access_denied`.
 */
export const codeFromRedirect = (publishableKey: string): AuthorizationCode | null => {
  const query = new URLSearchParams(location.search);
  if (!query.has('state')) return null;
  const stored = sessionStorage.getItem(KEY);
  const away = stored ? (JSON.parse(stored) as Away) : null;
  if (away?.state !== query.get('state') || away?.publishableKey !== publishableKey) return null;
  sessionStorage.removeItem(KEY);
  history.replaceState(history.state, '', away.returnTo);
  return { code: codeOf(query.get('code'), query.get('error')), codeVerifier: away.verifier };
};
