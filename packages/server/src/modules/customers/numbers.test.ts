import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { startTestServer, type TestServer } from '../../testing.ts';
import { COMPANY, codeOf, newcomers, signUpBody, somebody } from '../sign-ups/testing.ts';
import { ACCOUNTS_A_DAY, type Opener, openingsKey } from './numbers.ts';

let server: TestServer;
let they: ReturnType<typeof newcomers>;
before(async () => {
  server = await startTestServer();
  they = newcomers(server);
});
after(() => server.stop());
beforeEach(async () => {
  await server.db.deleteFrom('guess').execute();
  await server.db.deleteFrom('rate_bucket').execute();
});

/** What is left of the parent's accounts of the day. */
const leave = (tokens: number, opener: Opener) =>
  sql`INSERT INTO rate_bucket VALUES (${openingsKey(server.demo.distributorId, opener)}, ${tokens}, clock_timestamp())
      ON CONFLICT (key) DO UPDATE SET tokens = ${tokens}, updated_at = clock_timestamp()`.execute(server.db);
const addCustomer = (changes: object = {}, headers: Record<string, string> = {}) =>
  server.call('POST', '/v1/customers', {
    as: server.demo.distributorSecretKey,
    body: { name: 'Cliente Nuevo', rfc: 'VCA160229QK2', phone: '6245550130', ...changes },
    headers,
  });
const addDistributor = () =>
  they.asDistributor('POST', '/v1/distributors', { profile: somebody(), company: COMPANY });
const convert = () =>
  they.asDistributor('POST', `/v1/customers/${server.demo.customerId}/distributor`, { profile: somebody() });
const mails = async () => (await server.db.selectFrom('outbox_mail').select('id').execute()).length;
const children = async () =>
  (
    await server.db
      .selectFrom('account')
      .select('id')
      .where('parent_id', '=', server.demo.distributorId)
      .execute()
  ).length;

const WAYS = {
  createCustomer: addCustomer,
  createDistributor: addDistributor,
  convertToDistributor: convert,
};
for (const [name, open] of Object.entries(WAYS)) {
  test(`${name}: a parent opens ${ACCOUNTS_A_DAY} accounts a day; then each waits its turn, is told how long, and mails nobody`, async () => {
    await leave(0, 'parent');
    const standing = [await children(), await mails()];
    const refused = await open();
    assert.deepEqual([refused.status, codeOf(refused)], [429, 'rate_limited'], JSON.stringify(refused.body));
    const wait = Number(refused.headers.get('retry-after'));
    assert.ok(wait > 0 && wait <= 86_400 / ACCOUNTS_A_DAY + 1, String(wait));
    assert.deepEqual([await children(), await mails()], standing);
    await leave(1, 'parent');
    assert.equal((await open()).status, 201);
    assert.equal(codeOf(await addDistributor()), 'rate_limited');
  });
}

test('whoever has to wait reads why, in both languages', async () => {
  await leave(0, 'parent');
  const detail = async (locale: string) =>
    ((await addCustomer({}, { 'accept-language': locale })).body as { detail: string }).detail;
  assert.match(await detail('es-MX'), /hasta 500 cuentas al día/);
  assert.match(await detail('en'), /up to 500 accounts a day/);
});

test('of many accounts opened at the same moment as many stand as the day had left', async () => {
  await leave(4, 'parent');
  const replies = await Promise.all(Array.from({ length: 12 }, () => addCustomer()));
  assert.equal(replies.filter(({ status }) => status === 201).length, 4);
  assert.ok(replies.every(({ status }) => status === 201 || status === 429));
});

test('a form that is refused, and a request that is sent again, use up nothing', async () => {
  await leave(1, 'parent');
  assert.equal((await addCustomer({ rfc: 'XX' })).status, 422);
  const send = () =>
    server.call('POST', '/v1/distributors', {
      as: server.demo.distributorSecretKey,
      key: 'one-of-the-day',
      body: { profile: { ...somebody(), email: 'una@example.com', phone: '6465550777' }, company: COMPANY },
    });
  const first = await send();
  assert.equal(first.status, 201, JSON.stringify(first.body));
  const again = await send();
  assert.deepEqual(
    [again.status, (again.body as { id: string }).id],
    [201, (first.body as { id: string }).id],
  );
});

test('A-CM-22: visitors of the site use up none of what the distributor opens itself; their link serves once there is room', async () => {
  await leave(0, 'visitors');
  assert.equal((await addCustomer()).status, 201);
  const refused = await they.post(signUpBody('distributor', { profile: somebody() }));
  assert.deepEqual([refused.status, codeOf(refused)], [429, 'rate_limited']);
  const profile = somebody();
  const { id, token } = await they.signUp('customer', { profile });
  const link = await they.linkTo(profile.email);
  assert.equal(codeOf(await they.activate(link)), 'rate_limited');
  const page = await server.fetch('/activate?locale=es-MX', {
    method: 'POST',
    body: new URLSearchParams({ token: link, password: 'caballo batería grapa' }),
    headers: { origin: server.url },
  });
  assert.equal(page.status, 429);
  assert.match(await page.text(), /Hoy se abrieron aquí muchas cuentas/);
  assert.equal((await they.read(id, token)).state, 'unverified');
  await leave(1, 'visitors');
  assert.equal((await they.activate(link)).status, 200);
});

test('10 distributors an hour sign up from one address: alone it never uses up a site’s day', async () => {
  const post = () => they.post(signUpBody('distributor', { profile: somebody() }));
  for (let round = 0; round < 10; round += 1) assert.equal((await post()).status, 202);
  assert.equal(codeOf(await post()), 'too_many_attempts');
  assert.equal((await they.post(signUpBody('customer', { profile: somebody() }))).status, 202);
});

test('IP-02: once the NICs of six digits are used up, they go on with seven', async () => {
  await sql`SELECT setval('account_number', 999999)`.execute(server.db);
  const { status, body } = await addCustomer();
  assert.deepEqual([status, (body as { number: string }).number], [201, '1000000']);
});
