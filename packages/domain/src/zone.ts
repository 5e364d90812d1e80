const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** Bounds of what is kept: zone names come from outside. */
const MAX_ZONES = 500;
const MAX_WEEKS = 5_000;

/** A zone's offset within one week since 1970: no zone changes twice in a week. */
type Week = readonly [before: number, change: number, after: number];
interface Zone {
  format: Intl.DateTimeFormat;
  weeks: Map<number, Week>;
}

const zones = new Map<string, Zone>();

function zoneOf(timezone: string): Zone {
  let zone = zones.get(timezone);
  if (!zone) {
    const format = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' });
    zone = { format, weeks: new Map() };
    if (zones.size >= MAX_ZONES) zones.clear();
    zones.set(timezone, zone);
  }
  return zone;
}

/** What Intl says, in ms: it writes `1/1/2026, GMT-06:00`, and `GMT` alone for no offset. */
function readOffset(format: Intl.DateTimeFormat, instant: number): number {
  const [, sign, hours, minutes, seconds] = /([+-])(\d+):(\d+):?(\d*)/.exec(format.format(instant)) ?? [];
  const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return sign ? Number(`${sign}${size}000`) : 0;
}

/** Looks a week up; a change of the hour in it is found to the second. */
function readWeek(format: Intl.DateTimeFormat, start: number): Week {
  let low = start;
  let high = start + WEEK_MS;
  const before = readOffset(format, low);
  const after = readOffset(format, high);
  while (before !== after && high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (readOffset(format, middle) === before) low = middle;
    else high = middle;
  }
  return [before, high, after];
}

/**
 * How far a zone's wall clock is ahead of UTC at an instant, both in ms. Throws a RangeError for a zone that is
 * none.
 */
export function offsetAt(instant: number, timezone: string): number {
  const { format, weeks } = zoneOf(timezone);
  const number = Math.floor(instant / WEEK_MS);
  let week = weeks.get(number);
  if (!week) {
    if (weeks.size >= MAX_WEEKS) weeks.clear();
    week = readWeek(format, number * WEEK_MS);
    weeks.set(number, week);
  }
  return instant < week[1] ? week[0] : week[2];
}

/** A zone's wall clock at an instant (ms), as ms since 1970 on that clock. */
export const toWall = (instant: number, timezone: string): number => instant + offsetAt(instant, timezone);

/**
 * The instant (ms) of a wall clock, read as Temporal's `compatible` and iCalendar do: of a time that occurs twice
 * the first, of a time that is skipped as far after the change as it would have been without.
 */
export function fromWall(wall: number, timezone: string): number {
  const before = wall - offsetAt(wall - DAY_MS, timezone);
  const after = wall - offsetAt(wall + DAY_MS, timezone);
  return toWall(before, timezone) !== wall && toWall(after, timezone) === wall ? after : before;
}

/** The instant of a wall clock `YYYY-MM-DDTHH:MM`; see `fromWall` for days on which the hour changes. */
export const wallToInstant = (local: string, timezone: string): Date =>
  new Date(fromWall(Date.parse(`${local}Z`), timezone));

/** The wall clock at an instant, `YYYY-MM-DDTHH:MM`. */
export const instantToWall = (instant: Date, timezone: string): string =>
  new Date(toWall(instant.getTime(), timezone)).toISOString().slice(0, 16);

/** Whether the runtime knows an IANA zone of this name. Bare offsets (`+05:30`) are no zones. */
export function isTimezone(name: string): boolean {
  try {
    zoneOf(name);
    return /^[a-z]/i.test(name);
  } catch {
    return false;
  }
}
