import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { addDays } from '../calendar.ts';
import { wallToInstant } from '../zone.ts';
import { plannedMinutes, weekBounds, weekStart } from './hours.ts';
import { judgeEdit } from './judge-edit.ts';
import { type Schedule, type SchedulePlan, withEdit } from './plan.ts';
import { seeded, weeks } from './testing/arbitraries.ts';
import { always, blocks, MEXICO, standard, TIJUANA, week } from './testing/samples.ts';
import { WEEKDAYS, WEEKLY_BUDGET_HOURS } from './week.ts';

const MONDAY = '2026-11-16';
const budgetHours = WEEKLY_BUDGET_HOURS;

/** Judges at a wall clock of the next schedule's zone, against the standard schedule. */
function judge(next: Schedule, local: string, more: { plan?: SchedulePlan; effectiveFrom?: string } = {}) {
  const now = wallToInstant(local, next.timezone);
  return judgeEdit({ plan: always(standard()), next, now, budgetHours, ...more });
}

test('A-EV-5: the hours that passed and those of the new plan for the rest of the week are at most the budget', () => {
  const later = { timezone: MEXICO, weekly: week('10:00-22:00', { sunday: '09:00-17:00' }) };
  // Wednesday 12:00: 28 h have passed; the new plan adds 10 + 3 x 12 + 8.
  assert.deepEqual(judge(later, '2026-11-18T12:00'), {
    accepted: false,
    used: 28,
    planned: 54,
    budget: 80,
    fullWeek: 80,
    monday: '2026-11-23',
  });
  assert.equal(judge(later, '2026-11-18T08:00').accepted, true);
  assert.equal(judge(later, '2026-11-18T08:01').accepted, false);
});

test('A-EV-5: what is over this week fits from Monday on, when a full week fits', () => {
  const later = { timezone: MEXICO, weekly: week('10:00-22:00', { sunday: '09:00-17:00' }) };
  const { monday } = judge(later, '2026-11-18T12:00');
  const offered = judge(later, '2026-11-18T12:00', { effectiveFrom: monday });
  assert.deepEqual([offered.accepted, offered.used, offered.planned], [true, 0, 80]);
  const tooMuch = { timezone: MEXICO, weekly: week('08:00-20:00') };
  const never = judge(tooMuch, '2026-11-18T12:00', { effectiveFrom: monday });
  assert.deepEqual([never.accepted, never.fullWeek], [false, 84]);
});

test('A-EV-5: the standard schedule is accepted at any time of any week, also when the hour changes', () => {
  for (const zone of [MEXICO, TIJUANA]) {
    for (const monday of ['2026-03-02', '2026-10-26', MONDAY]) {
      for (let hour = 0; hour < 168; hour += 1) {
        const day = addDays(monday, Math.floor(hour / 24));
        const local = `${day}T${String(hour % 24).padStart(2, '0')}:17`;
        const verdict = judge(standard(zone), local, { plan: always(standard(zone)) });
        assert.deepEqual([verdict.accepted, verdict.used + verdict.planned], [true, 80], local);
      }
    }
  }
});

test('A-EV-5: the full week must fit, too: a week that is nearly over hides nothing', () => {
  const round = { timezone: MEXICO, weekly: week('00:00-24:00', { sunday: '' }) };
  const verdict = judge(round, '2026-11-22T18:00');
  assert.deepEqual([verdict.accepted, verdict.used, verdict.planned, verdict.fullWeek], [false, 80, 0, 144]);
});

test('A-EV-5: seven evening edits cannot pass the budget', () => {
  let plan: SchedulePlan = always({ timezone: MEXICO, weekly: week('') });
  let accepted = 0;
  // Each evening the day that begins is planned whole, and those that passed are emptied to make room.
  for (const [index, day] of WEEKDAYS.entries()) {
    const now = wallToInstant(`${addDays(MONDAY, index - 1)}T23:45`, MEXICO);
    const next = { timezone: MEXICO, weekly: week('', { [day]: '00:00-24:00' }) };
    const verdict = judgeEdit({ plan, next, now, budgetHours });
    assert.equal(verdict.fullWeek, 24);
    if (!verdict.accepted) continue;
    plan = withEdit(plan, next, now);
    accepted += 1;
  }
  assert.equal(accepted, 3);
  const [start, end] = weekBounds(MONDAY, MEXICO);
  assert.ok(plannedMinutes(plan, start, end) <= 80 * 60);
});

test('A-EV-5: a change of zone counts the same: hours that both zones have are used twice', () => {
  // 20:00 in Mexico City is 18:00 in Tijuana: the evening of Wednesday would run again.
  const west = judge(standard(TIJUANA), '2026-11-18T18:00');
  assert.deepEqual([west.accepted, west.used, west.planned], [false, 36, 46]);
  assert.equal(judge(standard(TIJUANA), '2026-11-18T18:00', { effectiveFrom: west.monday }).accepted, true);
  const east = judge(standard(MEXICO), '2026-11-18T20:00', { plan: always(standard(TIJUANA)) });
  assert.deepEqual([east.accepted, east.used, east.planned], [true, 34, 44]);
});

test('A-EV-5: hopping across the date line finds no hours that belong to no week', () => {
  const [early, late] = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'];
  const plan = always({ timezone: late, weekly: week('00:00-16:00', { saturday: '', sunday: '' }) });
  const now = wallToInstant('2026-11-21T23:00', late);
  const next = { timezone: early, weekly: week('', { monday: '00:00-24:00' }) };
  // It is Monday 00:00 in Kiritimati, and still the week of 80 used hours in Pago Pago.
  const verdict = judgeEdit({ plan, next, now, budgetHours });
  assert.deepEqual([verdict.accepted, verdict.used, verdict.planned], [false, 80, 24]);
  // Nor does a stop in a third zone, with nothing planned, until its Monday has come.
  const stop = { timezone: 'Pacific/Tongatapu', weekly: week('') };
  const stopped = withEdit(plan, stop, wallToInstant('2026-11-22T23:30', stop.timezone));
  const monday = { ...stop, weekly: week('', { monday: '00:00-24:00' }) };
  const later = wallToInstant('2026-11-23T00:00', stop.timezone);
  const hop = judgeEdit({ plan: stopped, next: monday, now: later, budgetHours });
  assert.deepEqual([hop.accepted, hop.used, hop.planned], [false, 80, 24]);
});

test('A-EV-5: exceptions count: in this week, and in any week to come', () => {
  const thursday = [{ date: '2026-11-19', blocks: blocks('00:00-24:00') }];
  assert.deepEqual(
    judge({ ...standard(), exceptions: thursday }, '2026-11-18T21:00').planned,
    24 + 12 + 12 + 8,
  );
  const far = [{ date: '2027-02-14', blocks: blocks('09:00-17:30') }];
  const verdict = judge({ ...standard(), exceptions: far }, '2026-11-18T21:00');
  assert.deepEqual([verdict.accepted, verdict.fullWeek], [false, 80.5]);
  // A day that has passed costs nothing.
  const passed = [{ date: MONDAY, blocks: blocks('00:00-24:00') }];
  const unharmed = judge({ ...standard(), exceptions: passed }, '2026-11-18T21:00');
  assert.deepEqual([unharmed.accepted, unharmed.used, unharmed.fullWeek], [true, 36, 80]);
  // Hours that one day gives up another may take.
  const swap = [...far, { date: '2027-02-10', blocks: blocks('08:30-20:00') }];
  assert.equal(judge({ ...standard(), exceptions: swap }, '2026-11-18T21:00').accepted, true);
});

test('an edit takes the place of one that has not taken effect yet', () => {
  const now = wallToInstant('2026-11-18T12:00', MEXICO);
  const pending = withEdit(always(standard()), standard(), now, '2026-11-23');
  assert.equal(pending.length, 2);
  assert.equal(pending[1]!.from.toISOString(), '2026-11-23T06:00:00.000Z');
  const again = withEdit(pending, standard(TIJUANA), now, '2026-11-23');
  assert.deepEqual([again.length, again[1]!.from.toISOString()], [2, '2026-11-23T08:00:00.000Z']);
  const atOnce = withEdit(pending, standard(), now);
  assert.deepEqual([atOnce.length, atOnce[1]!.from], [2, now]);
  assert.deepEqual(withEdit(pending, standard(), now, '2026-11-18')[1]!.from, now);
  // Two edits in one instant: the second holds.
  assert.deepEqual(withEdit(atOnce, standard(TIJUANA), now), [
    atOnce[0],
    { from: now, schedule: standard(TIJUANA) },
  ]);
});

test('A-EV-5: no series of edits, at any hour and across far zones, passes the budget in a week', (t) => {
  // Zones without summer time: a week there is 168 h long, so that weeks of other zones are as long.
  const zones = fc.constantFrom(MEXICO, 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Tokyo');
  const edits = fc.array(
    fc.record({
      afterHours: fc.integer({ min: 1, max: 60 }),
      next: fc.record({ timezone: zones, weekly: weeks }),
      effectiveIn: fc.option(fc.integer({ min: 0, max: 9 })),
    }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(edits, (series) => {
      let now = new Date('2026-11-15T12:00Z');
      let plan: SchedulePlan = always(standard());
      for (const { afterHours, next, effectiveIn } of series) {
        now = new Date(now.getTime() + afterHours * 3_600_000 + 60_000);
        const effectiveFrom =
          effectiveIn === null ? null : addDays(now.toISOString().slice(0, 10), effectiveIn);
        const edit = { plan, next, now, budgetHours, effectiveFrom };
        if (judgeEdit(edit).accepted) plan = withEdit(plan, next, now, effectiveFrom);
      }
      // The week of each version's own zone when it began, and when it ended.
      for (const [index, { from, schedule }] of plan.entries()) {
        const moments = index === 0 ? [] : [from.getTime()];
        const next = plan[index + 1];
        if (next) moments.push(next.from.getTime() - 1);
        for (const moment of moments) {
          const monday = weekStart(new Date(moment), schedule.timezone);
          const [start, end] = weekBounds(monday, schedule.timezone);
          assert.ok(plannedMinutes(plan, start, end) <= budgetHours * 60);
        }
      }
    }),
    seeded(t, 400),
  );
});
