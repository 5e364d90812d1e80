import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOfDay, paintCells, SLOTS } from '@mostrador/domain';
import { outcomeOf } from './stroke.ts';

const empty = '0'.repeat(7 * SLOTS);
const nine = paintCells(empty, { day: 5, slot: 18 }, { day: 5, slot: 30 }, true);
const saturday = (grid: string) => blocksOfDay(grid, 5).map(({ start, end }) => `${start}-${end}`);

test('a drag over several days paints a rectangle, whichever corner it began in', () => {
  const stroke = { does: 'paint', from: { day: 3, slot: 20 }, to: { day: 1, slot: 17 } } as const;
  const { grid, hatch, erases } = outcomeOf(empty, stroke);
  assert.deepEqual(hatch, { day: 1, lastDay: 3, start: 17, end: 21 });
  assert.equal(erases, false);
  for (const day of [1, 2, 3]) assert.deepEqual(blocksOfDay(grid, day), [{ start: '08:30', end: '10:30' }]);
  assert.deepEqual(blocksOfDay(grid, 0), []);
});

test('a drag that began on a painted cell erases', () => {
  const stroke = { does: 'erase', from: { day: 5, slot: 20 }, to: { day: 5, slot: 22 } } as const;
  assert.deepEqual(saturday(outcomeOf(nine, stroke).grid), ['09:00-10:00', '11:30-15:30']);
});

const end = { does: 'resize', day: 5, start: 18, end: 31, side: 'end' } as const;

test('an end handle hatches only what it adds or takes', () => {
  const more = outcomeOf(nine, { ...end, at: 37 });
  assert.deepEqual(saturday(more.grid), ['09:00-18:30']);
  assert.deepEqual([more.hatch.start, more.hatch.end, more.erases], [31, 37, false]);
  const less = outcomeOf(nine, { ...end, at: 24 });
  assert.deepEqual(saturday(less.grid), ['09:00-12:00']);
  assert.deepEqual([less.hatch.start, less.hatch.end, less.erases], [24, 31, true]);
});

test('a handle leaves half an hour at least and stays within its day', () => {
  assert.deepEqual(saturday(outcomeOf(nine, { ...end, at: 3 }).grid), ['09:00-09:30']);
  assert.deepEqual(saturday(outcomeOf(nine, { ...end, at: 99 }).grid), ['09:00-24:00']);
  assert.deepEqual(saturday(outcomeOf(nine, { ...end, side: 'start', at: 40 }).grid), ['15:00-15:30']);
  assert.deepEqual(saturday(outcomeOf(nine, { ...end, side: 'start', at: -4 }).grid), ['00:00-15:30']);
});

test('a block that is drawn into the next one becomes one with it (A-EV-6)', () => {
  const two = paintCells(nine, { day: 5, slot: 36 }, { day: 5, slot: 39 }, true);
  assert.deepEqual(saturday(outcomeOf(two, { ...end, at: 36 }).grid), ['09:00-20:00']);
});
