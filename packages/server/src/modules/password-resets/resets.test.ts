import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { startTestServer, type TestServer } from '../../testing.ts';
import { signInThroughSite, testBrowser } from '../authorize/testing.ts';

let server: TestServer;
const NEW = 'caballo batería grapa';
const OTHER = 'zorro gris entre olivos';
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());
beforeEach(async () => {
  for (const table of ['guess', 'password_reset', 'outbox_mail'] as const)
    await server.db.deleteFrom(table).execute();
});

const me = () => server.demo.profile;
const ask = (identifier: string) => server.call('POST', '/v1/password-resets', { body: { identifier } });
const confirm = (token: string, password: string) =>
  server.call('POST', '/v1/password-resets/confirmation', { body: { token, password } });
const codeOf = (reply: { body: unknown }) => (reply.body as { code?: string } | null)?.code;
const mails = () => server.db.selectFrom('outbox_mail').selectAll().orderBy('created_at').execute();
const signIn = (password: string) =>
  server.call('POST', '/v1/sessions', { body: { identifier: me().identifier, password } });

async function tokenByMail(): Promise<string> {
  await ask(me().identifier);
  const last = (await mails()).findLast(({ template }) => template === 'password-reset');
  return last?.body_text.match(/#token=(\S+)/)?.[1] ?? '';
}

test('the answer is the same, word for word, whether or not the person is known', async () => {
  const known = await ask(me().identifier);
  const unknown = await ask('nobody@example.com');
  assert.equal(known.status, 202);
  assert.deepEqual([unknown.status, unknown.body], [known.status, known.body]);
  assert.deepEqual(
    (await mails()).map(({ recipient }) => recipient),
    [me().identifier],
  );
});

test('and it takes the same time', async () => {
  const time = async (identifier: string) => {
    await server.db.deleteFrom('guess').execute();
    await server.db.deleteFrom('password_reset').execute();
    const start = performance.now();
    await ask(identifier);
    return performance.now() - start;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 15; round += 1) {
    known.push(await time(me().identifier));
    unknown.push(await time('nobody@example.com'));
  }
  // The fastest of many: what else the machine does only adds.
  const [a, b] = [Math.min(...known), Math.min(...unknown)];
  assert.ok(Math.abs(a - b) < Math.max(3, a / 2), `known ${a} ms, unknown ${b} ms`);
});

test('by mobile too (IP-01): the mail goes to the address on record, in the language of the person', async () => {
  await ask('+52 646 555 0100');
  const [mail] = await mails();
  assert.equal(mail?.recipient, me().identifier);
  assert.equal(mail?.subject, 'Elija una contraseña nueva');
  await server.db
    .updateTable('profile')
    .set({ locale: 'en' })
    .where('email_key', '=', me().identifier)
    .execute();
  await ask(me().identifier);
  assert.equal((await mails())[1]?.subject, 'Choose a new password');
  await server.db.updateTable('profile').set({ locale: 'es-MX' }).execute();
});

test('the token travels in the fragment, is kept as a hash, and serves for 30 minutes', async () => {
  const token = await tokenByMail();
  assert.match(token, /^pr_[\w-]{43}$/);
  const [mail] = await mails();
  assert.match(
    mail?.body_text ?? '',
    new RegExp(`${server.url}/password-reset/confirm\\?locale=es-MX#token=`),
  );
  const [row] = await server.db
    .selectFrom('password_reset')
    .selectAll()
    .select(sql<number>`extract(epoch FROM expires_at - now())::float8 / 60`.as('minutes'))
    .execute();
  assert.doesNotMatch(Buffer.from(row!.hash).toString('latin1'), /pr_/);
  assert.ok(row!.minutes > 29.9 && row!.minutes <= 30);
  await server.db.updateTable('password_reset').set({ expires_at: sql<Date>`now()` }).execute();
  assert.equal(codeOf(await confirm(token, NEW)), 'link_spent');
});

test('it sets the password once, ends every session, forgives wrong guesses and tells the person', async () => {
  const browser = testBrowser(server);
  const site = await signInThroughSite(server, { browser });
  const token = await tokenByMail();
  const other = await tokenByMail();
  for (let guess = 0; guess < 5; guess += 1) await signIn('mala');
  assert.equal((await signIn(me().password)).status, 429);
  assert.equal((await confirm(token, NEW)).status, 204);
  assert.equal((await signIn(NEW)).status, 201);
  assert.equal((await signIn(me().password)).status, 401);
  const balances = await server.call('GET', '/v1/balances', { as: site.accessToken });
  assert.equal(codeOf(balances), 'session_expired');
  assert.match((await browser.get('/sign-in')).text, /name="password"/);
  assert.equal(codeOf(await confirm(token, NEW)), 'link_spent');
  assert.equal(codeOf(await confirm(other, NEW)), 'link_spent');
  assert.equal((await mails()).at(-1)?.subject, 'Su contraseña cambió');
});

test('one link, sent twice at once, sets one password', async () => {
  const token = await tokenByMail();
  const replies = await Promise.all([confirm(token, NEW), confirm(token, OTHER)]);
  assert.deepEqual(replies.map(({ status }) => status).toSorted(), [204, 409]);
});

for (const [weak, reason] of [
  ['corta', 'too_short'],
  ['contraseña2026', 'common'],
  ['AnaTorres2026', 'common'],
] as const) {
  test(`a weak password (${weak}) is refused and leaves the link as it was`, async () => {
    const token = await tokenByMail();
    const reply = await confirm(token, weak);
    assert.equal(reply.status, 422);
    assert.equal((reply.body as { reason: string }).reason, reason);
    assert.equal((await confirm(token, OTHER)).status, 204);
  });
}

test('three mails a day to an address, and no sign that there were', async () => {
  const replies = [];
  for (let round = 0; round < 5; round += 1) replies.push((await ask(me().identifier)).status);
  assert.deepEqual(replies, [202, 202, 202, 202, 202]);
  assert.equal((await mails()).length, 3);
});

test('three in all to a person who is asked for many times at one instant, by e-mail and by mobile', async () => {
  const ways = [me().identifier, '+52 646 555 0100'];
  await Promise.all(Array.from({ length: 8 }, (_, turn) => ask(ways[turn % 2]!)));
  assert.equal((await mails()).length, 3);
});

test('an address that asks more than 20 times in 15 minutes waits', async () => {
  for (let round = 0; round < 20; round += 1) assert.equal((await ask(`a${round}@example.com`)).status, 202);
  assert.equal(codeOf(await ask('another@example.com')), 'too_many_attempts');
  const page = await testBrowser(server).post('/password-reset', { identifier: 'another@example.com' });
  assert.equal(page.status, 429);
  assert.match(page.text, /value="another@example\.com"/);
});

test('the pages: ask, read the mail in the outbox, choose badly, choose well, sign in', async () => {
  const browser = testBrowser(server);
  const sent = await browser.post('/password-reset?locale=es-MX', {
    identifier: me().identifier,
    next: '/authorize?x=1',
  });
  assert.equal(sent.status, 303);
  assert.match((await browser.get(sent.location ?? '')).text, /Si conocemos esos datos/);
  const outbox = await browser.get('/dev/outbox');
  const link = outbox.text.match(/href="([^"]*#token=[^"]*)"/)?.[1] ?? '';
  const token = link.split('#token=')[1] ?? '';
  const form = await browser.get(new URL(link).pathname);
  assert.match(form.text, /autocomplete="new-password"/);
  const weak = await browser.post('/password-reset/confirm', { token, password: 'password1234' });
  assert.equal(weak.status, 422);
  assert.ok(weak.text.includes(`value="${token}"`), 'the link is not lost');
  assert.doesNotMatch(weak.text, /password1234/);
  const done = await browser.post('/password-reset/confirm', { token, password: NEW });
  assert.match(
    (await browser.get(done.location ?? '')).text,
    /Su contraseña cambió y todas sus sesiones terminaron/,
  );
  await browser.signIn({ identifier: me().identifier, password: NEW });
  const again = await browser.post('/password-reset/confirm', { token, password: NEW });
  assert.equal(again.status, 409);
  assert.match(again.text, /El enlace venció o ya se usó/);
  assert.match(again.text, /href="\/password-reset\?/);
});

test('without the code of its link the page asks for it, in both languages, and takes the whole link', async () => {
  const browser = testBrowser(server);
  const token = await tokenByMail();
  const path = '/password-reset/confirm';
  const spanish = await browser.post(path, { token: ' ', password: NEW });
  assert.equal(spanish.status, 422);
  assert.match(spanish.text, /Abra el enlace del correo otra vez o pegue su código\./);
  assert.match(spanish.text, /name="token"[^>]* autofocus aria-invalid="true"/);
  const english = await browser.post(`${path}?locale=en`, { token: '', password: NEW });
  assert.match(english.text, /Open the link of the mail again or paste its code\./);
  const done = await browser.post(path, { token: `${server.url}${path}#token=${token}\n`, password: NEW });
  assert.equal(done.status, 303);
});

test('a link is not spent by those who only look at it', async () => {
  const token = await tokenByMail();
  for (const path of ['/password-reset/confirm', `/password-reset/confirm?token=${token}`]) {
    assert.equal((await server.fetch(path)).status, 200);
    assert.equal((await server.fetch(path, { method: 'HEAD' })).status, 200);
  }
  assert.equal((await confirm(token, OTHER)).status, 204);
});
