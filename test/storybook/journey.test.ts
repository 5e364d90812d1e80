import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { FrameLocator, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../packages/server/src/demo/people.ts';
import { Preview } from './support/preview.ts';
import { type StaticSite, serveFolder } from './support/static-site.ts';

const BUILD = fileURLToPath(new URL('../../storybook-static/', import.meta.url));
const SHOP = 'pages-a-shop--bahia';

let site: StaticSite;
let preview: Preview;
let page: Page;
before(async () => {
  site = await serveFolder(BUILD);
  preview = await Preview.open(site.url);
  ({ page } = preview);
  page.setDefaultTimeout(15_000);
  await preview.show(SHOP, { locale: 'es-MX', scheme: 'light', width: 'full' });
});
after(async () => {
  await preview.close();
  await site.stop();
});

const platformWindow = (): FrameLocator => page.frameLocator('.platform-window:not([hidden]) iframe');
const meter = () => page.locator('mostrador-balance-meter:not([compact]) [part~=balance]');
const pill = () => page.locator('mostrador-balance-meter[compact] [part~=balance]');

test('with no server running a designer signs in by the platform’s own pages', async () => {
  await page.getByRole('button', { name: 'Continuar como Empresa de Pruebas' }).click();
  const opened = platformWindow();
  await opened.getByRole('textbox', { name: 'Contraseña' }).fill('not the password');
  await opened.getByRole('button', { name: 'Entrar' }).click();
  await opened.getByRole('alert').waitFor();
  await opened.getByRole('textbox', { name: 'Contraseña' }).fill(DEMO_PASSWORD);
  await opened.getByRole('button', { name: 'Entrar' }).click();
  const allow = opened.getByRole('button', { name: 'Permitir', exact: true });
  // A decision hears nobody in its first half second in front.
  await allow.waitFor();
  const from = await page.evaluate(() => performance.now());
  await page.waitForFunction((since) => performance.now() - since > 550, from);
  await allow.click();
  await page.getByRole('button', { name: 'Salir' }).waitFor();
  assert.equal(await page.locator('.platform-window').count(), 0, 'the window closed itself');
});

test('buys stamps within the consent, and both meters move without a reload', async () => {
  await pill().getByText('1,250').waitFor();
  const shop = page.locator('mostrador-stamp-purchase');
  await shop.getByRole('radio', { name: /^100\b/ }).check({ force: true });
  await shop.getByRole('button', { name: 'Comprar 100 timbres' }).click();
  await shop.getByRole('button', { name: 'Sí, comprar' }).click();
  await shop.getByRole('heading', { name: 'Gracias por su compra en Timbres.' }).waitFor();
  await meter().getByText('1,350').waitFor();
  await pill().getByText('1,350').waitFor();
});

test('buys points with a card that the platform’s window takes', async () => {
  const shop = page.locator('mostrador-point-purchase');
  await shop.getByRole('button', { name: 'Comprar 500 puntos' }).click();
  await shop.getByRole('button', { name: 'Sí, comprar' }).click();
  const opened = platformWindow();
  await opened.getByRole('link', { name: 'Agregar un medio de pago' }).click();
  await opened.getByRole('button', { name: 'Usar este medio' }).click();
  await opened.getByRole('radio', { name: /4242/ }).waitFor();
  await opened.getByRole('button', { name: 'Sí, comprar' }).click({ delay: 600 });
  await shop.getByRole('heading', { name: 'Gracias por su compra en Puntos.' }).waitFor();
  await page.locator('mostrador-balance-meter [part~=figure]').getByText('5,000').waitFor();
  assert.deepEqual(preview.troubles, []);
});
