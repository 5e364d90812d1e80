import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { startTestServer, TEST_SITE, type TestServer } from '../../testing.ts';
import { addCustomer } from '../distributors/testing.ts';
import { authorizePath, codeGrant, codeOn, obtainCode, shownOn, testBrowser } from './testing.ts';

/** For which of a person's accounts a site may act (api.md, Principals). */
let server: TestServer;
let profileId: string;
let second: string;
before(async () => {
  server = await startTestServer();
  second = await addCustomer(server, server.demo.distributorId);
  const row = await server.db
    .selectFrom('profile')
    .select('id')
    .where('email', '=', server.demo.profile.identifier)
    .executeTakeFirstOrThrow();
  profileId = row.id;
});
after(() => server.stop());
beforeEach(async () => {
  await server.db.deleteFrom('guess').execute();
  await server.db.deleteFrom('consent').execute();
  await server.db.deleteFrom('profile_link').where('account_id', '=', second).execute();
});

const link = () =>
  server.db
    .insertInto('profile_link')
    .values({ profile_id: profileId, account_id: second, link: 'administrator', created_at: new Date() })
    .execute();

async function tokens(browser = testBrowser(server)) {
  const code = await obtainCode(server, { browser });
  const headers = { origin: TEST_SITE };
  const { body } = await server.call('POST', '/v1/tokens', { body: codeGrant(server, code), headers });
  return body as { accessToken: string; accounts: { id: string }[] };
}
const balancesAs = (as: string, account: string) =>
  server.call('GET', '/v1/balances', { as, headers: { origin: TEST_SITE, 'mostrador-account': account } });

async function ask(changes: Record<string, string>, profile = server.demo.profile) {
  const browser = testBrowser(server);
  await browser.signIn(profile);
  const path = await authorizePath(server, changes);
  return { browser, path, ...(await browser.get(path)) };
}

test('the page names every account that it may act for, and it may act for each of them', async () => {
  await link();
  const { text } = await ask({});
  const { name } = await server.db
    .selectFrom('account')
    .select('name')
    .where('id', '=', second)
    .executeTakeFirstOrThrow();
  assert.ok(text.includes('Empresa de Pruebas') && text.includes(name), text);
  assert.doesNotMatch(text, /type="radio"/);
  const { accessToken, accounts } = await tokens();
  assert.deepEqual(accounts.map(({ id }) => id).toSorted(), [server.demo.customerId, second].toSorted());
  assert.equal((await balancesAs(accessToken, second)).status, 200);
});

test('an account that is linked later is beyond what was granted, and is asked for anew', async () => {
  const browser = testBrowser(server);
  const { accessToken, accounts } = await tokens(browser);
  assert.equal(accounts.length, 1);
  await link();
  assert.equal((await balancesAs(accessToken, second)).status, 404);
  assert.equal((await balancesAs(accessToken, server.demo.customerId)).status, 200);
  const page = await browser.get(await authorizePath(server));
  assert.equal(codeOn(page.text), '');
  assert.match(page.text, /pide su permiso/);
  assert.equal((await tokens(browser)).accounts.length, 2);
});

test('an account that was unlinked and is linked again is asked for anew', async () => {
  await link();
  const browser = testBrowser(server);
  await tokens(browser);
  const path = `/v1/customers/${second}/profiles/${profileId}`;
  const unlinked = await server.call('DELETE', path, { as: server.demo.distributorSecretKey });
  assert.equal(unlinked.status, 204, JSON.stringify(unlinked.body));
  assert.notEqual(codeOn((await browser.get(await authorizePath(server))).text), '');
  await link();
  assert.equal(codeOn((await browser.get(await authorizePath(server))).text), '');
});

test('an account that is linked while the consent is being read is named before it is granted', async () => {
  const browser = testBrowser(server);
  await browser.signIn(server.demo.profile);
  const path = await authorizePath(server);
  const read = await browser.get(path);
  const yes = (text: string) => browser.post(path, { ...shownOn(text), points: '70', decision: 'accept' });
  await link();
  const again = await yes(read.text);
  assert.equal(again.status, 409);
  assert.match(again.text, /Sus cuentas cambiaron mientras leía/);
  assert.match(again.text, /value="70"/, 'the points stay as typed');
  assert.equal((await server.db.selectFrom('consent').selectAll().execute()).length, 0);
  assert.notEqual(codeOn((await yes(again.text)).text), '');
  const [consent] = await server.db.selectFrom('consent').selectAll().execute();
  assert.deepEqual(consent?.account_ids.toSorted(), [server.demo.customerId, second].toSorted());
});

test('whoever is not the account that the site has open is told so, also where the site was let in before', async () => {
  const told = /La cuenta que está abierta en el sitio no es suya/;
  const other = { account: server.demo.customerId };
  const { browser, path, text } = await ask(other, server.demo.distributorProfile);
  assert.match(text, told);
  assert.match(text, /el sitio sigue con Bahía Contable/);
  await browser.post(path, { ...shownOn(text), points: '0', decision: 'accept' });
  const again = await browser.get(path);
  assert.match(again.text, told);
  assert.equal(codeOn(again.text), '');
  assert.doesNotMatch((await ask(other)).text, told);
});
