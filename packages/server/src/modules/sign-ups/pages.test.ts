import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { LogEntry } from '../../deps.ts';
import { redactingLog } from '../../log.ts';
import { startTestServer, type TestServer } from '../../testing.ts';
import { authorizePath, hiddenField, testBrowser } from '../authorize/testing.ts';
import { NEW_PASSWORD, newcomers, somebody } from './testing.ts';

let server: TestServer;
let they: ReturnType<typeof newcomers>;
const log: LogEntry[] = [];
before(async () => {
  server = await startTestServer({ log: redactingLog((entry) => void log.push(entry)) });
  they = newcomers(server);
});
after(() => server.stop());
beforeEach(async () => {
  await server.db.deleteFrom('guess').execute();
  await server.db
    .updateTable('account')
    .set({ state: 'active' })
    .where('id', '=', server.demo.distributorId)
    .execute();
});

const form = (profile: ReturnType<typeof somebody>, more: Record<string, string> = {}) => ({
  name: profile.name,
  email: profile.email,
  emailAgain: profile.email,
  phone: profile.phone,
  ...more,
});
const signUpBy = (email: string) =>
  server.db.selectFrom('sign_up').selectAll().where('email_key', '=', email).executeTakeFirstOrThrow();

test('CM-DIS-12: registering on the platform itself belongs to the operator; the answer has an address of its own', async () => {
  const browser = testBrowser(server);
  const profile = somebody();
  const sent = await browser.post('/register?locale=es-MX', form(profile, { marketing: 'on' }));
  assert.deepEqual([sent.status, sent.location], [303, '/register/sent?locale=es-MX']);
  assert.match(
    sent.headers.get('set-cookie') ?? '',
    /^mostrador-newcomer=nt_[\w-]{43}; Path=\/register; Max-Age=86400; HttpOnly; SameSite=Lax$/,
  );
  const page = await browser.get(sent.location ?? '');
  assert.match(page.text, /<h1>¡Gracias por crear tu perfil con nosotros!<\/h1>/);
  assert.match(
    page.text,
    /tu cuenta fue registrada correctamente\. Hemos enviado un correo electrónico para la activación de su cuenta, es importante concluir la activación, para poder acceder a su perfil\./,
  );
  const row = await signUpBy(profile.email);
  assert.deepEqual([row.kind, row.distributor_id], ['profile', server.demo.operatorId]);
  assert.ok(row.marketing_accepted_at);
});

test('from the sign-in window of a site it belongs to that site, and goes on there', async () => {
  const browser = testBrowser(server);
  const next = await authorizePath(server);
  const page = await browser.get(`/register?${new URLSearchParams({ next })}`);
  assert.match(page.text, /Para continuar en shop\.test · Bahía Contable/);
  const profile = somebody();
  await browser.post('/register', form(profile, { next }));
  assert.equal((await signUpBy(profile.email)).distributor_id, server.demo.distributorId);
  const done = await browser.post('/activate', {
    token: await they.linkTo(profile.email),
    password: NEW_PASSWORD,
  });
  assert.equal(done.status, 200);
  assert.ok(done.text.includes(`href="${next.replaceAll('&', '&amp;')}"`));
  // Signed in by it: the window that waited goes on by itself.
  assert.equal((await browser.get(`/sign-in?${new URLSearchParams({ next })}`)).status, 303);
});

test('a known person is told nothing else on the page, and a mail', async () => {
  const browser = testBrowser(server);
  const profile = { ...somebody(), email: server.demo.profile.identifier };
  const sent = await browser.post('/register', form(profile));
  assert.equal(sent.location, '/register/sent?locale=es-MX');
  assert.equal((await they.mailsTo(profile.email)).at(-1)?.subject, 'Usted ya tiene un perfil');
});

test('what was typed stays through every error, and each field says what is wrong', async () => {
  const browser = testBrowser(server);
  const profile = somebody();
  const page = await browser.post(
    '/register',
    form(profile, { emailAgain: 'other@example.com', phone: '12' }),
  );
  assert.equal(page.status, 422);
  for (const text of [
    `value="${profile.email}"`,
    'value="12"',
    'No coincide con el correo de arriba.',
    'lleva 2',
  ]) {
    assert.ok(page.text.includes(text), text);
  }
  const english = await browser.post('/register?locale=en', {});
  for (const text of [
    'Write your name.',
    'Write your e-mail.',
    'Write the e-mail again.',
    'Write your mobile number.',
  ]) {
    assert.ok(english.text.includes(text), text);
  }
});

test('A-CM-23: at a suspended distributor’s site the page says why, and keeps what was typed', async () => {
  await server.db
    .updateTable('account')
    .set({ state: 'suspended' })
    .where('id', '=', server.demo.distributorId)
    .execute();
  const profile = somebody();
  const page = await testBrowser(server).post(
    '/register',
    form(profile, { next: await authorizePath(server) }),
  );
  assert.equal(page.status, 403);
  assert.match(page.text, /El distribuidor está suspendido/);
  assert.ok(page.text.includes(`value="${profile.email}"`));
});

test('too many from one network: the page says how long to wait', async () => {
  const browser = testBrowser(server);
  for (let round = 0; round < 30; round += 1) await browser.post('/register', form(somebody()));
  const page = await browser.post('/register', form(somebody()));
  assert.equal(page.status, 429);
  assert.match(page.text, /Espere una hora/);
});

test('the mail is sent again on request, three times an hour; without a registration the form is shown', async () => {
  const browser = testBrowser(server);
  const profile = somebody();
  await browser.post('/register', form(profile));
  for (let round = 0; round < 3; round += 1) {
    assert.match((await browser.post('/register/again', {})).location ?? '', /notice=resent/);
  }
  const later = await browser.post('/register/again', {});
  assert.match((await browser.get(later.location ?? '')).text, /Ya pidió varios correos en esta hora/);
  const stranger = await testBrowser(server).post('/register/again', {});
  assert.equal(stranger.location, '/register?locale=es-MX');
});

test('a weak or missing password keeps the link; a right one is not shown again', async () => {
  const browser = testBrowser(server);
  const profile = somebody();
  await they.signUp('profile', { profile });
  const token = await they.linkTo(profile.email);
  for (const password of ['', 'password1234']) {
    const page = await browser.post('/activate', { token, password });
    assert.equal(page.status, 422);
    assert.equal(hiddenOrShown(page.text), token);
    assert.doesNotMatch(page.text, /password1234/);
  }
});

test('without the code of its link the page asks for it, and takes the whole link', async () => {
  const browser = testBrowser(server);
  const profile = somebody();
  await they.signUp('profile', { profile });
  for (const path of ['/activate', '/activate/known']) {
    const page = await browser.post(path, { token: ' ', password: NEW_PASSWORD });
    assert.equal(page.status, 422);
    assert.match(page.text, /Abra el enlace del correo otra vez o pegue su código\./);
    assert.match(page.text, /name="token"[^>]* autofocus aria-invalid="true"/);
  }
  const link = `${server.url}/activate?locale=es-MX#token=${await they.linkTo(profile.email)}`;
  const done = await browser.post('/activate', { token: ` ${link} `, password: NEW_PASSWORD });
  assert.match(done.text, /Su perfil está activo/);
});

test('a person who became known since the mail was written is asked for its own password', async () => {
  const browser = testBrowser(server);
  const profile = somebody();
  await they.signUp('customer', { profile });
  const first = await they.linkTo(profile.email);
  await they.signUp('customer', { profile });
  const second = await they.linkTo(profile.email);
  await browser.post('/activate', { token: first, password: NEW_PASSWORD });
  const page = await browser.post('/activate', { token: second, password: 'zorro gris entre olivos' });
  assert.equal(page.status, 401);
  assert.match(page.text, /<h1>Confirme con su contraseña<\/h1>/);
  assert.equal(hiddenOrShown(page.text), second);
  const done = await browser.post('/activate/known', { token: second, password: NEW_PASSWORD });
  assert.match(done.text, /Su perfil está activo/);
});

test('who may not become what it signed up as is told so, with what to do', async () => {
  const { identifier, password } = server.demo.distributorProfile;
  await they.signUp('customer', { profile: { ...somebody(), email: identifier } });
  const page = await testBrowser(server).post('/activate/known', {
    token: await they.linkTo(identifier),
    password,
  });
  assert.equal(page.status, 422);
  assert.match(page.text, /administra una Cuenta Maestra/);
  assert.match(page.text, /Regístrese con otro correo/);
});

test('a token that is none leads on to the site; nothing of all this reached the log', async () => {
  const page = await testBrowser(server).post('/activate', { token: 'av_nobody', password: NEW_PASSWORD });
  assert.equal(page.status, 409);
  assert.match(page.text, /regístrese de nuevo en el sitio/);
  assert.doesNotMatch(JSON.stringify(log), /@example|av_|nt_|PGI150312/);
});

/** The token in the field that the page's script hides. */
const hiddenOrShown = (text: string) =>
  hiddenField(text, 'token') || (text.match(/name="token"[^>]*value="([^"]*)"/)?.[1] ?? '');
