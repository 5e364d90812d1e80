import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { AwaitedSale, z } from '@mostrador/contract';
import { openShop, type Shop } from '../orders/testing.ts';

interface Awaited {
  data: z.output<typeof AwaitedSale>[];
  nextCursor: string | null;
}

describe('SV-19: what was ordered and awaits its payment', () => {
  let shop: Shop;
  let offer: string;
  before(async () => {
    shop = await openShop();
    offer = await shop.offer(shop.person, 'pointPackage', 500);
  });
  after(() => shop.server.stop());

  const awaited = async (query = '', as = shop.distributor) =>
    (await shop.server.call('GET', `/v1/sales/awaited${query}`, { as })).body as Awaited;
  const buyWith = async (token: string) => {
    const { id } = await shop.addMethod(shop.person, token);
    return (await shop.buy(shop.person, offer, { source: 'method', paymentMethodId: id })).body;
  };

  test('the seller sees who ordered what, for how much and until when the charge settles; no other does', async () => {
    const order = await buyWith('tok_bank_slow');
    assert.equal(order.state, 'awaiting-payment');
    const { data } = await awaited();
    assert.deepEqual(data, [
      {
        orderId: order.id,
        buyer: data[0]?.buyer,
        lines: [{ kind: 'point', quantity: 500 }],
        total: order.total,
        vat: order.vat,
        expectedSettlementAt: order.payment.expectedSettlementAt,
        createdAt: order.createdAt,
      },
    ]);
    assert.deepEqual([data[0]?.buyer.id, data[0]?.total.amount], [shop.customerId, 50_000]);
    assert.deepEqual((await awaited('', shop.operator)).data, []);
  });

  test('a card that is charged at once is not among them; pages end where the next begins', async () => {
    assert.equal((await buyWith('tok_ok')).state, 'fulfilled');
    const second = await buyWith('tok_bank_slow');
    const first = await awaited('?limit=1');
    assert.deepEqual(
      first.data.map(({ orderId }) => orderId),
      [second.id],
    );
    const next = await awaited(`?limit=1&cursor=${first.nextCursor}`);
    assert.equal(next.nextCursor, null);
    assert.notEqual(next.data[0]?.orderId, second.id);
  });

  test('once it settles it is a sale, and awaited no longer', async () => {
    const waiting = (await awaited()).data.map(({ orderId }) => orderId);
    assert.equal(waiting.length, 2);
    await shop.server.advance({ days: 7 });
    assert.deepEqual((await awaited()).data, []);
    const pending = await shop.server.call('GET', '/v1/sales?state=pending&limit=200', {
      as: shop.distributor,
    });
    const sold = (pending.body as { data: { reference: string }[] }).data.map(({ reference }) => reference);
    for (const id of waiting) assert.ok(sold.includes(id), id);
  });
});
