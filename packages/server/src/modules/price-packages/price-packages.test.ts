import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { PricePackage, Problem, z } from '@mostrador/contract';
import { addDistributor, addKey } from '../distributors/testing.ts';
import { openShop, type Shop } from '../orders/testing.ts';

type Package = z.output<typeof PricePackage>;

let shop: Shop;
before(async () => {
  shop = await openShop();
});
after(() => shop.server.stop());

async function call<T = Package>(method: string, path: string, body?: unknown, as = shop.distributor) {
  const answer = await shop.server.call(method, path, { as, ...(body === undefined ? {} : { body }) });
  return answer as { status: number; body: T & Problem };
}
const pesos = (amount: number) => ({ amount, currency: 'MXN' });
const create = (body: object, as = shop.distributor) => call('POST', '/v1/price-packages', body, as);
const list = async (query = '', as = shop.distributor) =>
  (
    await call<{ data: Package[]; nextCursor: string | null }>(
      'GET',
      `/v1/price-packages${query}`,
      undefined,
      as,
    )
  ).body;

describe('CM-PRE-01: packages for customers', () => {
  test('a new one is offered at once, under the name that the manual gives it', async () => {
    const { status, body } = await create({ unit: 'stamp', quantity: 1_200, price: pesos(420_000) });
    assert.equal(status, 201);
    assert.deepEqual([body.audience, body.name], ['customer', 'Paquete de 1,200 Timbres']);
    const offer = (await shop.offers(shop.person)).find(({ id }) => id === body.id);
    assert.deepEqual([offer?.quantity, offer?.price.amount, offer?.available], [1_200, 420_000, true]);
  });

  test('CM-INT-03: customers buy points at face value: another price is refused, none is needed', async () => {
    const points = { unit: 'point', quantity: 750 };
    assert.equal((await create({ ...points, price: pesos(74_999) })).body.code, 'amount_mismatch');
    const { body } = await create(points);
    assert.equal(body.price.amount, 75_000);
    const larger = await call('PATCH', `/v1/price-packages/${body.id}`, { quantity: 800 });
    assert.deepEqual([larger.body.price.amount, larger.body.name], [80_000, 'Paquete de 800 Puntos']);
  });

  test('what makes no package is refused by field', async () => {
    const pointer = async (body: object) => (await create(body)).body.errors?.[0]?.pointer;
    assert.equal(await pointer({ unit: 'stamp', quantity: 0, price: pesos(1) }), '/quantity');
    assert.equal(await pointer({ unit: 'stamp', quantity: 1.5, price: pesos(1) }), '/quantity');
    assert.equal(await pointer({ unit: 'stamp', quantity: 10, price: pesos(-1) }), '/price/amount');
    assert.equal(await pointer({ unit: 'stamp', quantity: 10 }), '/price');
  });

  test('a change shows in offers; a quote that was given keeps its price', async () => {
    const { body } = await create({ unit: 'stamp', quantity: 60, price: pesos(30_000), name: 'Sesenta' });
    const quote = await shop.quote(shop.person, body.id, { to: shop.stampingAccountId });
    const changed = await call('PATCH', `/v1/price-packages/${body.id}`, { ...body, price: pesos(40_000) });
    assert.deepEqual(
      [changed.status, changed.body.price.amount, changed.body.name],
      [200, 40_000, 'Sesenta'],
    );
    const offer = (await shop.offers(shop.person)).find(({ id }) => id === body.id);
    assert.equal(offer?.price.amount, 40_000);
    const order = await shop.order(shop.person, quote.body.id);
    assert.deepEqual([order.status, quote.body.total.amount], [201, 30_000]);
  });

  test('a withdrawn one is neither listed nor offered nor quoted, and cannot be changed', async () => {
    const { body } = await create({ unit: 'stamp', quantity: 61, price: pesos(30_000) });
    assert.equal((await call('DELETE', `/v1/price-packages/${body.id}`)).status, 204);
    assert.ok(!(await list('?limit=200')).data.some(({ id }) => id === body.id));
    assert.ok(!(await shop.offers(shop.person)).some(({ id }) => id === body.id));
    assert.equal((await shop.quote(shop.person, body.id, { to: shop.stampingAccountId })).status, 404);
    assert.equal((await call('DELETE', `/v1/price-packages/${body.id}`)).status, 404);
    assert.equal((await call('PATCH', `/v1/price-packages/${body.id}`, { quantity: 1 })).status, 404);
  });

  test('customers learn at once that the offers changed', async () => {
    const { body } = await create({ unit: 'stamp', quantity: 62, price: pesos(30_000) });
    const event = await shop.db
      .selectFrom('event')
      .select(['type', 'account_id'])
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    assert.deepEqual(event, { type: 'offers.changed', account_id: shop.distributorId });
    const trail = await shop.db
      .selectFrom('audit_entry')
      .select('operation')
      .where('subject_id', '=', body.id)
      .execute();
    assert.deepEqual(trail, [{ operation: 'createPricePackage' }]);
  });
});

describe('CM-PRE-02: packages for distributors', () => {
  const wholesale = { unit: 'stamp', audience: 'distributor', quantity: 3_000, price: pesos(400_000) };

  test('need the multilevel subscription; the own distributors are offered them', async () => {
    const { body } = await create(wholesale);
    const below = await addDistributor(shop.server);
    const key = await addKey(shop.server, below.id);
    assert.ok((await shop.offers(key)).some(({ id }) => id === body.id));
    assert.ok(!(await shop.offers(shop.person)).some(({ id }) => id === body.id));
    assert.equal((await create(wholesale, key)).body.code, 'multilevel_required');
  });

  test('the operator sells wholesale to its distributors', async () => {
    const { status, body } = await create({ ...wholesale, quantity: 3_001 }, shop.operator);
    assert.equal(status, 201);
    assert.ok((await shop.offers(shop.distributor)).some(({ id }) => id === body.id));
  });

  test("a distributor sees its distributors' packages and leaves them alone; a stranger's do not exist", async () => {
    const below = await addDistributor(shop.server);
    const key = await addKey(shop.server, below.id);
    const { body } = await create({ unit: 'stamp', quantity: 5, price: pesos(5_000) }, key);
    assert.equal(
      (await call('PATCH', `/v1/price-packages/${body.id}`, { quantity: 6 })).body.code,
      'forbidden',
    );
    const stranger = await addDistributor(shop.server, { parentId: shop.operatorId });
    const foreign = await addKey(shop.server, stranger.id);
    assert.equal((await call('DELETE', `/v1/price-packages/${body.id}`, undefined, foreign)).status, 404);
  });
});

test('the list goes page by page, by audience and unit, smallest first, and can be filtered', async () => {
  const seen: Package[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: { data: Package[]; nextCursor: string | null } = await list(
      `?limit=3${cursor ? `&cursor=${cursor}` : ''}`,
    );
    seen.push(...page.data);
    cursor = page.nextCursor;
  }
  const key = ({ audience, unit, quantity }: Package) =>
    `${audience} ${unit} ${String(quantity).padStart(12, '0')}`;
  assert.deepEqual(seen.map(key), seen.map(key).sort());
  assert.equal(new Set(seen.map(({ id }) => id)).size, seen.length);
  const points = (await list('?unit=point&audience=customer')).data;
  assert.ok(points.length >= 4);
  assert.ok(points.every(({ unit, audience }) => unit === 'point' && audience === 'customer'));
});
