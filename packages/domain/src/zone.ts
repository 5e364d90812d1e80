const DAY_MS = 86_400_000;
/** What is looked up at once. No zone changes twice in it: the closest two changes were Recife's, in one week. */
const STRETCH_MS = 3 * DAY_MS;
/** Bounds of what is kept: names of zones and dates come from outside. */
const MAX_ZONES = 500;
const MAX_STRETCHES = 5_000;

/** A zone's offsets (ms) within a stretch, and the instant from which the second holds. */
type Stretch = readonly [before: number, change: number, after: number];
interface Zone {
  read: ReadOffset;
  stretches: Map<number, Stretch>;
}

/** A zone's offset (ms) at an instant (ms). */
type ReadOffset = (instant: number) => number;
/** What is asked of Temporal. */
interface Clock {
  Instant: {
    fromEpochMilliseconds(ms: number): { toZonedDateTimeISO(zone: string): { offsetNanoseconds: number } };
  };
  Now: { timeZoneId(): string };
}

/** Where a runtime has it: a page's first Intl.DateTimeFormat costs as much as the rest of a week's drawing. */
const native: Clock | null = (globalThis as { Temporal?: Clock }).Temporal ?? null;

const zones = new Map<string, Zone>();

function zoneOf(timezone: string): Zone {
  let zone = zones.get(timezone);
  if (!zone) {
    zone = { read: offsetReader(timezone), stretches: new Map() };
    if (zones.size >= MAX_ZONES) zones.clear();
    zones.set(timezone, zone);
  }
  return zone;
}

/** Temporal and Intl say the same. Throws a RangeError for a zone that is none. */
export function offsetReader(timezone: string, temporal = native): ReadOffset {
  if (temporal) {
    const read = (instant: number) =>
      temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timezone).offsetNanoseconds / 1e6;
    read(0);
    return read;
  }
  const format = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' });
  return (instant) => readOffset(format, instant);
}

/** The zone of whoever uses this runtime, by its IANA name. */
export const ownTimezone = (temporal = native): string =>
  temporal ? temporal.Now.timeZoneId() : new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What Intl says, in ms: it writes `1/1/2026, GMT-06:00`, and `GMT` alone for no offset. */
function readOffset(format: Intl.DateTimeFormat, instant: number): number {
  const [, sign, hours, minutes, seconds] = /([+-])(\d+):(\d+):?(\d*)/.exec(format.format(instant)) ?? [];
  if (!sign) return 0;
  const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return (sign === '-' ? -size : size) * 1000;
}

/** Looks a stretch up; a change of the hour in it is found to the second. */
function readStretch(readAt: ReadOffset, start: number): Stretch {
  let low = start;
  let high = start + STRETCH_MS;
  const before = readAt(low);
  const after = readAt(high);
  while (before !== after && high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (readAt(middle) === before) low = middle;
    else high = middle;
  }
  return [before, high, after];
}

/**
 * How far a zone's wall clock is ahead of UTC at an instant, both in ms. Throws a RangeError for a zone that is
 * none.
 */
export function offsetAt(instant: number, timezone: string): number {
  const { read, stretches } = zoneOf(timezone);
  const number = Math.floor(instant / STRETCH_MS);
  let stretch = stretches.get(number);
  if (!stretch) {
    if (stretches.size >= MAX_STRETCHES) stretches.clear();
    stretch = readStretch(read, number * STRETCH_MS);
    stretches.set(number, stretch);
  }
  const [before, change, after] = stretch;
  return instant < change ? before : after;
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
