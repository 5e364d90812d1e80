import assert from 'node:assert/strict';
import test from 'node:test';
import { Intents } from './intent.ts';

class MemoryStore {
  readonly items = new Map<string, string>();
  get length() {
    return this.items.size;
  }
  key = (index: number) => [...this.items.keys()][index] ?? null;
  getItem = (name: string) => this.items.get(name) ?? null;
  setItem = (name: string, value: string) => void this.items.set(name, value);
  removeItem = (name: string) => void this.items.delete(name);
}

const DAY_MS = 86_400_000;
const START = 1_795_000_000_000;

test('an intent holds the key and the quote and nothing else, stored before anything is sent', () => {
  const store = new MemoryStore();
  const { key } = new Intents('stamps', 'cus_1', store, () => START).keep('quo_1');
  assert.deepEqual([...store.items], [['mostrador.intent.stamps.cus_1.quo_1', key]]);
});

test('one a quote: asking again gives the same key until it is answered', () => {
  const intents = new Intents('stamps', 'cus_1', new MemoryStore(), () => START);
  const first = intents.keep('quo_1');
  assert.deepEqual(intents.keep('quo_1'), first);
  assert.notEqual(intents.keep('quo_2').key, first.key);
  intents.clear('quo_1');
  assert.notEqual(intents.keep('quo_1').key, first.key);
});

test('after a reload the newest unanswered intent of the account is found, of another account none', () => {
  const store = new MemoryStore();
  let now = START;
  new Intents('stamps', 'cus_1', store, () => now).keep('quo_1');
  now += 1;
  const second = new Intents('stamps', 'cus_1', store, () => now).keep('quo_2');
  assert.deepEqual(new Intents('stamps', 'cus_1', store, () => now).pending(), second);
  assert.equal(new Intents('stamps', 'cus_2', store, () => now).pending(), undefined);
  assert.equal(new Intents('points', 'cus_1', store, () => now).pending(), undefined);
});

test('an intent lives 24 hours at most and leaves nothing behind', () => {
  const store = new MemoryStore();
  new Intents('stamps', 'cus_1', store, () => START).keep('quo_1');
  assert.ok(new Intents('stamps', 'cus_1', store, () => START + DAY_MS - 1).pending());
  assert.equal(new Intents('stamps', 'cus_1', store, () => START + DAY_MS).pending(), undefined);
  assert.equal(store.length, 0);
});

test('where nothing can be stored the page itself still keeps the key of its purchase', () => {
  const full = new MemoryStore();
  full.setItem = () => {
    throw new Error('QuotaExceededError');
  };
  const intents = new Intents('stamps', 'cus_1', full, () => START);
  assert.deepEqual(intents.keep('quo_1'), intents.keep('quo_1'));
});
