import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { ProblemError } from '../../src/http/problem.ts';
import { balanceOf, balancesOf, post, proveLedger } from '../../src/ledger/index.ts';
import { createNetwork, type Network, NOW, posting } from './network.ts';

const isShort = (error: unknown) => error instanceof ProblemError && error.code === 'insufficient_points';

describe('a posting', () => {
  let network: Network;
  before(async () => {
    network = await createNetwork({ maxConnections: 33 });
  });
  after(() => network.drop());

  test('answers both balances after it, and null for a source', async () => {
    const { db, add, points } = network;
    const [giver, taker] = [await add(100), await add(0)];
    const issued = { owner: network.operator, unit: 'point', role: 'issued' } as const;
    const posted = await post(
      db,
      [posting(issued, points(giver), 5, 'opening'), posting(points(giver), points(taker), 30)],
      NOW,
    );
    assert.deepEqual(posted, [
      { debitBalance: null, creditBalance: 105 },
      { debitBalance: 75, creditBalance: 30 },
    ]);
    assert.equal(await balanceOf(db, points(giver)), 75);
    const [row] = (await balancesOf(db, [giver])).filter(
      ({ unit, role }) => unit === 'point' && role === 'stock',
    );
    assert.deepEqual({ credited: row?.credited, debited: row?.debited }, { credited: 105, debited: 30 });
  });

  test('that would overdraw is refused with its whole batch, and its transaction goes on', async () => {
    const { db, add, points } = network;
    const [giver, taker] = [await add(10), await add(0)];
    await db.transaction().execute(async (trx) => {
      const batch = [posting(points(giver), points(taker), 7), posting(points(giver), points(taker), 4)];
      await assert.rejects(post(trx, batch, NOW), isShort);
      await post(trx, [posting(points(giver), points(taker), 10)], NOW);
    });
    assert.equal(await balanceOf(db, points(giver)), 0);
    assert.equal(await balanceOf(db, points(taker)), 10);
  });

  test('cannot spend what only a later posting of its batch brings', async () => {
    const { db, add, points } = network;
    const [poor, rich] = [await add(0), await add(50)];
    const spend = posting(points(poor), points(rich), 20);
    const bring = posting(points(rich), points(poor), 20);
    await assert.rejects(post(db, [spend, bring], NOW), isShort);
    await post(db, [bring, spend], NOW);
    assert.equal(await balanceOf(db, points(poor)), 0);
  });

  test('is refused by the database itself when code above forgets the floor', async () => {
    const { db, add } = network;
    const owner = await add(3);
    await assert.rejects(
      sql`UPDATE ledger_account SET debited = debited + 4 WHERE owner = ${owner} AND unit = 'point' AND role = 'stock'`.execute(
        db,
      ),
      { code: '23514', constraint: 'ledger_account_floor' },
    );
  });

  test('is never changed, deleted or truncated, nor are its entries or its account', async () => {
    const { db } = network;
    const attempts = [
      sql`UPDATE posting SET quantity = 1`,
      sql`DELETE FROM posting`,
      sql`UPDATE entry SET amount = 1`,
      sql`DELETE FROM entry`,
      sql`TRUNCATE posting`,
      sql`TRUNCATE entry`,
      sql`DELETE FROM ledger_account`,
    ];
    for (const attempt of attempts) await assert.rejects(attempt.execute(db), /append-only/);
  });

  test('between two units, to itself, of nothing or to an account that is not open is a bug that is told', async () => {
    const { db, add, points } = network;
    const [a, b] = [await add(10), await add(0)];
    const stamps = { ...points(b), unit: 'stamp' } as const;
    await assert.rejects(post(db, [posting(points(a), stamps, 1)], NOW), /not open, or two units/);
    await assert.rejects(post(db, [posting(points(a), points('dst_nobody'), 1)], NOW), /not open/);
    await assert.rejects(post(db, [posting(points(a), points(a), 1)], NOW), { code: '23514' });
    for (const quantity of [0, -1]) {
      await assert.rejects(post(db, [posting(points(a), points(b), quantity)], NOW), { code: '23514' });
    }
    assert.equal(await balanceOf(db, points(a)), 10);
  });

  test('from A to B and from B to A at once never wait for each other in a circle', async () => {
    const { db, add, points } = network;
    const [a, b] = [points(await add(1_000)), points(await add(1_000))];
    await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        post(db, [index % 2 ? posting(a, b, 1) : posting(b, a, 1)], NOW),
      ),
    );
    assert.equal(await balanceOf(db, a), 1_000);
    assert.equal(await balanceOf(db, b), 1_000);
  });

  test('of 32 at once on a hot account: exactly what it has goes out, in its own order without gaps', async () => {
    const { db, add, points } = network;
    const hot = points(await add(300));
    const takers = await Promise.all(Array.from({ length: 32 }, () => add(0)));
    const outcomes = await Promise.allSettled(
      takers.flatMap((taker) =>
        Array.from({ length: 12 }, () => post(db, [posting(hot, points(taker), 1)], NOW)),
      ),
    );
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    assert.equal(refused.length, 32 * 12 - 300);
    assert.ok(refused.every(({ reason }) => isShort(reason)));
    const { rows } = await sql<{ sequence: number; balance_after: number }>`
      SELECT e.sequence, e.balance_after FROM entry e JOIN ledger_account a ON a.id = e.account_id
      WHERE a.owner = ${hot.owner} AND a.unit = 'point' AND a.role = 'stock' ORDER BY e.sequence`.execute(db);
    const expected = Array.from({ length: 301 }, (_, index) => ({
      sequence: index + 1,
      balance_after: 300 - index,
    }));
    assert.deepEqual(rows, expected);
  });

  test('whose connection is killed in mid-transaction leaves nothing', async () => {
    const { db, add, points, pool } = network;
    const [giver, taker] = [points(await add(10)), points(await add(0))];
    const killed = db.transaction().execute(async (trx) => {
      await post(trx, [posting(giver, taker, 10)], NOW);
      const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(trx);
      await pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
      await sql`SELECT 1`.execute(trx);
    });
    await assert.rejects(killed);
    assert.equal(await balanceOf(db, giver), 10);
    await post(db, [posting(giver, taker, 10)], NOW);
    assert.equal(await balanceOf(db, taker), 10);
  });

  test('leaves a ledger that proves itself', async () => {
    const proof = await proveLedger(network.db);
    assert.deepEqual(proof.mismatches, []);
    assert.ok(proof.balanced);
  });
});
