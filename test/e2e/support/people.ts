import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { Shop, Visit } from './shop.ts';

type Person = Shop['demo']['profile'];

/** Opens what a click opens in a window of its own. */
export async function windowOf(
  { context }: Pick<Visit, 'context'>,
  open: () => Promise<unknown>,
): Promise<Page> {
  const opened = context.waitForEvent('page');
  await open();
  return opened;
}

/** Resolves once the window is gone, also when it went before the call. */
export async function closed(window: Page): Promise<void> {
  if (!window.isClosed()) await window.waitForEvent('close');
}

/**
 * Signs the demo's customer in through the platform's window, as a person does; whom the platform knows already
 * is asked for nothing.
 * @param ceiling points a day that the site may spend
 */
export async function signIn(
  shop: Pick<Shop, 'demo'>,
  visit: Pick<Visit, 'context' | 'page'>,
  { ceiling }: { ceiling?: number } = {},
): Promise<void> {
  const { page } = visit;
  const window = await windowOf(visit, () => page.getByRole('button', { name: /^Continuar como/ }).click());
  await passPlatform(shop, window, ceiling);
  await page.getByRole('button', { name: 'Salir' }).waitFor();
}

/** Whatever the platform's window asks for on the way to the site: password, consent, nothing. */
export async function passPlatform(
  { demo }: Pick<Shop, 'demo'>,
  window: Page,
  ceiling?: number,
): Promise<void> {
  const gone = closed(window);
  const first = await Promise.race([
    gone.then(() => 'gone' as const),
    window
      .getByLabel('Correo o número móvil')
      .waitFor()
      .then(
        () => 'sign-in' as const,
        () => 'gone' as const,
      ),
    window
      .getByRole('button', { name: 'No permitir' })
      .waitFor()
      .then(
        () => 'consent' as const,
        () => 'gone' as const,
      ),
  ]);
  if (first === 'sign-in') await signInOnPlatform(demo.profile, window);
  if (first !== 'gone') await Promise.race([gone, consent(window, ceiling).catch(() => gone)]);
  await gone;
}

/** The platform's own sign-in form. */
export async function signInOnPlatform({ identifier, password }: Person, window: Page): Promise<void> {
  await window.getByLabel('Correo o número móvil').fill(identifier);
  await window.getByLabel('Contraseña', { exact: true }).fill(password);
  await window.getByRole('button', { name: 'Entrar' }).click();
}

/** What the site may do; the window closes by itself. */
export async function consent(window: Page, ceiling?: number): Promise<void> {
  if (ceiling !== undefined) await window.getByLabel('Puntos que puede gastar al día').fill(String(ceiling));
  await untilItHears(window);
  await window.getByRole('button', { name: 'Permitir', exact: true }).click();
  await closed(window);
}

/** Where the platform asks for a decision it hears nobody in its first half second in front, and looks so. */
export async function untilItHears(window: Page): Promise<void> {
  await window.locator('button[name=decision]').first().waitFor();
  const from = await window.evaluate(() => performance.now());
  await window.waitForFunction((since) => performance.now() - since > 550, from);
  // A colour on its way to another is too pale for axe.
  await window.waitForFunction(
    () => !document.getAnimations().some((animation) => animation instanceof CSSTransition),
  );
}

/** Presses Tab until an element has the focus, wherever it is: by keyboard nobody gets there otherwise. */
export async function tabTo(page: Page, target: Locator, stops = 20): Promise<void> {
  const here = () =>
    target.evaluate((element) => (element.getRootNode() as Document).activeElement === element);
  for (let stop = 0; stop < stops; stop += 1) {
    if (await here()) return;
    await page.keyboard.press('Tab');
  }
  assert.ok(await here(), `${target} is not reached by ${stops} presses of Tab`);
}

/** At the simulated provider's page, from the confirmation and back to it. */
export async function addMethod(window: Page, label: string): Promise<void> {
  await window.getByRole('link', { name: 'Agregar un medio de pago' }).click();
  await window.getByRole('radio', { name: new RegExp(label.replaceAll('·', '.')) }).check();
  await window.getByRole('button', { name: 'Usar este medio' }).click();
  await window.getByText('Nuevo: se guarda al confirmar').waitFor();
}
