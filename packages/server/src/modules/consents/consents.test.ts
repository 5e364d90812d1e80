import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Consent, z } from '@mostrador/contract';
import { startTestServer, TEST_SITE, type TestServer } from '../../testing.ts';
import {
  authorizePath,
  codeGrant,
  codeOn,
  hiddenField,
  obtainCode,
  signInThroughSite,
  testBrowser,
} from '../authorize/testing.ts';

type ConsentView = z.output<typeof Consent>;

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());
beforeEach(async () => {
  await server.db.deleteFrom('guess').execute();
  await server.db.deleteFrom('consent').execute();
});

/** The person in a program of its own. */
async function person(who: 'profile' | 'distributorProfile' = 'profile'): Promise<string> {
  const { body } = await server.call('POST', '/v1/sessions', { body: server.demo[who] });
  return (body as { accessToken: string }).accessToken;
}

async function list(as: string, query = ''): Promise<{ data: ConsentView[]; nextCursor: string | null }> {
  const { status, body } = await server.call('GET', `/v1/consents${query}`, { as });
  assert.equal(status, 200, JSON.stringify(body));
  return body as { data: ConsentView[]; nextCursor: string | null };
}

const revoke = (as: string, id: string) => server.call('DELETE', `/v1/consents/${id}`, { as });
const exchange = (body: unknown) =>
  server.call('POST', '/v1/tokens', { body, headers: { origin: TEST_SITE } });
const codeOf = ({ body }: { body: unknown }) => (body as { code?: string } | null)?.code;
const balances = (as: string) => server.call('GET', '/v1/balances', { as, headers: { origin: TEST_SITE } });

test('a person sees which sites may act for it: whose, for which accounts, what, up to how much, since when', async () => {
  await signInThroughSite(server, { scope: 'balances:read orders:create', points: '300' });
  const { data, nextCursor } = await list(await person());
  const [consent] = data;
  assert.match(consent?.id ?? '', /^cns_/);
  assert.deepEqual(
    { ...consent, id: '', grantedAt: '', lastUsedAt: '' },
    {
      id: '',
      origin: TEST_SITE,
      distributor: { id: server.demo.distributorId, name: 'Bahía Contable' },
      accounts: [{ id: server.demo.customerId, name: 'Empresa de Pruebas' }],
      scopes: ['balances:read', 'orders:create'],
      pointCeiling: 300,
      grantedAt: '',
      lastUsedAt: '',
    },
  );
  const granted = Date.parse(consent!.grantedAt);
  const used = Date.parse(consent!.lastUsedAt ?? '');
  assert.ok(Math.abs(granted - Date.now()) < 60_000 && used >= granted && used - granted < 60_000);
  assert.equal(nextCursor, null);
});

test("nobody sees or takes back another's, and a site none of the person's", async () => {
  const { accessToken: site } = await signInThroughSite(server);
  const [consent] = (await list(await person())).data;
  const stranger = await person('distributorProfile');
  assert.deepEqual((await list(stranger)).data, []);
  assert.equal((await revoke(stranger, consent!.id)).status, 404);
  for (const refused of [
    await server.call('GET', '/v1/consents', { as: site }),
    await revoke(site, consent!.id),
  ])
    assert.equal(codeOf(refused), 'forbidden');
  assert.equal((await balances(site)).status, 200);
});

test('who may only read its account takes back what is its own', async () => {
  await signInThroughSite(server);
  const as = await person();
  const { profile_id } = await server.db.selectFrom('consent').select('profile_id').executeTakeFirstOrThrow();
  const links = server.db.updateTable('profile_link').where('profile_id', '=', profile_id);
  await links.set({ link: 'member' }).execute();
  try {
    assert.equal((await revoke(as, (await list(as)).data[0]!.id)).status, 204);
  } finally {
    await links.set({ link: 'principal' }).execute();
  }
});

test('taken back, all sessions of the site end at once with their refresh tokens; those elsewhere go on', async () => {
  const first = await signInThroughSite(server);
  const second = await signInThroughSite(server);
  const own = await person();
  assert.equal((await revoke(own, (await list(own)).data[0]!.id)).status, 204);
  for (const { accessToken, refreshToken } of [first, second]) {
    assert.equal(codeOf(await balances(accessToken)), 'session_expired');
    assert.equal(codeOf(await exchange({ grantType: 'refresh_token', refreshToken })), 'session_expired');
  }
  assert.deepEqual((await list(own)).data, []);
});

test("another distributor's site at the same address keeps its sessions", async () => {
  const { accessToken } = await signInThroughSite(server);
  const own = await person();
  const { profile_id } = await server.db.selectFrom('consent').select('profile_id').executeTakeFirstOrThrow();
  const other = { id: 'cns_01jd3k8v4xe9kt2m5p7q9r1s3v', origin: TEST_SITE, profile_id };
  const granted = { scopes: ['balances:read'], point_ceiling: 0, asked_point_ceiling: 0 };
  const { customerId: account_id, operatorId: distributor_id } = server.demo;
  await server.db
    .insertInto('consent')
    .values({ ...other, ...granted, account_id, distributor_id })
    .execute();
  assert.equal((await revoke(own, other.id)).status, 204);
  assert.equal((await balances(accessToken)).status, 200);
});

test('a code that was given out before opens nothing after', async () => {
  const code = await obtainCode(server);
  const own = await person();
  await revoke(own, (await list(own)).data[0]!.id);
  assert.equal(codeOf(await exchange(codeGrant(server, code))), 'invalid_credential');
});

test('a code that comes of a consent taken back meanwhile opens nothing either', async () => {
  const code = await obtainCode(server);
  await server.db.updateTable('consent').set({ revoked_at: new Date() }).execute();
  assert.equal(codeOf(await exchange(codeGrant(server, code))), 'invalid_credential');
});

test('however a sign-in and taking back meet, no session of the site is left', async () => {
  const own = await person();
  for (let round = 0; round < 10; round += 1) {
    const code = await obtainCode(server);
    const { id } = (await list(own)).data[0]!;
    const [opened, ended] = await Promise.all([exchange(codeGrant(server, code)), revoke(own, id)]);
    assert.equal(ended.status, 204);
    if (opened.status !== 200) assert.equal(codeOf(opened), 'invalid_credential');
    const left = await server.db
      .selectFrom('session')
      .select('id')
      .where('origin', '=', TEST_SITE)
      .where('kind', '=', 'person')
      .where('ended_at', 'is', null)
      .execute();
    assert.deepEqual(left, [], `round ${round}`);
  }
});

test('the site asks anew, and has what is granted then and nothing of before', async () => {
  const browser = testBrowser(server);
  await signInThroughSite(server, { scope: 'balances:read orders:create', points: '300', browser });
  const own = await person();
  const [before] = (await list(own)).data;
  await revoke(own, before!.id);
  const asked = await browser.get(await authorizePath(server, { scope: 'balances:read' }));
  assert.equal(codeOn(asked.text), '');
  assert.match(asked.text, /pide su permiso/);
  await signInThroughSite(server, { scope: 'balances:read', browser });
  const [after] = (await list(own)).data;
  assert.deepEqual([after?.scopes, after?.pointCeiling], [['balances:read'], 0]);
  // What is sent again late concerns the consent that it named, not the new one.
  assert.notEqual(after?.id, before?.id);
  assert.equal((await revoke(own, before!.id)).status, 404);
});

test('taken back twice it is taken back, and each leaves an entry in the trail of the account', async () => {
  await signInThroughSite(server, { points: '20' });
  const own = await person();
  const [consent] = (await list(own)).data;
  for (let times = 0; times < 2; times += 1) assert.equal((await revoke(own, consent!.id)).status, 204);
  const entries = await server.db
    .selectFrom('audit_entry')
    .select(['operation', 'account_id', 'parent_id', 'actor_kind', 'before'])
    .where('subject_id', '=', consent!.id)
    .orderBy('id')
    .execute();
  assert.deepEqual(
    entries.map(({ operation, before }) => [operation, before !== null]),
    [
      ['authorize', false],
      ['revokeConsent', true],
      ['revokeConsent', false],
    ],
  );
  for (const entry of entries) {
    assert.equal(entry.account_id, server.demo.customerId);
    assert.equal(entry.parent_id, server.demo.distributorId);
    assert.equal(entry.actor_kind, 'person');
  }
});

test('the list goes page by page, by origin', async () => {
  await signInThroughSite(server);
  const row = await server.db.selectFrom('consent').selectAll().executeTakeFirstOrThrow();
  const origins = ['https://a.test', 'https://ñ.test', 'https://z.test'];
  const rows = origins.map((origin, index) => ({ ...row, origin, id: `${row.id.slice(0, -1)}${index}x` }));
  await server.db.insertInto('consent').values(rows).execute();
  const as = await person();
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page = await list(as, `?limit=1${cursor && `&cursor=${cursor}`}`);
    seen.push(...page.data.map(({ origin }) => origin));
    cursor = page.nextCursor;
  }
  assert.deepEqual(seen, [TEST_SITE, 'https://a.test', 'https://z.test', 'https://ñ.test']);
});

test("the platform's page takes back what is the person's own, by a form of its own, with an entry of that channel", async () => {
  const browser = testBrowser(server);
  assert.equal((await browser.get('/consents')).location, '/sign-in?next=%2Fconsents&locale=es-MX');
  const { accessToken } = await signInThroughSite(server, { browser });
  const page = await browser.get('/consents');
  const policy = page.headers.get('content-security-policy') ?? '';
  for (const rule of ["default-src 'none'", "frame-ancestors 'none'", "form-action 'self'"])
    assert.ok(policy.includes(rule), rule);
  const id = hiddenField(page.text, 'id');
  const foreign = await browser.post('/consents', { id }, { origin: TEST_SITE });
  assert.equal(foreign.status, 403);
  const stranger = testBrowser(server);
  await stranger.signIn(server.demo.distributorProfile);
  assert.equal((await stranger.post('/consents', { id })).status, 404);
  assert.equal((await balances(accessToken)).status, 200);
  const done = await browser.post('/consents', { id });
  assert.equal(done.status, 303);
  assert.match((await browser.get(done.location ?? '')).text, /Se quitó el permiso a shop\.test/);
  // Told to whom it concerns, not to whoever opens the address.
  assert.doesNotMatch((await stranger.get(done.location ?? '')).text, /shop\.test/);
  assert.equal(codeOf(await balances(accessToken)), 'session_expired');
  const entry = await server.db
    .selectFrom('audit_entry')
    .select(['channel', 'account_id', 'actor_name'])
    .where('subject_id', '=', id)
    .where('operation', '=', 'revokeConsent')
    .executeTakeFirstOrThrow();
  assert.deepEqual(entry, {
    channel: 'platform',
    account_id: server.demo.customerId,
    actor_name: 'Ana Torres',
  });
});
