import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { waitForLocks } from '../../src/db/testing/waiting.ts';
import { ProblemError } from '../../src/http/problem.ts';
import {
  balanceOf,
  balancesOf,
  type LedgerRef,
  post,
  proveLedger,
  readStatement,
  setStripes,
} from '../../src/ledger/index.ts';
import { createNetwork, type Network, NOW, posting } from './network.ts';

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

describe('a hot account in stripes', () => {
  let network: Network;
  before(async () => {
    network = await createNetwork({ maxConnections: 24 });
  });
  after(() => network.drop());

  const statement = (ref: LedgerRef, at: Date | null = null) =>
    readStatement(network.db, ref, { at, before: null, limit: 10_000 });

  test('is drained to the last point by 24 at once: never too little while the total suffices', async () => {
    const { db, add, points } = network;
    const hot = points(await add(1_000));
    const taker = points(await add(0));
    await setStripes(db, hot, 8, NOW);
    const quantities = Array.from({ length: 120 }, (_, index) => 1 + (index % 15));
    const total = quantities.reduce((sum, quantity) => sum + quantity, 0);
    const outcomes = await Promise.allSettled(
      quantities.map((quantity) => post(db, [posting(hot, taker, quantity)], NOW)),
    );
    assert.equal(total, 960);
    assert.ok(outcomes.every(({ status }) => status === 'fulfilled'));
    // 40 are left in eight stripes of about 5: one debit takes them all.
    await post(db, [posting(hot, taker, 40)], NOW);
    assert.equal(await balanceOf(db, hot), 0);
    assert.equal(await balanceOf(db, taker), 1_000);
    await assert.rejects(
      post(db, [posting(hot, taker, 1)], NOW),
      (error) => error instanceof ProblemError && error.code === 'insufficient_points',
    );
  });

  test('under concurrent drains beyond its total gives out exactly the total', async () => {
    const { db, add, points } = network;
    const hot = points(await add(100));
    const taker = points(await add(0));
    await setStripes(db, hot, 6, NOW);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 150 }, () => post(db, [posting(hot, taker, 1)], NOW)),
    );
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 100);
    assert.equal(await balanceOf(db, taker), 100);
  });

  test('too poor in the stripe that each of two waited for, is gathered by one after the other', async () => {
    const { db, add, points } = network;
    const hot = points(await add(20));
    await setStripes(db, hot, 2, NOW);
    // Leaves of their own: nothing but the stripes may put these in a row.
    const takers = await Promise.all(Array.from({ length: 8 }, async () => points(await add(0))));
    const busy = await Promise.all(
      takers.slice(0, 2).map(async (taker) => {
        const held = await db.startTransaction().execute();
        await post(held, [posting(hot, taker, 7)], NOW);
        return held;
      }),
    );
    const waiting = takers.slice(2).map((taker) => post(db, [posting(hot, taker, 4)], NOW));
    const outcomes = Promise.allSettled(waiting);
    await waitForLocks(db, waiting.length);
    await Promise.all(busy.map((held) => held.commit().execute()));
    const refused = (await outcomes).filter((outcome) => outcome.status === 'rejected');
    assert.ok(
      refused.every(({ reason }) => reason.code === 'insufficient_points'),
      String(refused[0]?.reason),
    );
    assert.deepEqual([refused.length, await balanceOf(db, hot)], [5, 2]);
  });

  test('keeps its totals, and shows one statement over all stripes and the time before them', async () => {
    const { db, add, points } = network;
    const hot = points(await add(100));
    const taker = points(await add(0));
    await post(db, [posting(hot, taker, 10)], later(1));
    await setStripes(db, hot, 4, later(2));
    for (let step = 0; step < 5; step += 1) await post(db, [posting(hot, taker, 15)], later(3 + step));
    assert.equal((await statement(hot)).balance, 15);
    await post(db, [posting(taker, hot, 7)], later(9));
    await setStripes(db, hot, 2, later(10));
    await post(db, [posting(hot, taker, 22)], later(11));

    const { balance, lines } = await statement(hot);
    assert.equal(balance, 0);
    assert.deepEqual(
      lines.map(({ sequence, amount, balanceAfter }) => [sequence, amount, balanceAfter]).reverse(),
      [
        [1, 100, 100],
        [2, -10, 90],
        [3, -15, 75],
        [4, -15, 60],
        [5, -15, 45],
        [6, -15, 30],
        [7, -15, 15],
        [8, 7, 22],
        [9, -22, 0],
      ],
    );
    assert.ok(lines.every(({ kind }) => kind !== 'rebalance'));
    assert.equal((await statement(hot, later(4))).balance, 60);
    assert.equal((await statement(hot, later(1))).balance, 90);
    const [totals] = (await balancesOf(db, [hot.owner])).filter(
      ({ role, unit }) => role === 'stock' && unit === 'point',
    );
    assert.deepEqual(
      { credited: totals?.credited, debited: totals?.debited },
      { credited: 107, debited: 107 },
    );
  });

  test('may be striped while it is in use', async () => {
    const { db, add, points } = network;
    const hot = points(await add(500));
    const taker = points(await add(0));
    const work = Array.from({ length: 100 }, (_, index) =>
      index % 25 === 10 ? setStripes(db, hot, 2 + (index % 5), NOW) : post(db, [posting(hot, taker, 5)], NOW),
    );
    await Promise.all(work);
    assert.equal(await balanceOf(db, hot), 500 - 96 * 5);
    assert.equal((await statement(hot)).lines.length, 97);
  });

  test('is read by many at once while it moves, each time a gapless statement that adds up', async () => {
    const { db, add, points } = network;
    const hot = points(await add(200));
    const taker = points(await add(0));
    await setStripes(db, hot, 4, NOW);
    const reads = Array.from({ length: 60 }, async (_, index) => {
      if (index % 3) return post(db, [posting(hot, taker, 2)], NOW);
      const { lines, balance } = await statement(hot);
      lines.toReversed().reduce((before, line, place) => {
        assert.equal(line.sequence, place + 1);
        assert.equal(line.balanceAfter, before + line.amount);
        return line.balanceAfter;
      }, 0);
      assert.equal(balance, lines[0]?.balanceAfter);
    });
    await Promise.all(reads);
    assert.equal((await statement(hot)).balance, 120);
  });

  test('leaves a ledger that proves itself', async () => {
    assert.deepEqual((await proveLedger(network.db)).mismatches, []);
  });
});
