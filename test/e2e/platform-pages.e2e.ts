import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { authorizePath } from '../../packages/server/src/modules/authorize/testing.ts';
import { hashPassword } from '../../packages/server/src/modules/identity/passwords.ts';
import { startTestServer, TEST_SITE, type TestServer } from '../../packages/server/src/testing.ts';
import { look } from './support/inspect.ts';
import { untilItHears } from './support.ts';

/** The platform's own pages in a browser: what HTTP alone cannot show. The site is a page of another origin. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];
const SITE = `<!doctype html><title>Tienda</title><button>Entrar</button><script>
addEventListener('message', (event) => { window.got = { data: event.data, origin: event.origin } });
document.querySelector('button').onclick = () => { window.child = open(window.target, '_blank', 'popup,width=460,height=720') };
</script>`;

let server: TestServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let errors: string[] = [];

before(async () => {
  server = await startTestServer();
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
  });
});
after(async () => {
  await browser.close();
  await server.stop();
});
beforeEach(async () => {
  for (const table of ['guess', 'consent', 'password_reset', 'outbox_mail'] as const) {
    await server.db.deleteFrom(table).execute();
  }
  const password_hash = await hashPassword(server.demo.profile.password);
  await server.db.updateTable('profile').set({ password_hash }).execute();
  await context?.close();
  await visit();
});

async function visit(options: { width?: number; colorScheme?: 'light' | 'dark' } = {}): Promise<void> {
  const { width = 460, colorScheme = 'light' } = options;
  context = await browser.newContext({ viewport: { width, height: 720 }, colorScheme, locale: 'es-MX' });
  await context.route(`${TEST_SITE}/**`, (route) => route.fulfill({ contentType: 'text/html', body: SITE }));
  errors = [];
  context.on('console', (message) => {
    // A page that tells of an error has its status: the browser notes that, and nothing else may be noted.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) errors.push(message.text());
  });
  context.on('weberror', (error) => errors.push(error.error().message));
  page = await context.newPage();
}

async function signIn(target: Page, password = server.demo.profile.password): Promise<void> {
  await target.getByLabel('Correo o número móvil').fill(server.demo.profile.identifier);
  await target.getByLabel('Contraseña', { exact: true }).fill(password);
  await target.getByRole('button', { name: 'Entrar' }).click();
}

/** The page has given the field its focus: what is typed sooner would lose its first letters. */
async function ready(label: string): Promise<void> {
  await page.getByLabel(label).and(page.locator(':focus')).waitFor();
}

async function openWindow(changes: Record<string, string> = {}): Promise<Page> {
  await page.goto(`${TEST_SITE}/`);
  await page.evaluate(
    (target) => Object.assign(window, { target }),
    server.url + (await authorizePath(server, changes)),
  );
  const opened = context.waitForEvent('page');
  await page.getByRole('button').click();
  return opened;
}
const answer = async () => {
  const got = await page.waitForFunction(
    () => (window as { got?: { data: Record<string, string>; origin: string } }).got,
  );
  return (await got.jsonValue())!;
};

test('through sign-in, a wrong password and the consent the window still reaches the site, answers it and closes', async () => {
  const window = await openWindow();
  await signIn(window, 'no es esta');
  await window.getByRole('alert').getByText('El usuario o la contraseña no son correctos').waitFor();
  assert.equal(await window.getByLabel('Correo o número móvil').inputValue(), server.demo.profile.identifier);
  assert.equal(await window.evaluate(() => document.activeElement?.id), 'password');
  await signIn(window);
  const closed = window.waitForEvent('close');
  await untilItHears(window);
  await window.getByRole('button', { name: 'Permitir', exact: true }).click();
  await closed;
  const { data, origin } = await answer();
  assert.equal(origin, server.url);
  assert.equal(data.type, 'mostrador-authorization');
  assert.equal(data.state, 'state-1');
  assert.match(data.code ?? '', /^ac_/);
  assert.deepEqual(errors, []);
});

test('a site that opens the window under a double click is not allowed anything by it', async () => {
  await page.goto(server.url + (await authorizePath(server)));
  await signIn(page);
  const allow = page.getByRole('button', { name: 'Permitir', exact: true });
  // In the same task as it comes to the front, as a second press would.
  await allow.evaluate((button: HTMLButtonElement) => {
    dispatchEvent(new Event('focus'));
    button.click();
  });
  assert.ok(await allow.isVisible());
  await untilItHears(page);
  await allow.click();
  await page.getByText('La ventana del sitio ya no está abierta').waitFor();
});

test('remembered, the window asks nothing: it answers and closes by itself', async () => {
  const first = await openWindow();
  await signIn(first);
  await untilItHears(first);
  await first.getByRole('button', { name: 'Permitir', exact: true }).click();
  await answer();
  const second = await openWindow();
  await answer();
  if (!second.isClosed()) await second.waitForEvent('close');
  assert.deepEqual(errors, []);
});

test('where the opener has gone the window says so and leads back', async () => {
  await page.goto(server.url + (await authorizePath(server)));
  await signIn(page);
  await untilItHears(page);
  await page.getByRole('button', { name: 'No permitir' }).click();
  await page.getByText('La ventana del sitio ya no está abierta').waitFor();
  await page.getByRole('link', { name: 'Volver a shop.test' }).click();
  assert.equal(page.url(), `${TEST_SITE}/compras?pagina=2`);
});

test('by redirect, also straight from the sign-in form, the browser is let through to the site', async () => {
  const target = server.url + (await authorizePath(server, { response_mode: 'query' }));
  await page.goto(target);
  await signIn(page);
  await untilItHears(page);
  await page.getByRole('button', { name: 'Permitir', exact: true }).click();
  await page.waitForURL(/shop\.test.*code=ac_/);
  await context.clearCookies();
  await page.goto(target);
  await signIn(page);
  await page.waitForURL(/shop\.test.*code=ac_/);
  assert.deepEqual(errors, []);
});

test('a double click on the button sends one form', async () => {
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST') sent += 1;
  });
  await page.goto(`${server.url}/sign-in`);
  await page.getByLabel('Correo o número móvil').fill(server.demo.profile.identifier);
  await page.getByLabel('Contraseña', { exact: true }).fill(server.demo.profile.password);
  await page.getByRole('button', { name: 'Entrar' }).dblclick();
  await page.getByText('Su sesión está abierta').waitFor();
  assert.equal(sent, 1);
});

test('a forgotten password, by keyboard alone: the ruler tells its strength, and no request carries the token', async () => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  await page.goto(`${server.url}/sign-in`);
  await page.getByRole('link', { name: '¿Olvidó su contraseña?' }).press('Enter');
  await page.waitForURL(/\/password-reset\?/);
  await ready('Correo o número móvil');
  await page.keyboard.type(server.demo.profile.identifier);
  await page.keyboard.press('Enter');
  await page.getByText('Revise su correo').waitFor();
  await page.goto(`${server.url}/dev/outbox`);
  await page.getByRole('link', { name: /#token=/ }).press('Enter');
  await page.waitForURL(/\/password-reset\/confirm/);
  await ready('Contraseña nueva');
  await page.keyboard.type('perro qzkv mwx');
  await page.getByRole('status').getByText('Buena. Una palabra más la hace fuerte.').waitFor();
  assert.equal(await page.getByRole('meter').getAttribute('aria-valuetext'), 'Buena');
  const eye = page.getByRole('button', { name: 'Mostrar la contraseña' });
  await eye.press('Space');
  assert.equal(await page.getByLabel('Contraseña nueva').getAttribute('type'), 'text');
  await page.getByLabel('Contraseña nueva').press('Enter');
  await page.getByText('Su contraseña cambió y todas sus sesiones terminaron').waitFor();
  await signIn(page, 'perro qzkv mwx');
  await page.getByText('Su sesión está abierta').waitFor();
  assert.doesNotMatch(urls.join('\n'), /pr_/);
  assert.deepEqual(errors, []);
});

test('without scripts the same works: the code of the link is pasted', async () => {
  await context.close();
  context = await browser.newContext({ javaScriptEnabled: false, locale: 'es-MX' });
  page = await context.newPage();
  await page.goto(`${server.url}/password-reset`);
  await page.getByLabel('Correo o número móvil').fill(server.demo.profile.identifier);
  await page.getByRole('button', { name: 'Enviar el enlace' }).click();
  await page.goto(`${server.url}/dev/outbox`);
  const link = await page.getByRole('link', { name: /#token=/ }).getAttribute('href');
  await page.goto(link ?? '');
  await page.getByLabel('Código del enlace').fill(link?.split('token=')[1] ?? '');
  await page.getByLabel('Contraseña nueva').fill('caballo batería grapa');
  await page.getByRole('button', { name: 'Guardar la contraseña' }).click();
  await page.getByText('Su contraseña cambió').waitFor();
});

test('a page that came without its link’s code begins there, also after it was left out', async () => {
  const code = page.getByLabel('Código del enlace').and(page.locator(':focus'));
  for (const path of ['/password-reset/confirm', '/activate', '/accept']) {
    await page.goto(server.url + path);
    await code.waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Abra el enlace del correo otra vez o pegue su código.').waitFor();
    await code.waitFor();
  }
  assert.deepEqual(errors, []);
});

test('a decision that hears nobody in its first half second looks so meanwhile', async () => {
  await page.goto(server.url + (await authorizePath(server, { scope: 'balances:read orders:create' })));
  await signIn(page);
  const allow = page.getByRole('button', { name: 'Permitir', exact: true });
  await untilItHears(page);
  const colour = () => allow.evaluate((button) => getComputedStyle(button).color);
  const hearing = await colour();
  const deaf = await allow.evaluate((button) => {
    dispatchEvent(new Event('focus'));
    button.style.transition = 'none';
    return getComputedStyle(button).color;
  });
  assert.notEqual(deaf, hearing);
  await page.locator('html:not(.deaf)').waitFor();
  assert.equal(await colour(), hearing);
});

for (const width of [280, 768, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`at ${width} px, ${colorScheme}: axe finds nothing and nothing overflows`, async () => {
      await context.close();
      await visit({ width, colorScheme });
      const browserOf = async (path: string) => page.goto(server.url + path);
      const asks = await authorizePath(server, { scope: 'balances:read offers:read orders:create' });
      await browserOf(asks);
      await inspect('sign-in');
      await page.getByRole('button', { name: 'Entrar' }).click();
      await inspect('a missing field');
      await signIn(page, 'no es esta');
      await inspect('a wrong password');
      await signIn(page);
      await page.getByLabel('Puntos que puede gastar al día').fill('muchos');
      await inspect('consent');
      await untilItHears(page);
      await page.getByRole('button', { name: 'Permitir', exact: true }).click();
      await inspect('points that are no number');
      await browserOf('/sign-in');
      await inspect('signed in');
      await browserOf(await authorizePath(server, { redirect_uri: 'https://evil.example/' }));
      await inspect('a site that may not ask');
      await browserOf('/password-reset');
      await inspect('a forgotten password');
      await page.getByLabel('Correo o número móvil').fill(server.demo.profile.identifier);
      await page.getByRole('button', { name: 'Enviar el enlace' }).click();
      await inspect('the mail is under way');
      await browserOf('/dev/outbox');
      await inspect('the outbox');
      await browserOf('/password-reset/confirm#token=pr_spent');
      await page.getByLabel('Contraseña nueva').fill('caballo batería');
      await inspect('a new password');
      await page.getByRole('button', { name: 'Guardar la contraseña' }).click();
      await inspect('a spent link');
    });
  }
}

const inspect = (what: string): Promise<void> => look(page, what);
