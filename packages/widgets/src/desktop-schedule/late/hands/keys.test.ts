import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_WEEKLY, gridOf } from '@mostrador/domain';
import { movedBy, type Shape } from './keys.ts';

const grid = gridOf(DEFAULT_WEEKLY);
const week: Shape = { columns: 48, rtl: false };
const day: Shape = { columns: 6, rtl: false };
const from = { day: 2, slot: 24 };
const go = (key: string, shape = week, far = false, at = from) => {
  const next = movedBy(key, far, at, grid, shape);
  return next && [next.day, next.slot];
};

test('arrows move by half an hour and by a day, and stop at the edges', () => {
  assert.deepEqual(go('ArrowRight'), [2, 25]);
  assert.deepEqual(go('ArrowLeft'), [2, 23]);
  assert.deepEqual(go('ArrowUp'), [1, 24]);
  assert.deepEqual(go('ArrowDown'), [3, 24]);
  assert.deepEqual(go('ArrowLeft', week, false, { day: 0, slot: 0 }), [0, 0]);
  assert.deepEqual(go('ArrowUp', week, false, { day: 0, slot: 3 }), [0, 3]);
  assert.deepEqual(go('ArrowDown', week, false, { day: 6, slot: 47 }), [6, 47]);
});

test('right to left they are mirrored, up and down are not', () => {
  const rtl: Shape = { columns: 48, rtl: true };
  assert.deepEqual(go('ArrowRight', rtl), [2, 23]);
  assert.deepEqual(go('ArrowLeft', rtl), [2, 25]);
  assert.deepEqual(go('ArrowDown', rtl), [3, 24]);
});

test('in the folded day up and down move one row of 3 or 6 hours', () => {
  assert.deepEqual(go('ArrowDown', day), [2, 30]);
  assert.deepEqual(go('ArrowUp', { columns: 12, rtl: false }), [2, 12]);
  assert.deepEqual(go('ArrowUp', day, false, { day: 2, slot: 3 }), [2, 3]);
});

test('with Ctrl to the next edge of a block', () => {
  assert.deepEqual(go('ArrowRight', week, true), [2, 40]);
  assert.deepEqual(go('ArrowLeft', week, true), [2, 16]);
  assert.deepEqual(go('ArrowRight', week, true, { day: 2, slot: 40 }), [2, 47]);
});

test('Home and End of the day, with Ctrl of the week', () => {
  assert.deepEqual(go('Home'), [2, 0]);
  assert.deepEqual(go('End'), [2, 47]);
  assert.deepEqual(go('Home', week, true), [0, 0]);
  assert.deepEqual(go('End', day, true), [6, 47]);
});

test('other keys move nothing', () => {
  assert.equal(go('a'), null);
  assert.equal(go('PageDown'), null);
});
