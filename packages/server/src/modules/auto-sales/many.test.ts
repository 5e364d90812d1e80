import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Problem, previewAutoSales, z } from '@mostrador/contract';
import { openShop } from '../orders/testing.ts';
import { type AutoSaleBody, type AutoSaleShop, openAutoSaleShop } from './testing.ts';

type Preview = z.output<NonNullable<(typeof previewAutoSales)['spec']['reply']>>;

describe('automatic sales of many accounts', () => {
  let shop: AutoSaleShop;
  let accounts: string[];
  before(async () => {
    shop = await openAutoSaleShop();
    const rows = await shop.db
      .selectFrom('stamping_account')
      .innerJoin('account', 'account.id', 'customer_id')
      .select('stamping_account.id')
      .where('parent_id', '=', shop.distributorId)
      .orderBy('stamping_account.id')
      .execute();
    accounts = rows.map(({ id }) => id).slice(0, 3);
    await shop.begin(1_200, 0);
    for (const [index, id] of accounts.entries()) await shop.setStock(id, 'stamp', index * 100);
  });
  after(() => shop.server.stop());

  const rule = (stampingAccountId: string, more: object = {}) => ({
    stampingAccountId,
    minimum: 100,
    quantity: 1_000,
    amount: { amount: 100_000, currency: 'MXN' },
    ...more,
  });
  const put = (items: object[]) =>
    shop.server.call('PUT', '/v1/auto-sales', { as: shop.distributor, body: { items } });
  const preview = async (body: object, as = shop.distributor) =>
    (await shop.server.call('POST', '/v1/auto-sales/preview', { as, body })) as {
      status: number;
      body: Preview & Problem;
    };

  it('a preview says which would fire now and how many stamps are missing, and does nothing', async () => {
    const { status, body } = await preview({ items: accounts.map((id) => rule(id)) });
    assert.equal(status, 200, JSON.stringify(body));
    assert.deepEqual(
      body.data.map(({ balance, fires, reason }) => [balance, fires, reason]),
      [
        [0, true, null],
        [100, true, null],
        [200, false, 'above_minimum'],
      ],
    );
    assert.deepEqual(
      [body.quantity, body.amount.amount, body.stock, body.missing],
      [2_000, 200_000, 1_200, 800],
    );
    assert.equal((await shop.figures()).stock, 1_200);
    assert.equal((await preview({})).body.data.length, 0);
  });

  it('CM-TIM-04: saves all but the excluded, and those that are due fire', async () => {
    const { status, body } = await put([
      rule(accounts[0]!),
      rule(accounts[1]!, { exclude: true }),
      rule(accounts[2]!, { monthlyCeiling: 5_000 }),
    ]);
    assert.equal(status, 200, JSON.stringify(body));
    const { data } = body as { data: AutoSaleBody[] };
    assert.deepEqual(
      data.map(({ state, balance }) => [state, balance]),
      [
        ['on', 1_000],
        ['on', 200],
      ],
    );
    assert.equal((await shop.figures()).stock, 200);
    const present = await preview({});
    assert.deepEqual(
      present.body.data.map(({ reason }) => reason),
      ['above_minimum', 'above_minimum'],
    );
  });

  it("all or none: a stranger's account is named, and nothing is saved", async () => {
    const stranger = await shop.db
      .selectFrom('stamping_account')
      .innerJoin('account', 'account.id', 'customer_id')
      .select('stamping_account.id')
      .where('parent_id', '<>', shop.distributorId)
      .executeTakeFirst();
    const unknown = stranger?.id ?? 'sta_01jd3k8v4xe9kt2m5p7q9r1s3v';
    const { status, body } = await put([rule(accounts[1]!), rule(unknown)]);
    const problem = body as Problem;
    assert.deepEqual([status, problem.code], [409, 'batch_refused']);
    assert.deepEqual(
      problem.errors?.map(({ pointer, code }) => [pointer, code]),
      [['/items/1', 'not_found']],
    );
    const read = await shop.server.call('GET', `/v1/stamping-accounts/${accounts[1]}/auto-sale`, {
      as: shop.distributor,
    });
    assert.equal((read.body as AutoSaleBody).state, 'off');
    assert.equal((await preview({ items: [rule(unknown)] })).body.code, 'batch_refused');
  });

  it('the list shows every standard account with its rule, page after page, and finds by account or customer', async () => {
    const list = async (query: string) => {
      const { status, body } = await shop.server.call('GET', `/v1/auto-sales?${query}`, {
        as: shop.distributor,
      });
      assert.equal(status, 200, JSON.stringify(body));
      return body as { data: AutoSaleBody[]; nextCursor: string | null };
    };
    const all = (await list('limit=200')).data;
    assert.deepEqual(
      all.slice(0, 3).map(({ stampingAccountId, state }) => [stampingAccountId, state]),
      [
        [accounts[0], 'on'],
        [accounts[1], 'off'],
        [accounts[2], 'on'],
      ],
    );
    assert.equal(all[2]?.monthlyCeiling, 5_000);
    const first = await list('limit=2');
    const second = await list(`limit=200&cursor=${first.nextCursor}`);
    assert.deepEqual([...first.data, ...second.data], all);
    const { stampingAccountName, customerNumber, customerName } = all[0]!;
    for (const search of [stampingAccountName.toLowerCase(), customerNumber, customerName]) {
      const found = (await list(`search=${encodeURIComponent(search)}`)).data;
      assert.ok(found.some(({ stampingAccountId }) => stampingAccountId === accounts[0]));
      assert.ok(found.length < all.length, search);
    }
  });

  it('rules are switched off among others, also for an account that is blocked, and keep their terms', async () => {
    await shop.db
      .updateTable('stamping_account')
      .set({ state: 'blocked' })
      .where('id', '=', accounts[0]!)
      .execute();
    const refused = await put([rule(accounts[0]!)]);
    assert.equal((refused.body as Problem).errors?.[0]?.code, 'stamping_account_blocked');
    const off = [rule(accounts[0]!, { state: 'off' }), rule(accounts[2]!, { quantity: 700 })];
    const seen = await preview({ items: off });
    assert.deepEqual(
      seen.body.data.map(({ reason }) => reason),
      ['off', 'above_minimum'],
    );
    const { status, body } = await put(off);
    assert.equal(status, 200, JSON.stringify(body));
    assert.deepEqual(
      (body as { data: AutoSaleBody[] }).data.map(({ state, quantity }) => [state, quantity]),
      [
        ['off', 1_000],
        ['on', 700],
      ],
    );
  });

  it('an account twice is refused', async () => {
    const { status, body } = await put([rule(accounts[1]!), rule(accounts[1]!)]);
    assert.equal(status, 422);
    assert.equal((body as Problem).errors?.[0]?.pointer, '/items/1/stampingAccountId');
  });
});

describe("the demo's automatic sales", () => {
  it('stand as in the manual and fire nothing: the one of the empty account is off', async () => {
    const shop = await openShop();
    try {
      const { body } = await shop.server.call('POST', '/v1/auto-sales/preview', {
        as: shop.distributor,
        body: {},
      });
      const { data } = body as Preview;
      const rules = data.map(({ minimum, quantity, amount, reason }) => [
        minimum,
        quantity,
        amount.amount,
        reason,
      ]);
      assert.deepEqual(
        rules.toSorted((a, b) => Number(a[0]) - Number(b[0])),
        [
          [50, 500, 150_000, 'off'],
          [100, 2_000, 200_000, 'above_minimum'],
        ],
      );
    } finally {
      await shop.server.stop();
    }
  });
});
