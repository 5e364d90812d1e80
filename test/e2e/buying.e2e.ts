import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import {
  balanceOf,
  dialogOf,
  heard,
  type Known,
  openDialog,
  opened,
  openShop,
  ordersOf,
  reads,
  recorded,
  type Shop,
  sayYes,
  signIn,
  speak,
} from './support.ts';

let shop: Shop;
let known: Known;
before(async () => {
  shop = await openShop();
});
after(() => shop.close());
afterEach(() => shop.leave());
beforeEach(() => shop.give(1_000));

test('a customer signs in by the platform’s window, buys stamps with points, and both meters move by themselves', async () => {
  const visit = await shop.visit();
  const { page } = visit;
  await page.goto(shop.site);
  await opened(page);
  const card = page.getByRole('complementary').getByRole('group', { name: 'Saldo' });
  const pill = page.getByRole('banner');
  await card.getByText('1,250', { exact: true }).waitFor();
  await pill.getByText('1,250', { exact: true }).waitFor();
  await signIn(shop, visit, { ceiling: 5_000 });
  const dialog = await openDialog(page, '100 timbres');
  await dialog.getByText('Este proceso es incancelable e irreversible').waitFor();
  await dialog.getByText('¿Realmente desea continuar?').waitFor();
  await sayYes(page);
  await reads(page, 'Gracias por su compra en Timbres.');
  await reads(page, '100 timbres ya están en su saldo.');
  await card.getByText('1,350', { exact: true }).waitFor();
  await pill.getByText('1,350', { exact: true }).waitFor();
  await pill.getByRole('status').getByText('Saldo: 1,350 timbres').waitFor();
  await heard(page, 'mostrador-purchased fulfilled');
  const { told, violations } = await recorded(page);
  assert.equal(told.filter((event) => event.startsWith('mostrador-purchased')).length, 1);
  assert.ok(told.includes('mostrador-signed-in'));
  assert.ok(told.includes('mostrador-balance-changed'));
  assert.deepEqual(violations, []);
  assert.deepEqual(visit.errors, []);
  known = await visit.context.storageState();
});

test('a double click on each button buys once', async () => {
  const visit = await shop.visit({ known });
  const { page } = visit;
  const before = (await ordersOf(shop)).length;
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/v1/orders')) sent += 1;
  });
  await page.goto(shop.site);
  await opened(page);
  await signIn(shop, visit);
  await page.getByRole('radio', { name: /^100 timbres/ }).check();
  await page.getByRole('button', { name: 'Comprar 100 timbres' }).dblclick();
  await dialogOf(page).getByRole('button', { name: 'Sí, comprar' }).dblclick();
  await reads(page, 'Gracias por su compra en Timbres.');
  assert.equal(sent, 1);
  assert.equal((await ordersOf(shop)).length, before + 1);
  assert.deepEqual(visit.errors, []);
});

test('two tabs that buy at once, a quote each, buy twice', async () => {
  const visit = await shop.visit({ known });
  const before = await balanceOf(shop);
  const tabs = [visit.page, await visit.context.newPage()];
  for (const page of tabs) {
    await page.bringToFront();
    await page.goto(shop.site);
    await opened(page);
    await signIn(shop, { ...visit, page });
    await openDialog(page, '100 timbres');
  }
  await Promise.all(tabs.map(sayYes));
  await Promise.all(tabs.map((page) => reads(page, 'Gracias por su compra en Timbres.')));
  const after = await balanceOf(shop);
  assert.equal(after.stamps, before.stamps + 200);
  assert.equal(after.points, before.points - 1_000);
  assert.deepEqual(visit.errors, []);
});

test('two tabs that confirm the same quote buy once, and both show the receipt', async () => {
  const visit = await shop.visit({ known });
  const before = await balanceOf(shop);
  const tabs = [visit.page, await visit.context.newPage()];
  let quote: { status: number; body: Buffer; headers: Record<string, string> } | undefined;
  for (const page of tabs) {
    await page.bringToFront();
    // The second tab is answered with the first one's quote.
    await page.route('**/v1/quotes', async (route) => {
      const answer = await route.fetch();
      quote ??= { status: 201, body: await answer.body(), headers: answer.headers() };
      await route.fulfill(quote);
    });
    await page.goto(shop.site);
    await opened(page);
    await signIn(shop, { ...visit, page });
    await openDialog(page, '100 timbres');
  }
  await Promise.all(tabs.map(sayYes));
  await Promise.all(tabs.map((page) => reads(page, 'Gracias por su compra en Timbres.')));
  const after = await balanceOf(shop);
  assert.equal(after.stamps, before.stamps + 100);
  assert.equal(after.points, before.points - 500);
});

test('in English, from the choice to the receipt', async () => {
  const visit = await shop.visit({ known, locale: 'en-US' });
  const { page } = visit;
  await page.goto(shop.site);
  await speak(page, 'en');
  await page.getByRole('radio', { name: /^100 stamps/ }).check();
  const asked = visit.context.waitForEvent('request', (request) => request.url().includes('/authorize?'));
  await page.getByRole('button', { name: 'Continue as Empresa de Pruebas' }).click();
  assert.match((await asked).url(), /locale=en/);
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  await page.getByRole('button', { name: 'Buy 100 stamps' }).click();
  const dialog = page.getByRole('dialog', { name: 'Purchase confirmation' });
  await dialog.getByText('This process cannot be cancelled or reversed').waitFor();
  await dialog.getByRole('button', { name: 'Yes, buy' }).click();
  await reads(page, 'Thank you for your purchase of stamps.');
  await reads(page, '100 stamps are in your balance.');
  assert.deepEqual(visit.errors, []);
});
