import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { look, openShop, passPlatform, type Shop, type Visit, windowOf } from './support.ts';

/** A distributor's staff works on its own site: one sign-in for all panels. */
let shop: Shop;
before(async () => {
  shop = await openShop();
});
after(() => shop.close());
afterEach(() => shop.leave());

const PANELS = [
  'mostrador-transfer',
  'mostrador-auto-sale',
  'mostrador-credit-codes',
  'mostrador-price-packages',
  'mostrador-pending-sales',
  'mostrador-purchases',
];

async function enter(visit: Visit): Promise<Page> {
  const { page } = visit;
  await page.goto(`${shop.site}/negocio`);
  const staff = { demo: { ...shop.demo, profile: shop.demo.distributorProfile } };
  const open = () =>
    page
      .getByRole('main')
      .getByRole('button', { name: /^Continuar/ })
      .first()
      .click();
  await passPlatform(staff, await windowOf(visit, open));
  await page.locator('#negocio').waitFor();
  return page;
}

/** Every panel shows what it has read. */
async function ready(page: Page): Promise<void> {
  for (const name of PANELS) {
    const panel = page.locator(name);
    await panel.getByRole('heading', { level: 2 }).first().waitFor();
    await panel.locator('.bone').first().waitFor({ state: 'detached' });
  }
}

test('one sign-in opens every panel: none asks for another', async () => {
  const visit = await shop.visit();
  const page = await enter(visit);
  await ready(page);
  assert.equal(await page.getByRole('button', { name: 'Iniciar sesión' }).count(), 0);
  assert.equal(await page.locator('[part~=problem]').count(), 0);
  assert.deepEqual(visit.errors, []);
});

for (const width of [280, 768, 1280]) {
  test(`at ${width} px the staff's page has room, and axe finds nothing, in light and dark`, async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const visit = await shop.visit({ width, colorScheme });
      const page = await enter(visit);
      await ready(page);
      await look(page, `business-${colorScheme}`);
      assert.deepEqual(visit.errors, []);
      await visit.context.close();
    }
  });
}
