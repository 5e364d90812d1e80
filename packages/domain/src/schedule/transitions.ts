import { instantToWall } from '../zone.ts';
import { scheduleAt } from './plan.ts';
import { type Limited, spansWithin } from './quota.ts';
import { inOrder, joined, type Span, type TransitionCause } from './spans.ts';

export interface PowerTimes {
  startedAt: Date;
  /** Three hours of elapsed time after its start (EV-03), or when it was stopped. */
  endsAt: Date;
}

/** Everything that decides when a desktop is on. */
export interface PowerPlan extends Limited {
  sessions?: readonly PowerTimes[];
  /** Half-open; outside of it a desktop never is on (EV-22). Not open-ended. */
  validity: { startsAt: Date; endsAt: Date };
}

export interface Transition {
  at: Date;
  /** The wall clock in the schedule's zone, `YYYY-MM-DDTHH:MM`. */
  local: string;
  to: 'on' | 'off';
  cause: TransitionCause;
}

function sessionSpans(sessions: readonly PowerTimes[], from: number, to: number): Span[] {
  const cause = 'power-session';
  return sessions
    .map(({ startedAt, endsAt }): Span => {
      const [start, end] = [Math.max(from, startedAt.getTime()), Math.min(to, endsAt.getTime())];
      return { start, end, cause, endCause: cause };
    })
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
}

/**
 * The next switches of a desktop, those strictly after an instant. Blocks and temporary power-ons that overlap or
 * meet are one time: it goes off when the last of them ends (A-EV-2, A-EV-6), at the latest with its validity. A quota
 * ends blocks before (A-EV-1).
 * Days are read only as far as `count` needs.
 */
export function transitionsAfter(power: PowerPlan & { after: Date; count: number }): Transition[] {
  const { plan, sessions = [], validity, after, count } = power;
  const from = Math.max(after.getTime(), validity.startsAt.getTime());
  const to = validity.endsAt.getTime();
  const found: Transition[] = [];
  const add = (time: number, to: 'on' | 'off', cause: TransitionCause) => {
    const at = new Date(time);
    if (at <= after || found.length >= count) return;
    const { timezone } = scheduleAt(plan, at) ?? { timezone: 'UTC' };
    found.push({ at, local: instantToWall(at, timezone), to, cause });
  };
  if (count <= 0 || from >= to) return found;
  for (const span of joined(inOrder(spansWithin(power, from, to), sessionSpans(sessions, from, to)))) {
    add(span.start, 'on', span.cause);
    add(span.end, 'off', span.endCause);
    if (found.length >= count) break;
  }
  return found;
}

/** Why a desktop is on at an instant, null when it is off; a block that runs goes before a session (A-EV-2). */
export function onBecauseAt(power: PowerPlan, instant: Date): 'schedule' | 'power-session' | null {
  const { sessions = [], validity } = power;
  if (instant < validity.startsAt || instant >= validity.endsAt) return null;
  const at = instant.getTime();
  if (!spansWithin(power, at, at + 1).next().done) return 'schedule';
  const runs = sessions.some(({ startedAt, endsAt }) => startedAt <= instant && instant < endsAt);
  return runs ? 'power-session' : null;
}
