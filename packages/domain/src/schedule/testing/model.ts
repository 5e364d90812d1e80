import { Temporal } from '@js-temporal/polyfill';
import type { Schedule, SchedulePlan } from '../plan.ts';
import type { TransitionCause } from '../spans.ts';
import type { PowerPlan, Transition } from '../transitions.ts';
import { WEEKDAYS } from '../week.ts';

const MINUTE_MS = 60_000;

const plainDay = (day: number) => Temporal.PlainDate.from('1970-01-01').add({ days: day });

/** A day's blocks by the calendar of Temporal. */
function blocksOf(schedule: Schedule, date: Temporal.PlainDate) {
  const exception = schedule.exceptions?.find((entry) => entry.date === date.toString());
  const cause: TransitionCause = exception ? 'exception' : 'schedule';
  return { blocks: exception?.blocks ?? schedule.weekly[WEEKDAYS[date.dayOfWeek - 1]!], cause };
}

/** A wall clock of a day as an instant in ms, by Temporal. */
function instantOf(date: Temporal.PlainDate, time: string, timezone: string): number {
  const wall = time === '24:00' ? date.add({ days: 1 }).toPlainDateTime() : date.toPlainDateTime(time);
  return wall.toZonedDateTime(timezone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** The blocks of a schedule round some days, each as instants in ms. */
function edgesOf(schedule: Schedule, first: number, last: number) {
  const edges: { start: number; end: number; cause: TransitionCause }[] = [];
  for (let day = first; day <= last; day += 1) {
    const date = plainDay(day);
    const [from, to] = ['00:00', '24:00'].map((time) => instantOf(date, time, schedule.timezone));
    const { blocks, cause } = blocksOf(schedule, date);
    for (const block of blocks) {
      const [start, end] = [block.start, block.end].map((time) => instantOf(date, time, schedule.timezone));
      edges.push({ start: Math.max(from!, start!), end: Math.min(to!, end!), cause });
    }
  }
  return edges;
}

/** For each minute of a time (ms), the cause of the block that runs, or null: asked minute by minute. */
export function minutesOn(plan: SchedulePlan, from: number, to: number): (TransitionCause | null)[] {
  const [first, last] = [Math.floor(from / 86_400_000) - 2, Math.floor(to / 86_400_000) + 2];
  const versions = plan.map((version) => ({
    since: version.from.getTime(),
    edges: edgesOf(version.schedule, first, last),
  }));
  return Array.from({ length: (to - from) / MINUTE_MS }, (_, index) => {
    const at = from + index * MINUTE_MS;
    const version = versions.findLast(({ since }) => since <= at);
    return version?.edges.find(({ start, end }) => start <= at && at < end)?.cause ?? null;
  });
}

/** The switches of a desktop strictly after an instant, up to another: where two minutes differ. */
export function switches(power: PowerPlan, after: number, to: number): Transition[] {
  const { plan, sessions = [], validity } = power;
  const blocks = minutesOn(plan, after - MINUTE_MS, to);
  const states = blocks.map((cause, index): TransitionCause | null => {
    const at = after + (index - 1) * MINUTE_MS;
    if (at < validity.startsAt.getTime() || at >= validity.endsAt.getTime()) return null;
    const runs = sessions.some(({ startedAt, endsAt }) => startedAt.getTime() <= at && at < endsAt.getTime());
    return cause ?? (runs ? 'power-session' : null);
  });
  return states.flatMap((state, index): Transition[] => {
    const before = states[index - 1];
    if (index < 2 || (before === null) === (state === null)) return [];
    const at = new Date(after + (index - 1) * MINUTE_MS);
    const { timezone } = (plan.findLast((version) => version.from <= at) ?? plan[0]!).schedule;
    const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timezone);
    const local = zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
    return [{ at, local, to: state ? 'on' : 'off', cause: (state ?? before)! }];
  });
}

/**
 * Wall-clock minutes that a schedule plans between two instants (ms), counted one by one: each minute that a clock
 * in the zone would go through if it were never put forwards or back on the way.
 */
export function countMinutes(schedule: Schedule, from: number, to: number): number {
  const wall = (instant: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(schedule.timezone).toPlainDateTime();
  const end = wall(to);
  let count = 0;
  for (let at = wall(from); Temporal.PlainDateTime.compare(at, end) < 0; ) {
    const day = at.toPlainDate();
    const limit = day.equals(end.toPlainDate()) ? end.hour * 60 + end.minute : 1_440;
    count += minutesOfDay(schedule, day)
      .slice(at.hour * 60 + at.minute, limit)
      .filter(Boolean).length;
    at = day.add({ days: 1 }).toPlainDateTime();
  }
  return count;
}

function minutesOfDay(schedule: Schedule, day: Temporal.PlainDate): boolean[] {
  const minutes = (time: string) => Number(time.split(':')[0]) * 60 + Number(time.split(':')[1]);
  const blocks = blocksOf(schedule, day).blocks.map(
    ({ start, end }) => [minutes(start), minutes(end)] as const,
  );
  return Array.from({ length: 1_440 }, (_, minute) =>
    blocks.some(([start, end]) => start <= minute && minute < end),
  );
}
