import assert from 'node:assert/strict';
import test from 'node:test';
import { Temporal } from '@js-temporal/polyfill';
import fc from 'fast-check';
import { monthHours, weekHours } from './hours.ts';
import { isScheduledOn, onIntervals } from './intervals.ts';
import { type SchedulePlan, versionsBetween } from './plan.ts';
import { ODD_ZONES, schedulesNear, seeded } from './testing/arbitraries.ts';
import { countMinutes, minutesOn, switches } from './testing/model.ts';
import { onBecauseAt, transitionsAfter } from './transitions.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;
const DAYS = 4;

/** The minute (since 1970) at which to look: in half of the cases near a change of the hour. */
const moments = fc
  .tuple(
    fc.constantFrom(...ODD_ZONES),
    fc.integer({ min: Date.UTC(2000, 0) / MINUTE_MS, max: Date.UTC(2041, 0) / MINUTE_MS }),
    fc.boolean(),
  )
  .map(([zone, minute, atChange]) => {
    const zoned = Temporal.Instant.fromEpochMilliseconds(minute * MINUTE_MS).toZonedDateTimeISO(zone);
    const change = atChange ? zoned.getTimeZoneTransition('next') : null;
    return { zone, minute: change ? change.epochMilliseconds / MINUTE_MS - DAY_MINUTES * 2 : minute };
  });

const inWindow = (minute: number) =>
  fc.integer({ min: 0, max: DAYS * DAY_MINUTES }).map((shift) => new Date((minute + shift) * MINUTE_MS));

/** One to three versions, the first before what is looked at or within it, mostly of the moment's zone. */
const plansAt = ({ zone, minute }: { zone: string; minute: number }): fc.Arbitrary<SchedulePlan> => {
  const zones = fc.oneof({ weight: 3, arbitrary: fc.constant(zone) }, fc.constantFrom(...ODD_ZONES));
  const schedule = schedulesNear(Math.floor(minute / DAY_MINUTES) + 2, zones);
  const first = fc.oneof(fc.constant(new Date(0)), inWindow(minute));
  return fc
    .tuple(
      fc.array(schedule, { minLength: 1, maxLength: 3 }),
      first,
      fc.array(inWindow(minute), { minLength: 2, maxLength: 2 }),
    )
    .map(([schedules, start, later]) => {
      const froms = [start, ...later].sort((a, b) => a.getTime() - b.getTime());
      return schedules.map((entry, index) => ({ from: froms[index]!, schedule: entry }));
    });
};

const cases = moments.chain((moment) =>
  fc.record({
    from: fc.constant(moment.minute * MINUTE_MS),
    plan: plansAt(moment),
    sessions: fc.array(
      inWindow(moment.minute).map((startedAt) => ({
        startedAt,
        endsAt: new Date(startedAt.getTime() + 180 * MINUTE_MS),
      })),
      { maxLength: 3 },
    ),
    validity: fc.oneof(
      fc.constant({ startsAt: new Date(0), endsAt: new Date('2042-01-01T00:00Z') }),
      fc
        .tuple(inWindow(moment.minute), inWindow(moment.minute))
        .map(([startsAt, endsAt]) => ({ startsAt, endsAt })),
    ),
  }),
);

test('A-EV-6: random weeks, zones and years are on in the minutes in which a slow model has them on', (t) => {
  fc.assert(
    fc.property(cases, ({ from, plan }) => {
      const to = from + DAYS * DAY_MINUTES * MINUTE_MS;
      const expected = minutesOn(plan, from, to);
      const intervals = onIntervals(plan, new Date(from), new Date(to));
      const on = expected.map(() => false);
      for (const { start, end } of intervals) {
        on.fill(true, (start.getTime() - from) / MINUTE_MS, (end.getTime() - from) / MINUTE_MS);
      }
      assert.deepEqual(
        on,
        expected.map((cause) => cause !== null),
      );
      for (const [index, { start, end }] of intervals.entries()) {
        assert.ok(start < end);
        assert.ok(index === 0 || start > intervals[index - 1]!.end, 'two intervals touch');
      }
      for (let minute = 0; minute < on.length; minute += 7) {
        assert.equal(isScheduledOn(plan, new Date(from + minute * MINUTE_MS)), on[minute]);
      }
    }),
    seeded(t, 60),
  );
});

test('EV-03, A-EV-2, EV-22: random desktops switch when and why the slow model says', (t) => {
  fc.assert(
    fc.property(cases, ({ from, ...power }) => {
      const to = from + DAYS * DAY_MINUTES * MINUTE_MS;
      const after = new Date(from);
      const expected = switches(power, from, to);
      const found = transitionsAfter({ ...power, after, count: 100 }).filter(({ at }) => at.getTime() < to);
      assert.deepEqual(found, expected);
      assert.deepEqual(
        transitionsAfter({ ...power, after, count: 1 }).slice(0, expected.length),
        expected.slice(0, 1),
      );
      for (const { at, to: state } of expected) {
        assert.equal(onBecauseAt(power, at) !== null, state === 'on');
        assert.equal(onBecauseAt(power, new Date(at.getTime() - 1)) !== null, state === 'off');
      }
    }),
    seeded(t, 60),
  );
});

test('A-EV-1, A-EV-5: hours of a week and a month are those that are counted minute by minute', (t) => {
  fc.assert(
    fc.property(cases, fc.constantFrom(...ODD_ZONES), ({ from, plan }, timezone) => {
      const now = Temporal.Instant.fromEpochMilliseconds(
        from + 2 * DAY_MINUTES * MINUTE_MS,
      ).toZonedDateTimeISO(timezone);
      const count = (start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime) => {
        const parts = versionsBetween(plan, start.epochMilliseconds, end.epochMilliseconds);
        const minutes = parts.reduce((sum, part) => sum + countMinutes(part.schedule, part.from, part.to), 0);
        return Math.round((minutes / 60) * 100) / 100;
      };
      const midnight = (date: Temporal.PlainDate) => date.toPlainDateTime().toZonedDateTime(timezone);
      const monday = now.toPlainDate().subtract({ days: now.dayOfWeek - 1 });
      const week = weekHours(plan, new Date(now.epochMilliseconds), timezone);
      assert.equal(week.monday, monday.toString());
      assert.equal(week.used, count(midnight(monday), now));
      assert.equal(week.planned, count(now, midnight(monday.add({ days: 7 }))));
      const first = now.toPlainDate().with({ day: 1 });
      const month = first.toString().slice(0, 7);
      assert.equal(
        monthHours(plan, month, timezone),
        count(midnight(first), midnight(first.add({ months: 1 }))),
      );
      const until = new Date(now.epochMilliseconds);
      assert.equal(monthHours(plan, month, timezone, until), count(midnight(first), now));
    }),
    seeded(t, 40),
  );
});
