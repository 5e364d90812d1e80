import { fromWall } from '../zone.ts';
import { type Block, WEEKDAYS, type WeeklyBlocks } from './week.ts';

/** A day that differs from its weekday: its blocks replace the weekday's, none at all leaves it off. */
export interface ScheduleException {
  /** `YYYY-MM-DD` in the schedule's zone. */
  date: string;
  blocks: readonly Block[];
}

export interface Schedule {
  /** IANA name. */
  timezone: string;
  weekly: WeeklyBlocks;
  exceptions?: readonly ScheduleException[];
}

/** What holds from an instant until the next version's. */
export interface ScheduleVersion {
  from: Date;
  schedule: Schedule;
}

/** Every version of a desktop's schedule, sorted by `from`; before the first nothing is planned. */
export type SchedulePlan = readonly ScheduleVersion[];

const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 3;

/** Days since 1970 of `YYYY-MM-DD`. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00Z`) / DAY_MS;

/** `YYYY-MM-DD` of days since 1970. */
export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Days since 1970 of the Monday of a day's ISO week. */
export const mondayOf = (day: number): number => day - ((((day + FIRST_WEEKDAY) % 7) + 7) % 7);

/** A day's blocks (`day` in days since 1970), and whether an exception says so. */
export function blocksOn(schedule: Schedule, day: number): { blocks: readonly Block[]; exception: boolean } {
  const date = schedule.exceptions?.length ? dateOf(day) : '';
  const exception = schedule.exceptions?.find((entry) => entry.date === date);
  const weekday = WEEKDAYS[day - mondayOf(day)]!;
  return { blocks: exception?.blocks ?? schedule.weekly[weekday], exception: exception !== undefined };
}

/** Each version that holds between two instants (ms), with the part of that time in which it does. */
export function versionsBetween(
  plan: SchedulePlan,
  from: number,
  to: number,
): { schedule: Schedule; from: number; to: number }[] {
  return plan
    .map(({ from: since, schedule }, index) => ({
      schedule,
      from: Math.max(from, since.getTime()),
      to: Math.min(to, plan[index + 1]?.from.getTime() ?? to),
    }))
    .filter((part) => part.from < part.to);
}

/** The version in force at an instant; before the first one, the first. Undefined for an empty plan. */
export const scheduleAt = (plan: SchedulePlan, instant: Date): Schedule | undefined =>
  (plan.findLast(({ from }) => from <= instant) ?? plan[0])?.schedule;

/**
 * The plan after an edit: the new schedule holds from `effectiveFrom`'s midnight in its own zone, at once when
 * that is left out or past. It takes the place of a version that has not begun yet.
 * @param effectiveFrom `YYYY-MM-DD`
 */
export function withEdit(
  plan: SchedulePlan,
  next: Schedule,
  now: Date,
  effectiveFrom?: string | null,
): ScheduleVersion[] {
  const midnight = effectiveFrom ? fromWall(dayNumber(effectiveFrom) * DAY_MS, next.timezone) : 0;
  const from = new Date(Math.max(now.getTime(), midnight));
  return [...plan.filter((version) => version.from <= now && version.from < from), { from, schedule: next }];
}
