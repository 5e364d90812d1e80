import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { sql } from 'kysely';
import { startTestServer, TEST_SITE, type TestServer } from '../../testing.ts';
import { signInThroughSite, type TestTokens } from '../authorize/testing.ts';

let server: TestServer;
let own: string[] = [];
before(async () => {
  server = await startTestServer();
  own = (await server.db.selectFrom('api_key').select('id').execute()).map(({ id }) => id);
});
after(() => server.stop());
afterEach(async () => {
  await server.db.deleteFrom('api_key').where('id', 'not in', own).execute();
  await server.db.updateTable('api_key').set({ expires_at: null }).execute();
});

interface Key {
  id: string;
  kind: string;
  prefix: string;
  key: string;
  origins: string[];
  expiresAt: string | null;
  lastUsedAt: string | null;
}
const call = async (method: string, path: string, body?: unknown, as = server.demo.distributorSecretKey) => {
  const reply = await server.call(method, path, { as, ...(body === undefined ? {} : { body }) });
  return {
    status: reply.status,
    key: reply.body as Key,
    code: (reply.body as { code?: string } | null)?.code,
  };
};
const list = async () => {
  const reply = await server.call('GET', '/v1/api-keys', { as: server.demo.distributorSecretKey });
  return (reply.body as { data: Key[] }).data;
};
const works = async (key: string, headers: Record<string, string> = {}) =>
  (await server.call('GET', key.startsWith('pk_') ? '/v1/offers' : '/v1/account', { as: key, headers }))
    .status;

test('a key is shown once, kept as a hash and known by its beginning', async () => {
  const made = await call('POST', '/v1/api-keys', { kind: 'secret' });
  assert.equal(made.status, 201);
  assert.match(made.key.key, /^sk_[\w-]{43}$/);
  assert.equal(await works(made.key.key), 200);
  const shown = (await list()).find(({ id }) => id === made.key.id);
  assert.equal(shown?.prefix, made.key.key.slice(0, 10));
  assert.equal(shown?.key, undefined);
  const rows = await server.db.selectFrom('api_key').select('hash').where('id', '=', made.key.id).execute();
  assert.doesNotMatch(Buffer.from(rows[0]!.hash).toString('latin1'), /sk_/);
});

test('the same Idempotency-Key shows no secret twice', async () => {
  const once = () =>
    server.call('POST', '/v1/api-keys', {
      as: server.demo.distributorSecretKey,
      key: 'k-1',
      body: { kind: 'secret' },
    });
  const first = await once();
  const second = await once();
  assert.equal(second.status, 409);
  assert.equal((second.body as { code: string }).code, 'secret_already_shown');
  assert.equal((second.body as { id: string }).id, (first.body as Key).id);
});

test('two secret keys may live at once; a third waits, also when asked for at once', async () => {
  const replies = await Promise.all([1, 2, 3].map(() => call('POST', '/v1/api-keys', { kind: 'secret' })));
  assert.deepEqual(replies.map(({ status }) => status).toSorted(), [201, 409, 409]);
  assert.equal(replies.find(({ status }) => status === 409)?.code, 'state_conflict');
});

test('rotated, the old key serves for 24 hours beside its successor, then no more', async () => {
  const [old] = (await list()).filter(({ kind }) => kind === 'secret');
  const next = await call('POST', `/v1/api-keys/${old!.id}/rotation`);
  assert.equal(next.status, 201);
  assert.equal(await works(next.key.key), 200);
  assert.equal(await works(server.demo.distributorSecretKey), 200);
  const ends = (await list()).find(({ id }) => id === old!.id)?.expiresAt ?? '';
  const hours = (Date.parse(ends) - Date.now()) / 3_600_000;
  assert.ok(hours > 23.9 && hours <= 24, `${hours} hours`);
  assert.equal((await call('POST', `/v1/api-keys/${old!.id}/rotation`)).code, 'state_conflict');
  await server.db
    .updateTable('api_key')
    .set({ expires_at: sql<Date>`now()` })
    .where('id', '=', old!.id)
    .execute();
  assert.equal(await works(server.demo.distributorSecretKey), 401);
  assert.equal(await works(next.key.key), 200);
});

test('a rotated publishable key keeps its origins, and the people of its site stay signed in', async () => {
  const tokens = await signInThroughSite(server);
  const [old] = (await list()).filter(({ kind }) => kind === 'publishable');
  const next = await call('POST', `/v1/api-keys/${old!.id}/rotation`);
  assert.deepEqual(next.key.origins, old!.origins);
  const account = await server.call('GET', '/v1/account', {
    as: tokens.accessToken,
    headers: { origin: TEST_SITE },
  });
  assert.equal(account.status, 200);
  await server.db.updateTable('session').set({ api_key_id: old!.id }).where('kind', '=', 'person').execute();
});

test('deleted, a key ends at once, and with it what it let in', async () => {
  const made = await call('POST', '/v1/api-keys', { kind: 'secret' });
  const embed = await server.call('POST', '/v1/embed-sessions', {
    as: made.key.key,
    body: { customerId: server.demo.customerId, scopes: ['balances:read'], origin: TEST_SITE },
  });
  assert.equal((await call('DELETE', `/v1/api-keys/${made.key.id}`)).status, 204);
  assert.equal(await works(made.key.key), 401);
  const token = (embed.body as { token: string }).token;
  assert.equal((await server.call('GET', '/v1/balances', { as: token })).status, 401);
  assert.equal((await call('DELETE', `/v1/api-keys/${made.key.id}`)).status, 404);
});

test('a publishable key serves at its origins only, and they can be changed', async () => {
  const made = await call('POST', '/v1/api-keys', {
    kind: 'publishable',
    origins: ['https://Tienda.example/'],
  });
  assert.deepEqual(made.key.origins, ['https://tienda.example']);
  const at = (origin: string) => works(made.key.key, { origin });
  assert.equal(await at('https://tienda.example'), 200);
  assert.equal(await at('https://otra.example'), 403);
  const changed = await call('PATCH', `/v1/api-keys/${made.key.id}`, { origins: ['https://otra.example'] });
  assert.deepEqual(changed.key.origins, ['https://otra.example']);
  assert.equal(await at('https://otra.example'), 200);
  assert.equal(await at('https://tienda.example'), 403);
});

for (const [what, body] of [
  ['a publishable key without origins', { kind: 'publishable' }],
  ['a secret key with origins', { kind: 'secret', origins: ['https://tienda.example'] }],
  ['an origin with a path', { kind: 'publishable', origins: ['https://tienda.example/caja'] }],
  ['an origin of another scheme', { kind: 'publishable', origins: ['ftp://tienda.example'] }],
] as const) {
  test(`${what} is refused`, async () => {
    assert.equal((await call('POST', '/v1/api-keys', body)).status, 422);
  });
}

test('keys are seen and changed by their account alone', async () => {
  const operators = await server.call('GET', '/v1/api-keys', { as: server.demo.operatorSecretKey });
  const [foreign] = (operators.body as { data: Key[] }).data;
  assert.equal((await call('DELETE', `/v1/api-keys/${foreign!.id}`)).status, 404);
  assert.equal((await call('POST', `/v1/api-keys/${foreign!.id}/rotation`)).status, 404);
});

test('the master user may handle keys; other roles may not, and no site in their name', async () => {
  const reply = await server.call('POST', '/v1/sessions', { body: server.demo.distributorProfile });
  const { accessToken } = reply.body as TestTokens;
  assert.equal((await call('GET', '/v1/api-keys', undefined, accessToken)).status, 200);
  const setLink = (link: string) =>
    server.db
      .updateTable('profile_link')
      .set({ link })
      .where('account_id', '=', server.demo.distributorId)
      .execute();
  await setLink('read-only');
  assert.equal((await call('POST', '/v1/api-keys', { kind: 'secret' }, accessToken)).code, 'forbidden');
  await setLink('master');
  const [key] = own;
  await server.db
    .updateTable('session')
    .set({ api_key_id: key!, origin: TEST_SITE })
    .where('kind', '=', 'person')
    .execute();
  const viaSite = await call('POST', '/v1/api-keys', { kind: 'secret' }, accessToken);
  assert.equal(viaSite.status, 403);
});

test('a list tells when a key was used last', async () => {
  await works(server.demo.distributorSecretKey);
  const [key] = (await list()).filter(({ kind }) => kind === 'secret');
  assert.ok(Date.now() - Date.parse(key?.lastUsedAt ?? '') < 60_000);
});
