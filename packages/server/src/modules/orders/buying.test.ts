import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type OrderBody, openShop, type Shop } from './testing.ts';

describe('buying', () => {
  let shop: Shop;
  before(async () => {
    shop = await openShop();
  });
  after(() => shop.server.stop());

  const balances = async () => ({
    customerPoints: await shop.balance(shop.customerId, 'point'),
    accountStamps: await shop.balance(shop.stampingAccountId, 'stamp'),
    distributorStamps: await shop.balance(shop.distributorId, 'stamp'),
    distributorPoints: await shop.balance(shop.distributorId, 'point'),
  });
  const salesOf = (order: OrderBody) =>
    shop.db.selectFrom('sale').selectAll().where('reference', '=', order.id).execute();

  it('section 9: a customer buys stamps: stock goes to the account, points to the distributor, the sale is paid', async () => {
    const before = await balances();
    const { status, body } = await shop.buy(shop.person, await shop.offer(shop.person, 'stampPackage', 100));
    assert.equal(status, 201);
    assert.equal(body.state, 'fulfilled');
    assert.deepEqual(await balances(), {
      customerPoints: before.customerPoints - 500,
      accountStamps: before.accountStamps + 100,
      distributorStamps: before.distributorStamps - 100,
      distributorPoints: before.distributorPoints + 500,
    });
    assert.equal(body.balanceBefore, before.accountStamps);
    assert.equal(body.balanceAfter, before.accountStamps + 100);
    assert.equal(body.pointsAfter, before.customerPoints - 500);
    const [sale, another] = await salesOf(body);
    assert.equal(another, undefined);
    assert.deepEqual(
      [sale?.state, sale?.kind, sale?.quantity, sale?.total, sale?.vat, sale?.seller_id, sale?.buyer_id],
      ['paid-by-points', 'stamp', 100, 50_000, 6_897, shop.distributorId, shop.customerId],
    );
    assert.deepEqual(await shop.getOrder(shop.person, body.id), body);
  });

  it('CM-CLI-07: it is the last purchase of the customer, and both sides hear of it', async () => {
    const { body } = await shop.buy(shop.person, await shop.offer(shop.person, 'stampPackage', 100));
    const account = await shop.db
      .selectFrom('account')
      .select('last_purchase_at')
      .where('id', '=', shop.customerId)
      .executeTakeFirstOrThrow();
    assert.equal(account.last_purchase_at?.toISOString(), body.fulfilledAt);
    const events = await shop.db
      .selectFrom('event')
      .select(['type', 'account_id', 'parent_id', 'subject_id', 'data'])
      .where('created_at', '=', new Date(body.createdAt))
      .execute();
    const told = events.map(({ type, account_id, subject_id }) => `${type} ${account_id} ${subject_id}`);
    assert.deepEqual(
      told.toSorted(),
      [
        `balance.changed ${shop.customerId} ${shop.customerId}`,
        `balance.changed ${shop.customerId} ${shop.stampingAccountId}`,
        `balance.changed ${shop.distributorId} ${shop.distributorId}`,
        `balance.changed ${shop.distributorId} ${shop.distributorId}`,
        `order.fulfilled ${shop.customerId} ${body.id}`,
        `order.updated ${shop.customerId} ${body.id}`,
      ].toSorted(),
    );
    const stamps = events.find(({ subject_id }) => subject_id === shop.stampingAccountId);
    assert.deepEqual(stamps?.data, { unit: 'stamp', balance: body.balanceAfter });
    assert.equal(stamps?.parent_id, shop.distributorId);
  });

  it('CM-INT-02, section 9: a distributor buys stamps with points: the operator issues, its sale is paid', async () => {
    const before = await balances();
    const { body } = await shop.buy(
      shop.distributor,
      await shop.offer(shop.distributor, 'stampPackage', 2_000),
      {
        quantity: 2,
      },
    );
    assert.equal(body.state, 'fulfilled');
    const now = await balances();
    assert.equal(now.distributorStamps, before.distributorStamps + 4_000);
    assert.equal(now.distributorPoints, before.distributorPoints - 4_640);
    assert.deepEqual([body.balanceAfter, body.pointsAfter], [now.distributorStamps, now.distributorPoints]);
    const [sale] = await salesOf(body);
    assert.deepEqual(
      [sale?.state, sale?.seller_id, sale?.total],
      ['paid-by-points', shop.operatorId, 464_000],
    );
  });

  it('CM-INT-03, section 9: a distributor buys points with a card below face value: the sale is pending, and paid', async () => {
    await shop.addMethod(shop.distributor, 'tok_ok');
    const before = await balances();
    const { body } = await shop.buy(
      shop.distributor,
      await shop.offer(shop.distributor, 'pointPackage', 3_000),
      {
        source: 'method',
      },
    );
    assert.equal(body.state, 'fulfilled');
    assert.equal((await balances()).distributorPoints, before.distributorPoints + 3_000);
    const [sale] = await salesOf(body);
    assert.deepEqual([sale?.state, sale?.total, sale?.paid_at !== null], ['pending', 285_000, true]);
    assert.equal(body.pointsAfter, null);
  });

  it('section 9: a customer buys points with a card at face value, from its distributor', async () => {
    await shop.addMethod(shop.person, 'tok_ok');
    const before = await balances();
    const offer = await shop.offer(shop.person, 'pointPackage', 500);
    const { status, body } = await shop.buy(shop.person, offer, { source: 'method' });
    assert.equal(status, 201);
    assert.equal(body.state, 'fulfilled');
    const now = await balances();
    assert.equal(now.customerPoints, before.customerPoints + 500);
    assert.equal(now.distributorPoints, before.distributorPoints - 500);
    const [sale] = await salesOf(body);
    assert.deepEqual([sale?.state, sale?.kind, sale?.total], ['pending', 'point', 50_000]);
    assert.ok(body.payment.paymentId);
  });

  it('a package that costs nothing after the discount is delivered without a payment', async () => {
    await shop.db
      .updateTable('account')
      .set({ discount_percent: 100 })
      .where('id', '=', shop.customerId)
      .execute();
    const before = await balances();
    const { body } = await shop.buy(shop.person, await shop.offer(shop.person, 'stampPackage', 100));
    assert.equal(body.state, 'fulfilled');
    assert.deepEqual(await balances(), {
      ...before,
      accountStamps: before.accountStamps + 100,
      distributorStamps: before.distributorStamps - 100,
    });
    await shop.db.updateTable('account').set({ discount_percent: 0 }).execute();
  });

  it("lists the account's orders, newest first, and finds the order of a quote", async () => {
    const { body } = await shop.buy(shop.person, await shop.offer(shop.person, 'stampPackage', 100));
    const list = async (query: string) =>
      (await shop.server.call('GET', `/v1/orders${query}`, { as: shop.person })).body as {
        data: OrderBody[];
        nextCursor: string | null;
      };
    const first = await list('?limit=1');
    assert.deepEqual(first.data, [body]);
    const second = await list(`?limit=1&cursor=${first.nextCursor}`);
    assert.ok(second.data[0]!.id < body.id);
    assert.deepEqual((await list(`?quoteId=${body.quoteId}`)).data, [body]);
  });

  it("section 9: a distributor sees its customer's order, a stranger does not", async () => {
    const { body } = await shop.buy(shop.person, await shop.offer(shop.person, 'stampPackage', 100));
    assert.equal((await shop.getOrder(shop.distributor, body.id)).id, body.id);
    const stranger = await shop.db
      .selectFrom('account')
      .select('id')
      .where('number', '=', '200071')
      .executeTakeFirstOrThrow();
    const answer = await shop.server.call('GET', `/v1/orders/${body.id}`, {
      as: shop.distributor,
      headers: { 'mostrador-account': stranger.id },
    });
    assert.equal(answer.status, 404);
  });
});
