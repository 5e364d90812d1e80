import assert from 'node:assert/strict';
import test from 'node:test';
import { keepChoice, takeChoice } from './kept-choice.ts';

test('what was chosen is there again after signing in in the same tab, once', () => {
  const items = new Map<string, string>();
  const store = {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  };
  const choice = { offerId: 'pkg_1', count: 3, receiverId: 'sta_1', payment: 'points' };
  keepChoice('stamps', choice, store);
  assert.deepEqual(takeChoice('points', store), {});
  assert.deepEqual(takeChoice('stamps', store), choice);
  assert.deepEqual(takeChoice('stamps', store), {});
  assert.deepEqual(takeChoice('stamps', null), {});
});
