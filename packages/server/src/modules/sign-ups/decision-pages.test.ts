import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { newId } from '../../ids.ts';
import { startTestServer, TEST_SITE, type TestServer } from '../../testing.ts';
import { type TestBrowser, testBrowser } from '../authorize/testing.ts';
import { NEW_PASSWORD, newcomers, type SignUpReply, somebody } from './testing.ts';

let server: TestServer;
let they: ReturnType<typeof newcomers>;
/** The distributor's person, signed in at the platform. */
let browser: TestBrowser;
before(async () => {
  server = await startTestServer();
  they = newcomers(server);
});
after(() => server.stop());
beforeEach(async () => {
  await server.db.deleteFrom('guess').execute();
  await server.db.deleteFrom('sign_up').where('state', '=', 'pending-link').execute();
  await closed({ state: 'active', expires_at: null });
  browser = testBrowser(server);
  await browser.signIn(server.demo.distributorProfile);
});

const closed = (change: { state?: string; expires_at?: Date | null }) =>
  server.db.updateTable('account').set(change).where('id', '=', server.demo.distributorId).execute();
const distributorMail = 'ventas@bahia.example';

/** Somebody who signed up and proved its e-mail, and the page that the distributor's mail leads to. */
async function waiting(kind: 'customer' | 'distributor', company = 'Panadería Gil') {
  const profile = somebody();
  const { id, signUp } = await they.signUp(kind, { profile, company: { name: company } });
  await they.activate(await they.linkTo(profile.email));
  if (kind === 'distributor') await server.advance({ minutes: 2 });
  const mail = (await they.mailsTo(distributorMail)).findLast(({ body_text }) => body_text.includes(id));
  const link = mail?.body_text.match(/https?:\S+/)?.[0] ?? '';
  return { id, profile, accountId: signUp.accountId, mail, path: link.replace(server.url, '') };
}
const stateOf = async (id: string) =>
  ((await they.asDistributor('GET', `/v1/sign-ups/${id}`)).body as SignUpReply).state;
const entriesOf = (operation: string, subject: string) =>
  server.db
    .selectFrom('audit_entry')
    .select(['channel', 'actor_name', 'account_id', 'parent_id', 'after'])
    .where('operation', '=', operation)
    .where('subject_id', '=', subject)
    .execute();
/** The decision that a page offers first, and where it goes. */
const formOf = (text: string) => ({
  action: (/method="post" action="(\/sign-ups\/[^"]+)"/.exec(text)?.[1] ?? '').replaceAll('&amp;', '&'),
  decision: /name="decision" value="(\w+)"/.exec(text)?.[1] ?? '',
});

test('A-CM-22, IP-05: the mail leads to the page that says who asks, and confirming there links the customer as the API does', async () => {
  const { id, profile, path } = await waiting('customer');
  assert.equal(path, `/sign-ups/${id}?locale=es-MX`);
  const stranger = testBrowser(server);
  const away = await stranger.get(path);
  assert.equal(away.location, `/sign-in?${new URLSearchParams({ next: path, locale: 'es-MX' })}`);
  assert.match((await stranger.get(away.location ?? '')).text, /Para decidir quién se registra con usted/);
  const back = await stranger.post('/sign-in', { ...server.demo.distributorProfile, next: path });
  assert.equal(back.location, path);
  const { text } = await browser.get(path);
  for (const words of [
    'Panadería Gil quiere ser su cliente',
    'Se registró con Bahía Contable',
    'PGI150312AB1',
  ])
    assert.ok(text.includes(words), words);
  for (const words of [profile.name, profile.email, 'Cliente', 'Confirmar', 'Rechazar'])
    assert.ok(text.includes(words), words);
  assert.match(text, /src="\/platform\/guard\.js/);
  const { action, decision } = formOf(text);
  const done = await browser.post(action, { decision });
  assert.equal(done.status, 303);
  const after = await browser.get(done.location ?? '');
  assert.match(after.text, /<h1>Panadería Gil es su cliente<\/h1>/);
  assert.ok(after.text.includes(`Avisamos a ${profile.email}`));
  assert.doesNotMatch(after.text, /name="decision"/);
  assert.equal(await stateOf(id), 'active');
  assert.equal((await they.accountsOf(profile.email))[0]?.link, 'principal');
  assert.equal((await they.mailsTo(profile.email)).at(-1)?.template, 'sign-up-activated');
  const [entry] = await entriesOf('confirmSignUp', id);
  assert.deepEqual(entry, {
    channel: 'platform',
    actor_name: 'Luis Bravo',
    account_id: id,
    parent_id: server.demo.distributorId,
    after: { state: 'active' },
  });
  const told = await server.db.selectFrom('event').select('type').where('subject_id', '=', id).execute();
  assert.ok(told.some(({ type }) => type === 'sign-up.updated'));
});

test('A-CM-22: rejecting asks once more; after it the page says what became of it, and that it is decided', async () => {
  const { id, path } = await waiting('customer');
  const again = await browser.get(`/sign-ups/${id}/rejection?locale=es-MX`);
  assert.match(again.text, /¿Rechazar el registro de Panadería Gil\?/);
  assert.equal(await stateOf(id), 'pending-link');
  const { action, decision } = formOf(again.text);
  const done = await browser.post(action, { decision });
  const after = await browser.get(done.location ?? '');
  assert.match(after.text, /El registro de Panadería Gil está rechazado/);
  assert.match(after.text, /Su decisión quedó registrada/);
  assert.equal(await stateOf(id), 'rejected');
  assert.equal((await entriesOf('rejectSignUp', id))[0]?.channel, 'platform');
  assert.match((await browser.get(path)).text, /Este registro ya está decidido/);
  assert.equal((await browser.get(`/sign-ups/${id}/rejection`)).status, 303);
});

test('CM-DIS-07: a new distributor is activated by its parent’s person at the page, and enters', async () => {
  const { id, profile, accountId, path } = await waiting('distributor', 'Redes Gil');
  const { text } = await browser.get(path);
  assert.match(text, /<h1>Redes Gil espera su activación<\/h1>/);
  const { action, decision } = formOf(text);
  assert.equal(decision, 'activate');
  const done = await browser.post(action, { decision });
  assert.match((await browser.get(done.location ?? '')).text, /<h1>Redes Gil está activa<\/h1>/);
  assert.deepEqual(await they.accountsOf(profile.email), [
    { id: accountId, name: 'Redes Gil', link: 'master' },
  ]);
  assert.equal((await entriesOf('activateDistributor', accountId ?? ''))[0]?.channel, 'platform');
  assert.equal((await entriesOf('activateDistributor', id))[0]?.channel, 'platform');
});

test('A-CM-8: one that was turned down, kept its account and was restored waits for its activation here again', async () => {
  const { id, accountId, path } = await waiting('distributor', 'Kept Gil');
  await server.db.updateTable('sign_up').set({ state: 'rejected' }).where('id', '=', id).execute();
  assert.match((await browser.get('/sign-ups')).text, /Kept Gil/);
  const { text } = await browser.get(path);
  assert.doesNotMatch(text, /Rechazar/);
  await browser.post(path, { decision: 'activate' });
  const { state } = await server.db
    .selectFrom('account')
    .select('state')
    .where('id', '=', accountId!)
    .executeTakeFirstOrThrow();
  assert.equal(state, 'active');
});

test('who decides second learns that somebody decided before, and nothing changes', async () => {
  const { id, path } = await waiting('customer');
  await they.asDistributor('POST', `/v1/sign-ups/${id}/confirmation`);
  const late = await browser.post(path, { decision: 'reject' });
  assert.match((await browser.get(late.location ?? '')).text, /Alguien decidió antes/);
  assert.equal(await stateOf(id), 'active');
});

test('another’s sign-up does not exist, and only whom the API lets decide decides', async () => {
  const { id, path } = await waiting('customer');
  const support = testBrowser(server);
  await support.signIn(server.demo.supportProfile);
  const customer = testBrowser(server);
  await customer.signIn(server.demo.profile);
  for (const other of [support, customer]) {
    for (const reply of [await other.get(path), await other.post(path, { decision: 'confirm' })]) {
      assert.equal(reply.status, 404);
      assert.match(reply.text, /Este registro no existe/);
      assert.doesNotMatch(reply.text, /Panadería/);
    }
    assert.equal((await other.get('/sign-ups')).status, 404);
    assert.doesNotMatch((await other.get('/sign-in')).text, /Registros por decidir/);
  }
  assert.equal((await browser.get('/sign-ups/sgn_nobody')).status, 404);
  const foreign = await browser.post(path, { decision: 'confirm' }, { origin: TEST_SITE });
  assert.equal(foreign.status, 403);
  assert.equal(await stateOf(id), 'pending-link');
});

test('EV-03: who only reads at the distributor sees it, and is told who decides', async () => {
  const { id, path } = await waiting('customer');
  const links = server.db
    .updateTable('profile_link')
    .where('account_id', '=', server.demo.distributorId)
    .where('link', '<>', 'support');
  const before = await server.db
    .selectFrom('profile_link')
    .select('link')
    .where('account_id', '=', server.demo.distributorId)
    .where('link', '<>', 'support')
    .executeTakeFirstOrThrow();
  await links.set({ link: 'read-only' }).execute();
  try {
    const { text } = await browser.get(path);
    assert.match(text, /Su perfil solo consulta en Bahía Contable/);
    assert.doesNotMatch(text, /name="decision"|Rechazar/);
    assert.equal((await browser.post(path, { decision: 'confirm' })).status, 403);
    assert.doesNotMatch((await browser.get('/sign-in')).text, /Registros por decidir/);
    assert.equal(await stateOf(id), 'pending-link');
  } finally {
    await links.set(before).execute();
  }
});

for (const [state, words] of [
  ['suspended', /El distribuidor está suspendido.+solo puede rechazar/s],
  ['expired', /La cuenta del distribuidor venció.+solo puede rechazar/s],
] as const) {
  test(`A-CM-23: a distributor that is ${state} confirms and activates nobody: the page says why, and rejecting goes on`, async () => {
    const customer = await waiting('customer');
    const distributor = await waiting('distributor', 'Redes Gil');
    await closed({ state });
    for (const [{ path, id }, decision] of [
      [customer, 'confirm'],
      [distributor, 'activate'],
    ] as const) {
      const refused = await browser.post(path, { decision });
      assert.equal(refused.status, 403);
      assert.match(refused.text, words);
      assert.match(refused.text, /name="decision"/);
      assert.equal((await browser.post(path, { decision: 'reject' })).status, 303);
      assert.equal(await stateOf(id), 'rejected');
    }
  });
}

test('CM-CLI-04: a person who became a distributor’s meanwhile is not linked, and the page says what is left to do', async () => {
  const { profile, path } = await waiting('customer');
  const { id } = await server.db
    .selectFrom('profile')
    .select('id')
    .where('email_key', '=', profile.email)
    .executeTakeFirstOrThrow();
  const place = { profile_id: id, account_id: server.demo.distributorId, link: 'sales' };
  await server.db
    .insertInto('profile_link')
    .values({ ...place, created_at: new Date() })
    .execute();
  const refused = await browser.post(path, { decision: 'confirm' });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /Rechace el registro/);
});

test('IP-05: without the mail it is found from the page of who is signed in, the longest wait first, page by page', async () => {
  const first = await waiting('customer', 'Alfa Gil');
  await waiting('customer', 'Beta Gil');
  assert.match((await browser.get('/sign-in')).text, /href="\/sign-ups\?locale=es-MX">Registros por decidir/);
  const { text } = await browser.get('/sign-ups');
  assert.ok(text.indexOf('Alfa Gil') > 0 && text.indexOf('Alfa Gil') < text.indexOf('Beta Gil'));
  assert.ok(text.includes(`href="${first.path}"`));
  const row = await server.db
    .selectFrom('sign_up')
    .selectAll()
    .where('id', '=', first.id)
    .executeTakeFirstOrThrow();
  const more = Array.from({ length: 25 }, (_, index) => ({
    ...row,
    id: newId('sgn'),
    company: JSON.stringify({ ...(row.company as object), name: `Otra ${index}` }),
    warnings: row.warnings,
    account_id: null,
  }));
  await server.db.insertInto('sign_up').values(more).execute();
  const seen = new Set<string>();
  for (let path = '/sign-ups?locale=es-MX'; path; ) {
    const page = await browser.get(path);
    for (const [, id = ''] of page.text.matchAll(/href="\/sign-ups\/(sgn_\w+)\?/g)) seen.add(id);
    path = (/href="(\/sign-ups\?after=[^"]+)">Ver más/.exec(page.text)?.[1] ?? '').replaceAll('&amp;', '&');
  }
  const waitingNow = await server.db
    .selectFrom('sign_up')
    .select('id')
    .where('state', '=', 'pending-link')
    .execute();
  for (const { id } of waitingNow) assert.ok(seen.has(id), id);
});

test('both pages speak English, and what waits for somebody else says for what', async () => {
  const { id, path } = await waiting('customer');
  const english = await browser.get(path.replace('es-MX', 'en'));
  assert.match(english.text, /Panadería Gil wants to be your customer/);
  assert.match(english.text, new RegExp(`href="/sign-ups/${id}\\?locale=es-MX" hreflang="es-MX"`));
  assert.match((await browser.get('/sign-ups?locale=en')).text, /Sign-ups to be decided/);
  const profile = somebody();
  const distributor = await they.signUp('distributor', { profile });
  const page = `/sign-ups/${distributor.id}`;
  assert.match((await browser.get(page)).text, /Panadería Gil aún no confirma su correo/);
  await they.activate(await they.linkTo(profile.email), NEW_PASSWORD);
  assert.match((await browser.get(page)).text, /La cuenta de Panadería Gil se está preparando/);
  await they.asDistributor('POST', `/v1/distributors/${distributor.signUp.accountId}/cancellation`);
  assert.match((await browser.get(page)).text, /La cuenta de Panadería Gil está cancelada/);
});
