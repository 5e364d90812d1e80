import { wallToInstant } from '@mostrador/domain';

const WALL = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/;
const HOUR_MS = 3_600_000;
/** Mexico's wall clocks are 5 (Cancún) to 8 hours (Tijuana) behind UTC. */
const EASTERNMOST_MS = 5 * HOUR_MS;
const WESTERNMOST_MS = 8 * HOUR_MS;
export const STAMPING_MS = 72 * HOUR_MS;

/** Between which instants (ms) a wall clock was read. */
export interface Span {
  from: number;
  to: number;
}

/**
 * The instant of a wall clock; the whole span of Mexico's zones where the zone is not known, so that nobody is
 * refused for living in another one. Null for a text that is no time.
 */
export function spanOf(wall: string, timezone: string | undefined): Span | null {
  if (!WALL.test(wall) || Number.isNaN(Date.parse(`${wall}Z`))) return null;
  if (timezone) {
    const instant = wallToInstant(wall, timezone).getTime();
    return { from: instant, to: instant };
  }
  const utc = Date.parse(`${wall}Z`);
  return { from: utc + EASTERNMOST_MS, to: utc + WESTERNMOST_MS };
}
