import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Problem } from '@mostrador/contract';
import { newId } from '../ids.ts';
import { startTestServer, TEST_SITE, type TestServer } from '../testing.ts';
import { hashSecret, newSecret } from './secrets.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

/** Changes the place of the account's first person. */
async function setLink(accountId: string, link: string) {
  const { db } = server;
  const links = db.selectFrom('profile_link').select('profile_id').where('account_id', '=', accountId);
  const { profile_id } = await links.orderBy('profile_id').executeTakeFirstOrThrow();
  await db
    .updateTable('profile_link')
    .set({ link })
    .where('account_id', '=', accountId)
    .where('profile_id', '=', profile_id)
    .execute();
}

async function signIn(who: 'profile' | 'distributorProfile'): Promise<string> {
  const { identifier, password } = server.demo[who];
  const answer = await server.call('POST', '/v1/sessions', { body: { identifier, password } });
  return (answer.body as { accessToken: string }).accessToken;
}

/** What the distributor's person lets the site do, as the consent page grants it. */
async function throughSite(scopes: string[]): Promise<string> {
  const token = newSecret('at');
  const { profile_id } = await server.db
    .selectFrom('profile_link')
    .select('profile_id')
    .where('account_id', '=', server.demo.distributorId)
    .orderBy('profile_id')
    .executeTakeFirstOrThrow();
  const key = await server.db
    .selectFrom('api_key')
    .select('id')
    .where('kind', '=', 'publishable')
    .executeTakeFirstOrThrow();
  await server.db
    .insertInto('session')
    .values({
      id: newId('ses'),
      kind: 'person',
      token_hash: await hashSecret(token),
      profile_id,
      account_id: server.demo.distributorId,
      api_key_id: key.id,
      origin: TEST_SITE,
      scopes,
      point_ceiling: 0,
      expires_at: new Date(Date.now() + 3_600_000),
      created_at: new Date(),
    })
    .execute();
  return token;
}

const codeOf = (answer: { body: unknown }) => (answer.body as Problem | null)?.code;

test('a person with the role read-only reads, and changes nothing: no settings, no transfer, no order', async () => {
  await setLink(server.demo.distributorId, 'read-only');
  const as = await signIn('distributorProfile');
  assert.equal((await server.call('GET', '/v1/settings', { as })).status, 200);
  const headers = { 'if-match': '*' };
  assert.equal(codeOf(await server.call('PATCH', '/v1/settings', { as, headers, body: {} })), 'forbidden');
  const transfer = { unit: 'point', quantity: 1, toAccountId: server.demo.customerId };
  for (const [path, body] of Object.entries({ transfers: transfer, orders: {}, 'payment-methods': {} })) {
    const answer = await server.call('POST', `/v1/${path}`, { as, body, key: randomUUID() });
    assert.equal(codeOf(answer), 'forbidden', path);
  }
  await setLink(server.demo.distributorId, 'master');
});

test('a member of a customer asks prices and signs out, but spends nothing (section 9)', async () => {
  await setLink(server.demo.customerId, 'member');
  const as = await signIn('profile');
  const offers = (await server.call('GET', '/v1/offers?kind=pointPackage', { as })).body as {
    data: { id: string }[];
  };
  const lines = [{ offerId: offers.data[0]!.id, quantity: 1 }];
  const quote = await server.call('POST', '/v1/quotes', { as, body: { lines } });
  assert.equal(quote.status, 201);
  const order = {
    quoteId: (quote.body as { id: string }).id,
    payment: { source: 'method' },
    confirmed: true,
  };
  const refused = await server.call('POST', '/v1/orders', { as, body: order, key: randomUUID() });
  assert.equal(codeOf(refused), 'forbidden');
  assert.equal((await server.call('DELETE', '/v1/sessions/current', { as })).status, 204);
  await setLink(server.demo.customerId, 'principal');
});

test('a site does for a person what its scopes say: no settings, no keys, no audit trail', async () => {
  const as = await throughSite(['balances:read']);
  assert.equal((await server.call('GET', '/v1/balances', { as })).status, 200);
  const headers = { 'if-match': '*' };
  assert.equal(codeOf(await server.call('PATCH', '/v1/settings', { as, headers, body: {} })), 'forbidden');
  assert.equal(codeOf(await server.call('GET', '/v1/audit-entries', { as })), 'forbidden');
  assert.equal(codeOf(await server.call('GET', '/v1/api-keys', { as })), 'forbidden');
  assert.equal((await server.call('DELETE', '/v1/sessions/current', { as })).status, 204);
});

test('a site of a master with other scopes reads no settings, network, sign-ups or the person itself (api.md, Principals)', async () => {
  const as = await throughSite(['desktops:read', 'events:read']);
  const answers = async (credential: string, paths: string[]) =>
    Promise.all(
      paths.map(
        async (path) => codeOf(await server.call('GET', `/v1/${path}`, { as: credential })) ?? 'read',
      ),
    );
  assert.deepEqual(await answers(as, ['account', 'desktops']), ['read', 'read']);
  const unscoped = await answers(as, ['sign-ups', 'profile', 'consents']);
  assert.deepEqual(unscoped, ['forbidden', 'forbidden', 'forbidden']);
  assert.deepEqual(await answers(as, ['settings', 'distributors']), ['scope_missing', 'scope_missing']);
  const consented = await throughSite(['customers:read']);
  assert.deepEqual(await answers(consented, ['settings', 'distributors']), ['read', 'read']);
  const platform = await signIn('distributorProfile');
  const all = ['settings', 'distributors', 'sign-ups', 'profile'];
  assert.deepEqual(await answers(platform, all), ['read', 'read', 'read', 'read']);
});
