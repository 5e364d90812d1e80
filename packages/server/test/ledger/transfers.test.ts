import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Transfer, z } from '@mostrador/contract';
import { daysLater } from '@mostrador/domain';
import { balanceOf, balancesOf } from '../../src/ledger/index.ts';
import { startTestServer, type TestServer } from '../../src/testing.ts';
import { openShop, openStampingAccount, type Problem, points, type Shop, stamps } from './shop.ts';

type TransferView = z.output<typeof Transfer>;
interface Page {
  data: TransferView[];
  nextCursor: string | null;
}

describe('createTransfer', () => {
  let server: TestServer;
  let shop: Shop;
  before(async () => {
    server = await startTestServer();
    shop = await openShop(server);
  });
  after(() => server.stop());

  const send = (body: unknown, { as = shop.key, key = crypto.randomUUID() as string } = {}) =>
    server.call('POST', '/v1/transfers', { as, key, body });
  const give = async (body: unknown, as = shop.key) => {
    const { status, body: transfer } = await send(body, { as });
    assert.equal(status, 201, JSON.stringify(transfer));
    return transfer as TransferView;
  };
  const refuse = async (body: unknown, status: number, code: string, as = shop.key) => {
    const answer = await send(body, { as });
    assert.deepEqual({ status: answer.status, code: (answer.body as Problem).code }, { status, code });
  };
  const stampsOf = (owner: string) => balanceOf(server.db, { owner, unit: 'stamp', role: 'stock' });

  test('A-CM-19, A-CM-20: a sale is due after the credit days at the same wall clock, singly and in a batch', async () => {
    const { key, customer, stampingAccount } = await openShop(server);
    const timezone = 'America/Tijuana';
    const days = 150;
    await server.db
      .updateTable('account')
      .set({ timezone, credit_days: days })
      .where('id', '=', customer)
      .execute();
    await give(stamps(1, stampingAccount), key);
    const { unit: _unit, ...item } = stamps(1, stampingAccount);
    const batch = await server.call('POST', '/v1/transfer-batches', {
      as: key,
      key: crypto.randomUUID(),
      body: { items: [item] },
    });
    assert.equal(batch.status, 201);
    const sales = await server.db
      .selectFrom('sale')
      .select(['created_at', 'due_at'])
      .where('buyer_id', '=', customer)
      .execute();
    assert.equal(sales.length, 2);
    for (const { created_at, due_at } of sales)
      assert.deepEqual(due_at, daysLater(created_at, days, timezone));
  });

  test("CM-TIM-01, CM-CTI-02: moves stamps to a customer's account and leaves a pending sale with its VAT", async () => {
    const { key, customer, stampingAccount, id } = await openShop(server);
    const transfer = await give({ ...stamps(250, stampingAccount), comment: 'timbres a granel' }, key);
    assert.equal(transfer.quantity, 250);
    assert.deepEqual(transfer.amount, { amount: 32_500, currency: 'MXN' });
    assert.deepEqual(transfer.from, { accountId: id, stampingAccountId: null, name: 'distributor' });
    assert.deepEqual(transfer.to, {
      accountId: customer,
      stampingAccountId: stampingAccount,
      name: 'customer',
    });
    assert.deepEqual(transfer.balanceAfter, { from: 750, to: 250 });
    const sale = await server.db
      .selectFrom('sale')
      .selectAll()
      .where('id', '=', transfer.saleId)
      .executeTakeFirstOrThrow();
    assert.deepEqual(
      [
        sale.seller_id,
        sale.buyer_id,
        sale.state,
        sale.kind,
        sale.quantity,
        sale.total,
        sale.vat,
        sale.reference,
      ],
      // A-CM-20: 32,500 x 16 / 116 = 4,482.76, half up.
      [id, customer, 'pending', 'stamp', 250, 32_500, 4_483, transfer.id],
    );
    const [account] = await balancesOf(server.db, [stampingAccount]);
    assert.deepEqual([account?.credited, account?.debited, account?.balance], [250, 0, 250]);
  });

  test('CM-TIM-05: moves points at face value to a customer, and CM-DIS-14 to an own distributor', async () => {
    const child = await openShop(server, shop.id);
    const toCustomer = await give(points(30, shop.customer));
    assert.deepEqual(toCustomer.amount, { amount: 3_000, currency: 'MXN' });
    const toChild = await give({ ...points(40, child.id), amount: { amount: 4_000, currency: 'MXN' } });
    assert.deepEqual(toChild.balanceAfter, { from: 930, to: 1_040 });
    const stock = await give({
      unit: 'stamp',
      quantity: 5,
      amount: { amount: 0, currency: 'MXN' },
      toAccountId: child.id,
    });
    assert.equal(stock.balanceAfter.to, 1_005);
  });

  test('the operator gives from what it issues: it never runs short and shows no balance', async () => {
    const { operatorSecretKey } = server.demo;
    const body = {
      unit: 'stamp',
      quantity: 1_000_000_000,
      amount: { amount: 1, currency: 'MXN' },
      toAccountId: (await openShop(server)).id,
    };
    const transfer = await give(body, operatorSecretKey);
    assert.deepEqual(transfer.balanceAfter, { from: null, to: 1_000_001_000 });
    // Not to a distributor's customer: the distributor sells to it.
    await refuse(stamps(1, shop.stampingAccount), 422, 'recipient_not_allowed', operatorSecretKey);
  });

  test("tells both sides by events, each without the other side's balance, and leaves one audit entry", async () => {
    const { key, id, customer, stampingAccount } = await openShop(server);
    const transfer = await give(stamps(10, stampingAccount), key);
    const events = await server.db
      .selectFrom('event')
      .select(['type', 'account_id', 'parent_id', 'subject_type', 'subject_id', 'data'])
      .where((eb) => eb.or([eb('account_id', '=', customer), eb('account_id', '=', id)]))
      .orderBy('type')
      .orderBy('account_id')
      .execute();
    const parent = server.demo.operatorId;
    assert.deepEqual(events, [
      {
        type: 'balance.changed',
        account_id: customer,
        parent_id: id,
        subject_type: 'stamping-account',
        subject_id: stampingAccount,
        data: { unit: 'stamp', balance: 10 },
      },
      {
        type: 'balance.changed',
        account_id: id,
        parent_id: parent,
        subject_type: 'account',
        subject_id: id,
        data: { unit: 'stamp', balance: 990 },
      },
      {
        type: 'transfer.created',
        account_id: customer,
        parent_id: id,
        subject_type: 'transfer',
        subject_id: transfer.id,
        data: { unit: 'stamp', quantity: 10 },
      },
    ]);
    const audit = await server.db
      .selectFrom('audit_entry')
      .select(['account_id', 'operation', 'channel', 'after'])
      .where('subject_id', '=', transfer.id)
      .execute();
    assert.equal(audit.length, 1);
    assert.deepEqual(
      [audit[0]?.account_id, audit[0]?.operation, audit[0]?.channel],
      [id, 'createTransfer', 'api'],
    );
    assert.deepEqual(audit[0]?.after, transfer);
  });

  test('an account that was empty no longer is, and the customer has bought (CM-CLI-07 g)', async () => {
    const { key, customer, stampingAccount } = await openShop(server);
    await server.db
      .updateTable('stamping_account')
      .set({ empty_since: new Date() })
      .where('id', '=', stampingAccount)
      .execute();
    await give(stamps(1, stampingAccount), key);
    const account = await server.db
      .selectFrom('stamping_account')
      .select('empty_since')
      .where('id', '=', stampingAccount)
      .executeTakeFirstOrThrow();
    const buyer = await server.db
      .selectFrom('account')
      .select('last_purchase_at')
      .where('id', '=', customer)
      .executeTakeFirstOrThrow();
    assert.equal(account.empty_since, null);
    assert.ok(buyer.last_purchase_at);
  });

  test('refuses an amount that is not face value, none for stamps without a bulk price, and more than there is', async () => {
    await refuse(
      { ...points(3, shop.customer), amount: { amount: 299, currency: 'MXN' } },
      422,
      'amount_mismatch',
    );
    const { amount: _amount, ...free } = stamps(3, shop.stampingAccount);
    await refuse(free, 422, 'bulk_price_required');
    const before = await stampsOf(shop.id);
    await refuse(stamps(before + 1, shop.stampingAccount), 409, 'insufficient_stamps');
    await refuse(points(1_001, shop.customer), 409, 'insufficient_points');
    assert.equal(await stampsOf(shop.id), before);
  });

  test('refuses who may not receive: 404 for what the caller does not see, 422 for what it does', async () => {
    const stranger = await openShop(server);
    const child = await openShop(server, shop.id);
    const unlimited = await openStampingAccount(server, shop.customer, 'unlimited');
    const amount = { amount: 100, currency: 'MXN' };
    // Another distributor's customer, account, itself, and a child's customer: none of our business.
    await refuse(stamps(1, stranger.stampingAccount), 404, 'not_found');
    await refuse(points(1, stranger.customer), 404, 'not_found');
    await refuse(points(1, stranger.id), 404, 'not_found');
    await refuse(points(1, child.customer), 404, 'not_found');
    await refuse(points(1, 'cus_01jd3k8v4xe9kt2m5p7q9r1s3v'), 404, 'not_found');
    await refuse(points(1, shop.id), 422, 'recipient_not_allowed');
    // Up the network nothing flows: the parent is not seen from below.
    await refuse(points(1, shop.id), 404, 'not_found', child.key);
    await refuse(
      { unit: 'stamp', quantity: 1, amount, toAccountId: shop.customer },
      422,
      'recipient_not_allowed',
    );
    await refuse(
      { unit: 'point', quantity: 1, toStampingAccountId: shop.stampingAccount },
      422,
      'recipient_not_allowed',
    );
    await refuse(stamps(1, unlimited), 422, 'recipient_not_allowed');
  });

  test('refuses a blocked account, an inactive customer, and a seller that is suspended or expired (A-CM-23)', async () => {
    const own = await openShop(server);
    const state = (table: 'account' | 'stamping_account', id: string, value: string) =>
      server.db.updateTable(table).set({ state: value }).where('id', '=', id).execute();
    await state('stamping_account', own.stampingAccount, 'blocked');
    await refuse(stamps(1, own.stampingAccount), 404, 'not_found');
    await refuse(stamps(1, own.stampingAccount), 409, 'stamping_account_blocked', own.key);
    await state('account', own.customer, 'inactive');
    await refuse(points(1, own.customer), 404, 'not_found');
    await refuse(points(1, own.customer), 422, 'recipient_not_allowed', own.key);
    await state('account', own.customer, 'active');
    for (const [value, code] of [
      ['suspended', 'distributor_suspended'],
      ['cancelled', 'distributor_suspended'],
      ['expired', 'account_expired'],
      ['inactive', 'forbidden'],
    ] as const) {
      await state('account', own.id, value);
      await refuse(points(1, own.customer), 403, code, own.key);
    }
    await state('account', own.id, 'active');
    await server.db
      .updateTable('account')
      .set({ expires_at: new Date(0) })
      .where('id', '=', own.id)
      .execute();
    await refuse(points(1, own.customer), 403, 'account_expired', own.key);
  });

  test('a key that was deleted moves nothing, not even right after it did', async () => {
    const own = await openShop(server);
    await give(points(1, own.customer), own.key);
    await server.db.deleteFrom('api_key').where('account_id', '=', own.id).execute();
    await refuse(points(1, own.customer), 401, 'invalid_credential', own.key);
  });

  test('nobody but a distributor gives: not its customer, not its key acting for the customer', async () => {
    const headers = { 'mostrador-account': shop.customer };
    const options = { as: shop.key, key: crypto.randomUUID(), headers, body: points(1, shop.customer) };
    const answer = await server.call('POST', '/v1/transfers', options);
    assert.equal(answer.status, 403);
  });

  test('listTransfers shows both parties theirs, newest first, page by page; the receiver not what the giver has left', async () => {
    const own = await openShop(server);
    const ids: string[] = [];
    for (let count = 1; count <= 5; count += 1) {
      ids.unshift(
        (await give(count % 2 ? points(count, own.customer) : stamps(count, own.stampingAccount), own.key))
          .id,
      );
    }
    const list = async (query: string, headers?: Record<string, string>) =>
      (await server.call('GET', `/v1/transfers?${query}`, { as: own.key, headers: headers ?? {} }))
        .body as Page;
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Page = await list(`limit=2&cursor=${cursor}`);
      seen.push(...page.data.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    assert.deepEqual(seen, ids);
    assert.deepEqual(
      (await list('unit=stamp')).data.map(({ quantity }) => quantity),
      [4, 2],
    );
    const received = await list('', { 'mostrador-account': own.customer });
    assert.deepEqual(
      received.data.map(({ id }) => id),
      ids,
    );
    assert.ok(
      received.data.every(({ balanceAfter }) => balanceAfter.from === null && balanceAfter.to !== null),
    );
    assert.equal((await list('', { 'mostrador-account': own.customer })).data[0]?.to.accountId, own.customer);
  });

  test("getTransfer is 404 for whoever is no party: a stranger, the giver's parent", async () => {
    const child = await openShop(server, shop.id);
    const { id } = await give(points(1, child.customer), child.key);
    const statusFor = async (as: string) => (await server.call('GET', `/v1/transfers/${id}`, { as })).status;
    assert.deepEqual(
      [
        await statusFor(child.key),
        await statusFor(shop.key),
        await statusFor(server.demo.distributorSecretKey),
        await statusFor(server.demo.operatorSecretKey),
      ],
      [200, 404, 404, 200],
    );
  });
});
