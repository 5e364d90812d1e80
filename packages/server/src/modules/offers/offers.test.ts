import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openShop, type Shop } from '../orders/testing.ts';
import { counterOf } from './market.ts';

describe('what is for sale', () => {
  let shop: Shop;
  before(async () => {
    shop = await openShop();
  });
  after(() => shop.server.stop());

  it('CM-COM-01, CM-COM-02, section 5: a distributor sees 13 packages of stamps and 4 of points', async () => {
    const offers = await shop.offers(shop.distributor);
    const stamps = offers.filter(({ kind }) => kind === 'stampPackage');
    assert.deepEqual(
      stamps.map(({ quantity }) => quantity),
      [
        2_000, 5_000, 10_000, 50_000, 100_000, 150_000, 200_000, 250_000, 350_000, 500_000, 1_000_000,
        1_500_000, 2_000_000,
      ],
    );
    const manual = stamps.find(({ quantity }) => quantity === 250_000);
    assert.deepEqual(
      {
        price: manual?.price.amount,
        vat: manual?.vat.amount,
        unit: manual?.unitPrice,
        available: manual?.available,
      },
      { price: 11_020_000, vat: 1_520_000, unit: '0.4408', available: true },
    );
    const points = offers.filter(({ kind }) => kind === 'pointPackage');
    assert.deepEqual(
      points.map(({ quantity, price }) => [quantity, price.amount]),
      [
        [3_000, 285_000],
        [5_000, 470_000],
        [10_000, 920_000],
        [50_000, 4_500_000],
      ],
    );
  });

  it('comes whole, or in pages for whoever asks for a limit as with any list', async () => {
    const as = shop.distributor;
    const ids = (await shop.offers(as)).map(({ id }) => id);
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const path = `/v1/offers?limit=7${cursor && `&cursor=${cursor}`}`;
      const { body } = await shop.server.call('GET', path, { as });
      const page = body as { data: { id: string }[]; nextCursor: string | null };
      assert.ok(page.data.length <= 7);
      paged.push(...page.data.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    assert.ok(ids.length > 14, `${ids.length} offers`);
    assert.deepEqual(paged, ids);
  });

  it("CM-PRE-01, CM-INT-03: a customer sees its distributor's packages, points at face value, and who sells", async () => {
    const answer = await shop.server.call('GET', '/v1/offers', { as: shop.person });
    const { data, seller } = answer.body as {
      data: Awaited<ReturnType<Shop['offers']>>;
      seller: { id: string };
    };
    assert.equal(seller.id, shop.distributorId);
    const hundred = data.find(({ kind, quantity }) => kind === 'stampPackage' && quantity === 100);
    assert.equal(hundred?.price.amount, 50_000);
    assert.equal(hundred?.unitPrice, '5.0000');
    assert.ok(hundred?.available);
    const points = data.filter(({ kind }) => kind === 'pointPackage');
    assert.ok(points.length > 0);
    for (const offer of points) assert.equal(offer.price.amount, offer.quantity! * 100);
    const prices = data.map(({ price }) => price.amount);
    assert.deepEqual(
      prices,
      prices.toSorted((a, b) => a - b),
    );
  });

  it('CM-PRE-01: a visitor sees what the site sells to customers, without a discount', async () => {
    const visitor = await shop.offers(shop.server.demo.publishableKey, 'stampPackage');
    assert.deepEqual(await shop.offers(shop.person, 'stampPackage'), visitor);
  });

  it('A-CM-19: the discount of a customer lowers its stamp packages, never points', async () => {
    const discount = (percent: number) =>
      shop.db
        .updateTable('account')
        .set({ discount_percent: percent })
        .where('id', '=', shop.customerId)
        .execute();
    await discount(15);
    const offers = await shop.offers(shop.person);
    assert.equal(offers.find(({ quantity }) => quantity === 100)?.price.amount, 42_500);
    assert.equal(offers.find(({ name }) => name === 'Paquete de 500 Puntos')?.price.amount, 50_000);
    await discount(0);
  });

  it("CM-PRE-02: a distributor below another one sees that one's packages for distributors", async () => {
    const below = await shop.db
      .selectFrom('account')
      .select('id')
      .where('parent_id', '=', shop.distributorId)
      .where('kind', '=', 'distributor')
      .where('state', '=', 'active')
      .executeTakeFirstOrThrow();
    const counter = await counterOf(shop.db, below.id, shop.deps.clock.now());
    assert.equal(counter?.seller.id, shop.distributorId);
    assert.equal(counter?.audience, 'distributor');
  });

  it('nobody sells to the operator', async () => {
    assert.deepEqual(await shop.offers(shop.operator), []);
  });

  const reasons = async (kind: string) => {
    const offers = await shop.offers(shop.person, kind);
    return [...new Set(offers.map(({ available, reason }) => `${available} ${reason}`))];
  };

  it('CM-CFG-02: without the setting, or without automatic purchase, stamps show why they cannot be bought', async () => {
    await shop.settings({ stamp_purchase_enabled: false });
    assert.deepEqual(await reasons('stampPackage'), ['false stamp_purchase_disabled']);
    assert.deepEqual(await reasons('pointPackage'), ['true undefined']);
    await shop.settings({ stamp_purchase_enabled: true, automatic_stamp_purchase: false });
    assert.deepEqual(await reasons('stampPackage'), ['false automatic_purchase_disabled']);
    await shop.settings({ automatic_stamp_purchase: true });
  });

  it('CM-CFG-03: without the setting points show why they cannot be bought', async () => {
    await shop.settings({ point_purchase_enabled: false });
    assert.deepEqual(await reasons('pointPackage'), ['false point_purchase_disabled']);
    await shop.settings({ point_purchase_enabled: true });
  });

  it('A-CM-12: what the seller neither has nor can buy is out of stock', async () => {
    await shop.setStock(shop.distributorId, 'point', 700);
    const points = await shop.offers(shop.person, 'pointPackage');
    assert.deepEqual(
      points.map(({ quantity, reason }) => [quantity, reason]),
      [
        [500, undefined],
        [1_000, 'seller_out_of_stock'],
        [2_500, 'seller_out_of_stock'],
        [5_000, 'seller_out_of_stock'],
      ],
    );
    await shop.setStock(shop.distributorId, 'point', 20_000);
  });

  it('A-CM-23: a suspended or expired distributor sells nothing, and says so', async () => {
    const state = (values: { state: string }) =>
      shop.db.updateTable('account').set(values).where('id', '=', shop.distributorId).execute();
    await state({ state: 'suspended' });
    assert.deepEqual(await reasons('stampPackage'), ['false distributor_suspended']);
    await state({ state: 'expired' });
    assert.deepEqual(await reasons('pointPackage'), ['false account_expired']);
    await state({ state: 'active' });
  });
});
