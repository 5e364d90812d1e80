import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Statement, z } from '@mostrador/contract';
import { sql } from 'kysely';
import { post, proveLedger } from '../../src/ledger/index.ts';
import { nightAfter } from '../../src/ledger/nightly-proof.ts';
import { startTestServer, type TestServer } from '../../src/testing.ts';
import { openShop, openStampingAccount, type Problem, points, type Shop, stamps } from './shop.ts';

type StatementView = z.output<typeof Statement>;

describe('getStatement', () => {
  let server: TestServer;
  let shop: Shop;
  before(async () => {
    server = await startTestServer();
    shop = await openShop(server);
    for (let count = 1; count <= 4; count += 1) {
      await transfer(stamps(count * 10, shop.stampingAccount));
      await server.advance({ minutes: 10 });
    }
    await transfer(points(9, shop.customer));
  });
  after(() => server.stop());

  const transfer = (body: unknown) =>
    server.call('POST', '/v1/transfers', { as: shop.key, key: crypto.randomUUID(), body });
  const read = async (query: string, { as = shop.key, account = '' } = {}) => {
    const headers: Record<string, string> = account ? { 'mostrador-account': account } : {};
    return server.call('GET', `/v1/statements?${query}`, { as, headers });
  };
  const statement = async (query: string, options = {}) => {
    const { status, body } = await read(query, options);
    assert.equal(status, 200, JSON.stringify(body));
    return body as StatementView;
  };

  test('shows what came and went, newest first, each with the balance after it', async () => {
    const { balance, data, unit, nextCursor } = await statement('unit=stamp');
    assert.deepEqual([unit, balance, nextCursor], ['stamp', 900, null]);
    assert.deepEqual(
      data.map((line) => [line.sequence, line.amount, line.balanceAfter, line.kind]),
      [
        [5, -40, 900, 'transfer'],
        [4, -30, 940, 'transfer'],
        [3, -20, 970, 'transfer'],
        [2, -10, 990, 'transfer'],
        [1, 1_000, 1_000, 'opening'],
      ],
    );
    assert.match(data[0]?.reference ?? '', /^trf_/);
  });

  test('goes page by page', async () => {
    const seen: number[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: StatementView = await statement(`unit=stamp&limit=2&cursor=${cursor}`);
      assert.equal(page.balance, 900);
      seen.push(...page.data.map(({ sequence }) => sequence));
      cursor = page.nextCursor;
    }
    assert.deepEqual(seen, [5, 4, 3, 2, 1]);
    assert.equal((await read('unit=stamp&cursor=nonsense')).status, 422);
  });

  test('tells the balance at an instant, with what had moved until then', async () => {
    const { data } = await statement('unit=stamp');
    for (const line of data) {
      const at = await statement(`unit=stamp&at=${line.createdAt}`);
      assert.deepEqual(
        [at.balance, at.data[0]?.sequence, at.at],
        [line.balanceAfter, line.sequence, line.createdAt],
      );
    }
    assert.equal((await statement('unit=stamp&at=2001-01-01T00:00:00Z')).balance, 0);
    assert.deepEqual((await statement('unit=stamp&at=2001-01-01T00:00:00Z')).data, []);
  });

  test("is a stamping account's for a customer's stamps, which must be named; points are the customer's own", async () => {
    const account = shop.customer;
    assert.equal(
      (await statement(`unit=stamp&stampingAccountId=${shop.stampingAccount}`, { account })).balance,
      100,
    );
    assert.equal((await statement('unit=point', { account })).balance, 9);
    const { status, body } = await read('unit=stamp', { account });
    assert.deepEqual([status, (body as Problem).code], [422, 'stamping_account_required']);
    const unlimited = await openStampingAccount(server, shop.customer, 'unlimited');
    assert.equal((await statement(`unit=stamp&stampingAccountId=${unlimited}`)).balance, 0);
  });

  test("never shows another distributor's customer, nor a sister customer", async () => {
    const stranger = await openShop(server);
    assert.equal((await read(`unit=stamp&stampingAccountId=${stranger.stampingAccount}`)).status, 404);
    const account = shop.customer;
    assert.equal(
      (await read(`unit=stamp&stampingAccountId=${stranger.stampingAccount}`, { account })).status,
      404,
    );
  });
});

describe('the proof of the ledger', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.stop());

  const proof = async () => {
    const { status, body } = await server.call('GET', '/v1/ledger-proofs', {
      as: server.demo.operatorSecretKey,
    });
    assert.equal(status, 200);
    return body as {
      balanced: boolean;
      units: { sum: number }[];
      mismatches: { balance: number; entries: number }[];
    };
  };

  test('holds for the demo, and only the operator may ask', async () => {
    const { balanced, units, mismatches } = await proof();
    assert.deepEqual([balanced, units.map(({ sum }) => sum), mismatches], [true, [0, 0], []]);
    const refused = await server.call('GET', '/v1/ledger-proofs', { as: server.demo.distributorSecretKey });
    assert.equal(refused.status, 403);
  });

  test('runs once a night by itself, at 03:00 in Mexico City', async () => {
    assert.equal(nightAfter(new Date('2026-11-22T08:59:00Z')).toISOString(), '2026-11-22T09:00:00.000Z');
    assert.equal(nightAfter(new Date('2026-11-22T09:00:00Z')).toISOString(), '2026-11-23T09:00:00.000Z');
    await server.advance({ days: 3 });
    const rows = await server.db
      .selectFrom('ledger_proof')
      .select(['checked_at', 'balanced'])
      .orderBy('id')
      .execute();
    // The first one was overdue and came at once; the nights follow.
    const nights = rows.slice(1).map(({ checked_at }) => checked_at.toISOString());
    assert.ok(rows.every(({ balanced }) => balanced));
    assert.ok(
      nights.length >= 3 && nights.every((night) => night.endsWith('T09:00:00.000Z')),
      String(nights),
    );
    assert.equal(new Set(nights).size, nights.length);
  });

  for (const [what, tamper] of [
    [
      'a balance that was changed by hand',
      sql`UPDATE ledger_account SET credited = credited + 1 WHERE id = (SELECT min(id) FROM ledger_account WHERE credited > 0)`,
    ],
    ['an entry that vanished', sql`DELETE FROM entry WHERE posting_id = (SELECT max(id) FROM posting)`],
    [
      'an entry that was changed',
      sql`UPDATE entry SET amount = amount + 1, balance_after = balance_after + 1 WHERE (account_id, sequence) = (SELECT account_id, max(sequence) FROM entry WHERE balance_after > 0 GROUP BY 1 LIMIT 1)`,
    ],
    [
      'a posting without entries',
      sql`INSERT INTO posting (debit_id, credit_id, quantity, kind, created_at) SELECT min(id), max(id), 5, 'transfer', now() FROM ledger_account`,
    ],
    [
      'two entries that changed places',
      sql`UPDATE entry SET balance_after = balance_after + 1 WHERE (account_id, sequence) = (SELECT account_id, 1 FROM entry WHERE balance_after > 0 AND sequence = 2 LIMIT 1)`,
    ],
  ] as const) {
    test(`fails for ${what}`, async () => {
      class Undo extends Error {}
      const attempt = server.db.transaction().execute(async (trx) => {
        await sql`ALTER TABLE entry DISABLE TRIGGER USER`.execute(trx);
        await tamper.execute(trx);
        const { balanced, mismatches } = await proveLedger(trx);
        assert.equal(balanced, false);
        assert.ok(mismatches.length >= 1);
        throw new Undo();
      });
      await assert.rejects(attempt, Undo);
      assert.ok((await proof()).balanced);
    });
  }

  test('fails for stamps that are reserved while no order and no code holds them', async () => {
    const shop = await openShop(server);
    const ref = (role: 'stock' | 'reserved') => ({ owner: shop.id, unit: 'stamp' as const, role });
    class Undo extends Error {}
    const attempt = server.db.transaction().execute(async (trx) => {
      const move = { debit: ref('stock'), credit: ref('reserved'), quantity: 7 };
      await post(trx, [{ ...move, kind: 'reservation', reference: null }], server.deps.clock.now());
      const { balanced, mismatches, reserved } = await proveLedger(trx);
      assert.deepEqual([balanced, mismatches], [false, []]);
      // The demo has a credit code of 20 stamps, which holds its own.
      assert.deepEqual(reserved[0], { unit: 'stamp', reserved: 20 + 7, promised: 20 });
      throw new Undo();
    });
    await assert.rejects(attempt, Undo);
    assert.ok((await proof()).balanced);
  });
});
