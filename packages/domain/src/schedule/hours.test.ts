import assert from 'node:assert/strict';
import test from 'node:test';
import { addDays } from '../calendar.ts';
import { instantToWall, wallToInstant } from '../zone.ts';
import { monthHours, weekHours, weeklyHours, weekStart } from './hours.ts';
import { onIntervals } from './intervals.ts';
import { always, blocks, MEXICO, standard, TIJUANA, week } from './testing/samples.ts';
import { DEFAULT_WEEKLY, MONTHLY_QUOTA_HOURS, WEEKLY_BUDGET_HOURS } from './week.ts';

const HOUR_MS = 3_600_000;
const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);

test('EV-01: the standard week sums 80 hours, 12 a day and 8 on Sunday', () => {
  assert.equal(weeklyHours(DEFAULT_WEEKLY), WEEKLY_BUDGET_HOURS);
  assert.equal(weeklyHours(week('', { monday: '00:00-06:30 22:00-24:00' })), 8.5);
});

test('EV-01: any 28 consecutive days are 320 hours exactly, also in a zone with summer time', () => {
  for (const zone of [MEXICO, TIJUANA]) {
    const plan = always(standard(zone));
    for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
      const [from, to] = [day, addDays(day, 28)].map((date) => wallToInstant(`${date}T00:00`, zone));
      const on = onIntervals(plan, from!, to!).reduce(
        (sum, { start, end }) => sum + Number(end) - Number(start),
        0,
      );
      assert.equal(on / HOUR_MS, MONTHLY_QUOTA_HOURS, `${zone} ${day}`);
    }
  }
});

test('A-EV-1: the standard schedule has 4,172 hours in 2026, a month 320 to 356', () => {
  for (const zone of [MEXICO, TIJUANA]) {
    const hours = months.map((month) => monthHours(always(standard(zone)), month, zone));
    assert.equal(
      hours.reduce((sum, month) => sum + month),
      4_172,
    );
    assert.equal(hours[1], 320);
    assert.equal(Math.max(...hours), 356);
    assert.ok(hours.every((month) => month >= 320));
  }
});

test('A-EV-1: hours so far of a month end with the instant, also inside a block', () => {
  const plan = always(standard());
  const so = (local: string) => monthHours(plan, '2026-11', MEXICO, wallToInstant(local, MEXICO));
  assert.equal(so('2026-10-31T12:00'), 0);
  assert.equal(so('2026-11-01T13:30'), 4.5);
  assert.equal(so('2026-11-02T08:01'), 8.02);
  assert.equal(so('2026-12-24T12:00'), monthHours(plan, '2026-11', MEXICO));
});

test('A-EV-1: a month that an edit divides counts each version for its part', () => {
  const plan = [
    ...always(standard()),
    { from: wallToInstant('2026-11-16T00:00', MEXICO), schedule: { timezone: MEXICO, weekly: week('') } },
  ];
  assert.equal(monthHours(plan, '2026-11', MEXICO), 2 * 80 + 8);
  assert.equal(monthHours(plan, '2026-12', MEXICO), 0);
});

test('exceptions count instead of their weekday', () => {
  const exceptions = [
    { date: '2026-11-16', blocks: [] },
    { date: '2026-11-22', blocks: blocks('10:00-12:30') },
  ];
  const plan = always({ ...standard(), exceptions });
  const { used, planned } = weekHours(plan, wallToInstant('2026-11-18T00:00', MEXICO), MEXICO);
  assert.deepEqual({ used, planned }, { used: 12, planned: 4 * 12 + 2.5 });
});

test('A-EV-5: a week counts the hours of the wall clock, whatever the clocks do in it', () => {
  const plan = always({ timezone: TIJUANA, weekly: week('00:00-08:00') });
  for (const monday of ['2026-03-02', '2026-10-26', '2026-11-16']) {
    const start = wallToInstant(`${monday}T00:00`, TIJUANA);
    assert.deepEqual(weekHours(plan, start, TIJUANA), { monday, used: 0, planned: 56 });
  }
});

test('A-EV-5: a week begins on Monday in the zone of the customer', () => {
  const instant = wallToInstant('2026-11-22T23:30', MEXICO);
  assert.equal(weekStart(instant, MEXICO), '2026-11-16');
  assert.equal(weekStart(instant, 'UTC'), '2026-11-23');
  assert.equal(weekStart(new Date('2027-01-01T12:00Z'), 'UTC'), '2026-12-28');
  assert.equal(weekStart(new Date('1969-07-20T20:17Z'), 'UTC'), '1969-07-14');
  assert.equal(instantToWall(instant, 'UTC'), '2026-11-23T05:30');
});
