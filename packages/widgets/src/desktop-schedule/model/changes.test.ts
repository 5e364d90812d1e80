import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_WEEKLY, gridOf, paintCells } from '@mostrador/domain';
import { changesBetween, monthForecast, slotOfWall, weekdayOf } from './changes.ts';

const saved = gridOf(DEFAULT_WEEKLY);
const at = (day: number, slot: number) => ({ day, slot });

test('changes are the stretches that differ: added, taken, or one turned into the other', () => {
  assert.equal(changesBetween(saved, saved), 0);
  const longer = paintCells(saved, at(5, 40), at(5, 42), true);
  assert.equal(changesBetween(saved, longer), 1);
  assert.equal(changesBetween(saved, paintCells(longer, at(0, 20), at(1, 22), false)), 3);
  const moved = paintCells(paintCells(saved, at(0, 40), at(0, 41), true), at(0, 38), at(0, 39), false);
  assert.equal(changesBetween(saved, moved), 2);
});

test('days of a week and half hours of a wall clock', () => {
  assert.equal(weekdayOf('2026-11-18'), 2);
  assert.equal(weekdayOf('2026-11-22'), 6);
  assert.equal(Math.round(slotOfWall('2026-11-18T17:20') * 100), 3467);
});

const plan = {
  scheduledHours: 320,
  saved,
  wall: '2026-11-18T17:20',
  exceptions: [],
  from: null,
};

test('A-EV-1: the forecast counts what an edit changes in the rest of the month, and nothing of its past', () => {
  assert.equal(monthForecast(plan, saved), 320);
  // Saturdays that are left: 21 and 28. Wednesdays: 25, and today from 17:30 on.
  assert.equal(monthForecast(plan, paintCells(saved, at(5, 40), at(5, 43), true)), 324);
  assert.equal(monthForecast(plan, paintCells(saved, at(2, 40), at(2, 41), true)), 322);
  assert.equal(monthForecast(plan, paintCells(saved, at(2, 16), at(2, 17), false)), 319);
});

test('A-EV-1: days with hours of their own, and those before it begins, stay out of the forecast', () => {
  const later = paintCells(saved, at(5, 40), at(5, 43), true);
  assert.equal(monthForecast({ ...plan, exceptions: ['2026-11-21'] }, later), 322);
  assert.equal(monthForecast({ ...plan, from: '2026-11-23' }, later), 322);
});
