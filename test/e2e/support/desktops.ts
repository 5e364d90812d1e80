import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { passPlatform, windowOf } from './people.ts';
import type { Shop, Visit } from './shop.ts';

export interface Week {
  [day: string]: { start: string; end: string }[];
}

/** A desktop's schedule as the platform tells it, as far as these tests look. */
export interface Schedule {
  timezone: string;
  weekly: Week;
  effectiveFrom: string | null;
}

export interface Desktop {
  state: string;
  onBecause: string | null;
  problem: { code: string } | null;
  nextOnAt: string | null;
}

const workday = [{ start: '08:00', end: '20:00' }];
/** A-EV-4. */
export const STANDARD: Week = {
  monday: workday,
  tuesday: workday,
  wednesday: workday,
  thursday: workday,
  friday: workday,
  saturday: workday,
  sunday: [{ start: '09:00', end: '17:00' }],
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The demo's own desktop, over the API. */
export function desktopOf(shop: Shop) {
  const path = `/v1/desktops/${shop.demo.desktopId}`;
  /** A program's sign-in: support by default, as another person than the one in the page. */
  const tokenOf = async ({ identifier, password } = shop.demo.supportProfile) => {
    const answer = await fetch(`${shop.platform}/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ identifier, password }),
    });
    assert.equal(answer.status, 201);
    return ((await answer.json()) as { accessToken: string }).accessToken;
  };
  return {
    read: () => shop.ofCustomer<Desktop>(path),
    schedule: () => shop.ofCustomer<Schedule>(`${path}/schedule`),
    /** Saves as support does, over whatever stands there. */
    async save(weekly: Week, timezone = 'America/Mexico_City') {
      const token = await tokenOf();
      const { headers } = await shop.call('GET', `${path}/schedule`, token);
      const ifMatch = { 'if-match': headers.get('etag') ?? '' };
      const { status, body } = await shop.call(
        'PUT',
        `${path}/schedule`,
        token,
        { timezone, weekly },
        ifMatch,
      );
      assert.equal(status, 200, JSON.stringify(body));
    },
    startPower: async () => shop.call<{ endsAt: string }>('POST', `${path}/power-sessions`, await tokenOf()),
  };
}

/** Business time at the platform. */
export const nowOf = async (shop: Shop): Promise<Date> => {
  const { body } = await shop.call<{ now: string }>('GET', '/v1/test-clock', shop.demo.operatorSecretKey);
  return new Date(body.now);
};

/** Moves the clock to an instant. */
export async function moveTo(shop: Shop, to: Date): Promise<void> {
  const body = { to: to.toISOString() };
  const { status } = await shop.call('POST', '/v1/test-clock', shop.demo.operatorSecretKey, body);
  assert.equal(status, 200);
}

/** The next Monday at six in the morning of Mexico City, which has no other hour in summer. */
export async function nextMonday(shop: Shop): Promise<Date> {
  const now = await nowOf(shop);
  const midnight = Math.floor((now.getTime() - 6 * HOUR_MS) / DAY_MS) * DAY_MS + 6 * HOUR_MS;
  const daysAhead = ((8 - new Date(midnight).getUTCDay()) % 7 || 7) * DAY_MS;
  return new Date(midnight + daysAhead + 6 * HOUR_MS);
}

export const grid = (page: Page): Locator => page.locator('mostrador-desktop-schedule').getByRole('grid');

export const cell = (page: Page, name: string | RegExp): Locator =>
  page.locator('mostrador-desktop-schedule').getByRole('gridcell', { name });

/** Puts the focus on a cell, as a keyboard does: a day (0 Monday) and a half hour (0 to 47). */
export async function goTo(page: Page, day: number, slot: number): Promise<void> {
  await page.locator('mostrador-desktop-schedule [role=gridcell][tabindex="0"]').focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < day; step += 1) await page.keyboard.press('ArrowDown');
  for (let step = 0; step < slot; step += 1) await page.keyboard.press('ArrowRight');
}

/** Opens the page with the demo's desktop and waits for its week. */
export async function openWeek(shop: Shop, { page }: Pick<Visit, 'page'>): Promise<void> {
  await page.goto(`${shop.site}/escritorios`);
  await grid(page).waitFor();
}

/** Presses "Guardar horario" and signs in where that is asked. */
export async function save(shop: Shop, visit: Visit, known = false): Promise<void> {
  const button = visit.page.getByRole('button', { name: 'Guardar horario' });
  if (known) return button.click();
  await passPlatform(shop, await windowOf(visit, () => button.click()));
}

/** A text that is announced, seen or not. */
export const announced = (page: Page, text: string | RegExp): Promise<void> =>
  page
    .locator('mostrador-desktop-schedule')
    .getByRole('status')
    .filter({ hasText: text })
    .first()
    .waitFor({ state: 'attached' });
