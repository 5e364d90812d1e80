import assert from 'node:assert/strict';
import type { TestServer } from '../../testing.ts';
import { TEST_SITE } from '../../testing.ts';

/** What a browser does with platform pages, as far as HTTP goes: a cookie jar, an Origin, no redirect followed. */
export interface TestBrowser {
  get(path: string): Promise<TestPage>;
  post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<TestPage>;
  signIn(profile: { identifier: string; password: string }): Promise<void>;
  cookie: string;
}

export interface TestPage {
  status: number;
  location: string | null;
  text: string;
  headers: Headers;
}

export function testBrowser(server: TestServer): TestBrowser {
  const browser: TestBrowser = {
    cookie: '',
    get: (path) => send(path, {}),
    post: (path, fields, headers) =>
      send(path, {
        method: 'POST',
        headers: { origin: server.url, ...headers },
        body: new URLSearchParams(fields),
      }),
    async signIn(profile) {
      const page = await browser.post('/sign-in', profile);
      assert.equal(page.status, 303, page.text);
    },
  };
  async function send(path: string, init: RequestInit): Promise<TestPage> {
    const headers = new Headers(init.headers);
    if (browser.cookie) headers.set('cookie', browser.cookie);
    const response = await server.fetch(path, { ...init, headers, redirect: 'manual' });
    const cookie = response.headers.get('set-cookie');
    if (cookie) browser.cookie = cookie.split(';')[0] ?? '';
    return {
      status: response.status,
      location: response.headers.get('location'),
      text: await response.text(),
      headers: response.headers,
    };
  }
  return browser;
}

export const VERIFIER = 'v'.repeat(50);

export async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return Buffer.from(digest).toString('base64url');
}

/** The address of the authorization window, as the provider makes it; changes replace parameters, null drops one. */
export async function authorizePath(
  server: TestServer,
  changes: Record<string, string | null> = {},
): Promise<string> {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: server.demo.publishableKey,
    redirect_uri: `${TEST_SITE}/compras?pagina=2`,
    response_mode: 'web_message',
    scope: 'balances:read orders:create',
    state: 'state-1',
    code_challenge: await challengeOf(VERIFIER),
    code_challenge_method: 'S256',
    locale: 'es-MX',
  });
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  return `/authorize?${query}`;
}

/** The hidden field of a page, as a browser would send it back. */
export const hiddenField = (text: string, name: string): string =>
  text.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? '';

/** Whom and which accounts a consent's page shows, as its form sends them back. */
export const shownOn = (text: string) => ({
  profile: hiddenField(text, 'profile'),
  accounts: hiddenField(text, 'accounts'),
});

/** The code that the answering page posts to the site. */
export const codeOn = (text: string): string => text.match(/data-code="([^"]+)"/)?.[1] ?? '';

/** Signs the demo's person in through the site: the whole way, up to the code. */
export async function obtainCode(
  server: TestServer,
  { scope = 'balances:read orders:create', points = '0', browser = testBrowser(server) } = {},
): Promise<string> {
  const path = await authorizePath(server, { scope });
  if (!browser.cookie) await browser.signIn(server.demo.profile);
  const page = await browser.get(path);
  if (codeOn(page.text)) return codeOn(page.text);
  const answer = await browser.post(path, { ...shownOn(page.text), points, decision: 'accept' });
  assert.equal(answer.status, 200, answer.text);
  return codeOn(answer.text);
}

export const codeGrant = (server: TestServer, code: string) => ({
  grantType: 'authorization_code',
  code,
  codeVerifier: VERIFIER,
  publishableKey: server.demo.publishableKey,
});

export interface TestTokens {
  accessToken: string;
  refreshToken: string;
  expiresAt: string;
  scopes: string[];
  accounts: { id: string; name: string; link: string }[];
}

/** Tokens of the demo's person, given to the demo's site within the scopes and points a day. */
export async function signInThroughSite(
  server: TestServer,
  options: { scope?: string; points?: string; browser?: TestBrowser } = {},
): Promise<TestTokens> {
  const code = await obtainCode(server, options);
  const { status, body } = await server.call('POST', '/v1/tokens', {
    body: codeGrant(server, code),
    headers: { origin: TEST_SITE },
  });
  assert.equal(status, 200);
  return body as TestTokens;
}
