import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { DEMO_CODE } from '../../packages/server/src/demo/selling.ts';
import {
  axeFindings,
  balanceOf,
  openShop,
  overflow,
  passPlatform,
  reads,
  type Shop,
  type Visit,
  windowOf,
} from './support.ts';

/** A customer turns a credit code into stamps on the distributor's site. */
let shop: Shop;
before(async () => {
  shop = await openShop();
});
after(() => shop.close());
afterEach(() => shop.leave());

async function openPanel(visit: Visit): Promise<void> {
  const { page } = visit;
  await page.goto(`${shop.site}/canje`);
  const begin = page.getByRole('main').getByRole('button', { name: 'Iniciar sesión' });
  await passPlatform(shop, await windowOf(visit, () => begin.click()));
  await page.getByRole('main').getByRole('button', { name: 'Canjear' }).waitFor();
}

async function fill({ page }: Visit, code: string, pin: string): Promise<void> {
  await page.getByLabel('Código de abono').fill(code);
  await page.getByLabel('NIP').fill(pin);
  await page.getByRole('main').getByRole('button', { name: 'Canjear' }).click();
}

test('A-CM-17: a code with its PIN is redeemed once: the meter of the page moves, the second time is refused', async () => {
  const visit = await shop.visit();
  const before = await balanceOf(shop);
  await openPanel(visit);
  await fill(visit, DEMO_CODE.code, 'OTRO');
  await visit.page.getByRole('alert').waitFor();
  assert.equal(await visit.page.getByLabel('Código de abono').inputValue(), DEMO_CODE.code);
  await fill(visit, DEMO_CODE.code, DEMO_CODE.pin);
  await reads(visit.page, 'Gracias: recibió 20 timbres.');
  const stamps = before.stamps + DEMO_CODE.quantity;
  await visit.page.getByRole('banner').getByText(stamps.toLocaleString('es-MX'), { exact: true }).waitFor();
  await fill(visit, DEMO_CODE.code, DEMO_CODE.pin);
  await visit.page.getByRole('alert').waitFor();
  assert.equal((await balanceOf(shop)).stamps, stamps);
});

for (const width of [280, 768, 1280]) {
  test(`at ${width} px the page of redeeming has room, and axe finds nothing, in light and dark`, async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const visit = await shop.visit({ width, colorScheme });
      await openPanel(visit);
      assert.ok((await overflow(visit.page)) <= 0);
      assert.deepEqual(await axeFindings(visit.page), []);
      assert.deepEqual(visit.errors, []);
      await visit.context.close();
    }
  });
}
