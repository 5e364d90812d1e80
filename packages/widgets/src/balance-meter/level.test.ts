import assert from 'node:assert/strict';
import { test } from 'node:test';
import { levelOf } from './level.ts';
import { layRunway, runwayScale, runwayVars } from './runway.ts';

test('fewer than 8 days are low, 8 are not', () => {
  assert.equal(levelOf({ stamps: 100, daysRemaining: 7 }), 'low');
  assert.equal(levelOf({ stamps: 100, daysRemaining: 8 }), 'ok');
});

test('under the minimum of the automatic sale is low, however many days it lasts', () => {
  assert.equal(levelOf({ stamps: 4_999, daysRemaining: 300 }, 5_000), 'low');
  assert.equal(levelOf({ stamps: 5_000, daysRemaining: 300 }, 5_000), 'ok');
});

test('no stamps are empty, whatever is known of the days', () => {
  assert.equal(levelOf({ stamps: 0, daysRemaining: null }), 'empty');
});

test('an unlimited account is never empty (IP-14)', () => {
  assert.equal(levelOf({ stamps: 0, unlimitedUntil: '2027-11-18' }), 'unlimited');
});

test('unknown consumption warns of nothing (A-CM-15)', () => {
  assert.equal(levelOf({ stamps: 1, daysRemaining: null }), 'ok');
});

test('the runway is the first scale that the days fill to at most 80 %', () => {
  const scales = [0, 24, 25, 48, 49, 96, 97, 292, 293, 4_000].map((days) => runwayScale(days)[0]);
  assert.deepEqual(scales, [30, 30, 60, 60, 120, 120, 365, 365, 365, 365]);
});

test('ticks are tall up to the last whole one: full is shown only when full', () => {
  const tall = (daysRemaining: number) =>
    runwayVars(layRunway({ stamps: 1, daysRemaining }, null))['--_tall'];
  assert.equal(tall(45), 45);
  assert.equal(tall(3), 3);
  assert.equal(tall(95), 47);
  assert.equal(tall(364), 72);
  assert.equal(tall(365), 73);
  assert.equal(tall(4_000), 73);
  assert.equal(tall(0), 0);
});

test('the automatic sale is flagged on its day, counted back from the end of the balance', () => {
  const balance = { stamps: 18_640, daysRemaining: 45, runsOutOn: '2027-01-02' };
  const flag = (expectedOn: string, state: 'on' | 'paused' = 'on') =>
    layRunway(balance, { state, expectedOn }).flag;
  assert.equal(flag('2026-12-21'), 33 / 60);
  assert.equal(flag('2026-12-21', 'paused'), undefined);
  assert.equal(flag('2026-11-18'), undefined, 'today: nothing to look ahead to');
  assert.equal(flag('2027-06-01'), undefined, 'beyond the runway');
});
