import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { startTestServer, type TestServer } from '../../testing.ts';
import { hiddenField, type TestBrowser, testBrowser } from '../authorize/testing.ts';

let server: TestServer;
/** The customer's person, signed in at the platform. */
let browser: TestBrowser;
/** The same person in a program of its own. */
let person: string;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());
beforeEach(async () => {
  await server.db.deleteFrom('guess').execute();
  await server.db
    .updateTable('payment_method')
    .set({ removed_at: new Date(), is_default: false })
    .where('kind', '!=', 'account')
    .execute();
  browser = testBrowser(server);
  await browser.signIn(server.demo.profile);
  const { body } = await server.call('POST', '/v1/sessions', { body: server.demo.profile });
  person = (body as { accessToken: string }).accessToken;
});

async function add(providerToken: string) {
  const { status, body } = await server.call('POST', '/v1/payment-methods', {
    as: person,
    body: { providerToken },
  });
  assert.equal(status, 201, JSON.stringify(body));
  return body as { id: string; label: string };
}
const stored = async () =>
  ((await server.call('GET', '/v1/payment-methods', { as: person })).body as { data: { id: string }[] }).data;
const remove = (id: string, account = server.demo.customerId, as = browser) =>
  as.post('/payment-methods?locale=es-MX', { account, id });

test('A-CM-14: a person sees what each account can pay with, and has one forgotten; the other is proposed from then on', async () => {
  const card = await add('tok_ok');
  const bank = await add('tok_debit');
  const { text } = await browser.get('/payment-methods?locale=es-MX');
  for (const words of ['Medios de pago', 'Empresa de Pruebas', card.label, bank.label])
    assert.ok(text.includes(words), words);
  assert.match(text, /Tarjeta de crédito\. Se propone al comprar/);
  assert.equal(hiddenField(text, 'id'), card.id);
  const done = await remove(hiddenField(text, 'id'), hiddenField(text, 'account'));
  assert.equal(done.status, 303);
  const told = await browser.get(done.location ?? '');
  assert.ok(told.text.includes(`Se quitó ${card.label}`), told.text);
  assert.match(told.text, /Se propone al comprar/);
  assert.deepEqual(
    (await stored()).map(({ id }) => id),
    [bank.id],
  );
  const entry = await server.db
    .selectFrom('audit_entry')
    .select(['channel', 'actor_id', 'account_id'])
    .where('operation', '=', 'removePaymentMethod')
    .where('subject_id', '=', card.id)
    .executeTakeFirstOrThrow();
  assert.equal(entry.channel, 'platform');
  assert.equal(entry.account_id, server.demo.customerId);
  assert.match(entry.actor_id ?? '', /^pro_/);
});

test('pressed twice, also in two windows, it is gone and both say so', async () => {
  const card = await add('tok_ok');
  const [one, two] = await Promise.all([remove(card.id), remove(card.id)]);
  for (const { location } of [one, two])
    assert.ok((await browser.get(location ?? '')).text.includes(`Se quitó ${card.label}`));
  assert.deepEqual(await stored(), []);
});

test("nobody sees or removes another account's, whatever the form says", async () => {
  const card = await add('tok_ok');
  const stranger = testBrowser(server);
  await stranger.signIn(server.demo.distributorProfile);
  const seen = await stranger.get(`/payment-methods?removed=${card.id}`);
  assert.ok(!seen.text.includes(card.label));
  assert.equal((await remove(card.id, server.demo.customerId, stranger)).status, 404);
  await remove(card.id, server.demo.distributorId, stranger);
  assert.equal((await stored()).length, 1);
  const told = await stranger.get(`/payment-methods?removed=${card.id}`);
  assert.ok(!told.text.includes('Se quitó'));
});

test('who only reads the account sees no button, and a form made by hand removes nothing', async () => {
  const card = await add('tok_ok');
  const links = server.db.updateTable('profile_link').where('account_id', '=', server.demo.customerId);
  const before = await server.db
    .selectFrom('profile_link')
    .selectAll()
    .where('account_id', '=', server.demo.customerId)
    .execute();
  await links.set({ link: 'member' }).execute();
  try {
    const { text } = await browser.get('/payment-methods');
    assert.ok(!text.includes('Quitar'), text);
    assert.equal((await remove(card.id)).status, 404);
    assert.equal((await stored()).length, 1);
  } finally {
    for (const { profile_id, link } of before)
      await links.where('profile_id', '=', profile_id).set({ link }).execute();
  }
});

test('a form from another site is refused', async () => {
  const card = await add('tok_ok');
  const { status } = await browser.post(
    '/payment-methods',
    { account: server.demo.customerId, id: card.id },
    { origin: 'https://evil.example' },
  );
  assert.equal(status, 403);
  assert.equal((await stored()).length, 1);
});

test('without any the page says where they come from, in both languages; whoever is not signed in signs in first', async () => {
  assert.match(
    (await browser.get('/payment-methods?locale=es-MX')).text,
    /No tiene medios de pago guardados/,
  );
  assert.match((await browser.get('/payment-methods?locale=en')).text, /You have no stored payment methods/);
  const away = await testBrowser(server).get('/payment-methods?locale=en');
  assert.match(away.location ?? '', /^\/sign-in\?next=%2Fpayment-methods/);
});
