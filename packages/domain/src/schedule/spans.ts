import { fromWall, offsetAt, toWall } from '../zone.ts';
import { minutesOf } from './clock.ts';
import { blocksOn, dayNumber, type Schedule, type SchedulePlan, versionsBetween } from './plan.ts';

/** Why a desktop goes on, or what it goes off after: `quota` where the hours of its plan are used up (A-EV-1). */
export type TransitionCause = 'schedule' | 'power-session' | 'exception' | 'quota';

/** Time in which a desktop is on, ms, half-open. */
export interface Span {
  start: number;
  end: number;
  /** Of what begins it. */
  cause: TransitionCause;
  /** Of what ends it. */
  endCause: TransitionCause;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Where two spans begin or end together, the schedule's cause goes first (A-EV-2). */
const byStart = (a: Span, b: Span): number =>
  a.start - b.start || Number(a.cause === 'power-session') - Number(b.cause === 'power-session');

/**
 * How a zone's wall clock (ms) is read within a day. Most days have one offset: asking for it twice is a quarter
 * of the work of asking for each block's ends.
 */
function readerOf(day: number, timezone: string): (wall: number) => number {
  const offset = offsetAt((day - 1) * DAY_MS, timezone);
  if (offset === offsetAt((day + 2) * DAY_MS, timezone)) return (wall) => wall - offset;
  return (wall) => fromWall(wall, timezone);
}

/** The instants of a day's blocks; a block of which a change of the hour leaves nothing ends before it starts. */
function spansOn(schedule: Schedule, day: number): Span[] {
  const { blocks, exception } = blocksOn(schedule, day);
  if (blocks.length === 0) return [];
  const cause = exception ? 'exception' : 'schedule';
  const read = readerOf(day, schedule.timezone);
  const at = (time: string) => read(day * DAY_MS + minutesOf(time) * MINUTE_MS);
  // Some zones have skipped a whole day: each hour of it reads as the next day's, and its end is its beginning.
  const midnight = at('24:00');
  return blocks
    .map(
      ({ start, end }): Span => ({
        start: at(start),
        end: Math.min(midnight, at(end)),
        cause,
        endCause: cause,
      }),
    )
    .sort(byStart);
}

/** Days since 1970 that may hold a block; for an empty week only the exceptions', however long the time is. */
function* daysBetween({ weekly, exceptions = [] }: Schedule, first: number, last: number): Generator<number> {
  if (Object.values(weekly).some((blocks) => blocks.length > 0)) {
    for (let day = first; day <= last; day += 1) yield day;
    return;
  }
  const days = exceptions.map(({ date }) => dayNumber(date)).filter((day) => day >= first && day <= last);
  yield* days.sort((a, b) => a - b);
}

/** The plan's blocks between two instants (ms), in order, cut to them, not yet merged. */
export function* planSpans(plan: SchedulePlan, from: number, to: number): Generator<Span> {
  for (const part of versionsBetween(plan, from, to)) {
    const { schedule } = part;
    // A day more: in a zone that puts its clock back past midnight the next day has begun before.
    const first = Math.floor(toWall(part.from, schedule.timezone) / DAY_MS);
    const last = Math.floor(toWall(part.to, schedule.timezone) / DAY_MS) + 1;
    for (const day of daysBetween(schedule, first, last)) {
      for (const span of spansOn(schedule, day)) {
        const start = Math.max(span.start, part.from);
        const end = Math.min(span.end, part.to);
        if (start < end) yield { ...span, start, end };
      }
    }
  }
}

/** Two sequences of spans, each in order, as one in order. */
export function* inOrder(some: Iterable<Span>, others: Iterable<Span>): Generator<Span> {
  const waiting = others[Symbol.iterator]();
  let other = waiting.next();
  for (const span of some) {
    for (; !other.done && byStart(other.value, span) < 0; other = waiting.next()) yield other.value;
    yield span;
  }
  for (; !other.done; other = waiting.next()) yield other.value;
}

/** Spans in order, those that overlap or meet joined: blocks that meet at midnight are one (A-EV-6). */
export function* joined(spans: Iterable<Span>): Generator<Span> {
  let open: Span | undefined;
  for (const span of spans) {
    if (!open || span.start > open.end) {
      if (open) yield open;
      open = { ...span };
      continue;
    }
    const lasts = span.end - open.end;
    if (lasts > 0 || (lasts === 0 && span.endCause !== 'power-session')) open.endCause = span.endCause;
    open.end = Math.max(open.end, span.end);
  }
  if (open) yield open;
}
