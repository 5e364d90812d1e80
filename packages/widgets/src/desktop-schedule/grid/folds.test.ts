import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldsOf } from './folds.ts';

const short = (start: number, end: number, columns = 6) =>
  foldsOf({ start, end }, columns).map(({ line, from, to, top, bottom }) => [
    line,
    from,
    to,
    [...top],
    [...bottom],
  ]);

test('a block within a line has all its edges', () => {
  assert.deepEqual(short(14, 17), [[2, 2, 5, [2, 5], [2, 5]]]);
});

test('a block flows across lines: no edge where it goes on, one where nothing is above or below', () => {
  // 07:30 to 13:30 of the picture.
  assert.deepEqual(short(15, 27), [
    [2, 3, 6, [3, 6], [6, 6]],
    [3, 0, 6, [0, 3], [3, 6]],
    [4, 0, 3, [0, 0], [0, 3]],
  ]);
});

test('lines in between have no edges; whole lines end at their line', () => {
  assert.deepEqual(short(16, 40), [
    [2, 4, 6, [4, 6], [6, 6]],
    [3, 0, 6, [0, 4], [6, 6]],
    [4, 0, 6, [0, 0], [6, 6]],
    [5, 0, 6, [0, 0], [4, 6]],
    [6, 0, 4, [0, 0], [0, 4]],
  ]);
  assert.deepEqual(short(0, 48, 12).length, 4);
  assert.deepEqual(short(18, 24), [[3, 0, 6, [0, 6], [0, 6]]]);
});
