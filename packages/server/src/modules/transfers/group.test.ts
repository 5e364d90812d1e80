import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Group } from './group.ts';

/** A runner whose groups end when the test says so. */
function heldGroups({ lanes = 1, sizeMax = 10 } = {}) {
  const sent: { items: number[]; end: PromiseWithResolvers<number[]> }[] = [];
  const group = new Group<number, number>(
    (items) => {
      const end = Promise.withResolvers<number[]>();
      sent.push({ items, end });
      return end.promise;
    },
    { lanes, sizeMax, mayBeOne: (error) => error !== AWAY },
  );
  return {
    group,
    sent,
    answer: (index: number) => sent[index]?.end.resolve(sent[index].items.map((item) => item * 10)),
  };
}

const AWAY = new Error('the database is away');

test('one alone goes at once; those that wait meanwhile go together and each gets its own answer', async () => {
  const { group, sent, answer } = heldGroups();
  const first = group.submit(1);
  const others = [2, 3, 4].map((item) => group.submit(item));
  assert.deepEqual(
    sent.map(({ items }) => items),
    [[1]],
  );
  answer(0);
  assert.equal(await first, 10);
  await Promise.resolve();
  assert.deepEqual(
    sent.map(({ items }) => items),
    [[1], [2, 3, 4]],
  );
  answer(1);
  assert.deepEqual(await Promise.all(others), [20, 30, 40]);
});

test('no more groups are on their way than there are lanes, and none is larger than it may be', async () => {
  const { group, sent, answer } = heldGroups({ lanes: 2, sizeMax: 2 });
  const all = [1, 2, 3, 4, 5].map((item) => group.submit(item));
  assert.deepEqual(
    sent.map(({ items }) => items),
    [[1], [2]],
  );
  answer(0);
  await all[0];
  await Promise.resolve();
  assert.deepEqual(sent.at(-1)?.items, [3, 4]);
  [1, 2].forEach(answer);
  await all[3];
  await Promise.resolve();
  answer(3);
  assert.deepEqual(await Promise.all(all), [10, 20, 30, 40, 50]);
});

test('one that cannot succeed spoils no other of its group', async () => {
  const seen: number[][] = [];
  const group = new Group<number, number>(
    async (items) => {
      seen.push(items);
      if (items.includes(3)) throw new Error('3 cannot');
      return items;
    },
    { lanes: 1, sizeMax: 10, mayBeOne: () => true },
  );
  const outcomes = await Promise.allSettled([1, 2, 3, 4].map((item) => group.submit(item)));
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
  );
  assert.deepEqual(seen, [[1], [2, 3, 4], [2], [3], [4]]);
});

test('nobody of a group waits for a database that is away once more', async () => {
  const { group, sent, answer } = heldGroups();
  const all = Promise.allSettled([1, 2, 3].map((item) => group.submit(item)));
  answer(0);
  await Promise.resolve();
  await Promise.resolve();
  await Promise.resolve();
  sent[1]?.end.reject(AWAY);
  assert.deepEqual(
    (await all).map(({ status }) => status),
    ['fulfilled', 'rejected', 'rejected'],
  );
  assert.equal(sent.length, 2);
});
