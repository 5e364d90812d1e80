import { fromWall, toWall } from '../zone.ts';
import type { SchedulePlan } from './plan.ts';
import { joined, planSpans, type Span } from './spans.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const CYCLE_DAYS = 28;

/**
 * Hours that the clock ends, whatever was saved: past them a desktop stays off until the next period. A plan without
 * one has its week's budget alone, which is judged when a schedule is saved (A-EV-1).
 */
export interface Quota {
  /** Calendar months, or cycles of 28 days from the day on which the validity begins. */
  policy: 'hard-cap' | '28-day-cycle';
  /** Elapsed hours of schedule that a period has; temporary power-ons are not counted (A-EV-2). */
  hours: number;
  /** IANA name of the zone at whose midnight periods begin: the customer's, which no schedule changes. */
  timezone: string;
}

/** What a quota is kept of. */
export interface Limited {
  plan: SchedulePlan;
  quota?: Quota | undefined;
  validity: { startsAt: Date };
}

/** Instants (ms) at which the quota's periods begin, by their number. */
function periodsOf({ policy, timezone }: Quota, since: Date) {
  const firstDay = Math.floor(toWall(since.getTime(), timezone) / DAY_MS);
  const begins = (number: number) =>
    fromWall(
      policy === 'hard-cap' ? Date.UTC(1970, number) : (firstDay + number * CYCLE_DAYS) * DAY_MS,
      timezone,
    );
  const guess = (instant: number) => {
    const wall = toWall(instant, timezone);
    const date = new Date(wall);
    if (policy === 'hard-cap') return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
    return Math.floor((Math.floor(wall / DAY_MS) - firstDay) / CYCLE_DAYS);
  };
  // Where a zone puts its clock back at midnight, the day's first hour is on the wall clock twice.
  const numberAt = (instant: number) => guess(instant) + Number(instant >= begins(guess(instant) + 1));
  return { begins, numberAt };
}

/** The plan's blocks between two instants (ms), as `planSpans` gives them, without what the quota ends. */
export function* spansWithin({ plan, quota, validity }: Limited, from: number, to: number): Generator<Span> {
  if (!quota) return yield* planSpans(plan, from, to);
  const { begins, numberAt } = periodsOf(quota, validity.startsAt);
  const limit = quota.hours * HOUR_MS;
  let number = numberAt(from);
  let used = 0;
  const since = Math.max(begins(number), validity.startsAt.getTime());
  for (const span of joined(planSpans(plan, since, to))) {
    for (let start = span.start; start < span.end; ) {
      for (; start >= begins(number + 1); used = 0) number += 1;
      const border = Math.min(span.end, begins(number + 1));
      const end = Math.min(border, start + limit - used);
      used += end - start;
      const seen = Math.max(start, from);
      const endCause = end < border ? 'quota' : span.endCause;
      if (seen < end) yield { start: seen, end, cause: span.cause, endCause };
      start = border;
    }
  }
}

/** The period of a quota in which an instant lies. */
export interface QuotaPeriod {
  startsAt: Date;
  endsAt: Date;
  /** Hours of schedule that run in it, with two decimals. */
  scheduledHours: number;
  /** When its hours are used up, although more is planned; null where they reach. */
  exhaustedAt: Date | null;
}

/** See `QuotaPeriod`; null for a plan without a quota. */
export function quotaPeriodAt({ plan, quota, validity }: Limited, instant: Date): QuotaPeriod | null {
  if (!quota) return null;
  const { begins, numberAt } = periodsOf(quota, validity.startsAt);
  const number = numberAt(instant.getTime());
  const [from, to] = [begins(number), begins(number + 1)];
  let left = quota.hours * HOUR_MS;
  let exhausted: number | null = null;
  let last = from;
  for (const { start, end } of joined(planSpans(plan, Math.max(from, validity.startsAt.getTime()), to))) {
    if (end - start > left) exhausted ??= left > 0 ? start + left : last;
    left = Math.max(0, left - (end - start));
    last = end;
  }
  return {
    startsAt: new Date(from),
    endsAt: new Date(to),
    scheduledHours: Math.round((quota.hours - left / HOUR_MS) * 100) / 100,
    exhaustedAt: exhausted === null ? null : new Date(exhausted),
  };
}
