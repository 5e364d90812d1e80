import type { Desktop, Stretch } from '../types.ts';
import { wallOf } from '../words.ts';
import { slotOfWall, weekdayOf } from './changes.ts';

/** Where a wall clock (`YYYY-MM-DDTHH:MM`) stands in the week. */
export const placeOf = (wall: string) => ({
  day: weekdayOf(wall.slice(0, 10)),
  slot: slotOfWall(wall),
  time: wall.slice(11),
});

/**
 * The running power session as the week shows it: on today's row and, past midnight, on the next one.
 * @param now wall clock of now
 */
export const temporaryOf = ({ power, timezone }: Desktop, now: string): Stretch[] => {
  const { session } = power;
  if (!session) return [];
  const from = wallOf(session.startedAt, timezone);
  const to = wallOf(session.endsAt, timezone);
  const today = now.slice(0, 10);
  // What ran before midnight is past: its row is next week's by now.
  const first = from.slice(0, 10) < today ? { day: placeOf(now).day, slot: 0 } : placeOf(from);
  const last = placeOf(to);
  if (first.day === last.day) return [{ day: first.day, start: first.slot, end: last.slot }];
  const evening = { day: first.day, start: first.slot, end: 48 };
  return last.slot ? [evening, { day: last.day, start: 0, end: last.slot }] : [evening];
};

/** Whether a desktop's validity is over (EV-22): nothing switches it on any more. */
export const isExpired = ({ state, validity }: Desktop, nowMs: number): boolean =>
  state === 'grace' || state === 'retained' || state === 'deleted' || Date.parse(validity.endsAt) <= nowMs;

/** Until when it would stay on if its temporary power-on began now (A-EV-2), in ms. */
export const staysUntil = ({ power, state, nextOffAt }: Desktop, nowMs: number): number => {
  const hours = nowMs + power.hours * 3_600_000;
  return state === 'on' && nextOffAt ? Math.max(hours, Date.parse(nextOffAt)) : hours;
};
