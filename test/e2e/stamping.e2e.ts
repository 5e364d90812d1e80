import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, test } from 'node:test';
import type { Download, Page } from 'playwright-core';
import {
  balanceOf,
  look,
  openShop,
  passPlatform,
  reads,
  type Shop,
  type Visit,
  windowOf,
} from './support.ts';

/** A customer has its invoices stamped on the distributor's site, and anybody checks what came of it. */
let shop: Shop;
before(async () => {
  shop = await openShop();
});
after(() => shop.close());
afterEach(() => shop.leave());

async function openPage(visit: Visit): Promise<Page> {
  const { page } = visit;
  await page.goto(`${shop.site}/timbrar`);
  const begin = page.getByRole('main').getByRole('button', { name: 'Iniciar sesión' });
  await passPlatform(shop, await windowOf(visit, () => begin.click()));
  await reads(page, 'Timbres disponibles');
  return page;
}

/** A sealed document of the site's own, as its link gives it. */
async function sample(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const answer = await fetch(`${shop.site}/muestra.xml`);
  assert.equal(answer.status, 200);
  return { name: 'muestra.xml', mimeType: 'text/xml', buffer: Buffer.from(await answer.arrayBuffer()) };
}

const contentOf = async (download: Download) => readFileSync(await download.path());
const consoleField = (page: Page) => page.locator('mostrador-stamping-console input[type=file]');
const verifierField = (page: Page) => page.locator('mostrador-cfdi-verifier input[type=file]');

test('IP-11: an invoice is dropped, stamped for one stamp, downloaded, and found good by the verifier', async () => {
  const visit = await shop.visit();
  const before = await balanceOf(shop);
  const page = await openPage(visit);
  await consoleField(page).setInputFiles(await sample());
  await page.getByRole('button', { name: 'Timbrar 1 documento' }).click();
  const link = page.getByRole('link', { name: 'Descargar XML: muestra.xml' });
  await link.waitFor();
  const left = (before.stamps - 1).toLocaleString('es-MX');
  await page.getByRole('banner').getByText(left, { exact: true }).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const buffer = await contentOf(download);
  assert.match(buffer.toString(), /<tfd:TimbreFiscalDigital /);
  await verifierField(page).setInputFiles({
    name: download.suggestedFilename(),
    mimeType: 'text/xml',
    buffer,
  });
  await reads(page, 'Es válido');
  const again = page.getByRole('row').getByRole('button', { name: 'Descargar XML' });
  const [kept] = await Promise.all([page.waitForEvent('download'), again.click()]);
  assert.deepEqual(await contentOf(kept), buffer);
  assert.equal((await balanceOf(shop)).stamps, before.stamps - 1);
  assert.deepEqual(visit.errors, []);
});

test('a document that is verified goes nowhere: once its checks are there, no request leaves the page', async () => {
  const { page, errors } = await shop.visit();
  await page.goto(`${shop.site}/timbrar`);
  const { name, mimeType, buffer } = await sample();
  await verifierField(page).setInputFiles({ name, mimeType, buffer });
  await reads(page, 'Aún no está timbrado');
  // What the other widgets of the page ask for is not the verifier's.
  await page.evaluate(() => {
    for (const other of document.querySelectorAll('mostrador-stamping-console, mostrador-balance-meter'))
      other.remove();
  });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const changed = buffer.toString().replace(' Total="116.00"', ' Total="1.00"');
  await verifierField(page).setInputFiles({ name, mimeType, buffer: Buffer.from(changed) });
  await reads(page, 'No es válido: falló 1 comprobación');
  assert.deepEqual(requests, []);
  assert.deepEqual(errors, []);
});

test('by the keyboard alone: files, stamping, download', async () => {
  const visit = await shop.visit();
  const page = await openPage(visit);
  const chooser = page.waitForEvent('filechooser');
  await consoleField(page).focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(await sample());
  await page.getByRole('button', { name: 'Timbrar 1 documento' }).waitFor();
  await tabTo(page, 'Timbrar 1 documento');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Descargar XML: muestra.xml' }).waitFor();
  await consoleField(page).focus();
  await tabTo(page, 'Descargar XML');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  assert.match((await contentOf(download)).toString(), /<tfd:TimbreFiscalDigital /);
});

/** Tab, until what has the focus says so. */
async function tabTo(page: Page, says: string): Promise<void> {
  for (let steps = 0; steps < 10; steps++) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      return focused?.textContent ?? '';
    });
    if (text.includes(says)) return;
  }
  assert.fail(`Tab never came to ${says}`);
}

for (const width of [280, 768, 1280]) {
  test(`at ${width} px the page has room, and axe finds nothing, in light and dark`, async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const visit = await shop.visit({ width, colorScheme });
      const page = await openPage(visit);
      const { name, mimeType, buffer } = await sample();
      await consoleField(page).setInputFiles([
        { name, mimeType, buffer },
        { name: 'rota.xml', mimeType, buffer: Buffer.from('<factura>') },
      ]);
      await verifierField(page).setInputFiles({ name, mimeType, buffer });
      await reads(page, 'Aún no está timbrado');
      await reads(page, 'Listo para timbrar');
      await look(page, `stamping-ready-${colorScheme}`);
      await page.getByRole('button', { name: 'Timbrar 1 documento' }).click();
      await page.getByRole('link', { name: 'Descargar XML: muestra.xml' }).waitFor();
      await page.getByRole('row').first().waitFor();
      await look(page, `stamping-done-${colorScheme}`);
      assert.deepEqual(visit.errors, []);
      await visit.context.close();
    }
  });
}
