import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { Temporal } from '@js-temporal/polyfill';
import fc from 'fast-check';
import { wallToInstant } from '../zone.ts';
import { type Quota, quotaPeriodAt } from './quota.ts';
import { ODD_ZONES, schedulesNear, seeded } from './testing/arbitraries.ts';
import { minutesOn } from './testing/model.ts';
import { always, MEXICO, next, session, standard, week } from './testing/samples.ts';
import { onBecauseAt, transitionsAfter } from './transitions.ts';

const at = (wall: string) => wallToInstant(wall, MEXICO);
const validity = { startsAt: at('2026-12-15T00:00'), endsAt: at('2028-01-01T00:00') };
const quota = (policy: Quota['policy'], hours = 320): Quota => ({ policy, hours, timezone: MEXICO });

describe('A-EV-1: a hard cap of a calendar month', () => {
  const power = { plan: always(standard()), quota: quota('hard-cap'), validity };

  test('ends the standard week on day 28 at the end of its block, and leaves days 29 to 31 dark', () => {
    assert.deepEqual(next(power, '2027-01-28T08:00', 2), [
      '2027-01-28T20:00 off schedule',
      '2027-02-01T08:00 on schedule',
    ]);
    const period = quotaPeriodAt(power, at('2027-01-10T12:00'));
    assert.deepEqual(period, {
      startsAt: at('2027-01-01T00:00'),
      endsAt: at('2027-02-01T00:00'),
      scheduledHours: 320,
      exhaustedAt: at('2027-01-28T20:00'),
    });
  });

  test('a February of 28 days has all of its hours, and what began in the middle of a month as well', () => {
    assert.equal(quotaPeriodAt(power, at('2027-02-10T12:00'))?.exhaustedAt, null);
    assert.deepEqual(
      [quotaPeriodAt(power, at('2026-12-20T12:00'))].map((period) => [
        period?.scheduledHours,
        period?.exhaustedAt,
      ]),
      [[196, null]],
    );
    assert.deepEqual(next(power, '2027-02-27T20:00', 2), [
      '2027-02-28T09:00 on schedule',
      '2027-02-28T17:00 off schedule',
    ]);
  });

  test('ends a block in its middle, says so, and goes on at midnight of the next month', () => {
    const nights = { timezone: MEXICO, weekly: week('00:00-24:00') };
    const power = { plan: always(nights), quota: quota('hard-cap', 319.5), validity };
    assert.deepEqual(next(power, '2027-01-01T00:00', 4), [
      '2027-01-14T07:30 off quota',
      '2027-02-01T00:00 on schedule',
      '2027-02-14T07:30 off quota',
      '2027-03-01T00:00 on schedule',
    ]);
  });

  test('a temporary power-on runs when the hours are used up, and uses none', () => {
    const sessions = [session('2027-01-29T10:00'), session('2027-01-11T21:00')];
    assert.deepEqual(next({ ...power, sessions }, '2027-01-28T20:00', 3), [
      '2027-01-29T10:00 on power-session',
      '2027-01-29T13:00 off power-session',
      '2027-02-01T08:00 on schedule',
    ]);
    assert.equal(onBecauseAt({ ...power, sessions }, at('2027-01-29T12:00')), 'power-session');
    assert.equal(onBecauseAt(power, at('2027-01-29T12:00')), null);
  });

  test('an edit in the month counts with what was planned before it', () => {
    const later = {
      from: at('2027-01-15T00:00'),
      schedule: { timezone: MEXICO, weekly: week('00:00-24:00') },
    };
    const plan = [...power.plan, later];
    // 14 days of the standard week are 160 hours; 160 more are 6 days and 16 hours.
    assert.deepEqual(next({ ...power, plan }, '2027-01-15T00:00', 1), ['2027-01-21T16:00 off quota']);
  });
});

describe('A-EV-1: a cycle of 28 days', () => {
  const power = { plan: always(standard()), quota: quota('28-day-cycle'), validity };

  test('has exactly the hours of the standard week, from whichever day it began', () => {
    const count = 2 * 28 * 13;
    const after = new Date(validity.startsAt.getTime() - 1);
    assert.deepEqual(
      transitionsAfter({ ...power, after, count }),
      transitionsAfter({ plan: power.plan, validity, after, count }),
    );
  });

  test('half an hour more than its hours is cut at its end, not at that of a month', () => {
    const weekly = week('08:00-20:00', { sunday: '09:00-17:30' });
    const more = { ...power, plan: always({ timezone: MEXICO, weekly }) };
    const period = quotaPeriodAt(more, at('2027-01-20T00:00'));
    assert.deepEqual(period, {
      startsAt: at('2027-01-12T00:00'),
      endsAt: at('2027-02-09T00:00'),
      scheduledHours: 320,
      exhaustedAt: at('2027-02-08T18:00'),
    });
    assert.deepEqual(next(more, '2027-02-08T12:00', 2), [
      '2027-02-08T18:00 off quota',
      '2027-02-09T08:00 on schedule',
    ]);
  });
});

test('without a quota there is no period', () => {
  assert.equal(quotaPeriodAt({ plan: always(standard()), validity }, validity.startsAt), null);
});

const MINUTE_MS = 60_000;
/** No zone of today has an offset that is not of whole quarters of an hour. */
const QUARTER_MS = 15 * MINUTE_MS;
const DAY_MINUTES = 1_440;
/** A cycle and some days more, so that most cases meet the border of a period. */
const DAYS = 33;

/** The day that begins an instant's period, by the calendar of Temporal. */
function periodOf({ policy, timezone }: Quota, startsAt: Date, instant: number): string {
  const dayOf = (ms: number) =>
    Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timezone).toPlainDate();
  const day = dayOf(instant);
  if (policy === 'hard-cap') return day.toPlainYearMonth().toString();
  return `${Math.floor(dayOf(startsAt.getTime()).until(day).days / 28)}`;
}

test('A-EV-1: random weeks, zones, edits and quotas are on in the minutes that a slow count leaves', (t) => {
  const cases = fc
    .record({
      zone: fc.constantFrom(...ODD_ZONES),
      minute: fc.integer({ min: Date.UTC(2000, 0) / MINUTE_MS, max: Date.UTC(2041, 0) / MINUTE_MS }),
      policy: fc.constantFrom<Quota['policy']>('hard-cap', '28-day-cycle'),
      hours: fc.integer({ min: 1, max: 200 }),
      quotaZone: fc.constantFrom(...ODD_ZONES),
      edit: fc.integer({ min: 0, max: DAYS * DAY_MINUTES }),
    })
    .chain((one) => {
      const near = schedulesNear(Math.floor(one.minute / DAY_MINUTES) + 9, fc.constant(one.zone));
      return fc.record({ one: fc.constant(one), schedules: fc.tuple(near, near) });
    });
  fc.assert(
    fc.property(cases, ({ one, schedules: [first, second] }) => {
      const from = one.minute * MINUTE_MS;
      const to = from + DAYS * DAY_MINUTES * MINUTE_MS;
      const limits = { policy: one.policy, hours: one.hours, timezone: one.quotaZone };
      const plan = [
        { from: new Date(0), schedule: first },
        { from: new Date(from + one.edit * MINUTE_MS), schedule: second },
      ];
      const power = { plan, quota: limits, validity: { startsAt: new Date(from), endsAt: new Date(to) } };
      const used = new Map<string, number>();
      const periods = new Map<number, string>();
      const periodAt = (instant: number) => {
        const quarter = Math.floor(instant / QUARTER_MS);
        const known = periods.get(quarter) ?? periodOf(limits, power.validity.startsAt, quarter * QUARTER_MS);
        periods.set(quarter, known);
        return known;
      };
      const expected = minutesOn(plan, from, to).map((cause, index) => {
        if (cause === null) return false;
        const period = periodAt(from + index * MINUTE_MS);
        const minutes = (used.get(period) ?? 0) + 1;
        used.set(period, minutes);
        return minutes <= one.hours * 60;
      });
      const on = expected.map(() => false);
      const after = new Date(from - 1);
      for (const { at: instant, to: state } of transitionsAfter({ ...power, after, count: 1_000 }))
        on.fill(state === 'on', (instant.getTime() - from) / MINUTE_MS);
      assert.deepEqual(on, expected);
      for (let index = 0; index < on.length; index += 97)
        assert.equal(onBecauseAt(power, new Date(from + index * MINUTE_MS)) !== null, on[index]);
    }),
    seeded(t, 20),
  );
});
