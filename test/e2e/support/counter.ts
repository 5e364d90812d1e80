import type { Locator, Page } from 'playwright-core';
import type { Shop } from './shop.ts';

/** An order as the platform tells it, as far as these tests look. */
export interface Order {
  id: string;
  quoteId: string;
  state: string;
  reason: string | null;
}

interface Balance {
  stamps: number;
  points: number;
  autoSale: unknown;
}

export const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Confirmación de Compra' });

/** Chooses a package, `100 timbres`, and presses the main button; somebody must be signed in. */
export async function openDialog(page: Page, packages: string): Promise<Locator> {
  await page.getByRole('radio', { name: new RegExp(`^${packages}`) }).check();
  await page.getByRole('button', { name: `Comprar ${packages}` }).click();
  await dialogOf(page).waitFor();
  return dialogOf(page);
}

/** Says yes in the dialog. */
export const sayYes = (page: Page): Promise<void> =>
  dialogOf(page).getByRole('button', { name: 'Sí, comprar' }).click();

/** A text, anywhere in the page's content. */
export const reads = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByRole('main').getByText(text).first().waitFor();

/** The customer's orders, the newest first. */
export const ordersOf = async (shop: Shop): Promise<Order[]> =>
  (await shop.ofCustomer<{ data: Order[] }>('/v1/orders')).data;

/** What the customer has; what is expected of its automatic sale moves with the days. */
export async function balanceOf(shop: Shop): Promise<{ stamps: number; points: number }> {
  const { autoSale: _expected, ...has } = await shop.ofCustomer<Balance>('/v1/balances');
  return has;
}

/** Waits until the shop is open: its button names a package. */
export const opened = (page: Page, button = /^Comprar [\d,]+ timbres$/): Promise<void> =>
  page.getByRole('button', { name: button }).waitFor();

/** Turns the site's widgets to another language, as a site does that has two. */
export const speak = (page: Page, locale: 'es-MX' | 'en'): Promise<void> =>
  page
    .locator('mostrador-provider')
    .evaluate((provider, value) => provider.setAttribute('locale', value), locale);
