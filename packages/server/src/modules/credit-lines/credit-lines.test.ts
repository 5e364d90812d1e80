import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openShop, type Shop } from '../orders/testing.ts';
import { addMember, contractsOf, inDays, salesOf } from '../services/testing.ts';

let shop: Shop;
before(async () => {
  shop = await openShop();
});
after(() => shop.server.stop());

interface Line {
  code?: string;
  paymentMethodId: string | null;
  amount: { amount: number };
  used: { amount: number };
  available: { amount: number };
}

async function lend(id: string, amount: number, as = shop.operator) {
  const body = { amount: { amount, currency: 'MXN' } };
  const answer = await shop.server.call('PUT', `/v1/distributors/${id}/credit-line`, { as, body });
  return { status: answer.status, body: answer.body as Line };
}
const lineOf = async (id: string, as = shop.operator) => {
  const { body } = await shop.server.call('GET', `/v1/distributors/${id}/credit-line`, { as });
  const { amount, used, available } = body as Line;
  return [amount.amount, used.amount, available.amount];
};
const pay = (id: string, amount: number, as = shop.operator) =>
  shop.server.call('POST', `/v1/customers/${id}/payments`, {
    as,
    key: crypto.randomUUID(),
    body: { amount: { amount, currency: 'MXN' }, method: 'transfer' },
  });
const onAccount = (paymentMethodId: string | null) => ({
  source: 'method' as const,
  ...(paymentMethodId ? { paymentMethodId } : {}),
});

describe('A-CM-14: the credit line that a parent lends its distributor', () => {
  it('is 0 by default; set, it is a payment method that shows what is left, and never the default one', async () => {
    const { id, key } = await addMember(shop);
    assert.deepEqual(await lineOf(id), [0, 0, 0]);
    await lend(id, 500_000);
    const card = await shop.addMethod(key, 'tok_ok');
    const methods = (await shop.server.call('GET', '/v1/payment-methods', { as: key })).body as {
      data: { kind: string; default: boolean; available?: { amount: number } }[];
    };
    const shown = methods.data.map(({ kind, default: first, available }) => [kind, first, available?.amount]);
    assert.deepEqual(shown.sort(), [
      ['account', false, 500_000],
      ['credit-card', true, undefined],
    ]);
    assert.equal(card.default, true);
    assert.deepEqual(await lineOf(id, key), [500_000, 0, 500_000]);
  });

  it('pays packages and services at once; they are owed until a payment is registered, and beyond it nothing is sold', async () => {
    const { id, key } = await addMember(shop, { points: 0 });
    const { body: line } = await lend(id, 500_000);
    const method = onAccount(line.paymentMethodId);
    const stamps = await shop.buy(key, await shop.offer(key, 'stampPackage', 2_000), method);
    assert.deepEqual([stamps.body.state, await shop.balance(id, 'stamp')], ['fulfilled', 2_000]);
    await shop.buy(key, await shop.service('dominus'), method);
    assert.equal((await contractsOf(shop, id)).length, 1);
    assert.deepEqual(await lineOf(id), [500_000, 446_600, 53_400]);
    for (const sale of await salesOf(shop, id)) {
      assert.deepEqual([sale.state, sale.paid_at, sale.due_at !== null], ['pending', null, true]);
    }
    const refused = await shop.buy(key, await shop.offer(key, 'stampPackage', 2_000), method);
    assert.deepEqual([refused.status, refused.body.code], [409, 'credit_line_exceeded']);
    assert.equal(await shop.balance(id, 'stamp'), 2_000);
    assert.equal((await pay(id, 400_000)).status, 201);
    assert.deepEqual(await lineOf(id), [500_000, 46_600, 453_400]);
    assert.equal((await shop.buy(key, await shop.offer(key, 'stampPackage', 2_000), method)).status, 201);
  });

  it('points, too; that is no payment with points', async () => {
    const { id, key } = await addMember(shop, { points: 0 });
    const { body: line } = await lend(id, 285_000);
    const { body } = await shop.buy(
      key,
      await shop.offer(key, 'pointPackage', 3_000),
      onAccount(line.paymentMethodId),
    );
    assert.deepEqual([body.state, await shop.balance(id, 'point')], ['fulfilled', 3_000]);
    assert.deepEqual(await lineOf(id), [285_000, 285_000, 0]);
  });

  it('orders at one instant do not pass it together', async () => {
    const { id, key } = await addMember(shop, { points: 0 });
    const { body: line } = await lend(id, 700_000);
    const offer = await shop.offer(key, 'stampPackage', 2_000);
    const quotes = await Promise.all(Array.from({ length: 8 }, () => shop.quote(key, offer)));
    const answers = await Promise.all(
      quotes.map(({ body }) => shop.order(key, body.id, onAccount(line.paymentMethodId))),
    );
    assert.equal(answers.filter(({ status }) => status === 201).length, 3);
    assert.deepEqual(await lineOf(id), [700_000, 696_000, 4_000]);
  });

  it('lowered under what is owed it sells nothing more; at 0 the method is gone', async () => {
    const { id, key } = await addMember(shop, { points: 0 });
    const { body: line } = await lend(id, 300_000);
    const offer = await shop.offer(key, 'stampPackage', 2_000);
    await shop.buy(key, offer, onAccount(line.paymentMethodId));
    await lend(id, 100_000);
    assert.deepEqual(await lineOf(id), [100_000, 232_000, 0]);
    assert.equal(
      (await shop.buy(key, offer, onAccount(line.paymentMethodId))).body.code,
      'credit_line_exceeded',
    );
    await lend(id, 0);
    assert.equal((await shop.buy(key, offer, onAccount(line.paymentMethodId))).status, 404);
    assert.deepEqual(await lineOf(id), [0, 232_000, 0]);
  });

  it('pays only what its lender sells: a service of the operator is not on the line of another parent', async () => {
    const parent = await addMember(shop);
    const { id, key } = await addMember(shop, { parentId: parent.id });
    const { body: line } = await lend(id, 900_000, parent.key);
    const { status, body } = await shop.buy(
      key,
      await shop.service('dominus'),
      onAccount(line.paymentMethodId),
    );
    assert.deepEqual([status, body.code], [422, 'payment_source_not_allowed']);
    assert.deepEqual(await contractsOf(shop, id), []);
  });

  it('is lent by the direct parent or the operator; nobody lends to itself, or removes the method', async () => {
    const { id, key } = await addMember(shop);
    const { body: line } = await lend(id, 100_000);
    assert.equal((await lend(id, 900_000, key)).status, 403);
    assert.equal((await lend(id, 900_000, shop.distributor)).status, 404);
    const path = `/v1/payment-methods/${line.paymentMethodId}`;
    assert.equal((await shop.server.call('DELETE', path, { as: key })).status, 403);
    assert.deepEqual(await lineOf(id), [100_000, 0, 100_000]);
  });
});

describe('A-CM-12: what a distributor is short of is bought on its line before its card', () => {
  it('a customer buys stamps that its distributor has not: they come on the line, at once', async () => {
    await shop.setStock(shop.distributorId, 'stamp', 0);
    await shop.setStock(shop.distributorId, 'point', 0);
    await shop.setStock(shop.customerId, 'point', 5_000);
    await lend(shop.distributorId, 300_000);
    const offer = await shop.offer(shop.person, 'stampPackage', 100);
    const { status, body } = await shop.buy(shop.person, offer);
    assert.deepEqual([status, body.state], [201, 'fulfilled']);
    assert.equal(await shop.balance(shop.distributorId, 'stamp'), 1_900);
    assert.deepEqual(await lineOf(shop.distributorId), [300_000, 232_000, 68_000]);
    await shop.setStock(shop.distributorId, 'stamp', 0);
    await shop.setStock(shop.distributorId, 'point', 0);
    assert.equal(
      (await shop.quote(shop.person, offer, { to: shop.stampingAccountId })).body.code,
      'seller_out_of_stock',
    );
    await lend(shop.distributorId, 0);
  });
});

describe('A-CM-24: renewal on the line', () => {
  it('at the expiry points come first, then the line, then the card', async () => {
    const { id, key } = await addMember(shop, { expires: inDays(shop, 2), points: 2_899 });
    await shop.addMethod(key, 'tok_ok');
    await lend(id, 290_000);
    await shop.db
      .updateTable('settings')
      .set({ automatic_renewal: true })
      .where('account_id', '=', id)
      .execute();
    await shop.server.advance({ days: 3 });
    const row = await shop.db
      .selectFrom('account')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    assert.equal(row.state, 'active');
    assert.deepEqual(await lineOf(id), [290_000, 290_000, 0]);
    assert.equal(await shop.balance(id, 'point'), 2_899);
  });
});
