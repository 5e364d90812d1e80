import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { yearLater } from '@mostrador/domain';
import { newId } from '../../ids.ts';
import { addCustomer, addDistributor, addKey } from '../distributors/testing.ts';
import { openShop, type Shop } from '../orders/testing.ts';
import { addMember, contractsOf, inDays, inMinutes, salesOf, ZONE } from './testing.ts';

const ADDRESS = {
  postalCode: '22800',
  state: 'Baja California',
  city: 'Ensenada',
  colony: 'Zona Centro',
  street: 'Ruiz',
  exteriorNumber: '12',
};
let shop: Shop;
before(async () => {
  shop = await openShop();
});
after(() => shop.server.stop());

const member = (options?: Parameters<typeof addMember>[1]) => addMember(shop, options);

describe('licences and subscriptions', () => {
  it('CM-COM-03, CM-COM-04, section 5: a distributor sees seven licences, Multinivel and the membership, with their end', async () => {
    const { key, expires_at } = await member();
    const offers = await shop.offers(key);
    const licences = offers.filter(({ kind }) => kind === 'masterLicense');
    const figures = licences.map(({ name, price, vat, vatIncluded }) => [
      name,
      price.amount,
      vat.amount,
      vatIncluded,
    ]);
    assert.deepEqual(figures.sort(), [
      ['CFDI Explorer', 0, 0, false],
      ['Contablink', 0, 0, false],
      ['Dóminus', 185_000, 29_600, false],
      ['FactuDesk 2014', 0, 0, false],
      ['MaxiComercio ERP 2014', 1_500_000, 240_000, false],
      ['Maxicomercio Pequeños Negocios', 0, 0, false],
      ['NomiCloud', 199_900, 31_984, false],
    ]);
    for (const offer of licences) {
      assert.equal(offer.endsAt, expires_at.toISOString());
      assert.equal(offer.available, true);
    }
    const [multilevel] = offers.filter(({ kind }) => kind === 'subscription');
    assert.deepEqual([multilevel?.code, multilevel?.price.amount], ['multilevel', 199_900]);
    const [membership] = offers.filter(({ kind }) => kind === 'distributorMembership');
    assert.deepEqual([membership?.price.amount, membership?.reason], [250_000, 'renewal_not_open']);
  });

  it('a customer sees none of them, and a visitor no unlimited account either', async () => {
    const customer = new Set((await shop.offers(shop.person)).map(({ kind }) => kind));
    assert.deepEqual([...customer].sort(), ['pointPackage', 'stampPackage', 'unlimitedStamping']);
    const visitor = new Set((await shop.offers(shop.server.demo.publishableKey)).map(({ kind }) => kind));
    assert.deepEqual([...visitor].sort(), ['pointPackage', 'stampPackage']);
    assert.equal((await shop.quote(shop.person, await shop.service('dominus'))).status, 404);
  });

  it('CM-COM-03: bought with points until the expiry: the contract runs, the points are revenue, the sale is paid', async () => {
    const { id, key, expires_at } = await member({ points: 3_000 });
    const offer = await shop.service('dominus');
    const quote = (await shop.quote(key, offer)).body;
    assert.deepEqual([quote.total.amount, quote.points, quote.lines[0]?.months], [214_600, 2_146, 12]);
    assert.equal(quote.effects.contractEndsAt, expires_at.toISOString());
    const revenue = await revenueNow();
    const { status, body } = await shop.order(key, quote.id);
    assert.deepEqual([status, body.state, body.pointsAfter], [201, 'fulfilled', 854]);
    assert.equal(await revenueNow(), revenue + 2_146);
    const [contract] = await contractsOf(shop, id);
    assert.deepEqual(
      [contract?.kind, contract?.name, contract?.state],
      ['master-license', 'dominus', 'active'],
    );
    assert.deepEqual([contract?.ends_at, contract?.order_id], [expires_at, body.id]);
    const [sale] = await salesOf(shop, id);
    assert.deepEqual(
      [sale?.kind, sale?.state, sale?.total, sale?.seller_id],
      ['masterLicense', 'paid-by-points', 214_600, shop.operatorId],
    );
  });

  it('A-CM-13: with five months left, the fifth just begun, it costs 5/12, rounded once', async () => {
    const { key } = await member({ expires: inDays(shop, 125) });
    const { body } = await shop.quote(key, await shop.service('dominus'));
    assert.deepEqual([body.lines[0]?.months, body.total.amount, body.points], [5, 89_417, 895]);
  });

  it('one that costs nothing is ordered the same way, and nothing is posted', async () => {
    const { id, key } = await member({ points: 0 });
    const before = await postings();
    const { body } = await shop.buy(key, await shop.service('contablink'));
    assert.deepEqual([body.state, body.total.amount, body.pointsAfter], ['fulfilled', 0, 0]);
    assert.equal(await postings(), before);
    assert.equal((await contractsOf(shop, id)).length, 1);
  });

  it('one contract of a kind and name runs: the offer says so, a quote and an older quote are refused', async () => {
    const { key } = await member();
    const offer = await shop.service('nomicloud');
    const older = (await shop.quote(key, offer)).body;
    assert.equal((await shop.buy(key, offer)).body.state, 'fulfilled');
    const shown = (await shop.offers(key)).find(({ id }) => id === offer);
    assert.deepEqual([shown?.available, shown?.reason], [false, 'contract_running']);
    for (const refused of [await shop.quote(key, offer), await shop.order(key, older.id)]) {
      assert.deepEqual(
        [refused.status, refused.body.code, refused.body.reason],
        [409, 'purchase_not_allowed', 'contract_running'],
      );
    }
  });

  it('two tabs that contract the same at one instant get one contract', async () => {
    const { id, key } = await member();
    const offer = await shop.service('nomicloud');
    const quotes = await Promise.all(Array.from({ length: 8 }, () => shop.quote(key, offer)));
    const answers = await Promise.all(quotes.map(({ body }) => shop.order(key, body.id)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, ...Array(7).fill(409)]);
    assert.equal((await contractsOf(shop, id)).length, 1);
  });

  it('without points enough it is refused, and nothing is kept', async () => {
    const { id, key } = await member({ points: 2_145 });
    const refused = await shop.buy(key, await shop.service('dominus'));
    assert.deepEqual([refused.status, refused.body.code], [409, 'insufficient_points']);
    assert.deepEqual([await contractsOf(shop, id), await shop.balance(id, 'point')], [[], 2_145]);
  });

  it('is bought once a quote, and apart from packages', async () => {
    const { key } = await member();
    const [service, packageId] = [
      await shop.service('dominus'),
      await shop.offer(key, 'stampPackage', 2_000),
    ];
    assert.equal((await shop.quote(key, service, { quantity: 2 })).status, 422);
    const both = { lines: [service, packageId].map((offerId) => ({ offerId, quantity: 1 })) };
    const mixed = await shop.server.call('POST', '/v1/quotes', { as: key, body: both });
    assert.deepEqual([mixed.status, (mixed.body as { code: string }).code], [422, 'offers_sold_apart']);
  });
});

describe("the manual's dates", () => {
  it('CM-COM-03: Dóminus contracted on 2016-04-15 is 2,146.00 until 2017-04-12', async () => {
    const then = await openShop();
    const { clock } = then.deps;
    const now = new Date('2016-04-15T15:54:13Z');
    then.deps.testClock!.setOffset(now.getTime() - Date.now());
    const offer_id = await then.service('dominus');
    const valid_from = new Date('2016-01-01T06:00:00Z');
    await then.db.insertInto('service_price').values({ offer_id, valid_from, price: 185_000 }).execute();
    const expires_at = new Date('2017-04-12T05:00:00Z');
    const { id } = await addDistributor(then.server, { parentId: then.operatorId, expires_at });
    const key = await addKey(then.server, id);
    const { body } = await then.quote(key, offer_id);
    assert.equal(clock.now().getUTCFullYear(), 2016);
    assert.deepEqual(
      [body.subtotal.amount, body.vat.amount, body.total.amount, body.points, body.effects.contractEndsAt],
      [185_000, 29_600, 214_600, 2_146, '2017-04-12T05:00:00.000Z'],
    );
    await then.server.stop();
  });
});

describe('paid by a method', () => {
  it('A-CM-14: a credit card is online: contracted at once, the sale pending and paid, no points posted', async () => {
    const { id, key } = await member({ points: 0 });
    await shop.addMethod(key, 'tok_ok');
    const { body } = await shop.buy(key, await shop.service('dominus'), { source: 'method' });
    assert.equal(body.state, 'fulfilled');
    const [sale] = await salesOf(shop, id);
    assert.deepEqual([sale?.state, sale?.paid_at !== null], ['pending', true]);
    assert.equal((await contractsOf(shop, id)).length, 1);
  });

  it('A-SV-5: a bank charge takes its days: contracted once it has settled, and not twice meanwhile', async () => {
    const { id, key } = await member();
    const bank = await shop.addMethod(key, 'tok_bank_slow');
    const offer = await shop.service('dominus');
    const { body } = await shop.buy(key, offer, { source: 'method', paymentMethodId: bank.id });
    assert.equal(body.state, 'awaiting-payment');
    assert.deepEqual(await contractsOf(shop, id), []);
    assert.equal((await shop.quote(key, offer)).body.reason, 'order_open');
    await shop.server.advance({ days: 7 });
    assert.equal((await shop.getOrder(key, body.id)).state, 'fulfilled');
    assert.equal((await contractsOf(shop, id)).length, 1);
  });

  it('a bank charge that settles after the expiry gives the money back: a contract cannot outlive the account', async () => {
    const { id, key } = await member({ expires: inMinutes(shop, 60) });
    const bank = await shop.addMethod(key, 'tok_bank_slow');
    const { body } = await shop.buy(key, await shop.service('dominus'), {
      source: 'method',
      paymentMethodId: bank.id,
    });
    await shop.server.advance({ days: 7 });
    const order = await shop.db
      .selectFrom('purchase_order')
      .select(['state', 'reason'])
      .where('id', '=', body.id)
      .executeTakeFirstOrThrow();
    assert.deepEqual(order, { state: 'refunded', reason: 'account_expired' });
    assert.deepEqual(await contractsOf(shop, id), []);
  });
});

describe('Multinivel', () => {
  it('CM-DIS-01, CM-DIS-03: a distributor without it buys it in the page, and then has distributors itself', async () => {
    const { id, key } = await member();
    const session = await shop.server.call('POST', '/v1/embed-sessions', {
      as: key,
      body: { scopes: ['offers:read', 'orders:create', 'orders:read'], origin: 'http://shop.test' },
    });
    const { token } = session.body as { token: string };
    const body = {
      profile: { name: 'Iván Soto', email: 'ivan@example.com', phone: '6465550180' },
      company: {
        type: 'person',
        name: 'Iván Soto',
        rfc: 'SOVI800101AB1',
        phone: '6465550181',
        address: ADDRESS,
      },
    };
    const create = () => shop.server.call('POST', '/v1/distributors', { as: key, body });
    assert.equal(((await create()).body as { code: string }).code, 'multilevel_required');
    const { body: order } = await shop.buy(token, await shop.service('multilevel'));
    assert.equal(order.state, 'fulfilled');
    const created = await create();
    assert.equal(created.status, 201, JSON.stringify(created.body));
    const children = shop.db.selectFrom('account').select('id').where('parent_id', '=', id);
    assert.equal((await children.execute()).length, 1);
  });

  it('section 9: a distributor of a distributor buys services from the operator', async () => {
    const { id, key } = await member({ parentId: shop.distributorId });
    const revenue = await revenueNow();
    await shop.buy(key, await shop.service('nomicloud'));
    assert.equal(await revenueNow(), revenue + 2_319);
    assert.equal((await salesOf(shop, id))[0]?.seller_id, shop.operatorId);
  });
});

describe('unlimited stamping accounts', () => {
  async function unlimited(rfc: string | null, customerId = shop.customerId): Promise<string> {
    const id = newId('sta');
    const terms = { kind: 'unlimited', state: 'expired', rfc };
    await shop.db
      .insertInto('stamping_account')
      .values({ id, customer_id: customerId, name: id, ...terms, created_at: shop.deps.clock.now() })
      .execute();
    return id;
  }
  const read = (id: string) =>
    shop.db.selectFrom('stamping_account').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const buyYear = async (code: string, to: string) => {
    const quote = await shop.quote(shop.person, await shop.service(code), { to });
    return quote.status === 201 ? shop.order(shop.person, quote.body.id) : quote;
  };

  it('IP-14, section 8: 3,500 points open one for one RFC for a year; a renewal goes on from its end', async () => {
    await shop.setStock(shop.customerId, 'point', 10_000);
    const id = await unlimited('PRUE7010023T5');
    const seller = await shop.balance(shop.distributorId, 'point');
    const { body } = await buyYear('one-rfc', id);
    assert.deepEqual(
      [(body as { state: string }).state, await shop.balance(shop.customerId, 'point')],
      ['fulfilled', 6_500],
    );
    const ends = yearLater(shop.deps.clock.now(), ZONE).getTime();
    const first = await read(id);
    assert.equal(first.state, 'active');
    assert.ok(Math.abs(first.expires_at!.getTime() - ends) < 60_000);
    await buyYear('one-rfc', id);
    assert.deepEqual((await read(id)).expires_at, yearLater(first.expires_at!, ZONE));
    assert.equal(await shop.balance(shop.distributorId, 'point'), seller);
  });

  it('IP-14: an open one takes 9,000 points and not the offer for one RFC', async () => {
    await shop.setStock(shop.customerId, 'point', 9_000);
    const id = await unlimited(null);
    const wrong = await buyYear('one-rfc', id);
    assert.deepEqual([wrong.status, wrong.body.code], [422, 'recipient_not_allowed']);
    assert.equal(((await buyYear('any-rfc', id)).body as { state: string }).state, 'fulfilled');
    assert.equal(await shop.balance(shop.customerId, 'point'), 0);
  });

  it('A-IP-1: it expires at its end, and a blocked one stays blocked', async () => {
    await shop.setStock(shop.customerId, 'point', 3_500);
    const id = await unlimited('PRUE7010023T5');
    await buyYear('one-rfc', id);
    await shop.db.updateTable('stamping_account').set({ state: 'blocked' }).where('id', '=', id).execute();
    const blocked = await buyYear('one-rfc', id);
    assert.equal(blocked.body.code, 'stamping_account_blocked');
    await shop.db
      .updateTable('stamping_account')
      .set({ state: 'active', expires_at: inMinutes(shop, 1) })
      .where('id', '=', id)
      .execute();
    await shop.server.advance({ minutes: 2 });
    assert.equal((await read(id)).state, 'expired');
  });

  it("A-CM-14: with points only, by nobody but the customer's person, for no other customer's account", async () => {
    await shop.setStock(shop.customerId, 'point', 3_500);
    const id = await unlimited('PRUE7010023T5');
    const quote = (await shop.quote(shop.person, await shop.service('one-rfc'), { to: id })).body;
    assert.deepEqual(quote.paymentSources, ['points']);
    const byMethod = await shop.order(shop.person, quote.id, { source: 'method' });
    assert.equal(byMethod.body.code, 'payment_source_not_allowed');
    const byDistributor = await shop.server.call('POST', '/v1/orders', {
      as: shop.distributor,
      key: crypto.randomUUID(),
      headers: { 'mostrador-account': shop.customerId },
      body: { quoteId: quote.id, payment: { source: 'points' }, confirmed: true },
    });
    assert.equal((byDistributor.body as { code: string }).code, 'customer_authorization_required');
    const other = await unlimited('PRUE7010023T5', await addCustomer(shop.server, shop.distributorId));
    assert.equal((await buyYear('one-rfc', other)).status, 404);
    const standard = await buyYear('one-rfc', shop.stampingAccountId);
    assert.equal(standard.body.code, 'recipient_not_allowed');
  });
});

const revenueNow = async (): Promise<number> => {
  const rows = await shop.db
    .selectFrom('entry')
    .innerJoin('ledger_account', 'ledger_account.id', 'entry.account_id')
    .select(({ fn }) => fn.sum<number | null>('amount').as('total'))
    .where('role', '=', 'revenue')
    .execute();
  return Number(rows[0]?.total ?? 0);
};
const postings = async (): Promise<number> => {
  const rows = await shop.db
    .selectFrom('posting')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .execute();
  return Number(rows[0]?.n);
};
