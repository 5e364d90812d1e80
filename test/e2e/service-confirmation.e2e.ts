import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { Page } from 'playwright-core';
import { newId } from '../../packages/server/src/ids.ts';
import { orderService, type Waiting } from './support/waiting.ts';
import { addMethod, look, openShop, type Shop, signInOnPlatform, untilItHears } from './support.ts';

/** What the platform's window says of a service before it is bought: what, for how much with VAT, until when. */
let shop: Shop;
before(async () => {
  shop = await openShop();
});
after(() => shop.close());
afterEach(() => shop.leave());
beforeEach(async () => {
  const { distributorId } = shop.demo;
  await shop.sql("UPDATE contract SET state = 'cancelled' WHERE account_id = $1", [distributorId]);
  await expiresIn(365);
});

/** The distributor and what it has contracted expire after so many days. */
async function expiresIn(days: number): Promise<void> {
  const { distributorId } = shop.demo;
  const at = new Date(Date.now() + days * 86_400_000);
  await shop.sql('UPDATE account SET expires_at = $2 WHERE id = $1', [distributorId, at]);
  await shop.sql('UPDATE contract SET ends_at = $2 WHERE account_id = $1', [distributorId, at]);
}

/** It has contracted Multinivel, until its expiry. */
const hasMultilevel = () =>
  shop.sql(
    `UPDATE contract SET state = 'active'
     WHERE id = (SELECT id FROM contract WHERE account_id = $1 AND name = 'multilevel' LIMIT 1)`,
    [shop.demo.distributorId],
  );

/** Its expiry so many years later: `2027-11-26`, `26 de noviembre de 2027`. */
async function expiry(years = 0): Promise<{ iso: string; long: string }> {
  const [row] = await shop.sql<{ at: Date }>(
    "SELECT expires_at + $2 * interval '1 year' AS at FROM account WHERE id = $1",
    [shop.demo.distributorId, years],
  );
  const timeZone = 'America/Mexico_City';
  return {
    iso: new Intl.DateTimeFormat('en-CA', { timeZone }).format(row?.at),
    long: new Intl.DateTimeFormat('es-MX', { dateStyle: 'long', timeZone }).format(row?.at),
  };
}

type Person = Shop['demo']['profile'];

/** The window in which the person who ordered is asked, once they have signed in. */
async function windowOf(
  { confirmationUrl }: Waiting,
  person: Person = shop.demo.distributorProfile,
  options: { width?: number; colorScheme?: 'light' | 'dark' } = {},
): Promise<{ window: Page; errors: string[] }> {
  const { page, errors } = await shop.visit(options);
  await page.goto(confirmationUrl);
  await signInOnPlatform(person, page);
  await page.getByRole('heading', { name: 'Confirmación de Compra' }).waitFor();
  return { window: page, errors };
}

const ordered = (code: string, source: 'points' | 'method' = 'points') =>
  orderService(shop, shop.demo.distributorId, code, { source });
const contracted = async () => {
  const rows = await shop.sql<{ title: string }>(
    "SELECT title FROM contract WHERE account_id = $1 AND state = 'active' ORDER BY title",
    [shop.demo.distributorId],
  );
  return rows.map(({ title }) => title);
};

/** The rows of the bill, as they are read. */
const billOf = (window: Page) =>
  window
    .locator('dl.list > div')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent).join(': ')));

async function press(window: Page, name: string): Promise<void> {
  await untilItHears(window);
  await window.getByRole('button', { name, exact: true }).click();
}

test('CM-COM-03: a master licence says its charge with VAT and its end in the manual’s words, and is contracted', async () => {
  const { iso, long } = await expiry();
  const { window, errors } = await windowOf(await ordered('dominus'));
  assert.deepEqual(await billOf(window), [
    'MKL Dóminus: $1,850.00',
    `Vencimiento: ${long}`,
    'Subtotal: $1,850.00',
    'IVA 16 %: $296.00',
    'Total con IVA: $2,146.00',
  ]);
  await window
    .getByText(`Se aplicará un cargo por $2,146 hasta el ${iso} por la suscripción MKL Dóminus`)
    .waitFor();
  await window.getByText('Este proceso es incancelable e irreversible').waitFor();
  await window.getByText('2,146 puntos').waitFor();
  await press(window, 'Sí, comprar');
  await window.getByRole('heading', { name: 'Gracias por su compra' }).waitFor();
  await window.getByText(`MKL Dóminus está contratado hasta el ${long}.`).waitFor();
  assert.deepEqual(await contracted(), ['Dóminus']);
  assert.deepEqual(errors, []);
});

test('CM-COM-03: what is left of the year is charged, and its months are said', async () => {
  await expiresIn(20);
  const { window } = await windowOf(await ordered('dominus'));
  const [line] = await billOf(window);
  assert.equal(line, 'MKL Dóminus × 1 mes: $154.16');
  await window.getByText(/Se aplicará un cargo por \$178\.83 hasta el /).waitFor();
  await press(window, 'Cancelar');
  await window.getByText('Usted canceló esta compra. No se cobró nada.').waitFor();
  assert.deepEqual(await contracted(), []);
});

test('CM-COM-04: the subscription by a bank charge: it says by when it is complete, and thanks by its name then', async () => {
  const order = await ordered('multilevel', 'method');
  const { window, errors } = await windowOf(order);
  await window.getByText('por la suscripción Multinivel').waitFor();
  await addMethod(window, 'CLABE ···· 6781');
  await press(window, 'Sí, comprar');
  await window.getByText(/^Se completa al acreditarse el cargo, a más tardar el /).waitFor();
  assert.deepEqual(await contracted(), []);
  await shop.advance({ days: 7 });
  await window.reload();
  await window.getByRole('heading', { name: 'Gracias por su compra Multinivel' }).waitFor();
  assert.deepEqual(await contracted(), ['Multinivel']);
  assert.deepEqual(errors, []);
});

test('A-CM-24: the renewal lists the fee and all that is contracted, and by a card the account goes on', async () => {
  await hasMultilevel();
  await expiresIn(20);
  const { iso, long } = await expiry(1);
  const { window, errors } = await windowOf(await ordered('membership', 'method'));
  assert.deepEqual(await billOf(window), [
    'Cuota anual de distribuidor: $2,500.00',
    'Multinivel: $1,999.00',
    `Vencimiento: ${long}`,
    'Subtotal: $4,499.00',
    'IVA 16 %: $719.84',
    'Total con IVA: $5,218.84',
  ]);
  await window
    .getByText(`Se aplicará un cargo por $5,218.84 hasta el ${iso} por la renovación de su cuenta`)
    .waitFor();
  await addMethod(window, 'Visa ···· 4242');
  await press(window, 'Sí, renovar');
  await window.getByText(`Su cuenta y lo que tiene contratado siguen hasta el ${long}.`).waitFor();
  assert.deepEqual(errors, []);
});

test('IP-14: a year of an unlimited account says which account gets it and until when', async () => {
  await shop.give(3_500);
  const id = newId('sta');
  await shop.sql(
    `INSERT INTO stamping_account (id, customer_id, name, kind, state, rfc, created_at)
     VALUES ($1, $2, 'IlimitadaPruebas', 'unlimited', 'expired', 'PRUE7010023T5', now())`,
    [id, shop.demo.customerId],
  );
  const order = await orderService(shop, shop.demo.customerId, 'one-rfc', { source: 'points', to: id });
  const { window, errors } = await windowOf(order, shop.demo.profile);
  const [line, account, until] = await billOf(window);
  assert.equal(line, 'Cuenta ilimitada para un RFC, un año: $3,500.00');
  assert.equal(account, 'Cuenta de timbrado: IlimitadaPruebas');
  assert.match(until ?? '', /^Vencimiento: \d+ de \w+ de \d{4}$/);
  await press(window, 'Sí, comprar');
  await window.getByText(/^Su cuenta ilimitada está vigente hasta el \d+ de \w+ de \d{4}\.$/).waitFor();
  assert.deepEqual(errors, []);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`${colorScheme}: axe finds nothing in the window and what came of it, and it fits 280, 768 and 1280 px`, async () => {
    await hasMultilevel();
    await expiresIn(20);
    const renewal = await ordered('membership', 'method');
    const license = await ordered('dominus');
    for (const width of [280, 768, 1280]) {
      const { window } = await windowOf(license, shop.demo.distributorProfile, { width, colorScheme });
      await look(window, `confirmation-licence-${colorScheme}`);
      await window.goto(renewal.confirmationUrl);
      await window.getByText('por la renovación de su cuenta').waitFor();
      await look(window, `confirmation-renewal-${colorScheme}`);
      if (width < 1280) continue;
      await window.goto(license.confirmationUrl);
      await press(window, 'Sí, comprar');
      await window.getByText(/^MKL Dóminus está contratado hasta el /).waitFor();
      await look(window, `confirmed-licence-${colorScheme}`);
    }
  });
}
