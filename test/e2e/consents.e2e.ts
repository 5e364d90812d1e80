import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  balanceOf,
  consent,
  look,
  openDialog,
  opened,
  openShop,
  ordersOf,
  reads,
  type Shop,
  sayYes,
  signIn,
  signInOnPlatform,
  tabTo,
  untilItHears,
  type VisitOptions,
  windowOf,
} from './support.ts';

let shop: Shop;
before(async () => {
  shop = await openShop();
});
after(() => shop.close());
afterEach(() => shop.leave());
beforeEach(async () => {
  await shop.give(1_000);
  await shop.sql('DELETE FROM consent');
});

const hostOf = (address: string) => new URL(address).host;

/** In the shop, signed in, with the platform's page of sites in a window beside it. */
async function besides(options?: VisitOptions) {
  const visit = await shop.visit(options);
  await visit.page.goto(shop.site);
  await opened(visit.page);
  await signIn(shop, visit, { ceiling: 5_000 });
  const sites = await visit.context.newPage();
  await sites.goto(`${shop.platform}/sign-in`);
  await sites.getByRole('link', { name: 'Sitios con permiso' }).click();
  return { ...visit, sites };
}

async function takeBack(sites: Page): Promise<void> {
  await untilItHears(sites);
  await sites.getByRole('button', { name: `Quitar el permiso a ${hostOf(shop.site)}` }).click();
  await sites.getByText(`Se quitó el permiso a ${hostOf(shop.site)}`).waitFor();
}

test('taken back on the platform, the shop says so at the next step, nothing is lost, and it asks anew', async () => {
  const visit = await besides();
  const { page, sites } = visit;
  await page.bringToFront();
  await openDialog(page, '100 timbres');
  const before = { balance: await balanceOf(shop), orders: (await ordersOf(shop)).length };
  await takeBack(sites);
  await sites.getByText('Ningún sitio tiene su permiso').waitFor();
  await page.bringToFront();
  await sayYes(page);
  const said = 'Su sesión terminó. Confirme de nuevo para iniciarla; no se cobró nada.';
  await page.getByText(said).waitFor();
  assert.deepEqual({ balance: await balanceOf(shop), orders: (await ordersOf(shop)).length }, before);

  const window = await windowOf(visit, () => sayYes(page));
  await window.getByRole('heading', { name: `${hostOf(shop.site)} pide su permiso` }).waitFor();
  await consent(window, 5_000);
  await reads(page, 'Gracias por su compra en Timbres.');
  await sites.reload();
  await sites.getByRole('heading', { name: hostOf(shop.site) }).waitFor();
});

test('by keyboard alone, from the consent itself: a window beside it shows the sites and takes one back', async () => {
  const visit = await besides();
  const { sites } = visit;
  const button = sites.getByRole('button', { name: `Quitar el permiso a ${hostOf(shop.site)}` });
  await untilItHears(sites);
  await tabTo(sites, button);
  await sites.keyboard.press('Enter');
  await sites.getByRole('status').getByText('Se quitó el permiso').waitFor();
  await visit.page.reload();
  await opened(visit.page);
  const asks = await windowOf(visit, () =>
    visit.page.getByRole('button', { name: /^Continuar como/ }).click(),
  );
  const beside = await windowOf(visit, () =>
    asks.getByRole('link', { name: 'Sitios con permiso' }).press('Enter'),
  );
  await beside.getByText('Ningún sitio tiene su permiso').waitFor();
  await consent(asks);
  await visit.page.getByRole('button', { name: 'Salir' }).waitFor();
});

for (const width of [280, 768, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the sites at ${width} px, ${colorScheme}: axe finds nothing and nothing overflows`, async () => {
      const { context } = await besides({ colorScheme });
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${shop.platform}/consents`);
      await page.getByText('Bahía Contable').waitFor();
      await look(page, `consents-${colorScheme}`);
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Sites with permission' }).waitFor();
      await look(page, `consents-${colorScheme}-en`);
      await page.getByRole('link', { name: 'Español' }).click();
      await takeBack(page);
      await look(page, `consents-none-${colorScheme}`);
    });
  }
}

test('whoever is not signed in signs in first, and comes back', async () => {
  const { page, errors } = await shop.visit();
  await page.goto(`${shop.platform}/consents`);
  await signInOnPlatform(shop.demo.profile, page);
  await page.getByRole('heading', { name: 'Sitios con permiso' }).waitFor();
  assert.deepEqual(errors, []);
});

test('staff who try their own shop are told that the account on it is not theirs, and go on knowing it', async () => {
  const visit = await shop.visit();
  const { page, errors } = visit;
  await page.goto(shop.site);
  const button = page.getByRole('button', { name: 'Continuar como Empresa de Pruebas' });
  const window = await windowOf(visit, () => button.click());
  await signInOnPlatform(shop.demo.distributorProfile, window);
  await window.getByText('La cuenta que está abierta en el sitio no es suya').waitFor();
  for (const width of [280, 460]) {
    await window.setViewportSize({ width, height: 720 });
    await look(window, 'other-account');
  }
  await consent(window);
  await page.getByRole('button', { name: 'Salir' }).waitFor();
  const again = await shop.visit({ known: await visit.context.storageState() });
  await again.page.goto(shop.site);
  const asked = await windowOf(again, () =>
    again.page.getByRole('button', { name: 'Continuar como Empresa de Pruebas' }).click(),
  );
  await asked.getByText('La cuenta que está abierta en el sitio no es suya').waitFor();
  assert.deepEqual(errors, []);
});
