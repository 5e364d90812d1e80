import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  dialogOf,
  type Known,
  look,
  openDialog,
  opened,
  openShop,
  reads,
  recorded,
  type Shop,
  sayYes,
  signIn,
  untilItHears,
  windowOf,
} from './support.ts';

/**
 * What a person sees of the site and of the platform's windows: axe, room at 280 px, no jump, no complaint.
 * With MOSTRADOR_SCREENSHOTS=<folder> it leaves a picture of everything there.
 */
let shop: Shop;
let known: Known;
before(async () => {
  shop = await openShop();
  const visit = await shop.visit();
  await visit.page.goto(shop.site);
  await signIn(shop, visit, { ceiling: 500 });
  known = await visit.context.storageState();
  await shop.leave();
});
after(() => shop.close());
afterEach(() => shop.leave());

const SITE_PAGES = ['/', '/puntos', '/sistemas', '/contacto', '/privacidad', '/terminos'];

/** Every widget of the page shows what it has read. */
async function ready(page: Page, path: string): Promise<void> {
  if (path !== '/' && path !== '/puntos') return;
  await opened(page, /^Comprar [\d,]+ (timbres|puntos)$|^Continuar al pago$/);
  await page
    .getByRole('banner')
    .getByText(/^[\d,]+$/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: /^Continuar como/ }).waitFor();
  if (path === '/') await page.getByRole('complementary').getByRole('group', { name: 'Saldo' }).waitFor();
}

for (const width of [280, 768, 1280]) {
  test(`at ${width} px no page of the site jumps while its widgets come`, async () => {
    for (const path of ['/', '/puntos', '/sistemas']) {
      const { page, context, errors } = await shop.visit({ width });
      await page.goto(shop.site + path);
      await ready(page, path);
      // What the stream's first word makes the widgets read again must not move them either.
      await page.waitForLoadState('load');
      const { shifts, violations } = await recorded(page);
      assert.deepEqual(shifts, [], `${path} at ${width} px`);
      assert.deepEqual(violations, []);
      assert.deepEqual(errors, []);
      await context.close();
    }
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`at ${width} px, ${colorScheme}: axe finds nothing on the site, nothing overflows`, async () => {
      const visit = await shop.visit({ width, colorScheme, known });
      const { page } = visit;
      for (const path of SITE_PAGES) {
        await page.goto(shop.site + path);
        await ready(page, path);
        await look(page, `site${path.replace('/', '-')}-${colorScheme}`);
      }
      await page.goto(shop.site);
      await ready(page, '/');
      await signIn(shop, visit);
      await look(page, `signed-in-${colorScheme}`);
      assert.deepEqual(visit.errors, []);
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`${colorScheme}: from the dialog to the receipt, and through the confirmation window, axe finds nothing`, async () => {
    await shop.give(1_000);
    const visit = await shop.visit({ colorScheme, known });
    const { page } = visit;
    await page.goto(shop.site);
    await opened(page);
    await signIn(shop, visit);
    await openDialog(page, '100 timbres');
    await dialogOf(page).getByRole('button', { name: 'Sí, comprar' }).waitFor();
    await look(page, `dialog-${colorScheme}`);
    await shop.sql('UPDATE consent SET point_ceiling = 0');
    await shop.sql('UPDATE session SET point_ceiling = 0 WHERE point_ceiling IS NOT NULL');
    const window = await windowOf(visit, () => sayYes(page));
    await untilItHears(window);
    await window.setViewportSize({ width: 460, height: 720 });
    await look(window, `confirmation-${colorScheme}`);
    await reads(page, 'Confirme su compra en la plataforma');
    await look(page, `awaiting-${colorScheme}`);
    await window.getByRole('button', { name: 'Sí, comprar' }).click();
    await reads(page, 'Gracias por su compra en Timbres.');
    await look(page, `receipt-${colorScheme}`);
    await page.goto(`${shop.site}/puntos`);
    await signIn(shop, visit);
    await openDialog(page, '500 puntos');
    const points = await windowOf(visit, () => sayYes(page));
    await points.getByRole('link', { name: 'Agregar un medio de pago' }).waitFor();
    await points.setViewportSize({ width: 460, height: 720 });
    await look(points, `confirmation-points-${colorScheme}`);
    await points.getByRole('link', { name: 'Agregar un medio de pago' }).click();
    await points.getByRole('button', { name: 'Usar este medio' }).waitFor();
    await look(points, `provider-${colorScheme}`);
    assert.deepEqual(visit.errors, []);
  });
  test(`${colorScheme}: the platform's reference page, at 280 and 1280 px`, async () => {
    for (const width of [280, 1280]) {
      const visit = await shop.visit({ width, colorScheme });
      await visit.page.goto(`${shop.platform}/docs`);
      await visit.page.getByRole('heading', { level: 1 }).waitFor();
      await look(visit.page, `docs-${colorScheme}`);
      assert.deepEqual(visit.errors, []);
      await visit.context.close();
    }
  });
}
