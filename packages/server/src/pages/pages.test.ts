import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { createApp } from '../app.ts';
import { openPostgres } from '../db/engine.ts';
import type { LogEntry } from '../deps.ts';
import { hiddenField, testBrowser } from '../modules/authorize/testing.ts';
import { startTestServer, type TestServer } from '../testing.ts';

let server: TestServer;
const log: LogEntry[] = [];
before(async () => {
  server = await startTestServer({ log: (entry) => void log.push(entry) });
});
after(() => server.stop());
beforeEach(() => server.db.deleteFrom('guess').execute());

const PATHS = [
  '/sign-in',
  '/password-reset',
  '/password-reset/sent',
  '/password-reset/confirm',
  '/activate',
  '/activate/known',
  '/activate/mailed',
  '/register',
  '/register/sent',
  '/terms',
  '/privacy',
  '/dev/outbox',
  '/dev/desktops',
];

for (const path of PATHS) {
  test(`${path} stands in no frame, runs no inline script, leaves no referrer and is kept nowhere`, async () => {
    const response = await server.fetch(path);
    const text = await response.text();
    assert.equal(response.status, 200);
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "base-uri 'none'",
    ]) {
      assert.ok(policy.includes(rule), rule);
    }
    assert.equal(response.headers.get('referrer-policy'), 'same-origin');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('x-frame-options'), 'DENY');
    // A page with an opener policy would lose the site's window that waits for it.
    assert.equal(response.headers.get('cross-origin-opener-policy'), null);
    assert.doesNotMatch(text, / style=| on\w+=|<script>|<style/);
    assert.match(text, /<html lang="es-MX">/);
    assert.match(await (await server.fetch(`${path}?locale=en`)).text(), /<html lang="en">/);
  });
}

test('the session is a cookie of the platform alone: HttpOnly, Lax, for browsers to send nowhere else', async () => {
  const browser = testBrowser(server);
  const page = await browser.post('/sign-in', server.demo.profile);
  const cookie = page.headers.get('set-cookie') ?? '';
  assert.match(cookie, /^mostrador-session=ps_[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  const api = await server.fetch('/v1/profile', { headers: { cookie: browser.cookie } });
  assert.equal(api.status, 401);
});

test('behind https the cookie is bound to the host and to https', async () => {
  const app = createApp({ ...server.deps, publicUrl: 'https://counter.example' });
  const response = await app.fetch(
    new Request('http://10.0.0.5/sign-in', {
      method: 'POST',
      headers: { origin: 'https://counter.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(server.demo.profile).toString(),
    }),
  );
  assert.match(
    response.headers.get('set-cookie') ?? '',
    /^__Host-mostrador=ps_.+; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
  );
});

for (const origin of ['https://evil.example', 'null', 'http://localhost:1']) {
  test(`a form that another site sends (Origin: ${origin}) changes nothing`, async () => {
    const browser = testBrowser(server);
    for (const path of [
      '/sign-in',
      '/sign-out',
      '/password-reset',
      '/password-reset/confirm',
      '/authorize',
      '/register',
      '/register/again',
      '/activate',
      '/activate/known',
      '/activate/again',
    ]) {
      const page = await browser.post(path, server.demo.profile, { origin });
      assert.equal(page.status, 403, path);
      assert.match(page.text, /Esta solicitud vino de otro sitio/);
    }
    assert.equal(browser.cookie, '');
  });
}

test('a form without any Origin is refused too', async () => {
  const response = await server.fetch('/sign-out', { method: 'POST', body: new URLSearchParams() });
  assert.equal(response.status, 403);
});

for (const next of [
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
]) {
  test(`signing in leads to no other site: ${JSON.stringify(next)}`, async () => {
    const page = await testBrowser(server).post('/sign-in', { ...server.demo.profile, next });
    assert.equal(page.status, 303);
    const target = new URL(page.location ?? '', server.url);
    assert.equal(target.origin, server.url);
  });
}

test('a wrong password keeps the identifier, asks for the password and says what to do', async () => {
  const page = await testBrowser(server).post('/sign-in', {
    identifier: 'Ana@Example.com',
    password: 'mala',
  });
  assert.equal(page.status, 401);
  assert.match(page.text, /role="alert"/);
  assert.match(page.text, /El usuario o la contraseña no son correctos/);
  assert.equal(
    hiddenField(page.text.replace(/ id="identifier"| type="text"/g, ''), 'identifier'),
    'Ana@Example.com',
  );
  assert.doesNotMatch(page.text, /mala/);
  assert.match(page.text, /¿Olvidó su contraseña\?/);
});

test('after five wrong passwords the page says how long to wait, in both languages', async () => {
  const browser = testBrowser(server);
  const wrong = { identifier: server.demo.profile.identifier, password: 'mala' };
  for (let guess = 0; guess < 5; guess += 1) await browser.post('/sign-in', wrong);
  const page = await browser.post('/sign-in', server.demo.profile);
  assert.equal(page.status, 429);
  assert.match(page.text, /Demasiados intentos/);
  assert.match(page.text, /espere 15 minutos/);
  assert.ok(page.text.includes(`value="${server.demo.profile.identifier}"`));
  assert.match((await browser.post('/sign-in?locale=en', wrong)).text, /wait 15 minutes/);
});

test('an empty field is named, and the other keeps what was typed', async () => {
  const browser = testBrowser(server);
  assert.match(
    (await browser.post('/sign-in', { identifier: ' ', password: 'x' })).text,
    /Escriba su correo o su número móvil/,
  );
  const page = await browser.post('/sign-in', { identifier: 'ana@example.com', password: '' });
  assert.match(page.text, /value="ana@example\.com"/);
  assert.match(page.text, /Escriba su contraseña/);
});

test('with the database away: what was typed stays, with a way to try again, in both languages', async () => {
  const gone = openPostgres('postgres://nobody@127.0.0.1:1/none');
  const app = createApp({ ...server.deps, db: gone.db });
  const ask = async (path: string, fields?: Record<string, string>) => {
    const request = new Request(`${server.url}${path}`, {
      ...(fields
        ? {
            method: 'POST',
            headers: { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' },
            body: new URLSearchParams(fields).toString(),
          }
        : {}),
    });
    const response = await app.fetch(request);
    return {
      status: response.status,
      retry: response.headers.get('retry-after'),
      text: await response.text(),
    };
  };
  const signIn = await ask('/sign-in', { ...server.demo.profile, next: '/authorize?client_id=pk_x' });
  assert.equal(signIn.status, 503);
  assert.ok(signIn.text.includes(`value="${server.demo.profile.identifier}"`));
  assert.match(signIn.text, /no está disponible por el momento/);
  assert.equal(hiddenField(signIn.text, 'next'), '/authorize?client_id=pk_x');
  const reset = await ask('/password-reset?locale=en', { identifier: 'ana@example.com' });
  assert.match(reset.text, /value="ana@example\.com"/);
  assert.match(reset.text, /What you typed is still here/);
  const consent = await ask('/authorize?client_id=pk_x', { points: '70', decision: 'accept' });
  assert.equal(consent.status, 503);
  assert.equal(consent.retry, '2');
  assert.equal(hiddenField(consent.text, 'points'), '70');
  assert.match(consent.text, /Reintentar/);
  await gone.close();
});

test('the demo mail is for this machine: another name for it, and live servers, show nothing', async () => {
  const app = createApp(server.deps);
  const rebound = await app.fetch(new Request('http://evil.example/dev/outbox'));
  assert.equal(rebound.status, 403);
  const remote = { incoming: { socket: { remoteAddress: '192.0.2.7' } } };
  assert.equal((await app.fetch(new Request(`${server.url}/dev/outbox`), remote)).status, 401);
  const operator = { authorization: `Bearer ${server.demo.operatorSecretKey}` };
  assert.equal(
    (await app.fetch(new Request(`${server.url}/dev/outbox`, { headers: operator }), remote)).status,
    200,
  );
  const live = createApp({ ...server.deps, mode: 'live' });
  assert.equal((await live.fetch(new Request(`${server.url}/dev/outbox`))).status, 404);
});

test('who is signed in sees it, and can leave', async () => {
  const browser = testBrowser(server);
  await browser.signIn(server.demo.profile);
  const page = await browser.get('/sign-in');
  assert.match(page.text, /Su sesión está abierta/);
  assert.match(page.text, /Empresa de Pruebas/);
  await browser.post('/sign-out', {});
  assert.match((await browser.get('/sign-in')).text, /name="password"/);
});

test('no log line carries who tried to sign in or with what', () => {
  assert.doesNotMatch(JSON.stringify(log), /example\.com|mala|demo-mostrador|ps_/);
});

test('the bare address, as npm start prints it, leads to the reference', async () => {
  const response = await server.fetch('/', { redirect: 'manual' });
  assert.equal(response.status, 303);
  assert.equal(response.headers.get('location'), '/docs');
});

test('a person who opens an address that is none sees a page, a program a problem', async () => {
  const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
  const page = await server.fetch('/activar?x=1', { headers: { accept } });
  assert.equal(page.status, 404);
  assert.match(await page.text(), /Esta página no existe/);
  for (const [path, headers] of [
    ['/activar', {}],
    ['/v1/nothing', { accept }],
    ['/sdk/v1/nothing.js', { accept }],
  ] as const) {
    const problem = await server.fetch(path, { headers });
    assert.equal(problem.status, 404, path);
    assert.equal(problem.headers.get('content-type'), 'application/problem+json', path);
  }
});
