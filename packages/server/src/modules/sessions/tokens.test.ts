import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { startTestServer, TEST_SITE, type TestServer } from '../../testing.ts';
import {
  authorizePath,
  codeGrant,
  codeOn,
  obtainCode,
  shownOn,
  signInThroughSite,
  type TestTokens,
  testBrowser,
} from '../authorize/testing.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

const codeOf = (reply: { body: unknown }) => (reply.body as { code?: string }).code;
const exchange = (body: unknown, origin: string | null = TEST_SITE) =>
  server.call('POST', '/v1/tokens', { body, headers: origin ? { origin } : {} });
const refresh = (refreshToken: string, origin: string | null = TEST_SITE) =>
  exchange({ grantType: 'refresh_token', refreshToken }, origin);
const balances = (accessToken: string) =>
  server.call('GET', '/v1/balances', { as: accessToken, headers: { origin: TEST_SITE } });

test('a code becomes an access token of 15 minutes and a refresh token, for the person and the site', async () => {
  const tokens = await signInThroughSite(server, { scope: 'balances:read' });
  assert.match(tokens.accessToken, /^at_/);
  assert.match(tokens.refreshToken, /^rt_/);
  assert.deepEqual(tokens.scopes, ['balances:read']);
  assert.deepEqual(tokens.accounts, [
    { id: server.demo.customerId, name: 'Empresa de Pruebas', link: 'principal' },
  ]);
  const minutes = (Date.parse(tokens.expiresAt) - Date.now()) / 60_000;
  assert.ok(minutes > 14.5 && minutes < 15.5, `${minutes} minutes`);
  assert.equal((await balances(tokens.accessToken)).status, 200);
});

test('what was not consented is 403 scope_missing', async () => {
  const { accessToken } = await signInThroughSite(server, { scope: 'balances:read' });
  const reply = await server.call('GET', '/v1/consumption', { as: accessToken });
  assert.equal(codeOf(reply), 'scope_missing');
});

test('a code serves once; used again, the tokens of its first use end', async () => {
  const code = await obtainCode(server);
  const first = await exchange(codeGrant(server, code));
  assert.equal(first.status, 200);
  const second = await exchange(codeGrant(server, code));
  assert.equal(second.status, 401);
  assert.equal(codeOf(second), 'invalid_credential');
  assert.equal(codeOf(await balances((first.body as TestTokens).accessToken)), 'session_expired');
});

test('a code serves for 60 seconds', async () => {
  const code = await obtainCode(server);
  const row = await server.db
    .selectFrom('authorization_code')
    .select(sql<number>`extract(epoch FROM max(expires_at) - now())::float8`.as('left'))
    .executeTakeFirstOrThrow();
  assert.ok(row.left > 50 && row.left <= 60);
  await server.db.updateTable('authorization_code').set({ expires_at: sql<Date>`now()` }).execute();
  assert.equal(codeOf(await exchange(codeGrant(server, code))), 'invalid_credential');
});

test('a stolen code is worth nothing without the verifier, and is spent by the attempt', async () => {
  const code = await obtainCode(server);
  const stolen = await exchange({ ...codeGrant(server, code), codeVerifier: 'w'.repeat(50) });
  assert.equal(codeOf(stolen), 'invalid_credential');
  assert.equal(codeOf(await exchange(codeGrant(server, code))), 'invalid_credential');
});

test('a code is bound to its key and its origin', async () => {
  const otherKey = await exchange({
    ...codeGrant(server, await obtainCode(server)),
    publishableKey: 'pk_other',
  });
  assert.equal(codeOf(otherKey), 'invalid_credential');
  const otherOrigin = await exchange(codeGrant(server, await obtainCode(server)), 'https://evil.example');
  assert.equal(otherOrigin.status, 403);
  assert.equal(codeOf(otherOrigin), 'origin_not_allowed');
});

test('a refresh token gives the next pair and keeps scopes and account', async () => {
  const first = await signInThroughSite(server);
  const reply = await refresh(first.refreshToken);
  assert.equal(reply.status, 200);
  const second = reply.body as TestTokens;
  assert.notEqual(second.refreshToken, first.refreshToken);
  assert.deepEqual(second.scopes.toSorted(), first.scopes.toSorted());
  assert.equal((await balances(second.accessToken)).status, 200);
  assert.equal((await balances(first.accessToken)).status, 401);
});

test('an old refresh token used again ends the whole family', async () => {
  const first = await signInThroughSite(server);
  const second = (await refresh(first.refreshToken)).body as TestTokens;
  assert.equal(codeOf(await refresh(first.refreshToken)), 'session_expired');
  assert.equal(codeOf(await balances(second.accessToken)), 'session_expired');
  assert.equal(codeOf(await refresh(second.refreshToken)), 'session_expired');
});

test('two refreshes at once: one gets tokens, and the family ends', async () => {
  const { refreshToken } = await signInThroughSite(server);
  const replies = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);
  assert.deepEqual(replies.map(({ status }) => status).toSorted(), [200, 401]);
});

test('a refresh token serves for 30 days, at its site only', async () => {
  const { refreshToken } = await signInThroughSite(server);
  assert.equal(codeOf(await refresh(refreshToken, 'https://evil.example')), 'origin_not_allowed');
  const days = await server.db
    .selectFrom('refresh_token')
    .select(sql<number>`extract(epoch FROM max(expires_at) - now())::float8 / 86400`.as('left'))
    .executeTakeFirstOrThrow();
  assert.ok(days.left > 29.9 && days.left <= 30);
  await server.db.updateTable('refresh_token').set({ expires_at: sql<Date>`now()` }).execute();
  assert.equal(codeOf(await refresh(refreshToken)), 'session_expired');
  assert.equal(codeOf(await refresh('rt_never')), 'invalid_credential');
});

test('signing out ends the tokens, and at the platform the session that they came from', async () => {
  const browser = testBrowser(server);
  const { accessToken, refreshToken } = await signInThroughSite(server, { browser });
  const out = await server.call('DELETE', '/v1/sessions/current', { as: accessToken });
  assert.equal(out.status, 204);
  assert.equal(codeOf(await balances(accessToken)), 'session_expired');
  assert.equal(codeOf(await refresh(refreshToken)), 'session_expired');
  assert.match((await browser.get('/sign-in')).text, /name="password"/);
});

test('a program signs in with e-mail in any case or with the mobile, without a site between (IP-01, A-CM-20)', async () => {
  const { identifier, password } = server.demo.profile;
  for (const typed of [identifier, ` ${identifier.toUpperCase()} `, '+52 (646) 555-0100', '6465550100']) {
    const reply = await server.call('POST', '/v1/sessions', { body: { identifier: typed, password } });
    assert.equal(reply.status, 201, typed);
    assert.equal(
      (await server.call('GET', '/v1/consumption', { as: (reply.body as TestTokens).accessToken })).status,
      200,
    );
  }
});

test("a password typed at any page but the platform's own is refused before it is looked at", async () => {
  const body = server.demo.profile;
  const foreign = await server.call('POST', '/v1/sessions', { body, headers: { origin: TEST_SITE } });
  assert.equal(codeOf(foreign), 'origin_not_allowed');
  const own = await server.call('POST', '/v1/sessions', { body, headers: { origin: server.url } });
  assert.equal(own.status, 201);
});

test('the account that the site has open is the one acted for', async () => {
  const second = await server.db
    .selectFrom('account')
    .select('id')
    .where('number', '=', '200071')
    .executeTakeFirstOrThrow();
  const person = await server.db
    .selectFrom('profile')
    .select('id')
    .where('email_key', '=', server.demo.profile.identifier)
    .executeTakeFirstOrThrow();
  await server.db
    .insertInto('profile_link')
    .values({ profile_id: person.id, account_id: second.id, link: 'member', created_at: new Date() })
    .execute();
  await server.db.deleteFrom('consent').execute();
  const browser = testBrowser(server);
  await browser.signIn(server.demo.profile);
  const path = await authorizePath(server, { account: second.id });
  const page = await browser.get(path);
  const answer = await browser.post(path, {
    ...shownOn(page.text),
    points: '0',
    decision: 'accept',
  });
  const tokens = (await exchange(codeGrant(server, codeOn(answer.text)))).body as TestTokens;
  assert.equal(tokens.accounts[0]?.id, second.id);
  const account = await server.call('GET', '/v1/account', { as: tokens.accessToken });
  assert.equal((account.body as { id: string }).id, second.id);
  await server.db.deleteFrom('consent').execute();
  await server.db.deleteFrom('profile_link').where('account_id', '=', second.id).execute();
});
