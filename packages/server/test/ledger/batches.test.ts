import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Problem, TransferBatch, z } from '@mostrador/contract';
import { sql } from 'kysely';
import { balanceOf, proveLedger, setStripes } from '../../src/ledger/index.ts';
import { startTestServer, type TestServer } from '../../src/testing.ts';
import { openShop, openStampingAccount, type Shop } from './shop.ts';

type Batch = z.output<typeof TransferBatch>;
interface Answer {
  status: number;
  batch: Batch;
  problem: Problem & { missing?: number; available?: number; refused?: number };
}

describe('createTransferBatch', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.stop());

  const item = (toStampingAccountId: string, quantity: number, more: object = {}) => ({
    toStampingAccountId,
    quantity,
    amount: { amount: quantity * 130, currency: 'MXN' },
    ...more,
  });
  const send = async (shop: Shop, body: object, key: string = crypto.randomUUID()): Promise<Answer> => {
    const { status, body: answer } = await server.call('POST', '/v1/transfer-batches', {
      as: shop.key,
      key,
      body,
    });
    return { status, batch: answer as Batch, problem: answer as Answer['problem'] };
  };
  const stock = (owner: string) => balanceOf(server.db, { owner, unit: 'stamp', role: 'stock' });
  const accountsOf = (shop: Shop, count: number) =>
    Promise.all(Array.from({ length: count }, () => openStampingAccount(server, shop.customer)));
  const count = async (table: 'sale' | 'transfer' | 'transfer_batch', column: string, id: string) => {
    const { rows } = await sql<{ count: number }>`
      SELECT count(*)::int4 AS count FROM ${sql.table(table)} WHERE ${sql.ref(column)} = ${id}`.execute(
      server.db,
    );
    return rows[0]!.count;
  };

  test("CM-TIM-03: the manual's mass transfer: each account its quantity and amount, the excluded one nothing", async () => {
    const shop = await openShop(server);
    const [first, second, third] = (await accountsOf(shop, 3)) as [string, string, string];
    const { status, batch } = await send(shop, {
      items: [
        item(first, 100, { amount: { amount: 13_000, currency: 'MXN' } }),
        item(second, 150, { amount: { amount: 15_000, currency: 'MXN' } }),
        item(third, 80, { exclude: true }),
      ],
      comment: 'transferencia masiva',
    });
    assert.equal(status, 201, JSON.stringify(batch));
    assert.deepEqual(
      [batch.quantity, batch.amount.amount, batch.done, batch.refused, batch.excluded, batch.balanceAfter],
      [250, 28_000, 2, 0, 1, 750],
    );
    assert.deepEqual(
      batch.data.map(({ index, state, code, balanceAfter }) => [index, state, code, balanceAfter]),
      [
        [0, 'done', null, 100],
        [1, 'done', null, 150],
        [2, 'excluded', null, null],
      ],
    );
    assert.deepEqual(await Promise.all([shop.id, first, second, third].map(stock)), [750, 100, 150, 0]);
    const sales = await server.db
      .selectFrom('sale')
      .select(['buyer_id', 'state', 'quantity', 'total', 'vat', 'reference'])
      .where('seller_id', '=', shop.id)
      .orderBy('quantity')
      .execute();
    assert.deepEqual(sales, [
      // A-CM-20: 13,000 x 16 / 116 = 1,793.10; 15,000 x 16 / 116 = 2,068.97.
      {
        buyer_id: shop.customer,
        state: 'pending',
        quantity: 100,
        total: 13_000,
        vat: 1_793,
        reference: batch.data[0]!.transferId,
      },
      {
        buyer_id: shop.customer,
        state: 'pending',
        quantity: 150,
        total: 15_000,
        vat: 2_069,
        reference: batch.data[1]!.transferId,
      },
    ]);
    const { body: transfer } = await server.call('GET', `/v1/transfers/${batch.data[1]!.transferId}`, {
      as: shop.key,
    });
    assert.deepEqual((transfer as { balanceAfter: unknown }).balanceAfter, { from: 750, to: 150 });
  });

  test('tells every receiver and, once, the sender; leaves one audit entry', async () => {
    const shop = await openShop(server);
    const accounts = await accountsOf(shop, 2);
    const { batch } = await send(shop, { items: accounts.map((id) => item(id, 5)) });
    const events = await server.db
      .selectFrom('event')
      .select(['type', 'account_id', 'data'])
      .where((eb) => eb.or([eb('account_id', '=', shop.id), eb('parent_id', '=', shop.id)]))
      .execute();
    const ofType = (type: string, account: string) =>
      events.filter((event) => event.type === type && event.account_id === account);
    assert.equal(ofType('transfer.created', shop.customer).length, 2);
    assert.equal(ofType('balance.changed', shop.customer).length, 2);
    assert.deepEqual(
      ofType('balance.changed', shop.id).map(({ data }) => data),
      [{ unit: 'stamp', balance: 990 }],
    );
    const audit = await server.db
      .selectFrom('audit_entry')
      .select(['operation', 'subject_type', 'subject_id', 'after'])
      .where('account_id', '=', shop.id)
      .execute();
    assert.equal(audit.length, 1);
    assert.deepEqual([audit[0]!.operation, audit[0]!.subject_id], ['createTransferBatch', batch.id]);
    assert.equal((audit[0]!.after as Batch).done, 2);
  });

  test('atomic: one account that cannot receive keeps all of it back, and each is named with its reason', async () => {
    const shop = await openShop(server);
    const stranger = await openShop(server);
    const [good, blocked] = (await accountsOf(shop, 2)) as [string, string];
    const unlimited = await openStampingAccount(server, shop.customer, 'unlimited');
    await server.db
      .updateTable('stamping_account')
      .set({ state: 'blocked' })
      .where('id', '=', blocked)
      .execute();
    const items = [item(good, 1), item(blocked, 2), item(unlimited, 3), item(stranger.stampingAccount, 4)];
    const { status, problem } = await send(shop, { items });
    assert.deepEqual([status, problem.code, problem.refused], [409, 'batch_refused', 3]);
    assert.deepEqual(
      problem.errors?.map(({ pointer, code }) => [pointer, code]),
      [
        ['/items/1', 'stamping_account_blocked'],
        ['/items/2', 'recipient_not_allowed'],
        ['/items/3', 'not_found'],
      ],
    );
    assert.equal(await stock(shop.id), 1_000);
    assert.deepEqual(
      [await count('transfer_batch', 'from_id', shop.id), await count('sale', 'seller_id', shop.id)],
      [0, 0],
    );
    const excluded = items.map((entry, index) => (index === 0 ? entry : { ...entry, exclude: true }));
    assert.equal((await send(shop, { items: excluded })).status, 201);
  });

  test('atomic: not enough stock says how many are missing and which items do not fit, and changes nothing', async () => {
    const shop = await openShop(server);
    const accounts = await accountsOf(shop, 3);
    const { status, problem } = await send(shop, { items: accounts.map((id) => item(id, 400)) });
    assert.deepEqual(
      [status, problem.code, problem.missing, problem.available],
      [409, 'insufficient_stamps', 200, 1_000],
    );
    assert.deepEqual(
      problem.errors?.map(({ pointer }) => pointer),
      ['/items/2'],
    );
    assert.equal(await stock(shop.id), 1_000);
  });

  test('per item: what can be done is done in order, the rest is refused one by one', async () => {
    const shop = await openShop(server);
    const [first, blocked, large, last] = (await accountsOf(shop, 4)) as [string, string, string, string];
    await server.db
      .updateTable('stamping_account')
      .set({ state: 'blocked' })
      .where('id', '=', blocked)
      .execute();
    const { status, batch } = await send(shop, {
      atomic: false,
      items: [item(first, 600), item(blocked, 1), item(large, 500), item(last, 400)],
    });
    assert.equal(status, 201);
    assert.deepEqual(
      batch.data.map(({ state, code, balanceAfter }) => [state, code, balanceAfter]),
      [
        ['done', null, 600],
        ['refused', 'stamping_account_blocked', null],
        ['refused', 'insufficient_stamps', null],
        ['done', null, 400],
      ],
    );
    assert.deepEqual([batch.done, batch.refused, batch.missing, batch.balanceAfter], [2, 2, 500, 0]);
    const read = await server.call('GET', `/v1/transfer-batches/${batch.id}?state=refused&limit=1`, {
      as: shop.key,
    });
    const page = read.body as Batch;
    assert.deepEqual(
      page.data.map(({ index }) => index),
      [1],
    );
    const next = await server.call(
      'GET',
      `/v1/transfer-batches/${batch.id}?state=refused&cursor=${page.nextCursor}`,
      { as: shop.key },
    );
    assert.deepEqual(
      (next.body as Batch).data.map(({ index }) => index),
      [2],
    );
    assert.equal((next.body as Batch).nextCursor, null);
  });

  test('a dry run answers what would happen and keeps nothing, not even its key', async () => {
    const shop = await openShop(server);
    const [first, second] = (await accountsOf(shop, 2)) as [string, string];
    const items = [item(first, 900), item(second, 200)];
    const key = crypto.randomUUID();
    const dry = await send(shop, { items, atomic: false, dryRun: true }, key);
    assert.equal(dry.status, 201);
    assert.deepEqual(
      [
        dry.batch.id,
        dry.batch.dryRun,
        dry.batch.quantity,
        dry.batch.done,
        dry.batch.refused,
        dry.batch.missing,
      ],
      [null, true, 900, 1, 1, 100],
    );
    assert.deepEqual(
      dry.batch.data.map(({ state, code }) => [state, code]),
      [
        ['done', null],
        ['refused', 'insufficient_stamps'],
      ],
    );
    const whole = await send(shop, { items, dryRun: true }, key);
    assert.deepEqual([whole.batch.quantity, whole.batch.done, whole.batch.missing], [0, 0, 100]);
    assert.equal(await stock(shop.id), 1_000);
    assert.deepEqual(
      [await count('transfer', 'from_id', shop.id), await count('transfer_batch', 'from_id', shop.id)],
      [0, 0],
    );
    assert.equal((await send(shop, { items: [item(first, 900)] }, key)).status, 201);
  });

  test('the same key again is answered with the same batch, and nothing moves twice; with another body it is refused', async () => {
    const shop = await openShop(server);
    const [account] = (await accountsOf(shop, 1)) as [string];
    const key = crypto.randomUUID();
    const first = await send(shop, { items: [item(account, 10)] }, key);
    const again = await send(shop, { items: [item(account, 10)] }, key);
    assert.deepEqual([again.status, again.batch], [first.status, first.batch]);
    const other = await send(shop, { items: [item(account, 11)] }, key);
    assert.deepEqual([other.status, other.problem.code], [422, 'idempotency_key_reused']);
    assert.equal(await stock(account), 10);
  });

  test('an account twice, nothing to do, quantities that are none and 10,001 items are refused before anything is read', async () => {
    const shop = await openShop(server);
    const twice = await send(shop, { items: [item(shop.stampingAccount, 1), item(shop.stampingAccount, 2)] });
    assert.deepEqual(
      [twice.status, twice.problem.errors?.[0]?.pointer],
      [422, '/items/1/toStampingAccountId'],
    );
    for (const quantity of [0, -1, 1.5, 1e12]) {
      const answer = await send(shop, {
        items: [item(shop.stampingAccount, quantity, { amount: { amount: 1, currency: 'MXN' } })],
      });
      assert.deepEqual(
        [answer.status, answer.problem.errors?.[0]?.pointer],
        [422, '/items/0/quantity'],
        `${quantity}`,
      );
    }
    assert.equal(
      (await send(shop, { items: [item(shop.stampingAccount, 1, { exclude: true })] })).status,
      422,
    );
    assert.equal((await send(shop, { items: [] })).status, 422);
    const many = Array.from({ length: 10_001 }, () => item(shop.stampingAccount, 1));
    assert.equal((await send(shop, { items: many })).status, 422);
  });

  test("another distributor's batch does not exist, and the operator sees it", async () => {
    const shop = await openShop(server);
    const stranger = await openShop(server);
    const { batch } = await send(shop, { items: [item(shop.stampingAccount, 1)] });
    const statusFor = async (as: string) =>
      (await server.call('GET', `/v1/transfer-batches/${batch.id}`, { as })).status;
    assert.deepEqual(
      [
        await statusFor(shop.key),
        await statusFor(stranger.key),
        await statusFor(server.demo.operatorSecretKey),
      ],
      [200, 404, 200],
    );
  });

  test('a hot stock in stripes serves a batch, and every balance told is the whole one', async () => {
    const shop = await openShop(server);
    const ref = { owner: shop.id, unit: 'stamp' as const, role: 'stock' as const };
    await setStripes(server.db, ref, 4, server.deps.clock.now());
    const accounts = await accountsOf(shop, 3);
    const { batch } = await send(shop, { items: accounts.map((id) => item(id, 300)) });
    assert.deepEqual([batch.done, batch.balanceAfter], [3, 100]);
    assert.equal(await balanceOf(server.db, ref), 100);
    const read = await server.call('GET', '/v1/statements?unit=stamp&limit=3', { as: shop.key });
    const statement = read.body as { balance: number; data: { amount: number; balanceAfter: number }[] };
    assert.deepEqual(
      statement.data.map(({ amount, balanceAfter }) => [amount, balanceAfter]),
      [
        [-300, 100],
        [-300, 400],
        [-300, 700],
      ],
    );
    const short = await send(shop, { items: accounts.map((id) => item(id, 50)) });
    assert.deepEqual(
      [short.problem.code, short.problem.missing, short.problem.available],
      ['insufficient_stamps', 50, 100],
    );
  });

  test('10,000 accounts in one call', async () => {
    const shop = await openShop(server);
    await sql`
      INSERT INTO stamping_account (id, customer_id, name, kind, state, created_at)
        SELECT 'sta_0' || lpad(n::text, 25, '0'), ${shop.customer}, 'mass ' || n, 'standard', 'active', now()
        FROM generate_series(1, 10000) n`.execute(server.db);
    await sql`SELECT count(ledger_open(id, '{stamp}', '{stock}')) FROM stamping_account WHERE name LIKE 'mass %'`.execute(
      server.db,
    );
    await sql`SELECT ledger_post(jsonb_build_array(jsonb_build_object(
        'debit', jsonb_build_object('owner', ${server.demo.operatorId}::text, 'unit', 'stamp', 'role', 'issued'),
        'credit', jsonb_build_object('owner', ${shop.id}::text, 'unit', 'stamp', 'role', 'stock'),
        'quantity', 50004000, 'kind', 'opening')), now())`.execute(server.db);
    const items = Array.from({ length: 10_000 }, (_, index) =>
      item(`sta_0${String(index + 1).padStart(25, '0')}`, index + 1),
    );
    const began = performance.now();
    const { status, batch } = await send(shop, { items });
    console.log(`10,000 accounts in ${Math.round(performance.now() - began)} ms`);
    assert.equal(status, 201, JSON.stringify(batch).slice(0, 500));
    assert.deepEqual(
      [batch.done, batch.quantity, batch.data.length, batch.balanceAfter],
      [10_000, 50_005_000, 200, 0],
    );
    const { rows } = await sql<{ wrong: number }>`
      SELECT count(*)::int4 AS wrong FROM stamping_account a JOIN ledger_balance b ON b.owner = a.id
      WHERE a.name LIKE 'mass %' AND b.balance <> substr(a.name, 6)::bigint`.execute(server.db);
    assert.equal(rows[0]!.wrong, 0);
    assert.equal(await count('sale', 'seller_id', shop.id), 10_000);
    assert.ok((await proveLedger(server.db)).balanced);
  });
});
