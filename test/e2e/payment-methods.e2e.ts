import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  look,
  openDialog,
  opened,
  openShop,
  reads,
  type Shop,
  sayYes,
  signIn,
  signInOnPlatform,
  tabTo,
  untilItHears,
  windowOf,
} from './support.ts';

let shop: Shop;
before(async () => {
  shop = await openShop();
});
after(() => shop.close());
afterEach(() => shop.leave());
beforeEach(() =>
  shop.sql("UPDATE payment_method SET removed_at = now(), is_default = false WHERE kind <> 'account'"),
);

async function add(providerToken: string): Promise<string> {
  const token = await tokenOf();
  const { status, body } = await shop.call<{ label: string }>('POST', '/v1/payment-methods', token, {
    providerToken,
  });
  assert.equal(status, 201);
  return body.label;
}
const tokenOf = async () =>
  (
    await shop.call<{ accessToken: string }>(
      'POST',
      '/v1/sessions',
      shop.demo.publishableKey,
      shop.demo.profile,
    )
  ).body.accessToken;
const way = (page: Page, label: string) => page.getByRole('radio', { name: label });

test('A-CM-14: from the shop a person has a card forgotten by keyboard, and coming back it is no longer offered', async () => {
  const card = await add('tok_ok');
  const bank = await add('tok_debit');
  const visit = await shop.visit();
  const { page, errors } = visit;
  await page.goto(`${shop.site}/puntos`);
  await opened(page, /^Comprar [\d,]+ puntos$/);
  await signIn(shop, visit);
  await way(page, card).waitFor();
  for (const width of [280, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await look(page, 'payment-methods-shop');
  }
  const platform = await windowOf(visit, () =>
    page.getByRole('link', { name: 'Administrar medios de pago' }).press('Enter'),
  );
  await untilItHears(platform);
  const button = platform.getByRole('button', { name: `Quitar ${card}` });
  await tabTo(platform, button);
  await platform.keyboard.press('Enter');
  await platform.getByRole('status').getByText(`Se quitó ${card}`).waitFor();
  await platform.close();
  await page.bringToFront();
  // Without a screen every page counts as focused all the time, and none hears that it comes back.
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await way(page, card).waitFor({ state: 'detached' });
  await way(page, bank).waitFor();
  assert.deepEqual(errors, []);
});

test('a card that was removed meanwhile: nothing is bought, another can be chosen', async () => {
  const card = await add('tok_ok');
  const bank = await add('tok_debit');
  const visit = await shop.visit();
  const { page } = visit;
  await page.goto(`${shop.site}/puntos`);
  await opened(page, /^Comprar [\d,]+ puntos$/);
  await signIn(shop, visit);
  await way(page, card).check();
  await openDialog(page, '500 puntos');
  await shop.sql("UPDATE payment_method SET removed_at = now() WHERE reference = 'sim_ok'");
  await sayYes(page);
  await reads(page, 'Ese medio de pago ya no está disponible. Elija otro.');
  await way(page, card).waitFor({ state: 'detached' });
  assert.ok(await way(page, bank).isChecked());
});

for (const width of [280, 768, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the payment methods at ${width} px, ${colorScheme}: axe finds nothing and nothing overflows`, async () => {
      await add('tok_ok');
      await add('tok_bank_slow');
      const { page, errors } = await shop.visit({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${shop.platform}/payment-methods?locale=es-MX`);
      await signInOnPlatform(shop.demo.profile, page);
      await page.getByRole('heading', { name: 'Medios de pago' }).waitFor();
      await look(page, `payment-methods-${colorScheme}`);
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Payment methods' }).waitFor();
      await untilItHears(page);
      await page.getByRole('button', { name: 'Remove Visa ···· 4242' }).click();
      await page.getByText('Visa ···· 4242 was removed').waitFor();
      await look(page, `payment-methods-removed-${colorScheme}`);
      assert.deepEqual(errors, []);
    });
  }
}
