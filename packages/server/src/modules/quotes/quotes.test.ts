import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '../../ids.ts';
import { openShop, type QuoteBody, type Shop } from '../orders/testing.ts';

describe('a quote', () => {
  let shop: Shop;
  let hundred: string;
  before(async () => {
    shop = await openShop();
    hundred = await shop.offer(shop.person, 'stampPackage', 100);
  });
  after(() => shop.server.stop());
  const to = () => shop.stampingAccountId;

  it('A-CM-20, A-CM-13: splits VAT once per line on its total, and counts points in whole pesos', async () => {
    const { status, body } = await shop.quote(shop.person, hundred, { quantity: 3, to: to() });
    assert.equal(status, 201);
    assert.deepEqual(body.total, { amount: 150_000, currency: 'MXN' });
    assert.equal(body.vat.amount, 20_690);
    assert.equal(body.subtotal.amount, 129_310);
    assert.equal(body.points, 1_500);
    assert.deepEqual(body.effects, { stamps: 300 });
    assert.deepEqual(body.lines, [
      {
        offerId: hundred,
        quantity: 3,
        toStampingAccountId: to(),
        subtotal: body.subtotal,
        vat: body.vat,
        total: body.total,
      },
    ]);
    const minutes = (Date.parse(body.validUntil) - shop.deps.clock.now().getTime()) / 60_000;
    assert.ok(minutes > 14 && minutes <= 15);
  });

  it('A-CM-13: points are rounded up, the total stays exact', async () => {
    await shop.db
      .updateTable('account')
      .set({ discount_percent: 33 })
      .where('id', '=', shop.customerId)
      .execute();
    const offer = await shop.offer(shop.person, 'stampPackage', 250);
    const { body } = await shop.quote(shop.person, offer, { to: to() });
    assert.equal(body.total.amount, 75_375);
    assert.equal(body.points, 754);
    await shop.db.updateTable('account').set({ discount_percent: 0 }).execute();
  });

  it('A-CM-14: says what may pay: stamps of a customer points, points a method, stamps of a distributor either', async () => {
    const sources = async (as: string, kind: 'stampPackage' | 'pointPackage', quantity: number) => {
      const offer = await shop.offer(as, kind, quantity);
      const named = as === shop.person && kind === 'stampPackage' ? { to: to() } : {};
      return (await shop.quote(as, offer, named)).body.paymentSources;
    };
    assert.deepEqual(await sources(shop.person, 'stampPackage', 100), ['points']);
    assert.deepEqual(await sources(shop.person, 'pointPackage', 500), ['method']);
    assert.deepEqual(await sources(shop.distributor, 'stampPackage', 2_000), ['points', 'method']);
    assert.deepEqual(await sources(shop.distributor, 'pointPackage', 3_000), ['method']);
  });

  const ask = async (as: string, lines: object[]) => {
    const { status, body } = await shop.server.call('POST', '/v1/quotes', { as, body: { lines } });
    return {
      status,
      body: body as QuoteBody & { code?: string; reason?: string; title?: string; detail?: string },
    };
  };

  it('A-CM-14: stamps and points of a customer are bought apart', async () => {
    const points = await shop.offer(shop.person, 'pointPackage', 500);
    const answer = await ask(shop.person, [
      { offerId: hundred, quantity: 1, toStampingAccountId: to() },
      { offerId: points, quantity: 1 },
    ]);
    assert.equal(answer.status, 422);
    assert.equal(answer.body.code, 'payment_source_not_allowed');
  });

  it('needs the stamping account where the customer has more than one, and takes the only one otherwise', async () => {
    const answer = await ask(shop.person, [{ offerId: hundred, quantity: 1 }]);
    assert.equal(answer.status, 422);
    assert.equal(answer.body.code, 'stamping_account_required');
    const only = await shop.db
      .selectFrom('stamping_account')
      .innerJoin('account', 'account.id', 'customer_id')
      .select(['stamping_account.id', 'customer_id'])
      .where('account.number', '=', '200071')
      .executeTakeFirstOrThrow();
    const { status, body } = (await shop.server.call('POST', '/v1/quotes', {
      as: shop.distributor,
      headers: { 'mostrador-account': only.customer_id },
      body: { lines: [{ offerId: hundred, quantity: 1 }] },
    })) as { status: number; body: QuoteBody };
    assert.equal(status, 201, 'a distributor quotes as its customer (api.md, Principals)');
    assert.equal(body.lines[0]?.toStampingAccountId, only.id);
  });

  it("another's stamping account, another's offer and an unknown offer do not exist", async () => {
    const other = await shop.db
      .selectFrom('stamping_account')
      .select('id')
      .where('customer_id', '<>', shop.customerId)
      .executeTakeFirstOrThrow();
    const wholesale = await shop.offer(shop.distributor, 'stampPackage', 2_000);
    const wrong = [
      { offerId: hundred, toStampingAccountId: other.id },
      { offerId: wholesale, toStampingAccountId: to() },
      { offerId: newId('pkg'), toStampingAccountId: to() },
    ];
    for (const line of wrong) {
      const { status, body } = await ask(shop.person, [{ ...line, quantity: 1 }]);
      assert.equal(status, 404);
      assert.equal(body.code, 'not_found');
    }
  });

  it('CM-CTI-05, IP-14: a blocked account receives nothing, an unlimited one holds no stamps', async () => {
    const set = (values: { state?: string; kind?: string }) =>
      shop.db.updateTable('stamping_account').set(values).where('id', '=', to()).execute();
    await set({ state: 'blocked' });
    assert.equal(
      (await shop.quote(shop.person, hundred, { to: to() })).body.code,
      'stamping_account_blocked',
    );
    await set({ state: 'active', kind: 'unlimited' });
    const refused = await shop.quote(shop.person, hundred, { to: to() });
    assert.deepEqual([refused.status, refused.body.code], [422, 'recipient_not_allowed']);
    await set({ kind: 'standard' });
  });

  it("CM-CFG-02: a refusal carries the reason and the manual's words", async () => {
    await shop.settings({ automatic_stamp_purchase: false });
    const { status, body } = await ask(shop.person, [
      { offerId: hundred, quantity: 1, toStampingAccountId: to() },
    ]);
    assert.equal(status, 409);
    assert.equal(body.code, 'purchase_not_allowed');
    assert.equal(body.reason, 'automatic_purchase_disabled');
    assert.equal(body.detail, '(Requiere al menos un paquete definido y compra automática de timbres)');
    await shop.settings({ automatic_stamp_purchase: true });
  });

  it('A-CM-23: a suspended distributor gets 403, for itself and for its customers', async () => {
    const wholesale = await shop.offer(shop.distributor, 'stampPackage', 2_000);
    const state = (value: string) =>
      shop.db.updateTable('account').set({ state: value }).where('id', '=', shop.distributorId).execute();
    await state('suspended');
    for (const [as, offerId, named] of [
      [shop.person, hundred, { toStampingAccountId: to() }],
      [shop.distributor, wholesale, {}],
    ] as const) {
      const { status, body } = await ask(as, [{ offerId, quantity: 1, ...named }]);
      assert.deepEqual([status, body.code], [403, 'distributor_suspended']);
    }
    await state('expired');
    assert.equal(
      (await ask(shop.person, [{ offerId: hundred, quantity: 1, toStampingAccountId: to() }])).body.code,
      'account_expired',
    );
    await state('active');
  });

  it('goes away a day after it expired, unless it made an order', async () => {
    const unused = await shop.quote(shop.person, hundred, { to: to() });
    const bought = await shop.buy(shop.person, hundred);
    await shop.server.advance({ days: 2 });
    const left = await shop.db
      .selectFrom('quote')
      .select('id')
      .where('id', 'in', [unused.body.id, bought.body.quoteId])
      .execute();
    assert.deepEqual(left, [{ id: bought.body.quoteId }]);
  });
});
