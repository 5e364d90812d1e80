import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type OrderBody, openShop, type Shop } from './testing.ts';

describe('buying at the same time', () => {
  let shop: Shop;
  let hundred: string;
  before(async () => {
    shop = await openShop();
    hundred = await shop.offer(shop.person, 'stampPackage', 100);
  });
  after(() => shop.server.stop());

  const quoted = async () => (await shop.quote(shop.person, hundred, { to: shop.stampingAccountId })).body.id;
  const points = () => shop.balance(shop.customerId, 'point');

  it('two tabs with one quote buy once: the other is told of the order', async () => {
    const id = await quoted();
    const before = await points();
    const answers = await Promise.all([shop.order(shop.person, id), shop.order(shop.person, id)]);
    const bought = answers.find(({ status }) => status === 201);
    const told = answers.find(({ status }) => status === 409);
    assert.equal(told?.body.code, 'quote_used');
    assert.equal(told?.body.orderId, bought?.body.id);
    assert.equal(await points(), before - 500);
  });

  it('two tabs with a quote each buy twice', async () => {
    const ids = await Promise.all([quoted(), quoted()]);
    const before = await points();
    const answers = await Promise.all(ids.map((id) => shop.order(shop.person, id)));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [201, 201],
    );
    assert.equal(await points(), before - 1_000);
  });

  it('a double click with one key buys once: in flight it is 409, afterwards the same answer', async () => {
    const id = await quoted();
    const before = await points();
    const key = crypto.randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => shop.order(shop.person, id, { key })));
    const created = answers.filter(({ status }) => status === 201);
    assert.ok(created.length >= 1);
    for (const { status, body } of answers) {
      if (status !== 201) assert.deepEqual([status, body.code], [409, 'request_in_flight']);
    }
    const replay = await shop.order(shop.person, id, { key });
    assert.equal(replay.headers.get('idempotent-replayed'), 'true');
    assert.deepEqual(replay.body, created[0]?.body);
    assert.equal(await points(), before - 500);
  });

  it('one key with another order is refused before anything happens', async () => {
    const key = crypto.randomUUID();
    await shop.order(shop.person, await quoted(), { key });
    const before = await points();
    const { status, body } = await shop.order(shop.person, await quoted(), { key });
    assert.deepEqual([status, body.code], [422, 'idempotency_key_reused']);
    assert.equal(await points(), before);
  });

  it('many buyers at once never overdraw: what the points do not cover is refused', async () => {
    await shop.setStock(shop.customerId, 'point', 1_700);
    const ids = await Promise.all(Array.from({ length: 8 }, quoted));
    const answers = await Promise.all(ids.map((id) => shop.order(shop.person, id)));
    const bought = answers.filter(({ status }) => status === 201);
    assert.equal(bought.length, 3);
    for (const { status, body } of answers) {
      if (status !== 201) assert.equal(body.code, 'insufficient_points');
    }
    assert.equal(await points(), 200);
  });

  it('A-CM-12: customers who empty the stock together are all served, and one package is bought', async () => {
    await shop.setStock(shop.customerId, 'point', 20_000);
    await shop.setStock(shop.distributorId, 'stamp', 150);
    await shop.setStock(shop.distributorId, 'point', 20_000);
    const ids = await Promise.all(Array.from({ length: 6 }, quoted));
    const answers = await Promise.all(ids.map((id) => shop.order(shop.person, id)));
    assert.deepEqual(
      answers.map(({ status, body }) => [status, body.state]),
      ids.map(() => [201, 'fulfilled']),
    );
    const stamps = await shop.balance(shop.distributorId, 'stamp');
    const covers = await shop.server.call('GET', '/v1/orders', { as: shop.distributor });
    const bought = (covers.body as { data: OrderBody[] }).data.reduce(
      (sum, order) => sum + (order.effects.stamps ?? 0),
      0,
    );
    assert.equal(bought, 2_000);
    assert.equal(stamps, 150 + 2_000 - 600);
  });
});
