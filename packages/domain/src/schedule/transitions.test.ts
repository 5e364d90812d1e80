import assert from 'node:assert/strict';
import test from 'node:test';
import { wallToInstant } from '../zone.ts';
import { onIntervals } from './intervals.ts';
import {
  always,
  blocks,
  MEXICO,
  next,
  session,
  standard,
  TIJUANA,
  validity,
  week,
} from './testing/samples.ts';
import { onBecauseAt, transitionsAfter } from './transitions.ts';

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
