import type { Locator, Page } from 'playwright-core';
import { reads } from './counter.ts';
import type { Shop, Visit } from './shop.ts';

export const NEW_PASSWORD = 'caballo batería grapa';

/** A sign-up as the platform tells it to its distributor, as far as these tests look. */
export interface SignUp {
  id: string;
  kind: string;
  state: string;
  name: string;
  accountId: string | null;
}

/** What a newcomer types, by the fields' labels; the RFC's check digit does not match (A-CM-3). */
export const newcomer = (email: string): Record<string, string> => ({
  Nombre: 'Rosa Gil',
  'Correo electrónico': email,
  'Confirme el correo': email,
  'Teléfono móvil': '646 555 0190',
  'Nombre o razón social': 'Panadería Gil',
  RFC: 'PRUE7010023T5',
  Teléfono: '646 555 0191',
  'Código postal': '22800',
  Colonia: 'Zona Centro',
  Calle: 'Juárez',
  'Núm. exterior': '100',
});

const field = (page: Page, label: string): Locator =>
  page.locator('mostrador-sign-up').getByLabel(new RegExp(`^${label.replace('.', '\\.')}( \\(|$)`));

/** Fills in what is on show: all in a wide place, a step in a narrow one. */
export async function fillIn(page: Page, values: Record<string, string>): Promise<void> {
  await page.locator('mostrador-sign-up form:not([inert])').waitFor();
  for (const [label, value] of Object.entries(values))
    if (await field(page, label).isVisible()) await field(page, label).fill(value);
}

/** Goes through the steps of a narrow place. */
export async function goThrough(page: Page, values: Record<string, string>): Promise<void> {
  for (const next of ['RFC', 'Calle']) {
    await fillIn(page, values);
    await page.getByRole('button', { name: 'Continuar' }).click();
    await field(page, next).waitFor();
  }
  await fillIn(page, values);
}

export const createAccount = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Crear cuenta' }).click();

/** The last mail to somebody, as its outbox shows it. */
export async function linkTo(shop: Shop, visit: Visit, email: string): Promise<string> {
  const outbox = await visit.context.newPage();
  await outbox.goto(`${shop.platform}/dev/outbox`);
  const mail = outbox.locator('article').filter({ hasText: email }).first();
  const href = await mail.getByRole('link').first().getAttribute('href');
  await outbox.close();
  return new URL(href ?? '', shop.platform).href;
}

/** Opens the mail's link in a tab of its own and sets the password there; the tab comes back to the site. */
export async function activate(shop: Shop, visit: Visit, email: string): Promise<Page> {
  const tab = await visit.context.newPage();
  await tab.goto(await linkTo(shop, visit, email));
  await tab.getByLabel('Contraseña', { exact: true }).fill(NEW_PASSWORD);
  await tab.getByRole('button', { name: 'Activar mi perfil' }).click();
  return tab;
}

/** The newest sign-up of the shop's distributor. */
export async function newestSignUp(shop: Shop): Promise<SignUp> {
  const { body } = await shop.call<{ data: SignUp[] }>('GET', '/v1/sign-ups', shop.demo.distributorSecretKey);
  const [signUp] = body.data;
  if (!signUp) throw new Error('Nobody has signed up');
  return signUp;
}

export const thanked = (page: Page): Promise<void> =>
  reads(page, '¡Gracias por crear tu perfil con nosotros!');
