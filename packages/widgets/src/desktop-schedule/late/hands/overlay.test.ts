import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxesOf } from './overlay.ts';

/** Places in percent of the grid, without boxes that hold nothing. */
const places = (...of: Parameters<typeof boxesOf>) =>
  boxesOf(...of)
    .filter(({ width, height }) => width && height)
    .map(({ x, y, width, height }) => [x, y, width, height].map((share) => Math.round(share * 1_000) / 10));

test('over several days of the week a span is one rectangle', () => {
  assert.deepEqual(places({ day: 2, lastDay: 5, start: 12, end: 24 }, 48), [[25, 28.6, 25, 57.1]]);
});

test('in a folded day it is the line that it lies in', () => {
  assert.deepEqual(places({ day: 0, lastDay: 0, start: 7, end: 9 }, 6), [[16.7, 12.5, 33.3, 12.5]]);
});

test('over two lines it is the end of one and the beginning of the next', () => {
  assert.deepEqual(places({ day: 0, lastDay: 0, start: 10, end: 15 }, 12), [
    [83.3, 0, 16.7, 25],
    [0, 25, 25, 25],
  ]);
});

test('over more lines those between are whole, also where it ends with one', () => {
  assert.deepEqual(places({ day: 0, lastDay: 0, start: 10, end: 48 }, 12), [
    [83.3, 0, 16.7, 25],
    [0, 25, 100, 50],
    [0, 75, 100, 25],
  ]);
});
