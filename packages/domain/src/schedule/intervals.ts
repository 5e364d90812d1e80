import type { SchedulePlan } from './plan.ts';
import { joined, planSpans } from './spans.ts';

/** Time in which the schedule has a desktop on, half-open. */
export interface OnInterval {
  start: Date;
  end: Date;
  /** What the block that begins it belongs to. */
  cause: 'schedule' | 'exception';
  /** What the block that ends it belongs to: another one where blocks meet at midnight. */
  endCause: 'schedule' | 'exception';
}

/** When the plan has the desktop on between two instants: cut to them, in order, no two touching (A-EV-6). */
export function onIntervals(plan: SchedulePlan, from: Date, to: Date): OnInterval[] {
  return Array.from(joined(planSpans(plan, from.getTime(), to.getTime())), (span) => ({
    start: new Date(span.start),
    end: new Date(span.end),
    cause: span.cause as OnInterval['cause'],
    endCause: span.endCause as OnInterval['cause'],
  }));
}

/** Whether a block runs at an instant; temporary power-on, quota and validity are not looked at (see `onBecauseAt`). */
export function isScheduledOn(plan: SchedulePlan, instant: Date): boolean {
  const at = instant.getTime();
  return !planSpans(plan, at, at + 1).next().done;
}
