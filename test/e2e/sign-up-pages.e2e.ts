import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { authorizePath } from '../../packages/server/src/modules/authorize/testing.ts';
import { NEW_PASSWORD, newcomers, somebody } from '../../packages/server/src/modules/sign-ups/testing.ts';
import { startTestServer, TEST_SITE, type TestServer } from '../../packages/server/src/testing.ts';
import { axeFindings, overflow } from './support/inspect.ts';
import { untilItHears } from './support/people.ts';

/**
 * The platform's own pages of signing up in a browser: activation, registering, what a person accepts. With
 * MOSTRADOR_SCREENSHOTS=<folder> it leaves a picture of everything there.
 */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];
const PICTURES = process.env.MOSTRADOR_SCREENSHOTS;
const SHOP = '<!doctype html><html lang="es"><title>Tienda</title><h1>Tienda</h1>';

let server: TestServer;
let they: ReturnType<typeof newcomers>;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let errors: string[] = [];

before(async () => {
  server = await startTestServer();
  they = newcomers(server);
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
  await server.db.deleteFrom('guess').execute();
  await context?.close();
  await visit();
});

async function visit(options: { width?: number; colorScheme?: 'light' | 'dark' } = {}): Promise<void> {
  const { width = 460, colorScheme = 'light' } = options;
  context = await browser.newContext({ viewport: { width, height: 720 }, colorScheme, locale: 'es-MX' });
  await context.route(`${TEST_SITE}/**`, (route) => route.fulfill({ contentType: 'text/html', body: SHOP }));
  errors = [];
  context.on('console', (message) => {
    // A page that tells of an error has its status: the browser notes that, and nothing else may be noted.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) errors.push(message.text());
  });
  context.on('weberror', (error) => errors.push(error.error().message));
  page = await context.newPage();
}

/** The address in the last mail of activation. */
async function linkOf(recipient: string): Promise<string> {
  const mail = (await they.mailsTo(recipient)).findLast(({ template }) => template === 'activation');
  return mail?.body_text.match(/https?:\S+#token=\S+/)?.[0] ?? '';
}

/** The page has given the field its focus: what is typed sooner would lose its first letters. */
const ready = (label: string) =>
  page.getByLabel(label, { exact: true }).and(page.locator(':focus')).waitFor();

/** Opens the mail of somebody's sign-up; answers the addresses that the page asks for from then on. */
async function openActivation(): Promise<readonly string[]> {
  const profile = somebody();
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  await they.signUp('distributor', { profile });
  await page.goto(await linkOf(profile.email));
  await ready('Contraseña');
  return urls;
}

/** The person is where the sign-up came from, and no server saw a code. */
async function backAtTheShop(urls: readonly string[]): Promise<void> {
  await page.waitForURL(`${TEST_SITE}/alta?paso=2#mostrador-sign-up=nt_*`);
  assert.doesNotMatch(urls.join('\n'), /av_|nt_/);
  assert.deepEqual(errors, []);
}

test('the page that a mailed link opened speaks the other language, too, and has its code still', async () => {
  const urls = await openActivation();
  await page.getByRole('link', { name: 'English' }).click();
  await ready('Password');
  await page.keyboard.type(NEW_PASSWORD);
  await page.keyboard.press('Enter');
  await backAtTheShop(urls);
});

test('CM-DIS-04: by keyboard alone a person activates, sees how strong the password is, and is back at the shop', async () => {
  const urls = await openActivation();
  await page.keyboard.type('perro');
  await page.getByRole('status').getByText('Débil. Use al menos 10 caracteres').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Use al menos 10 caracteres.', { exact: true }).waitFor();
  await ready('Contraseña');
  await page.keyboard.type(NEW_PASSWORD);
  await page.getByRole('meter', { name: 'Fuerza de la contraseña' }).waitFor();
  await page.keyboard.press('Enter');
  await backAtTheShop(urls);
});

test('CM-DIS-12: registering from the sign-in window of a site, the person goes on there after the activation', async () => {
  const profile = somebody();
  const next = await authorizePath(server, { response_mode: 'query' });
  await page.goto(server.url + next);
  await page.getByRole('link', { name: 'Registrarse' }).click();
  await page.getByText('Para continuar en shop.test · Bahía Contable').waitFor();
  await ready('Nombre');
  await page.keyboard.type(profile.name);
  for (const text of [profile.email, 'rosa@exmaple.com', '646555']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
  await page.getByText('No coincide con el correo de arriba.').waitFor();
  await page.getByText('Faltan dígitos: escriba 10, lleva 6.').waitFor();
  await ready('Confirme el correo');
  await page.getByLabel('Confirme el correo').fill(profile.email);
  await page.getByLabel('Teléfono móvil').fill(profile.phone);
  await page.getByRole('button', { name: 'Registrarme' }).click();
  await page.getByRole('heading', { name: '¡Gracias por crear tu perfil con nosotros!' }).waitFor();
  await page.getByRole('button', { name: 'Reenviar el correo' }).click();
  await page.getByRole('status').getByText('Enviamos otro correo').waitFor();
  const mailed = await context.newPage();
  await mailed.goto(await linkOf(profile.email));
  await mailed.getByLabel('Contraseña', { exact: true }).fill(NEW_PASSWORD);
  await mailed.getByRole('button', { name: 'Activar mi perfil' }).click();
  await mailed.getByRole('heading', { name: 'Su perfil está activo' }).waitFor();
  await page.getByRole('link', { name: 'Ya activé mi perfil' }).click();
  // Signed in already; this person has no account at the shop yet, and the window says so.
  await page.getByRole('heading', { name: 'Su perfil no tiene una cuenta aquí' }).waitFor();
  assert.match(page.url(), /\/authorize\?/);
  assert.deepEqual(errors, []);
});

test('without scripts the same works: the code of the link is pasted, a link leads back to the shop', async () => {
  const profile = somebody();
  await they.signUp('customer', { profile });
  await context.close();
  context = await browser.newContext({ javaScriptEnabled: false, locale: 'es-MX' });
  await context.route(`${TEST_SITE}/**`, (route) => route.fulfill({ contentType: 'text/html', body: SHOP }));
  page = await context.newPage();
  const link = await linkOf(profile.email);
  await page.goto(link);
  await page.getByLabel('Código del enlace').fill(link.split('token=')[1] ?? '');
  await page.getByLabel('Contraseña', { exact: true }).fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Activar mi perfil' }).click();
  await page.getByRole('link', { name: 'Volver a shop.test' }).click();
  await page.waitForURL(`${TEST_SITE}/alta?paso=2#mostrador-sign-up=nt_*`);
});

test('an expired link offers another mail, whose link works; the used one says that the profile is active', async () => {
  const profile = somebody();
  const { id } = await they.signUp('profile', { profile, returnUrl: undefined });
  await sql`UPDATE activation_link SET expires_at = now() WHERE sign_up_id = ${id}`.execute(server.db);
  const expired = await linkOf(profile.email);
  await page.goto(expired);
  await page.getByLabel('Contraseña', { exact: true }).fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Activar mi perfil' }).click();
  await page.getByRole('alert').getByText('Los enlaces sirven durante 24 horas').waitFor();
  await page.getByRole('button', { name: 'Enviarme otro correo' }).click();
  await page.getByRole('heading', { name: 'Revise su correo' }).waitFor();
  const fresh = await linkOf(profile.email);
  assert.notEqual(fresh, expired);
  for (const expected of ['Su perfil está activo', 'El enlace venció o ya se usó']) {
    await page.goto('about:blank');
    await page.goto(fresh);
    await page.getByLabel('Contraseña', { exact: true }).fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Activar mi perfil' }).click();
    await page.getByRole('heading', { name: expected }).waitFor();
  }
  await page.getByText('Su perfil ya está activo: inicie sesión.').waitFor();
  await page.getByRole('link', { name: 'Iniciar sesión' }).waitFor();
});

for (const width of [280, 768, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`at ${width} px, ${colorScheme}: axe finds nothing and nothing overflows`, async () => {
      await context.close();
      await visit({ width, colorScheme });
      const inspect = (what: string) => look(`${what}-${colorScheme}`);
      for (const path of ['/terms', '/privacy', '/terms?locale=en', '/privacy?locale=en', '/sign-in']) {
        await page.goto(server.url + path);
        await inspect(path.replace(/\W+/g, '-'));
      }
      const profile = somebody();
      await page.goto(`${server.url}/register?next=${encodeURIComponent(await authorizePath(server))}`);
      await inspect('register');
      await page.getByRole('button', { name: 'Registrarme' }).click();
      await inspect('register-missing');
      await page.getByLabel('Nombre').fill(profile.name);
      await page.getByLabel('Correo electrónico').fill(profile.email);
      await page.getByLabel('Confirme el correo').fill(profile.email);
      await page.getByLabel('Teléfono móvil').fill(profile.phone);
      await page.getByRole('button', { name: 'Registrarme' }).click();
      await page.getByRole('heading', { name: '¡Gracias' }).waitFor();
      await inspect('registered');
      await page.getByRole('button', { name: 'Reenviar el correo' }).click();
      await page.getByText('Enviamos otro correo').waitFor();
      await inspect('registered-again');
      await page.goto(await linkOf(profile.email));
      await page.getByLabel('Contraseña', { exact: true }).fill('perro qzkv');
      await inspect('activate');
      await page.getByRole('button', { name: 'Activar mi perfil' }).click();
      await page.getByRole('heading', { name: 'Su perfil está activo' }).waitFor();
      await inspect('activated');
      await page.goto('about:blank');
      await page.goto(await linkOf(profile.email));
      await page.getByLabel('Contraseña', { exact: true }).fill('perro qzkv');
      await page.getByRole('button', { name: 'Activar mi perfil' }).click();
      await inspect('spent');
      const known = { ...somebody(), email: server.demo.profile.identifier };
      await server.db.deleteFrom('activation_link').where('email_key', '=', known.email).execute();
      await they.signUp('customer', { profile: known });
      await page.goto(await linkOf(known.email));
      await page.getByLabel('Contraseña', { exact: true }).fill('no es esta');
      await inspect('known');
      await page.getByRole('button', { name: 'Confirmar' }).click();
      await page.getByText('La contraseña no es correcta').waitFor();
      await inspect('known-wrong');
      const company = somebody();
      await they.signUp('distributor', { profile: company, returnUrl: undefined });
      await page.goto(await linkOf(company.email));
      await page.getByLabel('Contraseña', { exact: true }).fill(NEW_PASSWORD);
      await page.getByRole('button', { name: 'Activar mi perfil' }).click();
      await page.getByText('aprovisionando la base de datos').waitFor();
      await inspect('provisioning');
      assert.deepEqual(errors, []);
    });
  }
}

/** A company whose name fills more than a line, signed up and verified. */
async function waitingCompany() {
  const profile = somebody();
  const name = 'Comercializadora Panificadora del Noroeste y Asociados';
  await they.signUp('customer', { profile, company: { name, rfc: 'PRUE7010023T5', type: 'person' } });
  await they.activate(await they.linkTo(profile.email));
  return { profile, name };
}

async function signIn({ identifier, password }: { identifier: string; password: string }): Promise<void> {
  await page.getByLabel('Correo o número móvil').fill(identifier);
  await page.getByLabel('Contraseña', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Entrar' }).click();
}

for (const width of [280, 768, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`A-CM-22 at ${width} px, ${colorScheme}: who waits reads so, and the distributor finds, refuses to reject and confirms`, async () => {
      await context.close();
      await visit({ width, colorScheme });
      const inspect = (what: string) => look(`${what}-${colorScheme}`);
      const { profile, name } = await waitingCompany();
      await page.goto(server.url + (await authorizePath(server)));
      await signIn({ identifier: profile.email, password: NEW_PASSWORD });
      await page.getByRole('heading', { name: 'Su registro espera' }).waitFor();
      await inspect('registration-waits');
      await context.clearCookies();
      await page.goto(`${server.url}/sign-in`);
      await signIn(server.demo.distributorProfile);
      await page.getByRole('heading', { name: 'Su sesión está abierta' }).waitFor();
      await inspect('signed-in-decider');
      await page.getByRole('link', { name: 'Registros por decidir' }).click();
      await page.getByRole('heading', { name: 'Registros por decidir' }).waitFor();
      await inspect('decisions');
      await page
        .getByRole('link', { name: `Ver y decidir: ${name}` })
        .last()
        .click();
      await page.getByRole('heading', { name: `${name} quiere ser su cliente` }).waitFor();
      await untilItHears(page);
      await inspect('decision');
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByRole('heading', { name: `${name} wants to be your customer` }).waitFor();
      await untilItHears(page);
      await inspect('decision-en');
      await page.getByRole('link', { name: 'Español' }).click();
      await page.getByRole('button', { name: 'Rechazar' }).click();
      await page.getByRole('heading', { name: '¿Rechazar el registro de' }).waitFor();
      await untilItHears(page);
      await inspect('rejection');
      await page.getByRole('link', { name: 'No rechazar' }).click();
      await untilItHears(page);
      await page.getByRole('button', { name: 'Confirmar' }).click();
      await page.getByRole('heading', { name: `${name} es su cliente` }).waitFor();
      await inspect('decided');
      assert.deepEqual(errors, []);
    });
  }
}

async function look(what: string): Promise<void> {
  if (PICTURES) {
    mkdirSync(PICTURES, { recursive: true });
    const { width } = page.viewportSize() ?? { width: 0 };
    await page.screenshot({ path: `${PICTURES}/${what}-${width}.png`, fullPage: true });
  }
  assert.ok((await overflow(page)) <= 0, `${what} is wider than its window by ${await overflow(page)} px`);
  assert.deepEqual(await axeFindings(page), [], what);
}
