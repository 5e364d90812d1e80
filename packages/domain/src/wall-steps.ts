import { fromWall, toWall } from './zone.ts';

const DAY_MS = 86_400_000;

/** The same wall clock so many calendar days later: retention and custody days are such days (A-CM-20). */
export const daysLater = (instant: Date, days: number, timezone: string): Date =>
  new Date(fromWall(toWall(instant.getTime(), timezone) + days * DAY_MS, timezone));

/** The same wall clock one calendar year later; of 29 February the day before. */
export function yearLater(instant: Date, timezone: string): Date {
  const wall = new Date(toWall(instant.getTime(), timezone));
  const day = wall.getUTCDate();
  wall.setUTCFullYear(wall.getUTCFullYear() + 1);
  if (wall.getUTCDate() !== day) wall.setUTCDate(0);
  return new Date(fromWall(wall.getTime(), timezone));
}
