import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openShop, type Shop, signIn } from './support.ts';

let shop: Shop;
before(async () => {
  shop = await openShop();
});
after(() => shop.close());

test('a customer signs in by the platform’s window, buys stamps with points, and the meter moves by itself', async () => {
  const visit = await shop.visit();
  const { page } = visit;
  await page.goto(shop.site);
  await page.getByRole('button', { name: /^Comprar .* timbres$/ }).waitFor();
  await signIn(shop, visit, { ceiling: 5000 });
  await page.getByRole('radio', { name: /^100 timbres/ }).check();
  await page.getByRole('button', { name: 'Comprar 100 timbres' }).click();
  const dialog = page.getByRole('dialog', { name: 'Confirmación de Compra' });
  await dialog.getByRole('button', { name: 'Sí, comprar' }).click();
  await page.getByText('Gracias por su compra en Timbres.').waitFor();
  await page.getByRole('banner').getByText('1,350').waitFor();
  assert.deepEqual(visit.errors, []);
});
