import assert from 'node:assert/strict';
import test from 'node:test';
import { wallToInstant } from '../zone.ts';
import { always, MEXICO, next, session, standard, TIJUANA, validity, week } from './testing/samples.ts';
import { onBecauseAt } from './transitions.ts';

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
