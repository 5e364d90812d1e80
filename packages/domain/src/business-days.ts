import { addDays } from './calendar.ts';
import { restDays } from './holidays.ts';
import { fromWall, toWall } from './zone.ts';

const SATURDAY = 6;
const SUNDAY = 0;
const DAY_MS = 86_400_000;

/** Business days that a debit card or bank charge takes to settle (SV-19, A-SV-5). */
export const SETTLEMENT_DAYS = { earliest: 2, latest: 3 } as const;

/** Monday to Friday less the days of rest of LFT art. 74 (A-SV-1). `day` is `YYYY-MM-DD`. */
export function isBusinessDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== SATURDAY && weekday !== SUNDAY && !restDays(Number(day.slice(0, 4))).includes(day);
}

/** The day that is `count` business days after `day`, which itself never counts. */
export function addBusinessDays(day: string, count: number): string {
  let result = day;
  for (let left = count; left > 0; ) {
    result = addDays(result, 1);
    if (isBusinessDay(result)) left -= 1;
  }
  return result;
}

/**
 * The instant `count` business days later at the same wall clock of the account's zone; a wall clock that a
 * change of the hour skips is the one after the gap.
 */
export function businessDaysLater(instant: Date, count: number, timezone: string): Date {
  const wall = toWall(instant.getTime(), timezone);
  const from = Math.floor(wall / DAY_MS) * DAY_MS;
  const to = addBusinessDays(new Date(from).toISOString().slice(0, 10), count);
  return new Date(fromWall(Date.parse(`${to}T00:00:00Z`) + wall - from, timezone));
}
