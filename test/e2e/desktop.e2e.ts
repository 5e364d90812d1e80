import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  announced,
  cell,
  desktopOf,
  goTo,
  grid,
  moveTo,
  nextMonday,
  openWeek,
  STANDARD,
  save,
} from './support/desktops.ts';
import { closed, openShop, passPlatform, reads, type Shop, untilItHears, windowOf } from './support.ts';

/** A virtual desktop on the distributor's site: the week is edited, and runs. */
let shop: Shop;
let desktop: ReturnType<typeof desktopOf>;
const HOUR_MS = 3_600_000;
const MONDAY = 0;
const SUNDAY = 6;
/** The clock goes on between two calls: whole minutes are compared. */
const minute = (instant: string | null) => Math.floor(Date.parse(instant ?? '') / 60_000);

before(async () => {
  shop = await openShop();
  desktop = desktopOf(shop);
});
after(() => shop.close());
// A Monday morning with the standard week: nothing of it has passed.
beforeEach(async () => {
  await moveTo(shop, await nextMonday(shop));
  await desktop.save(STANDARD);
});
afterEach(() => shop.leave());

async function middleOf(page: Page, name: string) {
  await cell(page, name).scrollIntoViewIfNeeded();
  const box = await cell(page, name).boundingBox();
  assert.ok(box, name);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('EV-22: a desktop past its validity says so, until when its data stay, and never switches on', async () => {
  const visit = await shop.visit();
  const { page } = visit;
  await openWeek(shop, visit);
  await page.locator('mostrador-desktop-schedule select').selectOption({ label: 'Nómina anterior' });
  await reads(page, /La vigencia de este escritorio terminó el/);
  await reads(page, /su información se conserva hasta el/);
  assert.equal(await page.getByRole('button', { name: 'Encender 3 horas' }).count(), 0);
});

test('EV-03: a member looks and changes nothing; who can is said', async () => {
  const visit = await shop.visit();
  const { page } = visit;
  await openWeek(shop, visit);
  const member = { demo: { ...shop.demo, profile: shop.demo.memberProfile } };
  const open = () => page.getByRole('button', { name: /^Continuar como/ }).click();
  await passPlatform(member, await windowOf(visit, open));
  await reads(page, /Solo un administrador de la cuenta o soporte puede cambiar el horario y encender/);
  assert.equal(await page.getByRole('button', { name: 'Encender 3 horas' }).count(), 0);
});

test('a provider that is down: the page says so and what happens next, and the desktop comes on by itself', async () => {
  const visit = await shop.visit();
  const { page } = visit;
  await openWeek(shop, visit);
  await shop.sql("INSERT INTO simulated_provider (fault) VALUES ('down')");
  await shop.advance({ minutes: 121 });
  await reads(page, /El proveedor del escritorio no responde desde las \d\d:\d\d\./);
  await reads(page, /No tiene que hacer nada: se vuelve a intentar solo, la próxima vez a las \d\d:\d\d\./);
  await shop.sql('DELETE FROM simulated_provider');
  await shop.advance({ minutes: 30 });
  await page.getByText(/El proveedor del escritorio no responde/).waitFor({ state: 'detached' });
  await page.locator('mostrador-desktop-schedule').getByText('Encendido', { exact: true }).first().waitFor();
  assert.equal((await desktop.read()).state, 'on');
});

test('EV-04: by mouse, an hour of Sunday is wiped away and saved', async () => {
  const visit = await shop.visit();
  const { page } = visit;
  await openWeek(shop, visit);
  await grid(page).scrollIntoViewIfNeeded();
  const from = await middleOf(page, 'domingo 16:00 a 16:30, encendido');
  const to = await middleOf(page, 'domingo 16:30 a 17:00, encendido');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await announced(page, 'Domingo 16:00 a 17:00 borrado. 79 de 80 horas.');
  await save(shop, visit);
  await announced(page, 'Horario guardado. 79 de 80 horas.');
  assert.deepEqual((await desktop.schedule()).weekly.sunday, [{ start: '09:00', end: '16:00' }]);
  assert.deepEqual(visit.errors, []);
});

test('by touch, on a telephone: the day that is shown, painted with a finger', async () => {
  const context = await shop.browser.newContext({
    ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'es-MX' },
    ...{ timezoneId: 'America/Mexico_City', reducedMotion: 'reduce' },
  });
  const page = await context.newPage();
  await openWeek(shop, { page });
  await page.getByRole('tab', { name: /domingo|^dom/i }).tap();
  await page.getByRole('button', { name: 'Borrar', exact: true }).tap();
  const from = await middleOf(page, 'domingo 15:00 a 15:30, encendido');
  const to = await middleOf(page, 'domingo 16:00 a 16:30, encendido');
  const touch = await context.newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  await send('touchStart', from);
  await send('touchMove', { x: from.x + 20, y: from.y });
  await send('touchMove', to);
  await send('touchEnd');
  await announced(page, 'Domingo 15:00 a 16:30 borrado. 78.5 de 80 horas.');
  await page.getByText('1 cambio sin guardar').waitFor();
  await context.close();
});

test('by keyboard alone: from the first Tab to the saved week', async () => {
  const visit = await shop.visit();
  const { page } = visit;
  await openWeek(shop, visit);
  const inGrid = () =>
    page.evaluate(() => {
      const widget = document.activeElement;
      return widget?.shadowRoot?.activeElement?.getAttribute('role') === 'gridcell';
    });
  for (let stop = 0; stop < 60 && !(await inGrid()); stop += 1) await page.keyboard.press('Tab');
  assert.ok(await inGrid(), 'the grid has one stop');
  await page.keyboard.press('Control+Home');
  for (let day = 0; day < 3; day += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await announced(page, 'Jueves 08:00 a 09:00 seleccionado, 1 hora.');
  await page.keyboard.press('Delete');
  await announced(page, 'Jueves 08:00 a 09:00 borrado. 79 de 80 horas.');
  const button = page.getByRole('button', { name: 'Guardar horario' });
  const onSave = () =>
    button.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element);
  for (let stop = 0; stop < 20 && !(await onSave()); stop += 1) await page.keyboard.press('Tab');
  const window = visit.context.waitForEvent('page');
  await page.keyboard.press('Enter');
  const platform = await window;
  await platform.getByLabel('Correo o número móvil').waitFor();
  const { identifier, password } = shop.demo.profile;
  await platform.keyboard.type(identifier);
  await platform.keyboard.press('Tab');
  await platform.keyboard.type(password);
  await platform.keyboard.press('Enter');
  // Whoever has allowed it before is not asked again.
  const allow = platform.getByRole('button', { name: 'Permitir', exact: true });
  const pressed = untilItHears(platform).then(
    () => allow.press('Enter'),
    () => undefined,
  );
  await Promise.race([pressed, closed(platform)]);
  await closed(platform);
  await announced(page, 'Horario guardado. 79 de 80 horas.');
  assert.deepEqual((await desktop.schedule()).weekly.thursday, [{ start: '09:00', end: '20:00' }]);
});

test("another person's edit: both are shown, and the person chooses", async () => {
  const visit = await shop.visit();
  const { page } = visit;
  await openWeek(shop, visit);
  await goTo(page, SUNDAY, 33);
  await page.keyboard.press('Delete');
  await desktop.save({ ...STANDARD, sunday: [{ start: '10:00', end: '14:00' }] });
  await reads(page, /Soporte guardó otro horario a las \d\d:\d\d\. Difiere domingo\./);
  await reads(page, '10:00–14:00');
  const keep = page.getByRole('button', { name: 'Conservar los míos' });
  await passPlatform(shop, await windowOf(visit, () => keep.click()));
  await announced(page, 'Horario guardado. 79.5 de 80 horas.');
  assert.deepEqual((await desktop.schedule()).weekly.sunday, [{ start: '09:00', end: '16:30' }]);
});

test('A-EV-5: the weekly budget stops a week that used its hours, and Monday is offered', async () => {
  // Wednesday, nine in the evening: 36 of the hours have passed.
  await shop.advance({ minutes: 2 * 24 * 60 + 15 * 60 });
  const visit = await shop.visit();
  const { page } = visit;
  await openWeek(shop, visit);
  await goTo(page, MONDAY, 16);
  for (const keys of ['Control+Shift+ArrowRight', 'Delete', 'Escape']) await page.keyboard.press(keys);
  await goTo(page, SUNDAY, 34);
  for (const keys of ['Shift+End', 'Space', 'Escape']) await page.keyboard.press(keys);
  await announced(page, /Domingo 17:00 a 24:00 encendido\. \d+ de 80 horas\./);
  await save(shop, visit);
  await reads(page, /Esta semana ya cuenta [\d.]+ h y con estos cambios sumaría [\d.]+: pasa de las 80\./);
  assert.deepEqual((await desktop.schedule()).weekly, STANDARD);
  await page.getByRole('button', { name: /^Empezar el lunes \d+$/ }).click();
  await reads(page, /Este horario empieza el lunes \d+; hasta entonces rige el anterior\./);
  assert.match((await desktop.schedule()).effectiveFrom ?? '', /^\d{4}-\d\d-\d\d$/);
});

test('EV-05, EV-03: the clock moves, and the page shows the desktop go on, off, and its three hours end', async () => {
  const visit = await shop.visit();
  const { page } = visit;
  await openWeek(shop, visit);
  const strip = page.locator('mostrador-desktop-schedule');
  await strip.getByText('Apagado', { exact: true }).waitFor();
  await shop.advance({ minutes: 125 });
  await strip.getByText('Encendido', { exact: true }).first().waitFor();
  assert.deepEqual((({ state, onBecause }) => [state, onBecause])(await desktop.read()), ['on', 'schedule']);
  await shop.advance({ minutes: 12 * 60 });
  await strip.getByText('Apagado', { exact: true }).waitFor();
  const { status } = await desktop.startPower();
  assert.equal(status, 201);
  await strip.getByRole('timer').waitFor();
  await shop.advance({ minutes: 1 });
  assert.equal((await desktop.read()).onBecause, 'power-session');
  await shop.advance({ minutes: 3 * 60 });
  await strip.getByRole('timer').waitFor({ state: 'detached' });
  await strip.getByText('Apagado', { exact: true }).waitFor();
});

test('in Tijuana the hour changes: on at eight before and after, and three hours are three', async () => {
  await desktop.save(STANDARD, 'America/Tijuana');
  const year = new Date(await nextMonday(shop)).getUTCFullYear();
  // The second Sunday of March; from August on, next year's.
  const changeOf = (of: number) => {
    const first = new Date(Date.UTC(of, 2, 1)).getUTCDay();
    return new Date(Date.UTC(of, 2, 8 + ((7 - first) % 7), 10));
  };
  const change = changeOf(year) > (await nextMonday(shop)) ? changeOf(year) : changeOf(year + 1);
  await moveTo(shop, new Date(change.getTime() - HOUR_MS));
  const { body: session } = await desktop.startPower();
  assert.equal(minute(session.endsAt), (change.getTime() + 2 * HOUR_MS) / 60_000);
  await moveTo(shop, new Date(change.getTime() + 2 * HOUR_MS + 60_000));
  const { state, nextOnAt } = await desktop.read();
  assert.equal(state, 'off');
  // Nine o'clock of a Sunday in summer time.
  assert.equal(minute(nextOnAt), (change.getTime() + 6 * HOUR_MS) / 60_000);
});
