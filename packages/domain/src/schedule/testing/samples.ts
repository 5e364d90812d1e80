import assert from 'node:assert/strict';
import { wallToInstant } from '../../zone.ts';
import type { Schedule, SchedulePlan } from '../plan.ts';
import { type PowerPlan, transitionsAfter } from '../transitions.ts';
import { type Block, DEFAULT_WEEKLY, POWER_SESSION_HOURS, WEEKDAYS, type WeeklyBlocks } from '../week.ts';

export const MEXICO = 'America/Mexico_City';
export const TIJUANA = 'America/Tijuana';

/** `08:00-20:00 22:00-24:00` as blocks. */
export const blocks = (text: string): Block[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((pair) => ({ start: pair.slice(0, 5), end: pair.slice(6) }));

/** A week with the same blocks each day but those that are given. */
export const week = (daily: string, days: Partial<Record<keyof WeeklyBlocks, string>> = {}): WeeklyBlocks =>
  Object.fromEntries(WEEKDAYS.map((day) => [day, blocks(days[day] ?? daily)])) as unknown as WeeklyBlocks;

export const standard = (timezone = MEXICO): Schedule => ({ timezone, weekly: DEFAULT_WEEKLY });

/** A plan of one version that has always held. */
export const always = (schedule: Schedule): SchedulePlan => [{ from: new Date(0), schedule }];

/** Long enough not to matter. */
export const validity = { startsAt: new Date('2026-01-01T00:00Z'), endsAt: new Date('2028-01-01T00:00Z') };

/** `2026-11-18T20:00 off schedule` of each of the next switches. */
export function next(power: Partial<PowerPlan>, local: string, count = 4, zone = MEXICO): string[] {
  const after = wallToInstant(local, zone);
  const found = transitionsAfter({ plan: always(standard(zone)), validity, ...power, after, count });
  for (const { at, local } of found) assert.equal(wallToInstant(local, zone).getTime(), at.getTime());
  return found.map(({ local, to, cause }) => `${local} ${to} ${cause}`);
}

/** A temporary power-on of three hours. */
export function session(local: string, zone = MEXICO) {
  const startedAt = wallToInstant(local, zone);
  return { startedAt, endsAt: new Date(startedAt.getTime() + POWER_SESSION_HOURS * 3_600_000) };
}
