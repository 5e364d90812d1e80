import assert from 'node:assert/strict';
import { test } from 'node:test';
import { History } from './history.ts';

test('what was done is undone and done again, in order', () => {
  const history = new History(0);
  for (const step of [1, 2, 3]) history.push(step);
  assert.ok(history.undo() && history.undo());
  assert.equal(history.present, 1);
  assert.ok(history.redo());
  assert.equal(history.present, 2);
  history.push(9);
  assert.equal(history.canRedo, false);
  assert.equal(history.redo(), false);
  assert.equal(history.present, 9);
});

test('a hundred steps can be undone', () => {
  const history = new History(0);
  for (let step = 1; step <= 150; step += 1) history.push(step);
  let steps = 0;
  while (history.undo()) steps += 1;
  assert.equal(steps, 100);
  assert.equal(history.present, 50);
  assert.equal(history.canUndo, false);
});
