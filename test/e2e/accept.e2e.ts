import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import {
  addCustomer,
  addPerson,
  type TestPerson,
} from '../../packages/server/src/modules/distributors/testing.ts';
import { startTestServer, type TestServer } from '../../packages/server/src/testing.ts';
import { axeFindings, overflow } from './support/inspect.ts';
import { tabTo } from './support/people.ts';

/** Who is invited to a customer's account answers on the platform's page (CM-CLI-04, IP-05). */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const PICTURES = process.env.MOSTRADOR_SCREENSHOTS;

let server: TestServer;
let browser: Browser;
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

/** A person whom the distributor asks to be a new customer's principal, and the link in the mail. */
async function invite(): Promise<{ person: TestPerson; link: string }> {
  await server.db.deleteFrom('guess').execute();
  const customer = await addCustomer(server, server.demo.distributorId);
  const person = await addPerson(server);
  const { email, phone } = person;
  const { status } = await server.call('PUT', `/v1/customers/${customer}/principal-profile`, {
    as: server.demo.distributorSecretKey,
    body: { email, phone },
  });
  assert.equal(status, 200);
  const mail = await server.db
    .selectFrom('outbox_mail')
    .select('body_text')
    .where('recipient', '=', email)
    .executeTakeFirstOrThrow();
  return { person, link: mail.body_text.match(/https?:\S+#token=\S+/)?.[0] ?? '' };
}

async function visit(options: { width?: number; colorScheme?: 'light' | 'dark' } = {}) {
  const { width = 460, colorScheme = 'light' } = options;
  const context = await browser.newContext({
    viewport: { width, height: 720 },
    colorScheme,
    locale: 'es-MX',
  });
  return { context, page: await context.newPage() };
}

const ready = (page: Page, label: string) =>
  page.getByLabel(label, { exact: true }).and(page.locator(':focus')).waitFor();

test('CM-CLI-04: by keyboard alone the invited person signs in where the link leads, reads what is asked and accepts', async (t) => {
  const { person, link } = await invite();
  const { context, page } = await visit();
  t.after(() => context.close());
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await page.goto(link);
  await ready(page, 'Correo o número móvil');
  await page.keyboard.type(person.email);
  await page.keyboard.press('Enter');
  await ready(page, 'Contraseña');
  await page.keyboard.type(person.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '¿Quiere ser perfil principal' }).waitFor();
  const accept = page.getByRole('button', { name: 'Aceptar' });
  await tabTo(page, accept);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Ya forma parte de la cuenta' }).waitFor();
  assert.doesNotMatch(addresses.join('\n'), /token=/);
});

test('who forgot the password sets another one in a tab of its own, and the invitation still waits', async (t) => {
  const { person, link } = await invite();
  const { context, page } = await visit();
  t.after(() => context.close());
  await page.goto(link);
  const [reset] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: '¿Olvidó su contraseña?' }).click(),
  ]);
  await reset.waitForURL(/\/password-reset/);
  await reset.close();
  await page.getByLabel('Correo o número móvil').fill(person.email);
  await page.getByLabel('Contraseña', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Ver la invitación' }).click();
  await page.getByRole('button', { name: 'Rechazar' }).click();
  await page.getByRole('heading', { name: 'Rechazó la invitación' }).waitFor();
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('button', { name: 'Ver la invitación' }).click();
  await page.getByRole('heading', { name: 'El enlace ya no sirve' }).waitFor();
});

for (const width of [280, 768, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`at ${width} px, ${colorScheme}: axe finds nothing and nothing overflows`, async (t) => {
      const { person, link } = await invite();
      const { context, page } = await visit({ width, colorScheme });
      t.after(() => context.close());
      await page.goto(link);
      await look(page, context, `accept-${colorScheme}`);
      await page.getByRole('button', { name: 'Ver la invitación' }).click();
      await look(page, context, `accept-missing-${colorScheme}`);
      await page.getByLabel('Correo o número móvil').fill(person.email);
      await page.getByLabel('Contraseña', { exact: true }).fill(person.password);
      await page.getByRole('button', { name: 'Ver la invitación' }).click();
      await page.getByRole('button', { name: 'Aceptar' }).waitFor();
      await look(page, context, `accept-question-${colorScheme}`);
      await page.getByRole('button', { name: 'Aceptar' }).click();
      await page.getByRole('heading', { name: 'Ya forma parte de la cuenta' }).waitFor();
      await look(page, context, `accept-done-${colorScheme}`);
    });
  }
}

async function look(page: Page, context: BrowserContext, what: string): Promise<void> {
  const { width } = page.viewportSize() ?? { width: 0 };
  if (PICTURES) {
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: `${PICTURES}/${what}-${width}.png`, fullPage: true });
  }
  assert.ok((await overflow(page)) <= 0, `${what} is wider than its window by ${await overflow(page)} px`);
  assert.deepEqual(await axeFindings(page), [], what);
  assert.equal(context.pages().length, 1);
}
