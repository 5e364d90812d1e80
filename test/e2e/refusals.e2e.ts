import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  balanceOf,
  closed,
  dialogOf,
  type Known,
  openDialog,
  opened,
  openShop,
  ordersOf,
  reads,
  type Shop,
  sayYes,
  signIn,
  signInOnPlatform,
  speak,
  untilItHears,
  type Visit,
  windowOf,
} from './support.ts';

/** What the platform refuses: said in both languages, with a next step, and nothing lost. */
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

/** At the confirmation of 100 stamps. */
async function inDialog(): Promise<Visit> {
  const visit = await shop.visit({ known });
  await visit.page.goto(shop.site);
  await opened(visit.page);
  await signIn(shop, visit);
  await openDialog(visit.page, '100 timbres');
  return visit;
}

/** The words of a refusal in both languages, and what is left of the choice. */
async function refused(page: Page, es: string, en: string): Promise<void> {
  await reads(page, es);
  await speak(page, 'en');
  await reads(page, en);
  await speak(page, 'es-MX');
  assert.ok(await page.getByRole('radio', { name: /^100 timbres/ }).isChecked());
}

const settings = async (values: Record<string, boolean>) => {
  const key = shop.demo.distributorSecretKey;
  const { headers } = await shop.call('GET', '/v1/settings', key);
  const match = { 'if-match': headers.get('etag') ?? '' };
  const { status } = await shop.call('PATCH', '/v1/settings', key, values, match);
  assert.equal(status, 200);
};

test('a wrong password five times: the platform’s window says how long to wait, and keeps the name', async () => {
  for (const [locale, wrong, wait] of [
    ['es-MX', 'El usuario o la contraseña no son correctos', /Demasiados intentos/],
    ['en', 'The user or the password is wrong', /Too many attempts/],
  ] as const) {
    const visit = await shop.visit();
    await visit.page.goto(`${shop.platform}/sign-in?locale=${locale}`);
    const field = (es: string, en: string) =>
      visit.page.getByLabel(locale === 'en' ? en : es, { exact: true });
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      await field('Correo o número móvil', 'E-mail or mobile number').fill(shop.demo.profile.identifier);
      await field('Contraseña', 'Password').fill('no es esta tampoco');
      await visit.page.getByRole('button', { name: locale === 'en' ? 'Sign in' : 'Entrar' }).click();
      await visit.page
        .getByRole('alert')
        .getByText(attempt > 5 ? wait : wrong)
        .first()
        .waitFor();
    }
    const name = field('Correo o número móvil', 'E-mail or mobile number');
    assert.equal(await name.inputValue(), shop.demo.profile.identifier);
    await visit.page
      .getByRole('link', { name: locale === 'en' ? 'Forgot your password?' : '¿Olvidó su contraseña?' })
      .waitFor();
    await shop.sql('DELETE FROM guess');
  }
});

test('consent refused: nothing is bought, and it can be given later', async () => {
  await shop.sql('DELETE FROM consent');
  const visit = await shop.visit();
  const { page } = visit;
  await page.goto(shop.site);
  await opened(page);
  await page.getByRole('radio', { name: /^100 timbres/ }).check();
  const window = await windowOf(visit, () =>
    page.getByRole('button', { name: 'Comprar 100 timbres' }).click(),
  );
  await signInOnPlatform(shop.demo.profile, window);
  const gone = closed(window);
  await untilItHears(window);
  await window.getByRole('button', { name: 'No permitir' }).click();
  await gone;
  await refused(
    page,
    'No dio su permiso para comprar en este sitio. No se compró nada.',
    'You did not allow this site to buy for you. Nothing was bought.',
  );
  await signIn(shop, visit, { ceiling: 1_000_000 });
  known = await visit.context.storageState();
  assert.deepEqual(visit.errors, []);
});

test('the sign-in window closed: said by both widgets that ask for it', async () => {
  const visit = await shop.visit();
  const { page } = visit;
  await page.goto(shop.site);
  await opened(page);
  await page.getByRole('radio', { name: /^100 timbres/ }).check();
  const first = await windowOf(visit, () =>
    page.getByRole('button', { name: 'Comprar 100 timbres' }).click(),
  );
  await first.close();
  await refused(
    page,
    'Cerró la ventana antes de iniciar sesión. No se compró nada.',
    'You closed the window before signing in. Nothing was bought.',
  );
  const second = await windowOf(visit, () => page.getByRole('button', { name: /^Continuar como/ }).click());
  await second.close();
  await reads(page, 'La ventana se cerró antes de terminar. Puede intentarlo de nuevo.');
  assert.deepEqual(visit.errors, []);
});

test('an expired quote: the dialog shows the present price and asks again', async () => {
  const visit = await inDialog();
  const { page } = visit;
  await shop.advance({ minutes: 16 });
  await sayYes(page);
  const dialog = dialogOf(page);
  await dialog.getByText('La cotización venció. Este es el precio vigente; confirme de nuevo.').waitFor();
  await speak(page, 'en');
  await page.getByText('The quote has expired. This is the present price; confirm again.').waitFor();
  await speak(page, 'es-MX');
  const before = await balanceOf(shop);
  await sayYes(page);
  await reads(page, 'Gracias por su compra en Timbres.');
  assert.equal((await balanceOf(shop)).points, before.points - 500);
});

test('the stamping account blocked meanwhile: nothing is charged, another can be chosen', async () => {
  const { page } = await inDialog();
  const before = await balanceOf(shop);
  const block = (state: string) =>
    shop.sql('UPDATE stamping_account SET state = $1 WHERE id = $2', [state, shop.demo.stampingAccountId]);
  await block('blocked');
  await sayYes(page);
  await refused(
    page,
    'La cuenta de timbrado está bloqueada. Elija otra o pida a su distribuidor que la reactive.',
    'The stamping account is blocked. Choose another, or ask your distributor to reactivate it.',
  );
  assert.deepEqual((await balanceOf(shop)).points, before.points);
  await block('active');
});

test('the distributor suspended meanwhile: no sale, and whom to write to', async () => {
  const { page } = await inDialog();
  const state = (value: string) =>
    shop.sql('UPDATE account SET state = $1 WHERE id = $2', [value, shop.demo.distributorId]);
  const before = await balanceOf(shop);
  await state('suspended');
  try {
    await sayYes(page);
    await reads(page, /El distribuidor está suspendido/);
    await page.getByRole('link', { name: 'Escribir a mi distribuidor' }).first().waitFor();
    await speak(page, 'en');
    await reads(page, /The distributor is suspended/);
    assert.deepEqual(await balanceOf(shop), before);
  } finally {
    await state('active');
  }
});

test('too few points: points are offered in the same frame, and lead back to the stamps', async () => {
  const { page } = await inDialog();
  await shop.leavePoints(120);
  await sayYes(page);
  await reads(page, 'No hay puntos suficientes. Compre puntos o pida un abono a su distribuidor.');
  await speak(page, 'en');
  await reads(page, 'There are not enough points. Buy points, or ask your distributor for a credit.');
  await speak(page, 'es-MX');
  await page.getByRole('button', { name: 'Comprar puntos' }).first().click();
  await page.getByRole('button', { name: 'Comprar 500 puntos' }).waitFor();
  await page.getByRole('button', { name: 'Volver a los timbres' }).click();
  await page.getByRole('radio', { name: /^100 timbres/ }).waitFor();
  await shop.give(5_000);
});

test('the settings forbid buying: the manual’s words, in the dialog and on the next visit (CM-CFG-02)', async () => {
  const { page } = await inDialog();
  const before = await balanceOf(shop);
  await settings({ stampPurchaseEnabled: false });
  try {
    await sayYes(page);
    for (const visited of [page, (await shop.visit()).page]) {
      if (visited !== page) await visited.goto(shop.site);
      await reads(visited, 'La compra de timbres no está habilitada en su cuenta');
      await reads(visited, /Su distribuidor no tiene habilitada la compra de timbres\./);
      await visited.getByRole('link', { name: 'Escribir a mi distribuidor' }).waitFor();
      await speak(visited, 'en');
      await reads(visited, 'Buying stamps is not enabled in your account');
      await reads(visited, /Your distributor has not enabled buying stamps\./);
    }
    assert.deepEqual(await balanceOf(shop), before);
  } finally {
    await settings({ stampPurchaseEnabled: true });
  }
});

test('a distributor’s secret key or embed session that would spend its customer’s points gets 403', async () => {
  const { demo } = shop;
  const scopes = ['balances:read', 'offers:read', 'orders:read'];
  const minted = await shop.call<{ token: string }>('POST', '/v1/embed-sessions', demo.distributorSecretKey, {
    customerId: demo.customerId,
    scopes,
    origin: shop.site,
  });
  assert.equal(minted.status, 201);
  const before = await ordersOf(shop);
  for (const [as, headers] of [
    [demo.distributorSecretKey, { 'mostrador-account': demo.customerId }],
    [minted.body.token, { origin: shop.site }],
  ] as const) {
    const offers = await shop.call<{ data: { id: string; kind: string }[] }>(
      'GET',
      '/v1/offers',
      as,
      undefined,
      headers,
    );
    const offer = offers.body.data.find(({ kind }) => kind === 'stampPackage');
    const lines = [{ offerId: offer?.id, quantity: 1, toStampingAccountId: demo.stampingAccountId }];
    const quote = await shop.call<{ id: string }>('POST', '/v1/quotes', as, { lines }, headers);
    assert.equal(quote.status, 201);
    for (const [locale, title] of [
      ['es-MX', 'Solo la persona del cliente puede gastar su saldo'],
      ['en', "Only the customer's own person may spend its balance"],
    ] as const) {
      const order = { quoteId: quote.body.id, payment: { source: 'points' }, confirmed: true };
      const told = { ...headers, 'accept-language': locale };
      const answer = await shop.call<{ code: string; title: string }>('POST', '/v1/orders', as, order, told);
      assert.equal(answer.status, 403);
      assert.equal(answer.body.code, 'customer_authorization_required');
      assert.equal(answer.body.title, title);
    }
  }
  assert.deepEqual(await ordersOf(shop), before);
});

test('a key used again with another body is refused in both languages, and moves nothing', async () => {
  const { demo } = shop;
  const key = { 'idempotency-key': 'the same key for both' };
  const give = (quantity: number, locale: string) =>
    shop.call<{ code?: string; title?: string }>(
      'POST',
      '/v1/transfers',
      demo.distributorSecretKey,
      { unit: 'point', quantity, toAccountId: demo.customerId },
      { ...key, 'accept-language': locale },
    );
  assert.equal((await give(10, 'es-MX')).status, 201);
  const before = await balanceOf(shop);
  for (const [locale, title] of [
    ['es-MX', 'La clave de idempotencia ya se usó con otra solicitud'],
    ['en', 'The idempotency key was used with another request'],
  ] as const) {
    const { status, body } = await give(20, locale);
    assert.equal(status, 422);
    assert.equal(body.code, 'idempotency_key_reused');
    assert.equal(body.title, title);
  }
  assert.deepEqual(await balanceOf(shop), before);
});
