import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  addMethod,
  balanceOf,
  closed,
  heard,
  type Known,
  openDialog,
  opened,
  openShop,
  ordersOf,
  reads,
  type Shop,
  sayYes,
  signIn,
  speak,
  untilItHears,
  type Visit,
  windowOf,
} from './support.ts';

/** What goes beyond the person's consent, or is paid by a method, is confirmed in the platform's own window. */
let shop: Shop;
let known: Known;
before(async () => {
  shop = await openShop();
  const visit = await shop.visit();
  await visit.page.goto(shop.site);
  await signIn(shop, visit, { ceiling: 0 });
  known = await visit.context.storageState();
  await shop.leave();
});
after(() => shop.close());
afterEach(() => shop.leave());
beforeEach(() => shop.give(500));

/** Confirms beyond the consent: the platform's window opens. */
async function beyond(packages = '100 timbres', path = ''): Promise<Visit & { window: Page }> {
  const visit = await shop.visit({ known });
  const { page } = visit;
  await page.goto(shop.site + path);
  await opened(page, /^Comprar [\d,]+ (timbres|puntos)$/);
  await signIn(shop, visit);
  await openDialog(page, packages);
  const window = await windowOf(visit, () => sayYes(page));
  await reads(page, 'Confirme su compra en la plataforma');
  return { ...visit, window };
}

async function press(window: Page, name: 'Sí, comprar' | 'Cancelar'): Promise<void> {
  await untilItHears(window);
  const gone = closed(window);
  await window.getByRole('button', { name, exact: true }).click();
  await gone;
}

test('a purchase beyond the consented points waits for the platform’s window, and confirmed there gives its receipt', async () => {
  const before = await balanceOf(shop);
  const { page, window, errors } = await beyond();
  assert.equal((await ordersOf(shop))[0]?.state, 'awaiting-confirmation');
  assert.deepEqual(await balanceOf(shop), before);
  await window
    .getByText(`${new URL(shop.site).host} pide que confirme su compra a Bahía Contable.`)
    .waitFor();
  await window.getByText('$500.00').first().waitFor();
  await press(window, 'Sí, comprar');
  await reads(page, 'Gracias por su compra en Timbres.');
  await heard(page, 'mostrador-purchased fulfilled');
  assert.equal((await balanceOf(shop)).points, before.points - 500);
  assert.deepEqual(errors, []);
});

test('refused there nothing is charged, and the form says so in both languages', async () => {
  const before = await balanceOf(shop);
  const { page, window, errors } = await beyond();
  await press(window, 'Cancelar');
  await reads(page, 'Rechazó la compra en la plataforma. No se cobró nada.');
  await page.getByRole('button', { name: 'Comprar 100 timbres' }).waitFor();
  await speak(page, 'en');
  await reads(page, 'You refused the purchase on the platform. Nothing was charged.');
  assert.deepEqual(await balanceOf(shop), before);
  assert.deepEqual(errors, []);
});

test('a window that was closed can be opened again', async () => {
  const visit = await beyond();
  const { page, window } = visit;
  await window.close();
  await reads(page, 'Cerró la ventana sin confirmar. No se ha cobrado nada; puede abrirla de nuevo.');
  const again = await windowOf(visit, () => page.getByRole('button', { name: 'Abrir de nuevo' }).click());
  await press(again, 'Sí, comprar');
  await reads(page, 'Gracias por su compra en Timbres.');
  assert.deepEqual(visit.errors, []);
});

test('when the page is opened anew the purchase still waits, and its window confirms it', async () => {
  const visit = await beyond();
  await visit.window.close();
  await visit.page.close();
  const page = await visit.context.newPage();
  const opening = visit.context.waitForEvent('page');
  await page.goto(shop.site);
  await reads(page, 'Confirme su compra en la plataforma');
  // It opens by itself where the browser takes the page for one that a person has touched.
  const button = page.getByRole('button', { name: 'Abrir la ventana' });
  if (await button.isVisible()) await button.click();
  const again = await opening;
  await press(again, 'Sí, comprar');
  await reads(page, 'Gracias por su compra en Timbres.');
});

test('not confirmed in time it ends by itself, and a late yes in its window changes nothing', async () => {
  const before = await balanceOf(shop);
  const { page, window, errors } = await beyond();
  await shop.advance({ minutes: 16 });
  await reads(page, 'Venció el tiempo para confirmar. No se cobró nada; puede comprar de nuevo.');
  await press(window, 'Sí, comprar');
  assert.deepEqual(await balanceOf(shop), before);
  assert.equal((await ordersOf(shop))[0]?.reason, 'confirmation_expired');
  assert.deepEqual(errors, []);
});

test('points by a card that the person gives at the provider’s page', async () => {
  const before = await balanceOf(shop);
  const { page, window, errors } = await beyond('500 puntos', '/puntos');
  await addMethod(window, 'Visa ···· 4242');
  await press(window, 'Sí, comprar');
  await reads(page, 'Gracias por su compra en Puntos.');
  await reads(page, '500 puntos ya están en su saldo.');
  await heard(page, 'mostrador-purchased');
  assert.equal((await balanceOf(shop)).points, before.points + 500);
  assert.deepEqual(errors, []);
});

test('where windows are blocked it goes on in this page, by way of the provider, and back to the receipt', async () => {
  const before = await balanceOf(shop);
  const visit = await shop.visit({ known });
  const { page, context } = visit;
  await page.goto(`${shop.site}/puntos`);
  await opened(page, /^Comprar [\d,]+ puntos$/);
  await signIn(shop, visit);
  await page.evaluate(() => {
    window.open = () => null;
  });
  await openDialog(page, '500 puntos');
  await sayYes(page);
  await reads(page, /^Su navegador bloqueó la ventana/);
  await page.getByRole('link', { name: 'Continuar en esta página' }).click();
  await addMethod(page, 'Visa ···· 4242');
  await page.getByRole('link', { name: 'English' }).click();
  await untilItHears(page);
  await page.getByRole('button', { name: 'Yes, buy' }).click();
  await page.getByRole('link', { name: `Back to ${new URL(shop.site).host}` }).click();
  await reads(page, 'Gracias por su compra en Puntos.');
  assert.equal(page.url(), `${shop.site}/puntos`);
  await heard(page, 'mostrador-purchased fulfilled');
  assert.equal((await balanceOf(shop)).points, before.points + 500);
  assert.deepEqual([context.pages().length, visit.errors], [1, []]);
});

test('points by a bank charge: registered, and credited by itself when it settles', async () => {
  const before = await balanceOf(shop);
  const { page, window, errors } = await beyond('500 puntos', '/puntos');
  await addMethod(window, 'CLABE ···· 6781');
  await press(window, 'Sí, comprar');
  await reads(page, 'Compra registrada');
  await reads(page, /^500 puntos se abonarán al acreditarse el cargo, a más tardar el /);
  await heard(page, 'mostrador-purchased');
  assert.equal((await balanceOf(shop)).points, before.points);
  await shop.advance({ days: 7 });
  await reads(page, 'Gracias por su compra en Puntos.');
  assert.equal((await balanceOf(shop)).points, before.points + 500);
  assert.deepEqual(errors, []);
});

test('a bank charge that is rejected days later: the receipt says so, the distributor has its reservation back', async () => {
  const before = await balanceOf(shop);
  const stock = () => shop.call<{ points: number }>('GET', '/v1/balances', shop.demo.distributorSecretKey);
  const full = (await stock()).body.points;
  const { page, window, errors } = await beyond('500 puntos', '/puntos');
  await addMethod(window, 'CLABE ···· 0005');
  await press(window, 'Sí, comprar');
  await reads(page, 'Compra registrada');
  assert.equal((await stock()).body.points, full - 500);
  await shop.advance({ days: 7 });
  await reads(page, 'No se completó la compra');
  await reads(page, /El banco rechazó el cargo. No se cobró nada/);
  await speak(page, 'en');
  await reads(page, /The bank rejected the charge. Nothing was charged/);
  assert.equal((await stock()).body.points, full);
  assert.deepEqual(await balanceOf(shop), before);
  assert.deepEqual(errors, []);
});

test('a declined card: nothing is charged, another way to pay can be chosen', async () => {
  const before = await balanceOf(shop);
  const { page, window, errors } = await beyond('1,000 puntos', '/puntos');
  await addMethod(window, 'Visa ···· 0002');
  await press(window, 'Sí, comprar');
  await reads(page, 'Su tarjeta fue rechazada. No se cobró nada; elija otra forma de pago.');
  await page.getByRole('button', { name: 'Comprar 1,000 puntos' }).waitFor();
  await speak(page, 'en');
  await reads(page, 'Your card was declined. Nothing was charged; choose another way to pay.');
  assert.deepEqual(await balanceOf(shop), before);
  assert.deepEqual(errors, []);
});
