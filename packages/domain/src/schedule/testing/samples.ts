import type { Schedule, SchedulePlan } from '../plan.ts';
import { type Block, DEFAULT_WEEKLY, WEEKDAYS, type WeeklyBlocks } from '../week.ts';

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
