import type { MeterBalance } from './types.ts';

/** How the balance stands; each level has its own icon, word and shape. */
export type MeterLevel = 'ok' | 'low' | 'empty' | 'unknown' | 'unlimited';

/** Fewer days than these are low. */
const LOW_DAYS = 8;

/** The level of a balance; `minimum` is that of the automatic sale. */
export const levelOf = (balance: MeterBalance, minimum = 0): MeterLevel => {
  const { stamps, daysRemaining: days, unlimitedUntil } = balance;
  if (unlimitedUntil) return 'unlimited';
  if (stamps <= 0) return 'empty';
  if (stamps < minimum || (days ?? LOW_DAYS) < LOW_DAYS) return 'low';
  return days == null ? 'unknown' : 'ok';
};

/** Days on the runway and the ticks that draw them: one a day while they fit 280 px. */
const SCALES = [
  [30, 30],
  [60, 60],
  [120, 60],
  [365, 73],
] as const;

/** The first scale in which the days fill at most 80 %, else the longest. */
export const runwayScale = (days: number): readonly [days: number, ticks: number] =>
  SCALES.find(([scale]) => days <= scale * 0.8) ?? SCALES[3];

/** Whole days from one calendar day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
