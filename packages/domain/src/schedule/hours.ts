import { fromWall, toWall } from '../zone.ts';
import { minutesIn, minutesOf } from './clock.ts';
import {
  blocksOn,
  dateOf,
  dayNumber,
  mondayOf,
  type Schedule,
  type SchedulePlan,
  versionsBetween,
} from './plan.ts';
import type { WeeklyBlocks } from './week.ts';

const DAY_MS = 86_400_000;
const DAY_MINUTES = 1_440;
const MINUTE_MS = 60_000;

/** Hours with two decimals: 433 minutes are 7.22. */
export const hoursOf = (minutes: number): number => Math.round((minutes * 100) / 60) / 100;

/** Wall-clock hours that a week plans, in steps of a half. */
export const weeklyHours = (weekly: WeeklyBlocks): number =>
  Object.values(weekly).reduce((sum, blocks) => sum + minutesIn(blocks), 0) / 60;

/** Wall-clock minutes that a schedule plans between two wall clocks of its zone (minutes since 1970). */
function wallMinutes(schedule: Schedule, from: number, to: number): number {
  let sum = 0;
  for (let day = Math.floor(from / DAY_MINUTES); day * DAY_MINUTES < to; day += 1) {
    for (const { start, end } of blocksOn(schedule, day).blocks) {
      const begins = Math.max(from, day * DAY_MINUTES + minutesOf(start));
      sum += Math.max(0, Math.min(to, day * DAY_MINUTES + minutesOf(end)) - begins);
    }
  }
  return sum;
}

/**
 * Minutes that a plan has between two instants (ms), each version's counted on the wall clock of its own zone:
 * a week in which the hour changes counts as any other.
 */
export function plannedMinutes(plan: SchedulePlan, from: number, to: number): number {
  return versionsBetween(plan, from, to).reduce((sum, part) => {
    const wall = (instant: number) => Math.floor(toWall(instant, part.schedule.timezone) / MINUTE_MS);
    return sum + wallMinutes(part.schedule, wall(part.from), wall(part.to));
  }, 0);
}

/** The Monday of the ISO week in which an instant lies in a zone, `YYYY-MM-DD`. */
export const weekStart = (instant: Date, timezone: string): string =>
  dateOf(mondayOf(Math.floor(toWall(instant.getTime(), timezone) / DAY_MS)));

/** Instants (ms) at which an ISO week begins and ends in a zone. @param monday `YYYY-MM-DD` */
export function weekBounds(monday: string, timezone: string): [start: number, end: number] {
  const day = dayNumber(monday);
  return [fromWall(day * DAY_MS, timezone), fromWall((day + 7) * DAY_MS, timezone)];
}

/** Hours of the ISO week round an instant: `used` until then, `planned` after it. */
export function weekHours(
  plan: SchedulePlan,
  instant: Date,
  timezone: string,
): { monday: string; used: number; planned: number } {
  const monday = weekStart(instant, timezone);
  const [start, end] = weekBounds(monday, timezone);
  return {
    monday,
    used: hoursOf(plannedMinutes(plan, start, instant.getTime())),
    planned: hoursOf(plannedMinutes(plan, instant.getTime(), end)),
  };
}

/**
 * Wall-clock hours of a calendar month, which is reported against 320 (A-EV-1).
 * @param month `YYYY-MM`, from midnight to midnight of `timezone`
 * @param until counts only what was planned before this instant
 */
export function monthHours(plan: SchedulePlan, month: string, timezone: string, until?: Date): number {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const start = fromWall(Date.UTC(year, number - 1), timezone);
  const end = fromWall(Date.UTC(year, number), timezone);
  return hoursOf(plannedMinutes(plan, start, Math.min(end, until?.getTime() ?? end)));
}
