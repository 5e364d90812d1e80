import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { startSite } from '../../examples/distributor-site/server.ts';
import {
  balanceOf,
  dialogOf,
  heard,
  type Known,
  openDialog,
  opened,
  openShop,
  reads,
  recorded,
  type Shop,
  sayYes,
  signIn,
  speak,
} from './support.ts';

/** What stands between the page and its answers fails: sessions, the database, the stream, the origin. */
let shop: Shop;
let known: Known;
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

const now = (page: Page) => page.evaluate(() => performance.now());

/** The customer's balance by sight: the card of the meter. */
const balance = (stamps: string) => (page: Page) =>
  page.getByRole('complementary').getByRole('group').getByText(stamps, { exact: true }).waitFor();

test('an embed session that ends is renewed unseen', async () => {
  const visit = await shop.visit();
  const { page } = visit;
  await page.goto(shop.site);
  await opened(page);
  // One that is refused in its first second is not renewed at once: a page must never ask in a loop.
  await page.waitForFunction((from) => performance.now() - from > 1_100, await now(page));
  await shop.sql("UPDATE session SET expires_at = now() - interval '1 second' WHERE kind = 'embed'");
  const renewed = page.waitForResponse((response) => response.url().endsWith('/mostrador-session'));
  await shop.give(7);
  await speak(page, 'en');
  assert.equal((await renewed).status(), 200);
  await page.getByRole('button', { name: /^Buy [\d,]+ stamps$/ }).waitFor();
  await page.getByRole('complementary').getByRole('group', { name: 'Balance' }).waitFor();
  assert.deepEqual(await page.getByRole('alert').allInnerTexts(), []);
});

test('a person’s session that ends in mid-purchase asks for it again, and nothing is charged', async () => {
  const visit = await shop.visit({ known });
  const { page } = visit;
  await page.goto(shop.site);
  await opened(page);
  await signIn(shop, visit);
  await openDialog(page, '100 timbres');
  const before = await balanceOf(shop);
  await shop.sql(
    "UPDATE session SET expires_at = now() - interval '1 second', ended_at = now() WHERE kind = 'person'",
  );
  await sayYes(page);
  await page.getByText('Su sesión terminó. Confirme de nuevo para iniciarla; no se cobró nada.').waitFor();
  assert.equal((await balanceOf(shop)).points, before.points);
  await sayYes(page);
  await reads(page, 'Gracias por su compra en Timbres.');
  assert.equal((await balanceOf(shop)).points, before.points - 500);
});

test('a page of another origin with the same key is told that it is not allowed, in both languages', async () => {
  const { demo, platform } = shop;
  const copy = await startSite({
    port: 0,
    platformUrl: platform,
    secretKey: demo.distributorSecretKey,
    publishableKey: demo.publishableKey,
    customerId: demo.customerId,
  });
  try {
    const visit = await shop.visit();
    const { page } = visit;
    // Its back end mints sessions of the right origin; a page elsewhere that got hold of one is refused.
    const stolen = await shop.call('POST', '/v1/embed-sessions', demo.distributorSecretKey, {
      customerId: demo.customerId,
      scopes: ['balances:read', 'consumption:read', 'offers:read', 'orders:read', 'events:read'],
      origin: shop.site,
    });
    await page.route('**/mostrador-session', (route) =>
      route.fulfill({ status: 200, contentType: 'application/json', body: JSON.stringify(stolen.body) }),
    );
    await page.goto(copy.url);
    await reads(page, 'Este sitio no está autorizado para esta credencial');
    await speak(page, 'en');
    await reads(page, 'This site is not allowed for this credential');
    await heard(page, 'mostrador-error origin_not_allowed');
  } finally {
    await copy.stop();
  }
});

test('the database goes away: 503 is said in both languages with a retry, and nothing shown is lost', async () => {
  const visit = await shop.visit();
  const { page } = visit;
  await page.goto(shop.site);
  await opened(page);
  await shop.database.cut();
  try {
    for (const locale of ['es-MX', 'en']) {
      const answer = await shop.call<{ code: string; title: string }>(
        'GET',
        '/v1/balances',
        shop.demo.distributorSecretKey,
        undefined,
        { 'accept-language': locale },
      );
      assert.equal(answer.status, 503);
      assert.equal(answer.body.code, 'database_unavailable');
      assert.ok(answer.headers.get('retry-after'));
    }
    await speak(page, 'en');
    await reads(page, 'The service is unavailable at the moment');
    await speak(page, 'es-MX');
    await reads(page, 'El servicio no está disponible por el momento');
  } finally {
    await shop.database.restore();
  }
  await page.locator('mostrador-stamp-purchase').getByRole('button', { name: 'Reintentar' }).click();
  await opened(page);
  // The shop by its retry; the meter by itself, once the stream is back.
  await page
    .getByText('El servicio no está disponible por el momento')
    .first()
    .waitFor({ state: 'detached' });
});

test('the database goes away in mid-purchase: it is recovered and bought once', async () => {
  const visit = await shop.visit({ known });
  const { page } = visit;
  await page.goto(shop.site);
  await opened(page);
  await signIn(shop, visit);
  await openDialog(page, '100 timbres');
  const before = await balanceOf(shop);
  await shop.database.cut();
  await sayYes(page);
  await dialogOf(page).waitFor({ state: 'hidden' });
  await reads(page, 'Recuperando su compra');
  await shop.database.restore();
  await page.getByText('Gracias por su compra en Timbres.').first().waitFor({ timeout: 60_000 });
  const now = await balanceOf(shop);
  assert.equal(now.points, before.points - 500);
  assert.equal(now.stamps, before.stamps + 100);
});

test('the stream is cut: the meter goes on by itself once it is back', async () => {
  const visit = await shop.visit();
  const { page, context } = visit;
  await page.goto(shop.site);
  await opened(page);
  const { stamps } = await balanceOf(shop);
  await balance(stamps.toLocaleString('en-US'))(page);
  await shop.stopPlatform();
  await shop.startPlatform();
  const gift = {
    unit: 'stamp',
    quantity: 11,
    amount: { amount: 1100, currency: 'MXN' },
    toStampingAccountId: shop.demo.stampingAccountId,
  };
  const { status } = await shop.call('POST', '/v1/transfers', shop.demo.distributorSecretKey, gift);
  assert.equal(status, 201);
  await balance((stamps + 11).toLocaleString('en-US'))(page);
  assert.deepEqual((await recorded(page)).violations, []);
  assert.equal(context.pages().length, 1);
});

test('where streams never come the meter asks now and then', async () => {
  const visit = await shop.visit();
  const { page, context } = visit;
  await context.route('**/v1/events/stream*', (route) => route.abort());
  await page.clock.install();
  await page.goto(shop.site);
  await opened(page);
  const { stamps } = await balanceOf(shop);
  const gift = {
    unit: 'stamp',
    quantity: 5,
    amount: { amount: 500, currency: 'MXN' },
    toStampingAccountId: shop.demo.stampingAccountId,
  };
  await shop.call('POST', '/v1/transfers', shop.demo.distributorSecretKey, gift);
  await page.clock.runFor(60_000);
  await balance((stamps + 5).toLocaleString('en-US'))(page);
});
