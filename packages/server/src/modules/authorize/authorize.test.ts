import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { startTestServer, TEST_SITE, type TestServer } from '../../testing.ts';
import { authorizePath, codeOn, hiddenField, shownOn, signInThroughSite, testBrowser } from './testing.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());
beforeEach(async () => {
  await server.db.deleteFrom('guess').execute();
  await server.db.deleteFrom('consent').execute();
});

async function signedIn() {
  const browser = testBrowser(server);
  await browser.signIn(server.demo.profile);
  return browser;
}
type Browser = Awaited<ReturnType<typeof signedIn>>;

async function decide(browser: Browser, path: string, decision: string, fields: Record<string, string> = {}) {
  const page = await browser.get(path);
  return browser.post(path, { ...shownOn(page.text), points: '0', ...fields, decision });
}
const consents = () => server.db.selectFrom('consent').selectAll().execute();

test('nobody signed in: the sign-in page says for which site, and comes back', async () => {
  const browser = testBrowser(server);
  const path = await authorizePath(server);
  const away = await browser.get(path);
  assert.equal(away.status, 303);
  const form = await browser.get(away.location ?? '');
  assert.match(form.text, /Para continuar en shop\.test · Bahía Contable/);
  const next = hiddenField(form.text, 'next').replaceAll('&amp;', '&');
  const back = await browser.post('/sign-in', { ...server.demo.profile, next });
  assert.equal(back.location, path);
});

test('the consent names the site, the distributor, the account, each scope in words and the points a day', async () => {
  const browser = await signedIn();
  const { text } = await browser.get(await authorizePath(server, { point_ceiling: '300' }));
  for (const words of ['shop.test pide su permiso', 'Bahía Contable', 'Empresa de Pruebas', 'Ana Torres']) {
    assert.ok(text.includes(words), words);
  }
  assert.match(text, /Ver su saldo de timbres y puntos/);
  assert.match(text, /Comprar a su nombre/);
  assert.match(text, /name="points" type="text" value="300"/);
  const english = await browser.get(await authorizePath(server, { locale: 'en' }));
  assert.match(english.text, /shop\.test asks for your permission/);
});

test('the consent is deaf to a press that was not meant for it, as every decision of money is', async () => {
  const browser = await signedIn();
  const { text } = await browser.get(await authorizePath(server, { point_ceiling: '300' }));
  const [, script = ''] = /src="([^"]*guard[^"]*)"/.exec(text) ?? [];
  assert.match((await browser.get(script)).text, /button\[name=decision\]/);
});

test('fewer points a day hold at once, also for what the site has open already', async () => {
  const scope = 'balances:read orders:create';
  const ceilings = async () => {
    const rows = await server.db.selectFrom('session').select('point_ceiling').orderBy('id').execute();
    return rows.map((row) => row.point_ceiling);
  };
  await server.db.deleteFrom('session').execute();
  await signInThroughSite(server, { scope, points: '300' });
  await signInThroughSite(server, { scope: `${scope} offers:read`, points: '20' });
  assert.deepEqual(await ceilings(), [20, 20]);
  await signInThroughSite(server, { scope: `${scope} offers:read events:read`, points: '300' });
  assert.deepEqual(await ceilings(), [20, 20, 300]);
});

test('without the scope to order nobody is asked for points', async () => {
  const browser = await signedIn();
  const path = await authorizePath(server, { scope: 'balances:read', point_ceiling: '300' });
  assert.doesNotMatch((await browser.get(path)).text, /name="points"/);
  await decide(browser, path, 'accept', { points: '900' });
  assert.deepEqual(
    (await consents()).map((row) => row.point_ceiling),
    [0],
  );
});

test('a suggestion above 1,000 points is shown as 1,000; the person may write more', async () => {
  const browser = await signedIn();
  const path = await authorizePath(server, { point_ceiling: '900000' });
  assert.match((await browser.get(path)).text, /name="points" type="text" value="1000"/);
  await decide(browser, path, 'accept', { points: '12,500' });
  assert.deepEqual(
    (await consents()).map((row) => row.point_ceiling),
    [12_500],
  );
});

test('points that are no number keep the form, and what was typed', async () => {
  const browser = await signedIn();
  const answer = await decide(browser, await authorizePath(server), 'accept', { points: 'muchos' });
  assert.equal(answer.status, 422);
  assert.match(answer.text, /value="muchos"/);
  assert.match(answer.text, /aria-invalid="true"/);
  assert.match(answer.text, /Escriba un número entero de 0 a 1,000,000/);
  assert.equal((await consents()).length, 0);
});

test('Accept posts the code to the registered origin alone, by an external script', async () => {
  const browser = await signedIn();
  const answer = await decide(browser, await authorizePath(server), 'accept');
  assert.match(codeOn(answer.text), /^ac_/);
  assert.match(answer.text, /data-origin="http:\/\/shop\.test" data-state="state-1"/);
  const src = answer.text.match(/src="(\/platform\/authorize\.js[^"]*)"/)?.[1] ?? '';
  const script = await server.fetch(src);
  assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8');
  assert.match(await script.text(), /mostrador-authorization/);
});

test('Refuse posts access_denied and keeps nothing', async () => {
  const browser = await signedIn();
  const answer = await decide(browser, await authorizePath(server), 'refuse');
  assert.match(answer.text, /data-error="access_denied"/);
  assert.equal(codeOn(answer.text), '');
  assert.equal((await consents()).length, 0);
});

test('by redirect: code or error with the state, on the address that the site gave', async () => {
  const browser = await signedIn();
  const path = await authorizePath(server, { response_mode: 'query' });
  const refused = await decide(browser, path, 'refuse');
  assert.equal(refused.status, 303);
  assert.equal(refused.location, `${TEST_SITE}/compras?pagina=2&error=access_denied&state=state-1`);
  const page = await browser.get(path);
  assert.match(page.headers.get('content-security-policy') ?? '', /form-action 'self' http:\/\/shop\.test/);
  const accepted = new URL((await decide(browser, path, 'accept')).location ?? '');
  assert.match(accepted.searchParams.get('code') ?? '', /^ac_/);
  assert.equal(accepted.searchParams.get('pagina'), '2');
});

test('a consent is remembered for as much or less, and asked again for more', async () => {
  const browser = await signedIn();
  await decide(browser, await authorizePath(server, { point_ceiling: '200' }), 'accept', { points: '50' });
  assert.notEqual(
    codeOn((await browser.get(await authorizePath(server, { point_ceiling: '200' }))).text),
    '',
  );
  assert.notEqual(
    codeOn((await browser.get(await authorizePath(server, { scope: 'balances:read' }))).text),
    '',
  );
  const more: Record<string, string>[] = [
    { scope: 'balances:read orders:create orders:read' },
    { point_ceiling: '201' },
  ];
  for (const change of more) {
    assert.match(
      (await browser.get(await authorizePath(server, change))).text,
      /name="decision"/,
      JSON.stringify(change),
    );
  }
  const [row] = await consents();
  assert.equal(row?.point_ceiling, 50);
});

test('a site that was remembered is asked anew after its account was unlinked', async () => {
  const browser = await signedIn();
  await decide(browser, await authorizePath(server), 'accept');
  const link = server.db
    .selectFrom('profile_link')
    .selectAll()
    .where('account_id', '=', server.demo.customerId)
    .orderBy('profile_id');
  const row = await link.executeTakeFirstOrThrow();
  await server.db.deleteFrom('profile_link').where('account_id', '=', row.account_id).execute();
  const page = await browser.get(await authorizePath(server));
  assert.equal(page.status, 403);
  assert.match(page.text, /Su perfil no tiene una cuenta aquí/);
  assert.match(page.text, /Cerrar sesión/);
  await server.db.insertInto('profile_link').values(row).execute();
});

test('not you? The session ends, and the sign-in leads back to the same request', async () => {
  const browser = await signedIn();
  const path = await authorizePath(server);
  const out = await browser.post('/sign-out', { next: path });
  assert.match(out.location ?? '', /^\/sign-in\?next=%2Fauthorize/);
  assert.equal((await browser.get(path)).status, 303);
});

test('the form of a person who has left is not taken for the next one', async () => {
  const browser = await signedIn();
  const path = await authorizePath(server);
  const answer = await browser.post(path, { profile: 'pro_somebody', points: '5', decision: 'accept' });
  assert.match(answer.text, /name="decision"/);
  assert.equal((await consents()).length, 0);
});

const REFUSED: readonly (readonly [string, Record<string, string | null>, number, RegExp])[] = [
  ['an unknown key', { client_id: 'pk_nobody' }, 400, /clave publicable/],
  ['a secret key', { client_id: 'secret' }, 400, /clave publicable/],
  ['another origin', { redirect_uri: 'https://evil.example/' }, 403, /origen de redirect_uri/],
  [
    'an origin that only begins alike',
    { redirect_uri: 'http://shop.test.evil.example/' },
    403,
    /redirect_uri/,
  ],
  ['a user in the address', { redirect_uri: 'http://shop.test@evil.example/' }, 403, /redirect_uri/],
  ['a script for an address', { redirect_uri: 'javascript:alert(1)' }, 403, /redirect_uri/],
  ['a plain challenge', { code_challenge_method: 'plain' }, 400, /S256/],
  ['no challenge', { code_challenge: null }, 400, /S256/],
  ['no state', { state: null }, 400, /state/],
  ['an unknown scope', { scope: 'balances:read everything' }, 400, /scope/],
  ['a token instead of a code', { response_type: 'token' }, 400, /response_type/],
];
for (const [what, change, status, words] of REFUSED) {
  test(`${what} gets the platform's own page: nothing is sent, whoever runs the site is told`, async () => {
    const client: Record<string, string> =
      change.client_id === 'secret' ? { client_id: server.demo.distributorSecretKey } : {};
    const browser = await signedIn();
    const page = await browser.get(await authorizePath(server, { ...change, ...client }));
    assert.equal(page.status, status);
    assert.equal(page.location, null);
    assert.match(page.text, /Este sitio no puede pedir su permiso/);
    assert.match(page.text, words);
    assert.doesNotMatch(page.text, /href="https?:|data-code/);
  });
}

test('a key that was rotated away or deleted asks for nothing any more', async () => {
  const browser = await signedIn();
  const [key] = await server.db.selectFrom('api_key').selectAll().where('kind', '=', 'publishable').execute();
  await server.db
    .updateTable('api_key')
    .set({ expires_at: new Date(0) })
    .where('id', '=', key!.id)
    .execute();
  assert.equal((await browser.get(await authorizePath(server))).status, 400);
  await server.db.updateTable('api_key').set({ expires_at: null }).where('id', '=', key!.id).execute();
});

test('the grant is in the audit trail of the account, by the person, on the platform', async () => {
  const browser = await signedIn();
  await decide(browser, await authorizePath(server), 'accept');
  const entry = await server.db
    .selectFrom('audit_entry')
    .selectAll()
    .where('operation', '=', 'authorize')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  assert.equal(entry.account_id, server.demo.customerId);
  assert.equal(entry.parent_id, server.demo.distributorId);
  assert.equal(entry.actor_kind, 'person');
  assert.equal(entry.channel, 'platform');
});
