import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { insertPackages } from '../offers/packages.ts';
import { openShop, type Shop, signIn } from './testing.ts';

describe('an order that may not be', () => {
  let shop: Shop;
  let hundred: string;
  before(async () => {
    shop = await openShop();
    hundred = await shop.offer(shop.person, 'stampPackage', 100);
  });
  after(() => shop.server.stop());
  beforeEach(async () => {
    valueBefore = await everything();
  });

  let valueBefore: string;
  /** All value there is: a refusal leaves it as it was. */
  const everything = async () =>
    JSON.stringify(
      await shop.db
        .selectFrom('ledger_balance')
        .select(['owner', 'unit', 'role', 'balance'])
        .orderBy('owner')
        .orderBy('unit')
        .orderBy('role')
        .execute(),
    );
  const unchanged = async () => assert.equal(await everything(), valueBefore, 'nothing moved');
  const quoted = async () => (await shop.quote(shop.person, hundred, { to: shop.stampingAccountId })).body.id;
  const setAccount = (id: string, values: { state: string }) =>
    shop.db.updateTable('account').set(values).where('id', '=', id).execute();

  it('A-CM-14: a customer pays stamps with points only', async () => {
    await shop.addMethod(shop.person, 'tok_ok');
    const { status, body } = await shop.order(shop.person, await quoted(), { source: 'method' });
    assert.deepEqual([status, body.code], [422, 'payment_source_not_allowed']);
    assert.equal(body.detail, 'Los timbres se pagan solo con puntos.');
    await unchanged();
  });

  it('A-CM-14: points are never paid with points, whoever buys', async () => {
    for (const [as, quantity] of [
      [shop.person, 500],
      [shop.distributor, 3_000],
    ] as const) {
      const quote = await shop.quote(as, await shop.offer(as, 'pointPackage', quantity));
      const { status, body } = await shop.order(as, quote.body.id);
      assert.deepEqual([status, body.code], [422, 'payment_source_not_allowed']);
    }
    await unchanged();
  });

  it('a method must be there: none stored is refused with what to do', async () => {
    const quote = await shop.quote(
      shop.distributor,
      await shop.offer(shop.distributor, 'pointPackage', 3_000),
    );
    const { status, body } = await shop.order(shop.distributor, quote.body.id, { source: 'method' });
    assert.deepEqual([status, body.code], [422, 'payment_source_not_allowed']);
    assert.equal(body.detail, 'Agregue primero un medio de pago.');
  });

  it("another account's method does not exist", async () => {
    const own = await shop.addMethod(shop.person, 'tok_ok');
    const quote = await shop.quote(
      shop.distributor,
      await shop.offer(shop.distributor, 'pointPackage', 3_000),
    );
    const { status } = await shop.order(shop.distributor, quote.body.id, {
      source: 'method',
      paymentMethodId: own.id,
    });
    assert.equal(status, 404);
  });

  it('too few points: 409 insufficient_points, nothing moves, and the quote can be ordered once there are more', async () => {
    const points = await shop.balance(shop.customerId, 'point');
    const id = await quoted();
    await shop.setStock(shop.customerId, 'point', 499);
    const { status, body } = await shop.order(shop.person, id);
    assert.deepEqual([status, body.code], [409, 'insufficient_points']);
    await shop.setStock(shop.customerId, 'point', points);
    await unchanged();
    assert.equal((await shop.order(shop.person, id)).body.state, 'fulfilled');
  });

  it('CM-CFG-02: a setting that was taken back after the quote is judged again', async () => {
    const id = await quoted();
    await shop.settings({ stamp_purchase_enabled: false });
    const { status, body } = await shop.order(shop.person, id);
    assert.deepEqual(
      [status, body.code, body.reason],
      [409, 'purchase_not_allowed', 'stamp_purchase_disabled'],
    );
    await shop.settings({ stamp_purchase_enabled: true });
    await unchanged();
  });

  it('CM-CTI-05: a stamping account blocked meanwhile receives nothing', async () => {
    const id = await quoted();
    const set = (state: string) =>
      shop.db
        .updateTable('stamping_account')
        .set({ state })
        .where('id', '=', shop.stampingAccountId)
        .execute();
    await set('blocked');
    const { status, body } = await shop.order(shop.person, id);
    assert.deepEqual([status, body.code], [409, 'stamping_account_blocked']);
    await set('active');
    await unchanged();
  });

  it('A-CM-23: a distributor suspended or expired meanwhile sells nothing', async () => {
    const id = await quoted();
    await setAccount(shop.distributorId, { state: 'suspended' });
    const suspended = await shop.order(shop.person, id);
    assert.deepEqual([suspended.status, suspended.body.code], [403, 'distributor_suspended']);
    await setAccount(shop.distributorId, { state: 'expired' });
    assert.equal((await shop.order(shop.person, id)).body.code, 'account_expired');
    await setAccount(shop.distributorId, { state: 'active' });
    await unchanged();
  });

  it('a customer that is not active buys nothing', async () => {
    const id = await quoted();
    await setAccount(shop.customerId, { state: 'inactive' });
    assert.equal((await shop.order(shop.person, id)).status, 403);
    await setAccount(shop.customerId, { state: 'pending-link' });
    assert.equal((await shop.order(shop.person, id)).body.code, 'purchase_not_allowed');
    await setAccount(shop.customerId, { state: 'active' });
    await unchanged();
  });

  it('an expired quote is answered with a new one at the present price, the same one when asked again', async () => {
    const id = await quoted();
    await shop.server.advance({ minutes: 16 });
    const price = (value: number) =>
      shop.db.updateTable('price_package').set({ price: value }).where('id', '=', hundred).execute();
    await price(60_000);
    const { status, body } = await shop.order(shop.person, id);
    assert.deepEqual([status, body.code], [409, 'quote_expired']);
    assert.notEqual(body.quote?.id, id);
    assert.equal(body.quote?.total.amount, 60_000);
    await unchanged();
    const again = await shop.order(shop.person, id);
    assert.equal(again.body.quote?.id, body.quote?.id);
    const bought = await shop.order(shop.person, body.quote!.id);
    assert.deepEqual([bought.status, bought.body.total.amount], [201, 60_000]);
    const third = await shop.order(shop.person, id);
    assert.equal(third.body.code, 'quote_expired');
    assert.notEqual(third.body.quote?.id, body.quote?.id);
    await price(50_000);
  });

  it('an expired quote for what can no longer be bought says why', async () => {
    const id = await quoted();
    await shop.server.advance({ minutes: 16 });
    await shop.settings({ stamp_purchase_enabled: false });
    assert.equal((await shop.order(shop.person, id)).body.code, 'purchase_not_allowed');
    await shop.settings({ stamp_purchase_enabled: true });
  });

  const withdraw = (id: string, withdrawn_at: Date | null) =>
    shop.db.updateTable('price_package').set({ withdrawn_at }).where('id', '=', id).execute();

  it('a price fixed by a quote stays, although the package changes', async () => {
    const id = await quoted();
    const setPrice = (price: number) =>
      shop.db.updateTable('price_package').set({ price }).where('id', '=', hundred).execute();
    await setPrice(60_000);
    const { body } = await shop.order(shop.person, id);
    assert.deepEqual([body.state, body.total.amount], ['fulfilled', 50_000]);
    await setPrice(50_000);
  });

  it('an offer withdrawn meanwhile is 409, and with its successor comes a new quote, the same one when asked again', async () => {
    const id = await quoted();
    await withdraw(hundred, shop.deps.clock.now());
    const gone = await shop.order(shop.person, id);
    assert.deepEqual([gone.status, gone.body.code, gone.body.quote], [409, 'offer_withdrawn', undefined]);
    const next = { unit: 'stamp' as const, quantity: 100, price: 52_000, name: 'Paquete de 100 Timbres' };
    const parties = { sellerId: shop.distributorId, audience: 'customer' as const };
    await insertPackages(shop.db, parties, [next], shop.deps.clock.now());
    const [first, second] = [await shop.order(shop.person, id), await shop.order(shop.person, id)];
    assert.deepEqual(
      [first.status, first.body.code, first.body.quote?.total.amount],
      [409, 'offer_withdrawn', 52_000],
    );
    assert.equal(second.body.quote?.id, first.body.quote?.id);
    const { body } = await shop.order(shop.person, first.body.quote!.id);
    assert.equal(body.state, 'fulfilled');
    await withdraw(first.body.quote!.lines[0]!.offerId, shop.deps.clock.now());
    await withdraw(hundred, null);
  });

  it("section 9: neither the distributor's key nor its embed session spends its customer's value", async () => {
    const id = await quoted();
    const asCustomer = { 'mostrador-account': shop.customerId };
    const answer = await shop.server.call('POST', '/v1/orders', {
      as: shop.distributor,
      key: crypto.randomUUID(),
      headers: asCustomer,
      body: { quoteId: id, payment: { source: 'points' }, confirmed: true },
    });
    assert.deepEqual(
      [answer.status, (answer.body as { code: string }).code],
      [403, 'customer_authorization_required'],
    );
    const minted = await shop.server.call('POST', '/v1/embed-sessions', {
      as: shop.distributor,
      body: {
        customerId: shop.customerId,
        scopes: ['orders:create', 'offers:read'],
        origin: 'http://shop.test',
      },
    });
    const embed = (minted.body as { token: string }).token;
    const embedded = { origin: 'http://shop.test' };
    const orderedBySite = await shop.server.call('POST', '/v1/orders', {
      as: embed,
      key: crypto.randomUUID(),
      headers: embedded,
      body: { nonsense: true },
    });
    assert.deepEqual(
      [orderedBySite.status, (orderedBySite.body as { code: string }).code],
      [403, 'customer_authorization_required'],
      'refused before the body is judged',
    );
    for (const [as, headers] of [
      [shop.distributor, asCustomer],
      [embed, embedded],
    ] as const) {
      const added = await shop.server.call('POST', '/v1/payment-methods', {
        as,
        headers,
        body: { providerToken: 'tok_ok' },
      });
      assert.equal((added.body as { code: string }).code, 'customer_authorization_required');
    }
    await unchanged();
  });

  it('a person linked as a member only reads', async () => {
    const id = await quoted();
    const link = (value: string) =>
      shop.db
        .updateTable('profile_link')
        .set({ link: value })
        .where('account_id', '=', shop.customerId)
        .where('profile_id', '=', shop.profileId)
        .execute();
    await link('member');
    const { status, body } = await shop.order(shop.person, id);
    assert.deepEqual([status, body.code], [403, 'forbidden']);
    await link('principal');
    await unchanged();
  });

  it("another account's quote does not exist", async () => {
    const id = await quoted();
    assert.equal((await shop.order(shop.distributor, id)).status, 404);
    const operatorsPerson = await signIn(shop.db, shop.distributorId, null);
    assert.equal((await shop.order(operatorsPerson, id)).status, 404);
  });

  it('value moves with a key only', async () => {
    const { status, body } = await shop.server.call('POST', '/v1/orders', {
      as: shop.person,
      body: { quoteId: await quoted(), payment: { source: 'points' }, confirmed: true },
    });
    assert.deepEqual([status, (body as { code: string }).code], [400, 'idempotency_key_required']);
  });

  it('CM-COM-05: the buyer must have been told that it is irreversible', async () => {
    const { status } = await shop.server.call('POST', '/v1/orders', {
      as: shop.person,
      key: crypto.randomUUID(),
      body: { quoteId: await quoted(), payment: { source: 'points' } },
    });
    assert.equal(status, 422);
  });
});
