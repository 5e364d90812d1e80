import assert from 'node:assert/strict';
import test from 'node:test';
import { wallToInstant } from '../zone.ts';
import { onIntervals } from './intervals.ts';
import { always, blocks, MEXICO, standard, TIJUANA, week } from './testing/samples.ts';
import { onBecauseAt, type PowerPlan, transitionsAfter } from './transitions.ts';
import { POWER_SESSION_HOURS } from './week.ts';

const validity = { startsAt: new Date('2026-01-01T00:00Z'), endsAt: new Date('2028-01-01T00:00Z') };

/** `2026-11-18T20:00 off schedule` of each of the next switches. */
function next(power: Partial<PowerPlan>, local: string, count = 4, zone = MEXICO): string[] {
  const after = wallToInstant(local, zone);
  const found = transitionsAfter({ plan: always(standard(zone)), validity, ...power, after, count });
  for (const { at, local } of found) assert.equal(wallToInstant(local, zone).getTime(), at.getTime());
  return found.map(({ local, to, cause }) => `${local} ${to} ${cause}`);
}

/** A temporary power-on of three hours. */
function session(local: string, zone = MEXICO) {
  const startedAt = wallToInstant(local, zone);
  return { startedAt, endsAt: new Date(startedAt.getTime() + POWER_SESSION_HOURS * 3_600_000) };
}

test('EV-05: a desktop goes on and off with its blocks, those strictly after the instant', () => {
  assert.deepEqual(next({}, '2026-11-21T12:00'), [
    '2026-11-21T20:00 off schedule',
    '2026-11-22T09:00 on schedule',
    '2026-11-22T17:00 off schedule',
    '2026-11-23T08:00 on schedule',
  ]);
  assert.deepEqual(next({}, '2026-11-21T20:00', 1), ['2026-11-22T09:00 on schedule']);
  assert.deepEqual(next({}, '2026-11-21T19:59', 0), []);
});

test('A-EV-6: blocks that meet at midnight are one: no switch there', () => {
  const plan = always({
    timezone: MEXICO,
    weekly: week('', { friday: '22:00-24:00', saturday: '00:00-06:00' }),
  });
  assert.deepEqual(next({ plan }, '2026-11-16T00:00', 2), [
    '2026-11-20T22:00 on schedule',
    '2026-11-21T06:00 off schedule',
  ]);
});

test('A-EV-6: blocks of an exception and of a weekday that meet are one, each end with its own cause', () => {
  const exceptions = [{ date: '2026-11-20', blocks: blocks('21:00-24:00') }];
  const plan = always({ timezone: MEXICO, weekly: week('00:00-02:00'), exceptions });
  assert.deepEqual(next({ plan }, '2026-11-20T12:00', 2), [
    '2026-11-20T21:00 on exception',
    '2026-11-21T02:00 off schedule',
  ]);
  const [whole] = onIntervals(plan, new Date('2026-11-20T18:00Z'), new Date('2026-11-21T12:00Z'));
  assert.deepEqual([whole!.cause, whole!.endCause], ['exception', 'schedule']);
});

test('an exception replaces its day: other hours, or none', () => {
  const exceptions = [
    { date: '2026-11-23', blocks: [] },
    { date: '2026-11-24', blocks: blocks('10:00-12:00') },
  ];
  assert.deepEqual(next({ plan: always({ ...standard(), exceptions }) }, '2026-11-22T18:00', 3), [
    '2026-11-24T10:00 on exception',
    '2026-11-24T12:00 off exception',
    '2026-11-25T08:00 on schedule',
  ]);
});

test('EV-03, A-EV-2: a temporary power-on ends by itself after three hours when no block runs', () => {
  assert.deepEqual(next({ sessions: [session('2026-11-18T21:53')] }, '2026-11-18T21:00', 3), [
    '2026-11-18T21:53 on power-session',
    '2026-11-19T00:53 off power-session',
    '2026-11-19T08:00 on schedule',
  ]);
});

test("A-EV-2: a power-on that a block takes over ends at the block's end", () => {
  assert.deepEqual(next({ sessions: [session('2026-11-18T06:00')] }, '2026-11-18T05:00', 2), [
    '2026-11-18T06:00 on power-session',
    '2026-11-18T20:00 off schedule',
  ]);
  // It ends in the minute in which the block begins: nothing is switched.
  assert.deepEqual(next({ sessions: [session('2026-11-18T05:00')] }, '2026-11-18T04:00', 2), [
    '2026-11-18T05:00 on power-session',
    '2026-11-18T20:00 off schedule',
  ]);
});

test('A-EV-2: started inside a block, it goes on past the end of it', () => {
  const sessions = [session('2026-11-18T19:00')];
  assert.deepEqual(next({ sessions }, '2026-11-18T19:30', 1), ['2026-11-18T22:00 off power-session']);
  const power = { plan: always(standard()), sessions, validity };
  const because = (local: string) => onBecauseAt(power, wallToInstant(local, MEXICO));
  assert.equal(because('2026-11-18T19:30'), 'schedule');
  assert.equal(because('2026-11-18T20:00'), 'power-session');
  assert.equal(because('2026-11-18T22:00'), null);
});

test('A-EV-2: a power-on that starts or ends with a block leaves the cause to the block', () => {
  assert.deepEqual(next({ sessions: [session('2026-11-18T17:00')] }, '2026-11-18T12:00', 1), [
    '2026-11-18T20:00 off schedule',
  ]);
  assert.deepEqual(next({ sessions: [session('2026-11-18T08:00')] }, '2026-11-18T07:00', 1), [
    '2026-11-18T08:00 on schedule',
  ]);
  const plan = always({ timezone: MEXICO, weekly: week('18:00-20:00') });
  assert.deepEqual(next({ plan, sessions: [session('2026-11-18T17:00')] }, '2026-11-18T12:00', 2), [
    '2026-11-18T17:00 on power-session',
    '2026-11-18T20:00 off schedule',
  ]);
});

test('A-EV-2: power-ons that follow one another are one time', () => {
  const sessions = [session('2026-11-19T00:00'), session('2026-11-18T21:00'), session('2026-11-19T02:00')];
  assert.deepEqual(next({ sessions }, '2026-11-18T20:30', 2), [
    '2026-11-18T21:00 on power-session',
    '2026-11-19T05:00 off power-session',
  ]);
});

test('EV-03: a power-on lasts three hours that pass, also across a change of the hour', () => {
  const plan = always({ timezone: TIJUANA, weekly: week('') });
  const off = (local: string) => next({ plan, sessions: [session(local, TIJUANA)] }, local, 1, TIJUANA);
  assert.deepEqual(off('2026-03-08T00:30'), ['2026-03-08T04:30 off power-session']);
  assert.deepEqual(off('2026-11-01T00:30'), ['2026-11-01T02:30 off power-session']);
});

test('blocks on the Sundays on which the hour changes keep their place on the clock', () => {
  const plan = always({ timezone: TIJUANA, weekly: week('00:00-01:30 02:30-06:00') });
  const at = (day: string) => onIntervals(plan, new Date(`${day}T08:00Z`), new Date(`${day}T14:00Z`));
  const hours = (day: string) =>
    at(day).map(({ start, end }) => [start.toISOString().slice(11, 16), end.toISOString().slice(11, 16)]);
  // Spring: 02:30 does not occur and is read as 03:30. Autumn: the first 01:30 ends the block.
  assert.deepEqual(hours('2026-03-08'), [
    ['08:00', '09:30'],
    ['10:30', '13:00'],
  ]);
  assert.deepEqual(hours('2026-11-01'), [
    ['08:00', '08:30'],
    ['10:30', '14:00'],
  ]);
});

test('a block within the skipped hour does not run on that day', () => {
  const plan = always({ timezone: TIJUANA, weekly: week('', { sunday: '02:30-03:00' }) });
  assert.deepEqual(next({ plan }, '2026-03-02T00:00', 1, TIJUANA), ['2026-03-15T02:30 on schedule']);
});

test('a day that a zone skipped has no blocks: Apia went from 29 to 31 December 2011', () => {
  const apia = 'Pacific/Apia';
  const plan = always({ timezone: apia, weekly: week('08:00-12:00', { friday: '13:00-15:00' }) });
  const long = { ...validity, startsAt: new Date(0) };
  assert.deepEqual(next({ plan, validity: long }, '2011-12-29T07:00', 3, apia), [
    '2011-12-29T08:00 on schedule',
    '2011-12-29T12:00 off schedule',
    '2011-12-31T08:00 on schedule',
  ]);
});

test('EV-22: validity that ends inside a block ends it, and nothing comes after', () => {
  const ends = { ...validity, endsAt: wallToInstant('2026-11-20T12:15', MEXICO) };
  const sessions = [session('2026-11-20T11:00'), session('2026-11-21T11:00')];
  assert.deepEqual(next({ validity: ends, sessions }, '2026-11-19T21:00', 9), [
    '2026-11-20T08:00 on schedule',
    '2026-11-20T12:15 off schedule',
  ]);
  assert.deepEqual(next({ validity: ends, sessions }, '2026-11-20T12:15', 9), []);
  const power = { plan: always(standard()), sessions, validity: ends };
  assert.equal(onBecauseAt(power, new Date(ends.endsAt.getTime() - 1)), 'schedule');
  assert.equal(onBecauseAt(power, ends.endsAt), null);
});

test('validity that begins inside a block begins it', () => {
  const starts = { ...validity, startsAt: wallToInstant('2026-11-20T12:15', MEXICO) };
  assert.deepEqual(next({ validity: starts }, '2026-11-18T00:00', 2), [
    '2026-11-20T12:15 on schedule',
    '2026-11-20T20:00 off schedule',
  ]);
});

test('an edit that takes effect inside a block switches at once, one that keeps the block does not', () => {
  const from = wallToInstant('2026-11-18T12:10', MEXICO);
  const edited = (weekly: ReturnType<typeof week>) => [
    ...always(standard()),
    { from, schedule: { timezone: MEXICO, weekly } },
  ];
  assert.deepEqual(next({ plan: edited(week('18:00-19:00')) }, '2026-11-18T12:00', 2), [
    '2026-11-18T12:10 off schedule',
    '2026-11-18T18:00 on schedule',
  ]);
  assert.deepEqual(next({ plan: edited(week('06:00-19:00')) }, '2026-11-18T12:00', 1), [
    '2026-11-18T19:00 off schedule',
  ]);
});

test("a switch at the moment of a change of zone is told by the new zone's clock", () => {
  const from = wallToInstant('2026-11-18T12:00', MEXICO);
  const plan = [...always(standard()), { from, schedule: { timezone: TIJUANA, weekly: week('') } }];
  const [off] = transitionsAfter({ plan, validity, after: new Date(from.getTime() - 1), count: 1 });
  assert.deepEqual([off!.at, off!.local, off!.to], [from, '2026-11-18T10:00', 'off']);
});

test('blocks that a skipped hour puts out of their order are sorted again: two hours at Troll', () => {
  // 01:30 is read as 03:30, 03:00 as it is.
  const plan = always({ timezone: 'Antarctica/Troll', weekly: week('01:30-02:00 03:00-03:30') });
  const [whole, next] = onIntervals(plan, new Date('2026-03-29T00:00Z'), new Date('2026-03-29T12:00Z'));
  assert.deepEqual(
    [whole!.start, whole!.end],
    [new Date('2026-03-29T01:00Z'), new Date('2026-03-29T02:00Z')],
  );
  assert.equal(next, undefined);
});

test('nothing is planned before the first version, nor without one', () => {
  const plan = [{ from: wallToInstant('2026-11-18T10:00', MEXICO), schedule: standard() }];
  assert.deepEqual(next({ plan }, '2026-11-16T00:00', 1), ['2026-11-18T10:00 on schedule']);
  assert.deepEqual(next({ plan: [] }, '2026-11-16T00:00', 1), []);
});

test('the first switch among a century of days reads no more of them than it needs', () => {
  let reads = 0;
  const { weekly } = standard();
  const counted = new Proxy(weekly, {
    get: (target, day) => {
      reads += 1;
      return Reflect.get(target, day);
    },
  });
  const century = { startsAt: validity.startsAt, endsAt: new Date('2126-01-01T00:00Z') };
  const plan = always({ timezone: MEXICO, weekly: counted });
  assert.deepEqual(next({ plan, validity: century }, '2026-11-21T12:00', 1), [
    '2026-11-21T20:00 off schedule',
  ]);
  assert.ok(reads < 20, `${reads} days were read`);
});

test('an empty week looks at its exceptions only, however long the desktop is valid', () => {
  const exceptions = [
    { date: '2099-12-31', blocks: blocks('22:00-24:00') },
    { date: '2026-11-25', blocks: blocks('10:00-11:00') },
  ];
  const century = { startsAt: validity.startsAt, endsAt: new Date('2126-01-01T00:00Z') };
  const plan = always({ timezone: MEXICO, weekly: week(''), exceptions });
  assert.deepEqual(next({ plan, validity: century }, '2026-11-21T12:00', 9), [
    '2026-11-25T10:00 on exception',
    '2026-11-25T11:00 off exception',
    '2099-12-31T22:00 on exception',
    '2100-01-01T00:00 off exception',
  ]);
});
