import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startTestServer, type TestServer } from '../../packages/server/src/testing.ts';
import { allowOrigin, type Demo, environmentOf } from '../../scripts/lib/demo.ts';
import { openBrowser } from '../bench/widgets/browser.ts';
import { axeFindings } from '../e2e/support/inspect.ts';
import { signIn } from '../e2e/support/people.ts';
import { type Installed, installed } from './installed.ts';
import { type Serving, serve } from './vite.ts';

/** How long a page may take for what a person waits for; two cores do more than one thing. */
const PATIENCE_MS = 30_000;

let platform: TestServer;
let example: Installed;
let browser: Browser;
let demo: Demo;
before(async () => {
  [platform, example, browser] = await Promise.all([
    startTestServer(),
    installed('vite-react'),
    openBrowser(),
  ]);
  demo = { ...platform.demo, platformUrl: platform.url };
});
after(async () => {
  await Promise.all([browser?.close(), platform?.stop()]);
  example?.remove();
});

/** Opens the example in a profile of its own; `requests` are those of the page, `errors` what it logged. */
async function visit(site: Serving) {
  await allowOrigin(demo, site.url);
  const context = await browser.newContext({ locale: 'es-MX', viewport: { width: 1_280, height: 900 } });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => void errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  page.on(
    'request',
    (request) => void requests.push(`${request.method()} ${new URL(request.url()).pathname}`),
  );
  await page.goto(site.url);
  await page.getByRole('radio').first().waitFor();
  return { context, page, errors, requests };
}

const news = (page: Page, text: string | RegExp) =>
  page.getByRole('listitem').filter({ hasText: text }).first().waitFor();

test('React 19 and TypeScript in strict mode take the packed widgets; Vite builds the page', async () => {
  await example.script('build', environmentOf(demo, ''));
});

test('the built page shows the customer, hears its purchase, and axe finds nothing', async (t) => {
  const site = await serve('preview', example.folder, environmentOf(demo, ''));
  t.after(() => site.stop());
  const visitor = await visit(site);
  const { page, errors } = visitor;
  const properties = await page.evaluate(() => ({
    fetchSession: typeof document.querySelector('mostrador-provider')?.fetchSession,
    pointCeiling: document.querySelector('mostrador-sign-in')?.pointCeiling,
  }));
  assert.deepEqual(properties, { fetchSession: 'function', pointCeiling: 1_000 });
  await page.getByRole('grid').first().waitFor();
  await page.getByText('¿Aún no es cliente?').click();
  await page.getByLabel('RFC', { exact: false }).first().waitFor({ state: 'attached' });
  assert.deepEqual(await axeFindings(page), []);

  await signIn(platform, visitor, { ceiling: 1_000 });
  await news(page, 'Entró Empresa de Pruebas');
  await page.getByRole('radio', { name: /^100 timbres/ }).check();
  await page.getByRole('button', { name: 'Comprar 100 timbres' }).click();
  await page.getByRole('button', { name: 'Sí, comprar' }).click();
  await news(page, /^Compra ord_/);
  await news(page, 'Quedan 1350 timbres');
  assert.deepEqual(errors, []);
  assert.deepEqual(await axeFindings(page), []);
});

test('in StrictMode, mounted twice and taken away, widgets ask once and come back', async (t) => {
  const site = await serve('dev', example.folder, environmentOf(demo, ''));
  t.after(() => site.stop());
  const { page, errors, requests } = await visit(site);
  const asked = (request: string) => requests.filter((each) => each === request).length;
  assert.equal(asked('POST /mostrador-session'), 1);
  for (let round = 0; round < 2; round += 1) {
    await page.getByRole('button', { name: 'Cerrar la tienda' }).click();
    await page.locator('mostrador-stamp-purchase').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Abrir la tienda' }).click();
    await page.getByRole('radio').first().waitFor();
  }
  assert.equal(asked('POST /mostrador-session'), 1);
  assert.equal(asked('GET /v1/events/stream'), 1);
  // Vite's development server takes Lit's development build, which says so.
  assert.deepEqual(
    errors.filter((line) => !line.startsWith('Lit is in dev mode')),
    [],
  );
});
