import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { startTestServer, type TestServer } from '../../testing.ts';
import { authorizePath, testBrowser } from '../authorize/testing.ts';
import { readParty } from '../offers/parties.ts';
import { day } from '../orders/format.ts';
import { NEW_PASSWORD, newcomers, somebody } from './testing.ts';

let server: TestServer;
let they: ReturnType<typeof newcomers>;
before(async () => {
  server = await startTestServer();
  they = newcomers(server);
});
after(() => server.stop());
beforeEach(async () => {
  await server.db.deleteFrom('guess').execute();
});

/** Signed up, the e-mail proved, signed in at the platform: what the site's window then says. */
async function newcomer(kind: 'profile' | 'customer' | 'distributor') {
  const profile = somebody();
  const { id, signUp } = await they.signUp(kind, { profile });
  await they.activate(await they.linkTo(profile.email));
  const browser = testBrowser(server);
  await browser.signIn({ identifier: profile.email, password: NEW_PASSWORD });
  const window = async (locale = 'es-MX') => browser.get(await authorizePath(server, { locale }));
  return { id, accountId: signUp.accountId, window };
}

/** Today where the distributor is. */
async function today(locale: 'es-MX' | 'en'): Promise<string> {
  const { timezone } = await readParty(server.db, server.demo.distributorId);
  return day(server.deps.clock.now(), timezone, locale);
}

test('A-CM-22: who waits for the distributor reads since when and that a mail will follow, not to try another profile', async () => {
  const { id, window } = await newcomer('customer');
  const page = await window();
  assert.equal(page.status, 403);
  assert.match(page.text, /<h1>Su registro espera<\/h1>/);
  const since = `Bahía Contable tiene su registro desde el ${await today('es-MX')} y aún no lo confirma`;
  assert.ok(page.text.includes(since), page.text);
  assert.match(page.text, /Le escribiremos en cuanto pueda entrar/);
  assert.doesNotMatch(page.text, /entre con otro/);
  const [, other = ''] = /href="([^"]+)" hreflang="en"/.exec(page.text) ?? [];
  assert.match(other, /^\/authorize\?.*locale=en/);
  const english = await window('en');
  assert.ok(english.text.includes(`has had your registration since ${await today('en')}`), english.text);
  await they.asDistributor('POST', `/v1/sign-ups/${id}/confirmation`);
  assert.match((await window()).text, /pide su permiso/);
});

test('CM-DIS-11: a new distributor’s person reads that the account is prepared, then that its parent has to activate it', async () => {
  const { accountId, window } = await newcomer('distributor');
  assert.match((await window()).text, /Su cuenta se prepara desde el .+ Después la activa Bahía Contable/);
  await server.advance({ minutes: 2 });
  assert.match((await window()).text, /Bahía Contable tiene su registro desde el .+ aún no activa su cuenta/);
  await they.asDistributor('POST', `/v1/distributors/${accountId}/cancellation`);
  assert.match((await window()).text, /Su perfil no tiene una cuenta aquí/);
});

test('who has a profile alone, or was turned down, waits for nobody; that page has its language link, too', async () => {
  const alone = await (await newcomer('profile')).window();
  assert.match(alone.text, /Su perfil no tiene una cuenta aquí/);
  assert.match(alone.text, /hreflang="en"/);
  const { id, window } = await newcomer('customer');
  await they.asDistributor('DELETE', `/v1/sign-ups/${id}/confirmation`);
  assert.match((await window()).text, /Su perfil no tiene una cuenta aquí/);
});
