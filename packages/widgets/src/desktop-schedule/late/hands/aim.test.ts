import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Aim, boundaryAt, cellAt, handleAt, isInside, tapOn } from './aim.ts';
import type { Area } from './marks.ts';

const rect = { left: 100, right: 1_060, top: 50, bottom: 330, width: 960, height: 280 } as DOMRect;
/** 20 px a half hour, 40 px a day. */
const WEEK: Area = { rect, lines: 7, columns: 48, rtl: false };
/** A day in four lines of 12 half hours. */
const DAY: Area = { rect: { ...rect, width: 240, right: 340 }, lines: 4, columns: 12, rtl: false };
const at = (x: number, y: number, scrolled = 0): Aim => ({ x, y, scrolled });
/** Monday from 08:00 to 20:00. */
const WORKDAY = `${'0'.repeat(16)}${'1'.repeat(24)}${'0'.repeat(296)}`;
const start = (area: Area, slot: number, touch = false) => ({
  area,
  touch,
  cell: { day: 0, slot },
  before: WORKDAY,
});

test('the week has a day a line, from the side where the page begins to read', () => {
  assert.deepEqual(cellAt(WEEK, at(125, 95), 3), { day: 1, slot: 1 });
  assert.deepEqual(cellAt({ ...WEEK, rtl: true }, at(1_035, 95), 3), { day: 1, slot: 1 });
  assert.equal(isInside(WEEK, at(99, 95)), false);
});

test('beyond the grid the nearest cell and the nearest end are meant', () => {
  assert.deepEqual(cellAt(WEEK, at(5_000, 5_000), 3), { day: 6, slot: 47 });
  assert.equal(boundaryAt(WEEK, at(5_000, 60)), 48);
  assert.deepEqual(cellAt(WEEK, at(-50, -50), 3), { day: 0, slot: 0 });
});

test('a folded day goes on in the next line, also after the page scrolled under the finger', () => {
  assert.deepEqual(cellAt(DAY, at(110, 125), 3), { day: 3, slot: 12 });
  assert.deepEqual(cellAt(DAY, at(110, 55, 70), 3), { day: 3, slot: 12 });
});

test('a mouse takes an end from inside the block, a finger from beside it, too', () => {
  const end = { does: 'resize', day: 0, start: 16, end: 40, side: 'end', at: 40 };
  assert.deepEqual(handleAt(start(WEEK, 39), at(898, 60)), end);
  assert.equal(handleAt(start(WEEK, 40), at(904, 60)), null);
  assert.deepEqual(handleAt(start(WEEK, 40, true), at(904, 60)), end);
  assert.equal(handleAt(start(WEEK, 28), at(670, 60)), null);
});

test('a tap means a whole hour where a half hour is narrower than a finger', () => {
  const hour = { from: { day: 0, slot: 16 }, to: { day: 0, slot: 17 } };
  assert.deepEqual(tapOn(start(WEEK, 17), false), { does: 'erase', ...hour });
  const wide: Area = { ...WEEK, rect: { ...rect, width: 1_200, right: 1_300 } };
  const one = { day: 0, slot: 3 };
  assert.deepEqual(tapOn(start(wide, 3), false), { does: 'paint', from: one, to: one });
  assert.equal(tapOn(start(wide, 3), true).does, 'erase');
});
