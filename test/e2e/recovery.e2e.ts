import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { Page, Request } from 'playwright-core';
import {
  balanceOf,
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
  type Visit,
} from './support.ts';

/** A purchase whose page is reloaded in the middle, or whose other end goes away. */
let shop: Shop;
let known: Known;
let balance: { stamps: number; points: number };
before(async () => {
  shop = await openShop();
  const visit = await shop.visit();
  await visit.page.goto(shop.site);
  await signIn(shop, visit, { ceiling: 1_000_000 });
  known = await visit.context.storageState();
  await shop.leave();
});
after(() => shop.close());
afterEach(() => shop.leave());
beforeEach(async () => {
  balance = await balanceOf(shop);
});

const ORDERS = '**/v1/orders';
const isOrder = (request: Request) => request.method() === 'POST' && request.url().endsWith('/v1/orders');

/** A tab whose orders meet a fault, in the middle of the confirmation. */
async function inDialog(
  fault: 'answer' | 'request',
): Promise<Visit & { keys: string[]; heal(): Promise<void> }> {
  const visit = await shop.visit({ known });
  const { context, page } = visit;
  const keys: string[] = [];
  context.on('request', (request) => {
    if (isOrder(request)) keys.push(request.headers()['idempotency-key'] ?? '');
  });
  await context.route(ORDERS, async (route) => {
    if (isOrder(route.request()) && fault === 'answer') await route.fetch();
    if (isOrder(route.request())) await route.abort();
    else await route.continue();
  });
  await begin(visit, page);
  return { ...visit, keys, heal: () => context.unroute(ORDERS) };
}

async function begin(visit: Visit, page: Page): Promise<void> {
  await page.goto(shop.site);
  await opened(page);
  await signIn(shop, { ...visit, page });
  await openDialog(page, '100 timbres');
}

async function boughtOnce(): Promise<void> {
  const after = await balanceOf(shop);
  assert.equal(after.stamps, balance.stamps + 100);
  assert.equal(after.points, balance.points - 500);
}

test('a reload while the answer is lost finds it bought once, without signing in', async () => {
  const { page, keys, heal } = await inDialog('answer');
  const lost = page.waitForEvent('requestfailed', isOrder);
  await sayYes(page);
  await lost;
  await heal();
  await page.reload();
  await reads(page, 'Gracias por su compra en Timbres.');
  await page.getByRole('button', { name: /^Continuar como/ }).waitFor();
  await boughtOnce();
  assert.equal(new Set(keys).size, 1);
  await page.reload();
  await opened(page);
});

test('while nothing answers it says so, and the receipt comes by itself', async () => {
  const { page, context, heal } = await inDialog('answer');
  await context.route(`${ORDERS}?*`, (route) => route.abort());
  await sayYes(page);
  await reads(page, 'Recuperando su compra');
  await reads(page, /Quedó una compra de 100 timbres sin respuesta/);
  await context.unroute(`${ORDERS}?*`);
  await heal();
  await reads(page, 'Gracias por su compra en Timbres.');
  await boughtOnce();
});

test('a request that never arrived: the reloaded page asks the person, and sends it with the same key', async () => {
  const visit = await inDialog('request');
  const { page, keys, heal } = visit;
  const lost = page.waitForEvent('requestfailed', isOrder);
  await sayYes(page);
  await lost;
  await page.reload();
  await reads(page, 'Su compra no llegó');
  await reads(page, /no hay ningún cargo por ella/);
  assert.equal((await balanceOf(shop)).points, balance.points);
  await heal();
  await page.getByRole('button', { name: 'Terminar la compra' }).click();
  await reads(page, 'Gracias por su compra en Timbres.');
  await heard(page, 'mostrador-signed-in');
  await heard(page, 'mostrador-purchased fulfilled');
  await boughtOnce();
  assert.ok(keys.length > 1);
  assert.equal(new Set(keys).size, 1);
});

test('two tabs that take up the same purchase buy it once', async () => {
  const visit = await inDialog('request');
  const { page, context, heal } = visit;
  const lost = page.waitForEvent('requestfailed', isOrder);
  await sayYes(page);
  await lost;
  const tabs = [page, await context.newPage()];
  for (const tab of tabs) {
    await tab.goto(shop.site);
    await reads(tab, 'Su compra no llegó');
    await tab.bringToFront();
    await signIn(shop, { ...visit, page: tab });
  }
  await heal();
  await Promise.all(tabs.map((tab) => tab.getByRole('button', { name: 'Terminar la compra' }).click()));
  // One of them may hear of the other's answer before its own.
  await Promise.any(tabs.map((tab) => reads(tab, 'Gracias por su compra en Timbres.')));
  await Promise.all(tabs.map((tab) => tab.getByText('Su compra no llegó').waitFor({ state: 'detached' })));
  await boughtOnce();
});

test('the platform goes away in mid-purchase and comes back: the widgets say so, recover, and it is bought once', async () => {
  const visit = await shop.visit({ known });
  const { page } = visit;
  await begin(visit, page);
  await shop.stopPlatform();
  await sayYes(page);
  await reads(page, 'Recuperando su compra');
  await shop.startPlatform();
  await page.getByRole('main').getByText('Gracias por su compra en Timbres.').waitFor({ timeout: 60_000 });
  await boughtOnce();
  assert.equal((await ordersOf(shop)).filter(({ state }) => state !== 'fulfilled').length, 0);
  assert.deepEqual((await recorded(page)).violations, []);
});

test('a page opened while the platform is down says so in both languages, and comes to life by a retry', async () => {
  const visit = await shop.visit({ known });
  const { page } = visit;
  await page.goto(shop.site);
  await opened(page);
  // The files of the widgets are in the browser's cache, as at any second visit.
  await shop.stopPlatform();
  await speak(page, 'en');
  await reads(page, 'We could not reach Mostrador');
  await speak(page, 'es-MX');
  await reads(page, 'No pudimos comunicarnos con Mostrador');
  await shop.startPlatform();
  await page.locator('mostrador-stamp-purchase').getByRole('button', { name: 'Reintentar' }).click();
  await opened(page);
  await page.getByText('No pudimos comunicarnos con Mostrador').first().waitFor({ state: 'detached' });
});
