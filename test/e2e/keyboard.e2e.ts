import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { closed, dialogOf, opened, openShop, type Shop, untilItHears } from './support.ts';

/** The whole way with the keyboard alone, and what a screen reader hears on it. */
let shop: Shop;
before(async () => {
  shop = await openShop();
});
after(() => shop.close());

const STOPS_MAX = 60;

/** Name of what has the focus, into open shadow roots. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element) return '';
    const control = element as HTMLInputElement;
    const text = element.getAttribute('aria-label') ?? control.labels?.[0]?.innerText ?? element.textContent;
    return (text ?? '').replace(/\s+/g, ' ').trim();
  });

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const here = () =>
    target.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    if (await here()) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Not reached: ${target}`);
}

/** A text that a live region holds, seen or not. */
const announced = (page: Page, text: string, role: 'status' | 'alert' = 'status'): Promise<void> =>
  page.getByRole(role).filter({ hasText: text }).first().waitFor({ state: 'attached' });

test('signing in, choosing, buying and the receipt, without a mouse', async () => {
  const visit = await shop.visit();
  const { page, context } = visit;
  await page.goto(shop.site);
  await opened(page);
  const order: string[] = [];
  while (order.at(-1) !== 'Cantidad' && order.length < STOPS_MAX) {
    await page.keyboard.press('Tab');
    const name = await focused(page);
    order.push(name.replace(/ timbres.*/, ' timbres'));
  }
  assert.deepEqual(order, [
    'Ir al contenido',
    'Bahía Contable',
    'Sistemas',
    'Mi cuenta',
    'Comprar puntos',
    'Regístrese',
    'Distribuidores',
    'Escritorios',
    'Contacto',
    'Continuar como Empresa de Pruebas',
    '1,000 timbres',
    'Un paquete menos',
    'Cantidad',
  ]);

  // Signing in: the window begins in its first field.
  const opening = context.waitForEvent('page');
  await page.getByRole('button', { name: /^Continuar como/ }).focus();
  await page.keyboard.press('Enter');
  const window = await opening;
  await window.getByLabel('Correo o número móvil').waitFor();
  await tabTo(window, window.getByLabel('Correo o número móvil'));
  await window.keyboard.type(shop.demo.profile.identifier);
  await tabTo(window, window.getByLabel('Contraseña', { exact: true }));
  await window.keyboard.type(shop.demo.profile.password);
  await window.keyboard.press('Enter');
  const points = window.getByLabel('Puntos que puede gastar al día');
  await points.waitFor();
  await tabTo(window, points);
  await window.keyboard.press('ControlOrMeta+A');
  await window.keyboard.type('5000');
  await tabTo(window, window.getByRole('button', { name: 'Permitir', exact: true }));
  await untilItHears(window);
  const gone = closed(window);
  await window.keyboard.press('Enter');
  await gone;
  await announced(page, 'Sesión iniciada: Empresa de Pruebas');
  assert.equal(await focused(page), 'Salir');

  // Choosing: arrows in the list, the quantity by its own keys.
  await tabTo(page, page.getByRole('radio', { checked: true }).first());
  for (
    let step = 0;
    step < 10 && !(await page.getByRole('radio', { name: /^100 timbres/ }).isChecked());
    step += 1
  )
    await page.keyboard.press('ArrowUp');
  await tabTo(page, page.getByRole('spinbutton', { name: 'Cantidad' }));
  await page.keyboard.press('ArrowUp');
  await announced(page, '2 × 100 timbres: $1,000.00');
  await tabTo(page, page.getByRole('button', { name: 'Comprar 200 timbres' }));
  await page.keyboard.press('Enter');

  // The dialog begins on the way out, and Escape takes it.
  const dialog = dialogOf(page);
  await dialog.waitFor();
  assert.equal(await focused(page), 'Cancelar');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.equal(await focused(page), 'Comprar 200 timbres');
  await page.keyboard.press('Enter');
  const yes = dialog.getByRole('button', { name: 'Sí, comprar' });
  await yes.waitFor();
  await tabTo(page, yes);
  await page.keyboard.press('Enter');

  // The receipt takes the focus, and says so.
  await announced(page, '200 timbres ya están en su saldo.');
  assert.equal(await focused(page), 'Gracias por su compra en Timbres.');
  await announced(page, 'Saldo: 1,450 timbres');
  await tabTo(page, page.getByRole('button', { name: 'Hacer otra compra' }));
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'Comprar timbres');
  assert.deepEqual(visit.errors, []);
});

test('what goes wrong is announced, and the focus stays where one can go on', async () => {
  const visit = await shop.visit();
  const { page, context } = visit;
  await page.goto(shop.site);
  await opened(page);
  const opening = context.waitForEvent('page');
  const buy = page.getByRole('button', { name: /^Comprar [\d,]+ timbres$/ });
  await tabTo(page, buy);
  await page.keyboard.press('Enter');
  await (await opening).close();
  await announced(page, 'Cerró la ventana antes de iniciar sesión. No se compró nada.', 'alert');
  assert.match(await focused(page), /^Comprar [\d,]+ timbres$/);
});
