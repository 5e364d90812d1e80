import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { DEMO_CODE } from '../../demo/selling.ts';
import { insertPackages } from '../offers/packages.ts';
import { type OrderBody, openShop, type Shop } from './testing.ts';

describe('a seller that is short (A-CM-12)', () => {
  let shop: Shop;
  let hundred: string;
  before(async () => {
    shop = await openShop();
    hundred = await shop.offer(shop.person, 'stampPackage', 100);
    await shop.addMethod(shop.person, 'tok_ok');
  });
  after(() => shop.server.stop());
  beforeEach(async () => {
    await shop.settings({
      automatic_stamp_purchase: true,
      stamp_purchase_enabled: true,
      point_purchase_enabled: true,
    });
    await shop.db
      .updateTable('payment_method')
      .set({ removed_at: new Date(), is_default: false })
      .where('account_id', '=', shop.distributorId)
      .execute();
    await shop.setStock(shop.distributorId, 'stamp', 40);
    await shop.setStock(shop.distributorId, 'point', 5_000);
    await shop.setStock(shop.customerId, 'point', 5_000);
  });

  const stock = async () => ({
    stamps: await shop.balance(shop.distributorId, 'stamp'),
    points: await shop.balance(shop.distributorId, 'point'),
    // Beside what the demo's open credit code holds.
    reservedStamps: (await shop.balance(shop.distributorId, 'stamp', 'reserved')) - DEMO_CODE.quantity,
    reservedPoints: await shop.balance(shop.distributorId, 'point', 'reserved'),
    customerPoints: await shop.balance(shop.customerId, 'point'),
    heldPoints: await shop.balance(shop.customerId, 'point', 'reserved'),
  });
  const covers = async (order: OrderBody) => {
    const rows = await shop.db
      .selectFrom('purchase_order')
      .select('id')
      .where('for_order_id', '=', order.id)
      .execute();
    return Promise.all(rows.map(({ id }) => shop.getOrder(shop.distributor, id)));
  };
  const quote = async () => (await shop.quote(shop.person, hundred, { to: shop.stampingAccountId })).body.id;

  it('buys the smallest package with its points, and the customer is served in the same moment', async () => {
    const { body } = await shop.buy(shop.person, hundred);
    assert.equal(body.state, 'fulfilled');
    const now = await stock();
    assert.deepEqual(
      [now.stamps, now.points, now.customerPoints, now.reservedStamps],
      [40 + 2_000 - 100, 5_000 + 500 - 2_320, 4_500, 0],
    );
    const [cover, another] = await covers(body);
    assert.equal(another, undefined);
    assert.deepEqual(
      [cover?.state, cover?.total.amount, cover?.payment.source],
      ['fulfilled', 232_000, 'points'],
    );
    const sales = await shop.db
      .selectFrom('sale')
      .select(['seller_id', 'state', 'total'])
      .where('reference', 'in', [body.id, cover!.id])
      .orderBy('total')
      .execute();
    assert.deepEqual(sales, [
      { seller_id: shop.distributorId, state: 'paid-by-points', total: 50_000 },
      { seller_id: shop.operatorId, state: 'paid-by-points', total: 232_000 },
    ]);
  });

  it('pays with the points that this very sale brings', async () => {
    await shop.setStock(shop.distributorId, 'point', 1_820);
    const { body } = await shop.buy(shop.person, hundred);
    assert.equal(body.state, 'fulfilled');
    assert.equal((await stock()).points, 0);
  });

  it('without the setting the order is refused, at the quote and at the order, and nothing moves', async () => {
    const id = await quote();
    const before = await stock();
    await shop.settings({ automatic_stamp_purchase: false });
    const refused = await shop.order(shop.person, id);
    // CM-CFG-02: for customers the setting is a condition of buying at all.
    assert.deepEqual([refused.status, refused.body.reason], [409, 'automatic_purchase_disabled']);
    assert.deepEqual(await stock(), before);
  });

  it('with too few points and no card it is 409 seller_out_of_stock', async () => {
    const id = await quote();
    await shop.setStock(shop.distributorId, 'point', 1_819);
    const before = await stock();
    const { status, body } = await shop.order(shop.person, id);
    assert.deepEqual([status, body.code], [409, 'seller_out_of_stock']);
    assert.equal(
      (await shop.quote(shop.person, hundred, { to: shop.stampingAccountId })).body.code,
      'seller_out_of_stock',
    );
    assert.deepEqual(await stock(), before);
  });

  it('with too few points its default credit card pays: first the charge, then everything at once', async () => {
    await shop.setStock(shop.distributorId, 'point', 100);
    await shop.addMethod(shop.distributor, 'tok_ok');
    const { body } = await shop.buy(shop.person, hundred);
    assert.equal(body.state, 'fulfilled');
    assert.deepEqual(await stock(), {
      stamps: 40 + 2_000 - 100,
      points: 100 + 500,
      reservedStamps: 0,
      reservedPoints: 0,
      customerPoints: 4_500,
      heldPoints: 0,
    });
    const [cover] = await covers(body);
    assert.deepEqual([cover?.state, cover?.payment.source], ['fulfilled', 'method']);
    const sale = await shop.db
      .selectFrom('sale')
      .selectAll()
      .where('reference', '=', cover!.id)
      .executeTakeFirstOrThrow();
    assert.deepEqual(
      [sale.state, sale.seller_id, sale.buyer_id],
      ['pending', shop.operatorId, shop.distributorId],
    );
  });

  it('a declined card of the seller leaves everything as it was: the customer keeps its points', async () => {
    await shop.setStock(shop.distributorId, 'point', 100);
    await shop.addMethod(shop.distributor, 'tok_declined');
    const before = await stock();
    const { status, body } = await shop.buy(shop.person, hundred);
    assert.deepEqual([status, body.state, body.reason], [201, 'failed', 'seller_out_of_stock']);
    assert.deepEqual(await stock(), before);
    const [cover] = await covers(body);
    assert.deepEqual([cover?.state, cover?.reason], ['failed', 'payment_declined']);
  });

  it('never by debit or bank: a default method of that kind buys nothing', async () => {
    await shop.setStock(shop.distributorId, 'point', 100);
    await shop.addMethod(shop.distributor, 'tok_bank_slow');
    const answer = await shop.quote(shop.person, hundred, { to: shop.stampingAccountId });
    assert.deepEqual([answer.status, answer.body.code], [409, 'seller_out_of_stock']);
  });

  it('CM-CFG-03: a point order buys the covering package by card, considering the balance in points', async () => {
    await shop.setStock(shop.distributorId, 'point', 200);
    await shop.addMethod(shop.distributor, 'tok_ok');
    const { body } = await shop.buy(shop.person, await shop.offer(shop.person, 'pointPackage', 500), {
      source: 'method',
    });
    assert.equal(body.state, 'fulfilled');
    const now = await stock();
    assert.deepEqual([now.points, now.reservedPoints, now.customerPoints], [200 + 3_000 - 500, 0, 5_500]);
    const [cover] = await covers(body);
    assert.deepEqual([cover?.total.amount, cover?.payment.source], [285_000, 'method']);
  });

  it('A-CM-14: without a card a point order that is short is refused, whatever points the seller has', async () => {
    await shop.setStock(shop.distributorId, 'point', 499);
    const answer = await shop.quote(shop.person, await shop.offer(shop.person, 'pointPackage', 500));
    assert.deepEqual([answer.status, answer.body.code], [409, 'seller_out_of_stock']);
  });

  it("CM-CFG-03: when the seller's card is declined the customer's charge is given back", async () => {
    await shop.setStock(shop.distributorId, 'point', 200);
    await shop.addMethod(shop.distributor, 'tok_declined');
    const before = await stock();
    const { body } = await shop.buy(shop.person, await shop.offer(shop.person, 'pointPackage', 500), {
      source: 'method',
    });
    assert.deepEqual([body.state, body.reason], ['refunded', 'seller_out_of_stock']);
    assert.deepEqual(await stock(), before);
    const payment = await shop.server.call('GET', `/v1/payments/${body.payment.paymentId}`, {
      as: shop.person,
    });
    assert.equal((payment.body as { state: string }).state, 'refunded');
    const charge = await shop.db
      .selectFrom('simulated_charge')
      .select('refunded')
      .where('payment_id', '=', body.payment.paymentId!)
      .executeTakeFirstOrThrow();
    assert.equal(charge.refunded, true);
  });

  it('a customer whose own card is declined makes its distributor buy nothing', async () => {
    await shop.setStock(shop.distributorId, 'point', 200);
    await shop.addMethod(shop.distributor, 'tok_ok');
    const declined = await shop.addMethod(shop.person, 'tok_declined');
    const before = await stock();
    const { body } = await shop.buy(shop.person, await shop.offer(shop.person, 'pointPackage', 500), {
      source: 'method',
      paymentMethodId: declined.id,
    });
    assert.deepEqual([body.state, body.reason], ['failed', 'payment_declined']);
    assert.deepEqual(await covers(body), []);
    assert.deepEqual(await stock(), before);
  });

  it('a chain of distributors: each buys its own package, the operator issues', async () => {
    const below = await shop.db
      .selectFrom('account')
      .select('id')
      .where('number', '=', '200002')
      .executeTakeFirstOrThrow();
    await shop.db
      .updateTable('account')
      .set({ parent_id: below.id })
      .where('id', '=', shop.customerId)
      .execute();
    await shop.db
      .updateTable('settings')
      .set({ stamp_purchase_enabled: true, automatic_stamp_purchase: true })
      .where('account_id', '=', below.id)
      .execute();
    const resale = { unit: 'stamp' as const, quantity: 300, price: 150_000, name: 'Paquete de 300 Timbres' };
    await insertPackages(shop.db, { sellerId: below.id, audience: 'customer' }, [resale], new Date());
    await shop.setStock(below.id, 'stamp', 0);
    await shop.setStock(below.id, 'point', 0);
    const { body } = await shop.buy(shop.person, await shop.offer(shop.person, 'stampPackage', 300));
    assert.equal(body.state, 'fulfilled');
    assert.equal(await shop.balance(below.id, 'stamp'), 500 - 300);
    assert.equal(await shop.balance(below.id, 'point'), 1_500 - 870);
    assert.deepEqual(
      [await shop.balance(shop.distributorId, 'stamp'), await shop.balance(shop.distributorId, 'point')],
      [40 + 2_000 - 500, 5_000 + 870 - 2_320],
    );
    await shop.db
      .updateTable('account')
      .set({ parent_id: shop.distributorId })
      .where('id', '=', shop.customerId)
      .execute();
  });
});
