import assert from 'node:assert/strict';
import test from 'node:test';
import { keepOnItsWay } from './kept-on-its-way.ts';

const NOW = Date.UTC(2026, 10, 18);
const DAY_MS = 86_400_000;

const storeOf = (kept: Record<string, string> = {}) => {
  const values = new Map(Object.entries(kept));
  return {
    values,
    get length() {
      return values.size;
    },
    key: (i: number) => [...values.keys()][i] ?? null,
    getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, value: string) => void values.set(name, value),
    removeItem: (name: string) => void values.delete(name),
  };
};

test('what awaits its payment is marked for its account and product, until nothing does', () => {
  const store = storeOf();
  keepOnItsWay('points', 'cus_1', true, store, NOW);
  keepOnItsWay('stamps', 'cus_1', false, store, NOW);
  assert.deepEqual([...store.values], [['mostrador.on-its-way.points.cus_1', `${NOW}`]]);
  keepOnItsWay('points', 'cus_1', false, store, NOW);
  assert.equal(store.length, 0);
});

test('marks of whoever never came back are gone after 7 days, and nothing else is', () => {
  const store = storeOf({
    'mostrador.on-its-way.points.cus_old': `${NOW - 7 * DAY_MS}`,
    'mostrador.on-its-way.points.cus_odd': 'x',
    'mostrador.on-its-way.points.cus_new': `${NOW - 6 * DAY_MS}`,
    'mostrador.intent.points.cus_old.quo_1': 'k',
  });
  keepOnItsWay('points', 'cus_1', false, store, NOW);
  assert.deepEqual(
    [...store.values.keys()],
    ['mostrador.on-its-way.points.cus_new', 'mostrador.intent.points.cus_old.quo_1'],
  );
});

test('a store that is full, or none at all, stops no purchase', () => {
  const full = storeOf();
  full.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  keepOnItsWay('points', 'cus_1', true, full, NOW);
  keepOnItsWay('points', 'cus_1', true, null, NOW);
});
