import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { DraftKeeper } from './draft.ts';
import { NOTHING } from './fields.ts';

/** What a tab has. */
class TabStorage {
  readonly #values = new Map<string, string>();
  full = false;
  get length() {
    return this.#values.size;
  }
  getItem(name: string) {
    return this.#values.get(name) ?? null;
  }
  setItem(name: string, value: string) {
    if (this.full) throw new Error('QuotaExceededError');
    this.#values.set(name, value);
  }
  removeItem(name: string) {
    this.#values.delete(name);
  }
}

let storage: TabStorage;
beforeEach(() => {
  storage = new TabStorage();
  Object.assign(globalThis, { sessionStorage: storage });
  mock.timers.enable({ apis: ['Date', 'setTimeout'], now: 0 });
});
afterEach(() => {
  mock.timers.reset();
  Reflect.deleteProperty(globalThis, 'sessionStorage');
});

const typed = { values: { ...NOTHING, name: 'Rosa' }, marketing: true, step: 1, attempt: null } as const;

test('what is typed outlives a reload, apart for each key and kind', () => {
  const keeper = new DraftKeeper();
  keeper.open('pk_1', 'customer');
  keeper.save(typed);
  assert.deepEqual(new DraftKeeper().open('pk_1', 'customer'), typed);
  assert.equal(new DraftKeeper().open('pk_1', 'distributor').values.name, '');
  assert.equal(new DraftKeeper().open('pk_2', 'customer').values.name, '');
});

test('it is gone 60 minutes after the last change, also while the page stays open', () => {
  const keeper = new DraftKeeper();
  keeper.open('pk_1', 'customer');
  keeper.save(typed);
  mock.timers.tick(59 * 60_000);
  keeper.save({ ...typed, step: 2 });
  mock.timers.tick(59 * 60_000);
  assert.equal(storage.length, 1);
  mock.timers.tick(60_000);
  assert.equal(storage.length, 0);
});

test('a page that was closed meanwhile finds nothing after 60 minutes', () => {
  const keeper = new DraftKeeper();
  keeper.open('pk_1', 'customer');
  keeper.save(typed);
  keeper.stop();
  mock.timers.tick(60 * 60_000);
  assert.equal(new DraftKeeper().open('pk_1', 'customer').values.name, '');
  assert.equal(storage.length, 0);
});

test('a store that is full, forbidden or spoilt costs the memory, never the page', () => {
  storage.full = true;
  const keeper = new DraftKeeper();
  keeper.open('pk_1', 'customer');
  keeper.save(typed);
  storage.full = false;
  storage.setItem('mostrador.sign-up.customer.pk_1', '{"until"');
  assert.equal(new DraftKeeper().open('pk_1', 'customer').values.name, '');
  Object.defineProperty(globalThis, 'sessionStorage', {
    configurable: true,
    get() {
      throw new Error('SecurityError');
    },
  });
  const sandboxed = new DraftKeeper();
  assert.equal(sandboxed.open('pk_1', 'customer').step, 0);
  sandboxed.save(typed);
  sandboxed.clear();
});
