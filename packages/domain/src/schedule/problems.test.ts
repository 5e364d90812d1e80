import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Schedule } from './plan.ts';
import { scheduleProblems } from './problems.ts';
import { ODD_ZONES, schedulesNear } from './testing/arbitraries.ts';
import { blocks, MEXICO, standard, week } from './testing/samples.ts';

const monday = (text: string) =>
  scheduleProblems({ timezone: MEXICO, weekly: week('', { monday: text }) }).map(
    ({ pointer, code }) => `${pointer.replace('/weekly/monday/', '')} ${code}`,
  );

test('A-EV-4: the standard schedule has no problem', () => {
  assert.deepEqual(scheduleProblems(standard()), []);
});

test('A-EV-6: blocks are whole half hours, and 24:00 ends a day but begins none', () => {
  assert.deepEqual(monday('00:00-24:00'), []);
  assert.deepEqual(monday('08:15-20:00'), ['0/start not_half_hour']);
  assert.deepEqual(monday('08:00-20:01 21:00-22:30'), ['0/end not_half_hour']);
  assert.deepEqual(monday('24:00-24:00'), ['0/start not_a_time']);
  assert.deepEqual(monday('08:00-24:30'), ['0/end not_a_time']);
  assert.deepEqual(monday('25:00-26:00'), ['0/start not_a_time', '0/end not_a_time']);
});

test('A-EV-6: 22:00 to 06:00 is entered as two blocks', () => {
  assert.deepEqual(monday('22:00-06:00'), ['0/end ends_before_start']);
  assert.deepEqual(monday('22:00-24:00'), []);
  assert.deepEqual(monday('08:00-08:00'), ['0/end empty_block']);
});

test('blocks of a day are sorted, apart and not touching', () => {
  assert.deepEqual(monday('08:00-12:00 13:00-14:00'), []);
  assert.deepEqual(monday('08:00-12:00 11:30-14:00'), ['1/start overlapping']);
  assert.deepEqual(monday('08:00-12:00 08:00-14:00'), ['1/start overlapping']);
  assert.deepEqual(monday('08:00-12:00 12:00-14:00'), ['1/start touching']);
  assert.deepEqual(monday('13:00-14:00 08:00-12:00'), ['1/start unsorted']);
});

test('texts that are no times do not pass for some', () => {
  for (const time of ['8:00', '08:00 ', '08.00', '', '08:00:00', 'noon', '-1:00']) {
    const weekly = { ...week(''), monday: [{ start: time, end: '20:00' }] };
    const [problem] = scheduleProblems({ timezone: MEXICO, weekly });
    assert.deepEqual(problem, { pointer: '/weekly/monday/0/start', code: 'not_a_time' }, time);
  }
});

test('a zone that the platform does not know is told', () => {
  assert.deepEqual(scheduleProblems(standard('America/Atlantis')), [
    { pointer: '/timezone', code: 'unknown_timezone' },
  ]);
});

test('exceptions are of real days, one each, and their blocks are judged as any', () => {
  const exceptions = [
    { date: '2026-02-29', blocks: [] },
    { date: '2028-02-29', blocks: blocks('08:00-09:15') },
    { date: '2028-02-29', blocks: [] },
    { date: '28-2-2028', blocks: [] },
    { date: '2026-13-01', blocks: [] },
  ];
  assert.deepEqual(scheduleProblems({ ...standard(), exceptions }), [
    { pointer: '/exceptions/0/date', code: 'not_a_date' },
    { pointer: '/exceptions/1/blocks/0/end', code: 'not_half_hour' },
    { pointer: '/exceptions/2/date', code: 'duplicate_date' },
    { pointer: '/exceptions/3/date', code: 'not_a_date' },
    { pointer: '/exceptions/4/date', code: 'not_a_date' },
  ]);
});

test('every pointer leads to the value that is wrong', () => {
  const weekly = { ...week('22:00-06:00'), sunday: blocks('08:00-10:00 09:00-11:00') };
  const schedule: Schedule = {
    timezone: 'nowhere',
    weekly,
    exceptions: [{ date: 'x', blocks: blocks('01:00-01:10') }],
  };
  const problems = scheduleProblems(schedule);
  assert.equal(problems.length, 10);
  for (const { pointer } of problems) {
    const at = pointer
      .slice(1)
      .split('/')
      .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], schedule);
    assert.equal(typeof at, 'string', pointer);
  }
});

test('what the random tests of the schedule are made of has no problem', () => {
  fc.assert(
    fc.property(schedulesNear(20_000, fc.constantFrom(...ODD_ZONES)), (schedule) => {
      assert.deepEqual(scheduleProblems(schedule), []);
    }),
  );
});
