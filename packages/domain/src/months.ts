import { fromWall, toWall } from './zone.ts';

export const MONTHS_A_YEAR = 12;

/** The same wall clock so many calendar months later; the last day of a month that has no such day. */
export function monthsLater(instant: Date, months: number, timezone: string): Date {
  const wall = new Date(toWall(instant.getTime(), timezone));
  const day = wall.getUTCDate();
  wall.setUTCMonth(wall.getUTCMonth() + months);
  if (wall.getUTCDate() !== day) wall.setUTCDate(0);
  return new Date(fromWall(wall.getTime(), timezone));
}

/**
 * Months to be paid until a contract's end: a started month counts whole, at least 1 and at most 12 (A-CM-13).
 * From 2016-04-15 to 2017-04-12 they are 12.
 */
export function startedMonths(from: Date, until: Date, timezone: string): number {
  let months = 1;
  while (months < MONTHS_A_YEAR && monthsLater(from, months, timezone) < until) months += 1;
  return months;
}

/**
 * The charge for so many months of a year's list price without VAT: VAT is added, and everything rounded half up
 * once (A-CM-13, A-CM-20): `proratedWithVat(185_000, 12)` is 214,600 centavos.
 */
export function proratedWithVat(yearlyCentavos: number, months: number): number {
  const parts = 2n * BigInt(yearlyCentavos) * BigInt(months) * 116n;
  const whole = 2n * BigInt(MONTHS_A_YEAR) * 100n;
  return Number((parts + whole / 2n) / whole);
}
