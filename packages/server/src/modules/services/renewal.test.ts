import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { yearLater } from '@mostrador/domain';
import { openShop, type Shop } from '../orders/testing.ts';
import { addMember, contractsOf, inDays, inMinutes, salesOf, ZONE } from './testing.ts';

let shop: Shop;
before(async () => {
  shop = await openShop();
});
after(() => shop.server.stop());

const account = (id: string) =>
  shop.db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const renewsItself = (id: string) =>
  shop.db.updateTable('settings').set({ automatic_renewal: true }).where('account_id', '=', id).execute();
const renew = (id: string, as = shop.operator, key = crypto.randomUUID()) =>
  shop.server.call('POST', `/v1/distributors/${id}/renewal`, { as, key });
const codeOf = ({ body }: { body: unknown }) => (body as { code?: string }).code;

/** Contracts Dóminus and Multinivel, which are 2,146.00 and 2,318.84 a year; the membership is 2,900.00. */
async function withContracts(options: Parameters<typeof addMember>[1]) {
  const member = await addMember(shop, { ...options, points: 50_000 });
  for (const code of ['dominus', 'multilevel']) {
    assert.equal((await shop.buy(member.key, await shop.service(code))).body.state, 'fulfilled');
  }
  await shop.setStock(member.id, 'point', options?.points ?? 7_365);
  return member;
}

describe('a distributor renews in time', () => {
  it('A-CM-24: the renewal is the membership and every licence and subscription in full, plus VAT, for a year more', async () => {
    const { id, key, expires_at } = await withContracts({ expires: inDays(shop, 20) });
    const quote = (await shop.quote(key, await shop.service('membership'))).body;
    const totals = quote.lines.map(({ total, months }) => [total.amount, months]);
    assert.deepEqual(totals, [
      [290_000, 12],
      [214_600, 12],
      [231_884, 12],
    ]);
    const next = yearLater(expires_at, ZONE);
    assert.deepEqual([quote.total.amount, quote.points], [736_484, 7_365]);
    assert.equal(quote.effects.contractEndsAt, next.toISOString());
    assert.equal((await shop.order(key, quote.id)).body.state, 'fulfilled');
    assert.deepEqual((await account(id)).expires_at, next);
    for (const { ends_at, state } of await contractsOf(shop, id))
      assert.deepEqual([ends_at, state], [next, 'active']);
    assert.equal(await shop.balance(id, 'point'), 0);
    const kinds = (await salesOf(shop, id)).slice(-3).map(({ kind, state }) => [kind, state]);
    assert.deepEqual(kinds.sort(), [
      ['distributorMembership', 'paid-by-points'],
      ['masterLicense', 'paid-by-points'],
      ['subscription', 'paid-by-points'],
    ]);
  });

  it('EV-21: prices have their dates: a renewal takes what is in force, not what was contracted once', async () => {
    const { key } = await withContracts({ expires: inDays(shop, 20) });
    const dear = { from: inDays(shop, 1), until: inDays(shop, 2) };
    await shop.db
      .insertInto('service_price')
      .values({
        offer_id: await shop.service('dominus'),
        valid_from: dear.from,
        valid_until: dear.until,
        price: 400_000,
      })
      .execute();
    const seen: unknown[] = [];
    for (let day = 0; day < 3; day += 1) {
      const { lines } = (await shop.quote(key, await shop.service('membership'))).body;
      seen.push(lines[1]?.total.amount);
      await shop.server.advance({ days: 1 });
    }
    assert.deepEqual(seen, [214_600, 464_000, 214_600]);
  });

  it('opens 30 days before the expiry, and not again once it is renewed', async () => {
    const { key } = await addMember(shop, { expires: inDays(shop, 29) });
    const early = await addMember(shop, { expires: inDays(shop, 31) });
    const membership = await shop.service('membership');
    assert.equal((await shop.quote(early.key, membership)).body.reason, 'renewal_not_open');
    assert.equal((await shop.buy(key, membership)).status, 201);
    assert.equal((await shop.quote(key, membership)).body.reason, 'renewal_not_open');
  });

  it('two tabs that renew at one instant pay one year', async () => {
    const { id, key, expires_at } = await addMember(shop, { expires: inDays(shop, 5), points: 20_000 });
    const membership = await shop.service('membership');
    const quotes = await Promise.all(Array.from({ length: 6 }, () => shop.quote(key, membership)));
    const answers = await Promise.all(quotes.map(({ body }) => shop.order(key, body.id)));
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    assert.deepEqual((await account(id)).expires_at, yearLater(expires_at, ZONE));
    assert.equal(await shop.balance(id, 'point'), 17_100);
  });

  it('what was contracted with a bank charge still open is not renewed beside it: it waits for its order', async () => {
    const { key } = await addMember(shop, { expires: inDays(shop, 20) });
    const bank = await shop.addMethod(key, 'tok_bank_slow');
    const payment = { source: 'method' as const, paymentMethodId: bank.id };
    await shop.buy(key, await shop.service('dominus'), payment);
    assert.equal((await shop.quote(key, await shop.service('membership'))).body.reason, 'order_open');
  });
});

describe('automatic renewal', () => {
  it('A-CM-24: with its setting on it is charged at the expiry, to its points, and goes on without a gap', async () => {
    const { id, expires_at } = await withContracts({ expires: inDays(shop, 40) });
    await renewsItself(id);
    await shop.server.advance({ days: 41 });
    const row = await account(id);
    assert.deepEqual([row.state, row.expires_at], ['active', yearLater(expires_at, ZONE)]);
    assert.equal(await shop.balance(id, 'point'), 0);
    for (const contract of await contractsOf(shop, id)) assert.equal(contract.state, 'active');
  });

  it('without points to its default credit card; never to a debit card or bank account', async () => {
    const expires = inDays(shop, 3);
    const card = await addMember(shop, { expires, points: 0 });
    await shop.addMethod(card.key, 'tok_ok');
    const bank = await addMember(shop, { expires, points: 0 });
    await shop.addMethod(bank.key, 'tok_bank_slow');
    for (const { id } of [card, bank]) await renewsItself(id);
    await shop.server.advance({ days: 4 });
    assert.equal((await account(card.id)).state, 'active');
    assert.equal((await account(bank.id)).state, 'expired');
    const [sale] = await salesOf(shop, card.id);
    assert.deepEqual([sale?.state, sale?.total], ['pending', 290_000]);
  });

  it('a declined card, no means or the setting off: it expires, its contracts too, and it is tried once only', async () => {
    const expires = inDays(shop, 3);
    const declined = await withContracts({ expires, points: 0 });
    await shop.addMethod(declined.key, 'tok_declined');
    const poor = await withContracts({ expires, points: 7_364 });
    const unwilling = await withContracts({ expires });
    for (const { id } of [declined, poor]) await renewsItself(id);
    await shop.server.advance({ days: 10 });
    for (const { id } of [declined, poor, unwilling]) {
      assert.equal((await account(id)).state, 'expired');
      assert.deepEqual(
        (await contractsOf(shop, id)).map(({ state }) => state),
        ['expired', 'expired'],
      );
    }
    const tried = await shop.db
      .selectFrom('purchase_order')
      .select(['state', 'reason'])
      .where('account_id', '=', declined.id)
      .where('source', '=', 'method')
      .execute();
    assert.deepEqual(tried, [{ state: 'failed', reason: 'payment_declined' }]);
    assert.equal(await shop.balance(unwilling.id, 'point'), 7_365);
  });
});

describe('the parent renews an expired one', () => {
  it('CM-DIS-09, A-CM-24: it is charged as a renewal, for a year from now, and its contracts come back', async () => {
    const { id } = await withContracts({ expires: inMinutes(shop, 30) });
    await shop.server.advance({ days: 10 });
    assert.equal((await account(id)).state, 'expired');
    const answer = await renew(id);
    assert.deepEqual([answer.status, (answer.body as { state: string }).state], [200, 'active']);
    const row = await account(id);
    const year = yearLater(shop.deps.clock.now(), ZONE).getTime();
    assert.ok(Math.abs(row.expires_at!.getTime() - year) < 60_000);
    assert.equal(await shop.balance(id, 'point'), 0);
    for (const { state, ends_at } of await contractsOf(shop, id)) {
      assert.deepEqual([state, ends_at], ['active', row.expires_at]);
    }
  });

  it('409 `renewal_unpaid` says how many points are missing in all; once the parent gave them it goes', async () => {
    const parent = await addMember(shop);
    const { id } = await addMember(shop, {
      parentId: parent.id,
      state: 'expired',
      expires: inDays(shop, -3),
      points: 100,
    });
    const refused = await renew(id, parent.key);
    assert.deepEqual(
      [refused.status, codeOf(refused), (refused.body as { points: number }).points],
      [409, 'renewal_unpaid', 2_900],
    );
    assert.equal(await shop.balance(id, 'point'), 100);
    const body = { unit: 'point', quantity: 2_800, toAccountId: id };
    const given = await shop.server.call('POST', '/v1/transfers', {
      as: parent.key,
      key: crypto.randomUUID(),
      body,
    });
    assert.equal(given.status, 201, JSON.stringify(given.body));
    const key = crypto.randomUUID();
    assert.equal((await renew(id, parent.key, key)).status, 200);
    assert.equal((await renew(id, parent.key, key)).headers.get('idempotent-replayed'), 'true');
    assert.equal(await shop.balance(id, 'point'), 0);
  });

  /** An expired one without points, whose default card this is. */
  const withCard = async (token: string) => {
    const member = await addMember(shop, { points: 0 });
    await shop.addMethod(member.key, token);
    await shop.db.updateTable('account').set({ state: 'expired' }).where('id', '=', member.id).execute();
    return member;
  };

  it('by its default card it is renewed once that is charged', async () => {
    const { id } = await withCard('tok_ok');
    assert.equal(((await renew(id)).body as { state: string }).state, 'active');
    assert.equal((await account(id)).state, 'active');
  });

  it('409 `payment_declined` where the card is declined, also told again: it stays expired, and another card renews it', async () => {
    const { id, key } = await withCard('tok_declined');
    const before = await account(id);
    const once = crypto.randomUUID();
    const refused = await renew(id, shop.operator, once);
    assert.deepEqual([refused.status, codeOf(refused)], [409, 'payment_declined']);
    assert.equal(refused.headers.get('content-type'), 'application/problem+json');
    const again = await renew(id, shop.operator, once);
    assert.equal(again.headers.get('idempotent-replayed'), 'true');
    assert.deepEqual([again.status, again.body], [refused.status, refused.body]);
    const { state, expires_at } = await account(id);
    assert.deepEqual([state, expires_at], ['expired', before.expires_at]);
    assert.deepEqual(await salesOf(shop, id), []);
    const charges = shop.db.selectFrom('payment').select('state').where('account_id', '=', id);
    assert.deepEqual(await charges.execute(), [{ state: 'rejected' }]);
    const { id: card } = await shop.addMethod(key, 'tok_ok');
    await shop.db
      .updateTable('payment_method')
      .set({ is_default: false })
      .where('account_id', '=', id)
      .execute();
    await shop.db.updateTable('payment_method').set({ is_default: true }).where('id', '=', card).execute();
    assert.equal((await renew(id)).status, 200);
  });

  it('where the operator sells no membership and nothing was contracted, there is nothing to pay', async () => {
    const { id } = await addMember(shop, { state: 'expired', points: 0 });
    const withdrawn = { withdrawn_at: shop.deps.clock.now() };
    const membership = () => shop.db.updateTable('service_offer').where('kind', '=', 'distributorMembership');
    await membership().set(withdrawn).execute();
    assert.equal((await renew(id)).status, 200);
    await membership().set({ withdrawn_at: null }).execute();
  });
});

describe('A-CM-23: what a suspended or expired distributor may still do', () => {
  for (const [state, code] of [
    ['suspended', 'distributor_suspended'],
    ['expired', 'account_expired'],
  ] as const) {
    it(`${state}: it buys nothing, not even its renewal, and reads its contracts, orders and offers with the reason`, async () => {
      const { id, key } = await withContracts({ expires: inDays(shop, 20) });
      const earlier = (await shop.quote(key, await shop.service('nomicloud'))).body;
      await shop.db.updateTable('account').set({ state }).where('id', '=', id).execute();
      assert.equal((await shop.quote(key, await shop.service('membership'))).body.code, code);
      assert.equal((await shop.order(key, earlier.id)).body.code, code);
      const services = (await shop.offers(key)).filter((offer) => offer.code);
      assert.ok(services.length > 0);
      for (const offer of services) assert.equal(offer.reason, code);
      for (const path of ['/v1/contracts', '/v1/orders', '/v1/balances', '/v1/payment-methods']) {
        assert.equal((await shop.server.call('GET', path, { as: key })).status, 200, path);
      }
      const [contract] = await contractsOf(shop, id);
      const path = `/v1/contracts/${contract!.id}/cancellation`;
      assert.equal((await shop.server.call('POST', path, { as: key })).status, 200);
    });
  }
});
