import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { startTestServer, TEST_SITE, type TestServer } from '../../testing.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

interface Embed {
  id: string;
  token: string;
  expiresAt: string;
}
const mint = (changes: Record<string, unknown> = {}, as = server.demo.distributorSecretKey) =>
  server.call('POST', '/v1/embed-sessions', {
    as,
    body: { customerId: server.demo.customerId, scopes: ['balances:read'], origin: TEST_SITE, ...changes },
  });
const codeOf = (reply: { body: unknown }) => (reply.body as { code?: string }).code;
const balances = (as: string, origin = TEST_SITE) =>
  server.call('GET', '/v1/balances', { as, headers: { origin } });
const idOf = async (number: string) =>
  (await server.db.selectFrom('account').select('id').where('number', '=', number).executeTakeFirstOrThrow())
    .id;

test('a session of 15 minutes reads for one customer, at one origin, within its scopes', async () => {
  const reply = await mint();
  assert.equal(reply.status, 201);
  const { id, token, expiresAt } = reply.body as Embed;
  assert.match(id, /^ses_/);
  assert.match(token, /^es_[\w-]{43}$/);
  const minutes = (Date.parse(expiresAt) - Date.now()) / 60_000;
  assert.ok(minutes > 14.9 && minutes <= 15, `${minutes} minutes`);
  assert.equal((await balances(token)).status, 200);
  assert.equal(codeOf(await balances(token, 'https://evil.example')), 'origin_not_allowed');
  assert.equal(codeOf(await server.call('GET', '/v1/consumption', { as: token })), 'scope_missing');
});

test('expired, it says so, for the page to fetch the next', async () => {
  const { id, token } = (await mint()).body as Embed;
  await server.db.updateTable('session').set({ expires_at: sql<Date>`now()` }).where('id', '=', id).execute();
  const reply = await balances(token);
  assert.equal(reply.status, 401);
  assert.equal(codeOf(reply), 'session_expired');
});

test('without a customer it acts for the distributor itself', async () => {
  const { token } = (await mint({ customerId: undefined })).body as Embed;
  assert.equal(((await balances(token)).body as { stamps: number }).stamps, 1_494);
});

test("another distributor's customer does not exist", async () => {
  await server.db
    .updateTable('account')
    .set({ parent_id: await idOf('200002') })
    .where('number', '=', '200074')
    .execute();
  assert.equal(codeOf(await mint({ customerId: await idOf('200074') })), 'not_found');
  assert.equal(codeOf(await mint({ customerId: `cus_${'0'.repeat(26)}` })), 'not_found');
});

for (const [state, expiry, code] of [
  ['suspended', null, 'distributor_suspended'],
  ['cancelled', null, 'distributor_suspended'],
  ['expired', null, 'account_expired'],
  ['active', '2020-01-01T00:00:00Z', 'account_expired'],
] as const) {
  test(`none for a distributor that is ${state}${expiry ? ' beyond its date' : ''} (A-CM-23)`, async () => {
    const account = server.db.updateTable('account').where('id', '=', server.demo.distributorId);
    const before = await server.db
      .selectFrom('account')
      .select('expires_at')
      .where('id', '=', server.demo.distributorId)
      .executeTakeFirstOrThrow();
    await account.set({ state, ...(expiry ? { expires_at: expiry } : {}) }).execute();
    for (const changes of [{}, { customerId: undefined }]) {
      const reply = await mint(changes);
      assert.equal(reply.status, 403);
      assert.equal(codeOf(reply), code);
    }
    await account.set({ state: 'active', expires_at: before.expires_at }).execute();
  });
}

test('an origin is an origin: a path, a wildcard or nothing is refused', async () => {
  for (const origin of [`${TEST_SITE}/caja`, 'https://*.example/x', 'shop.test', '']) {
    assert.equal((await mint({ origin })).status, 422, origin);
  }
});

test('only a program mints: a session does not make another', async () => {
  const { token } = (await mint()).body as Embed;
  assert.equal((await mint({}, token)).status, 403);
  assert.equal((await mint({}, server.demo.publishableKey)).status, 403);
});

test('signing out ends it', async () => {
  const { token } = (await mint()).body as Embed;
  assert.equal((await server.call('DELETE', '/v1/sessions/current', { as: token })).status, 204);
  assert.equal(codeOf(await balances(token)), 'session_expired');
});
