import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { DISTRIBUTOR } from '../../packages/server/src/demo/people.ts';
import {
  activate,
  axeFindings,
  createAccount,
  fillIn,
  goThrough,
  heard,
  linkTo,
  look,
  NEW_PASSWORD,
  newcomer,
  openShop,
  overflow,
  reads,
  recorded,
  type Shop,
  signInOnPlatform,
  thanked,
  untilItHears,
  type Visit,
} from './support.ts';

let shop: Shop;
before(async () => {
  shop = await openShop();
});
after(() => shop.close());
afterEach(() => shop.leave());

let people = 0;
const someone = () => `rosa${++people}@example.com`;

test('CM-DIS-12: a distributor signs up from the shop’s site, activates on the platform, is provisioned while both tabs watch, and its parent enables it', async () => {
  const visit = await shop.visit();
  const { page } = visit;
  const email = someone();
  await page.goto(`${shop.site}/distribuidores`);
  await goThrough(page, newcomer(email));
  await createAccount(page);
  await thanked(page);
  await heard(page, 'mostrador-signed-up');
  const tab = await activate(shop, visit, email);
  await reads(tab, 'Aprovisionando su cuenta');
  assert.equal(tab.url(), `${shop.site}/distribuidores`, 'the token does not stay in the address');
  await reads(page, 'Aprovisionando su cuenta');
  await reads(page, 'Preparando la base de datos');
  await shop.advance({ minutes: 3 });
  for (const each of [page, tab]) await reads(each, 'Su cuenta está lista para activar');
  const desk = await openDistributorsMail(visit, 'Panadería Gil espera su activación');
  await pressByKeyboard(desk, 'Activar');
  await desk.getByRole('heading', { name: 'Panadería Gil está activa' }).waitFor();
  for (const each of [page, tab]) await reads(each, 'Ya puede entrar a Cuenta Maestra con su perfil.');
  const { violations, told } = await recorded(page);
  assert.deepEqual(violations, []);
  assert.equal(told.filter((event) => event === 'mostrador-signed-up').length, 1);
  assert.deepEqual(visit.errors, []);
});

/** The distributor's person opens the mail in a browser of its own, signs in and reads who asks. */
async function openDistributorsMail(visit: Visit, title: string): Promise<Page> {
  const desk = await shop.visit({ width: 280 });
  await desk.page.goto(await linkTo(shop, visit, DISTRIBUTOR.email));
  await signInOnPlatform(shop.demo.distributorProfile, desk.page);
  await desk.page.getByRole('heading', { name: title }).waitFor();
  await untilItHears(desk.page);
  await look(desk.page, 'sign-up-decision');
  return desk.page;
}

async function pressByKeyboard(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  for (let steps = 0; steps < 10; steps += 1) {
    await page.keyboard.press('Tab');
    if (await button.evaluate((element) => element === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
}

test('A-CM-22, IP-05: a customer signs up and is linked once the distributor confirms at its mail’s page; the check digit that fails is a warning', async () => {
  const visit = await shop.visit();
  const { page } = visit;
  const email = someone();
  await page.goto(`${shop.site}/registro`);
  await fillIn(page, newcomer(email));
  await reads(page, /El dígito verificador no corresponde: se esperaba 7 y termina en 5/);
  await createAccount(page);
  await thanked(page);
  await activate(shop, visit, email);
  await reads(page, 'Su registro espera a su distribuidor');
  const desk = await openDistributorsMail(visit, 'Panadería Gil quiere ser su cliente');
  await desk.getByText('El dígito verificador del RFC no corresponde.').waitFor();
  await pressByKeyboard(desk, 'Confirmar');
  await desk.getByRole('heading', { name: 'Panadería Gil es su cliente' }).waitFor();
  await look(desk, 'sign-up-decided');
  await reads(page, 'Ya puede entrar con su perfil y comprar sus timbres.');
  assert.deepEqual(visit.errors, []);
});

test('a bad RFC stops it with its reason, and a known e-mail is answered like any other (no oracle)', async () => {
  const visit = await shop.visit();
  const { page } = visit;
  const { identifier } = shop.demo.profile;
  await page.goto(`${shop.site}/registro`);
  await fillIn(page, { ...newcomer(identifier), RFC: 'PRUE7013023T5' });
  await createAccount(page);
  await reads(page, 'La fecha del RFC no existe: son año, mes y día.');
  await fillIn(page, { RFC: 'PRUE7010023T5' });
  await createAccount(page);
  await thanked(page);
  await reads(page, `Abra el enlace que enviamos a ${identifier}.`);
  assert.equal(await page.getByText(/ya (tiene|existe)/i).count(), 0);
});

test('the mail can be sent again after a minute; the first link then serves no more, and no link serves twice', async () => {
  const visit = await shop.visit();
  const { page } = visit;
  const email = someone();
  await page.goto(`${shop.site}/registro`);
  await fillIn(page, newcomer(email));
  await createAccount(page);
  await reads(page, /Reenviar en 0:[0-5]\d/);
  await shop.sql(`UPDATE activation_link SET created_at = created_at - interval '2 minutes'`);
  await page.reload();
  await page.getByRole('button', { name: 'Reenviar' }).click();
  await reads(page, 'Le enviamos otro correo.');
  const link = await linkTo(shop, visit, email);
  await (await activate(shop, visit, email)).waitForURL(`${shop.site}/**`);
  const again = await visit.context.newPage();
  await again.goto(link);
  await again.getByLabel('Contraseña', { exact: true }).fill(NEW_PASSWORD);
  await again.getByRole('button', { name: 'Activar mi perfil' }).click();
  await reads(again, 'Su perfil ya está activo: inicie sesión.');
});

test('the platform is down while sending: nothing typed is lost, also in a reload, and it is sent once', async () => {
  const visit = await shop.visit();
  const { page } = visit;
  const email = someone();
  await page.goto(`${shop.site}/registro`);
  await fillIn(page, newcomer(email));
  await shop.database.cut();
  await createAccount(page);
  await reads(page, 'No pudimos crear su cuenta');
  await reads(page, 'Lo que escribió se conserva.');
  await shop.database.restore();
  await page.reload();
  const street = page.getByLabel('Calle');
  await street.waitFor();
  assert.equal(await street.inputValue(), 'Juárez');
  await createAccount(page);
  await thanked(page);
  const rows = await shop.sql('SELECT id FROM sign_up WHERE email = $1', [email]);
  assert.equal(rows.length, 1);
});

test('A-CM-23, A-CM-21: a distributor that is suspended while its key is on the page, or has no Multinivel, takes nobody; what is typed stays', async () => {
  const visit = await shop.visit();
  const { page } = visit;
  await page.goto(`${shop.site}/registro`);
  await fillIn(page, newcomer(someone()));
  const suspend = (state: string) =>
    shop.sql('UPDATE account SET state = $2 WHERE id = $1', [shop.demo.distributorId, state]);
  await suspend('suspended');
  await createAccount(page);
  await reads(page, /El distribuidor está suspendido/);
  assert.equal(await page.getByLabel('Calle').inputValue(), 'Juárez');
  await page.reload();
  await reads(page, 'Por ahora no se pueden crear cuentas aquí');
  await suspend('active');
  await page.reload();
  assert.equal(await page.getByLabel('Calle').inputValue(), 'Juárez');
  const contract = [shop.demo.distributorId];
  await shop.sql(`UPDATE contract SET state = 'cancelled' WHERE account_id = $1`, contract);
  await page.goto(`${shop.site}/distribuidores`);
  await reads(page, 'Este distribuidor no tiene contratado Multinivel.');
  await shop.sql(`UPDATE contract SET state = 'active' WHERE account_id = $1`, contract);
});

test('nothing jumps, nothing overflows and axe finds nothing, at three widths, light and dark', async () => {
  for (const [width, colorScheme] of [
    [280, 'light'],
    [768, 'dark'],
    [1280, 'light'],
  ] as const) {
    const visit = await shop.visit({ width, colorScheme });
    const { page } = visit;
    for (const path of ['registro', 'distribuidores']) {
      await page.goto(`${shop.site}/${path}`);
      await page.getByRole('button', { name: /Continuar|Crear cuenta/ }).waitFor();
      await page.getByRole('banner').getByText('1,250', { exact: true }).waitFor();
      assert.deepEqual((await recorded(page)).shifts, [], `${path} at ${width}`);
      assert.equal(await overflow(page), 0, `${path} at ${width}`);
      assert.deepEqual(await axeFindings(page), [], `${path} at ${width}`);
    }
    assert.deepEqual(visit.errors, []);
  }
});
