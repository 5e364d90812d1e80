import type { Sandbox } from '@mostrador/server/sandbox';
import { pageClientOf } from './scene.ts';

const VERIFIER = 'a-verifier-of-a-story-that-is-long-enough-for-rfc-7636';

const base64Url = (bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** The access token of the customer's person at the shop's site, who consented to reading and ordering, not to spending. */
export async function siteToken(sandbox: Sandbox): Promise<string> {
  const { publishableKey, profile } = sandbox.demo;
  const challenge = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(VERIFIER));
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: publishableKey,
    redirect_uri: location.href,
    response_mode: 'web_message',
    scope: 'balances:read consumption:read offers:read orders:read orders:create',
    state: 'story',
    code_challenge: base64Url(challenge),
    code_challenge_method: 'S256',
  });
  const pages = sandbox.pages();
  await pages.signIn(profile.identifier);
  const url = `${sandbox.url}/authorize?${query}`;
  const asked = parse((await pages.visit(url)).html);
  const form = new FormData(asked.querySelector('form') ?? undefined);
  const fields = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const answer = parse((await pages.visit(url, { ...fields, decision: 'accept' })).html);
  const code = answer.getElementById('answer')?.dataset.code ?? '';
  const tokens = await pageClientOf(sandbox, publishableKey).post('/v1/tokens', {
    body: { grantType: 'authorization_code', code, codeVerifier: VERIFIER, publishableKey },
  });
  return tokens.accessToken;
}

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
