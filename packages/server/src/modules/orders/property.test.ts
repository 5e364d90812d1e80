import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { type OrderBody, openShop, type Shop } from './testing.ts';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const ROUNDS = 14;
const AT_ONCE = 6;

/** mulberry32: small, and the same on every machine. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

let shop: Shop;
before(async () => {
  shop = await openShop();
});
after(() => shop.server.stop());

const random = randomFrom(seed);
const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
const sum = (orders: OrderBody[], of: (order: OrderBody) => number) =>
  orders.reduce((total, order) => total + of(order), 0);

async function holdings() {
  const of = async (owner: string) => ({
    stamps: await shop.balance(owner, 'stamp'),
    points: await shop.balance(owner, 'point'),
    reserved:
      (await shop.balance(owner, 'stamp', 'reserved')) + (await shop.balance(owner, 'point', 'reserved')),
  });
  return {
    customer: await of(shop.customerId),
    account: await of(shop.stampingAccountId),
    distributor: await of(shop.distributorId),
  };
}

async function ordersOf(as: string): Promise<OrderBody[]> {
  const found: OrderBody[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body } = await shop.server.call('GET', `/v1/orders?limit=200&cursor=${cursor}`, { as });
    const page = body as { data: OrderBody[]; nextCursor: string | null };
    found.push(...page.data);
    cursor = page.nextCursor;
  }
  return found;
}

it(`section 9: whatever is bought at once, stamps, points and money add up (seed ${seed})`, async () => {
  console.log(`seed ${seed}`);
  const tokens = ['tok_ok', 'tok_declined', 'tok_debit', 'tok_bank_slow', 'tok_bank_rejected'];
  const methods = await Promise.all(tokens.map((token) => shop.addMethod(shop.person, token)));
  const own = [await shop.addMethod(shop.distributor, 'tok_ok')];
  for (const token of tokens.slice(1)) own.push(await shop.addMethod(shop.distributor, token));
  const offers = {
    [shop.person]: await shop.offers(shop.person),
    [shop.distributor]: await shop.offers(shop.distributor),
  };
  await shop.setStock(shop.distributorId, 'stamp', 700);
  await shop.setStock(shop.distributorId, 'point', 3_500);
  await shop.setStock(shop.customerId, 'point', 6_000);
  const start = await holdings();

  const buyOne = async () => {
    const as = pick([shop.person, shop.person, shop.person, shop.distributor]);
    const offer = pick(offers[as]!.filter(({ quantity }) => quantity! <= 5_000));
    const stamps = offer.kind === 'stampPackage';
    const source =
      stamps && (as === shop.person || random() < 0.6) ? ('points' as const) : ('method' as const);
    const method = pick(as === shop.person ? methods : own);
    const quantity = 1 + Math.floor(random() * 2);
    const to = stamps && as === shop.person ? { to: shop.stampingAccountId } : {};
    const quote = await shop.quote(as, offer.id, { quantity, ...to });
    if (quote.status !== 201) return assert.equal(quote.body.code, 'seller_out_of_stock');
    const options = source === 'method' ? { source, paymentMethodId: method.id } : { source };
    const twice = random() < 0.3 ? [1, 2] : [1];
    const answers = await Promise.all(twice.map(() => shop.order(as, quote.body.id, options)));
    for (const { status, body } of answers) {
      if (status !== 201)
        assert.match(body.code ?? '', /^(insufficient_points|seller_out_of_stock|quote_used)$/);
    }
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    await Promise.all(Array.from({ length: AT_ONCE }, buyOne));
    if (random() < 0.3) await shop.server.advance({ days: 1 });
  }
  await shop.server.advance({ days: 12 });

  const bought = { customer: await ordersOf(shop.person), distributor: await ordersOf(shop.distributor) };
  const all = [...bought.customer, ...bought.distributor];
  const unfinished = all.filter(({ state }) => !['fulfilled', 'failed', 'refunded'].includes(state));
  assert.deepEqual(unfinished, [], 'everything came to an end');
  const done = {
    customer: bought.customer.filter(({ state }) => state === 'fulfilled'),
    distributor: bought.distributor.filter(({ state }) => state === 'fulfilled'),
  };
  assert.ok(done.customer.length > 5, 'something was bought');
  const stamps = (orders: OrderBody[]) => sum(orders, ({ effects }) => effects.stamps ?? 0);
  const points = (orders: OrderBody[]) => sum(orders, ({ effects }) => effects.points ?? 0);
  const spent = (orders: OrderBody[]) =>
    sum(orders, (order) => (order.payment.source === 'points' ? order.points : 0));

  assert.deepEqual(await holdings(), {
    customer: {
      stamps: 0,
      points: start.customer.points - spent(done.customer) + points(done.customer),
      reserved: 0,
    },
    account: { stamps: start.account.stamps + stamps(done.customer), points: 0, reserved: 0 },
    distributor: {
      stamps: start.distributor.stamps + stamps(done.distributor) - stamps(done.customer),
      points:
        start.distributor.points +
        points(done.distributor) -
        spent(done.distributor) +
        spent(done.customer) -
        points(done.customer),
      reserved: start.distributor.reserved,
    },
  });
  await checkMoney(all);
  const proof = await shop.server.call('GET', '/v1/ledger-proofs', { as: shop.operator });
  assert.equal((proof.body as { balanced: boolean }).balanced, true);
});

/** Each fulfilled order is one sale a line; what the provider kept is what fulfilled orders cost. */
async function checkMoney(orders: OrderBody[]): Promise<void> {
  const sales = await shop.db.selectFrom('sale').selectAll().execute();
  for (const order of orders) {
    const own = sales.filter(({ reference }) => reference === order.id);
    const expected = order.state === 'fulfilled' ? order.total.amount : 0;
    assert.equal(
      own.reduce((total, sale) => total + sale.total, 0),
      expected,
    );
    const state = order.payment.source === 'points' ? 'paid-by-points' : 'pending';
    assert.ok(own.every((sale) => sale.state === state));
  }
  const charges = await shop.db
    .selectFrom('payment')
    .innerJoin('simulated_charge', 'payment_id', 'payment.id')
    .select(['payment.order_id', 'payment.state', 'simulated_charge.amount', 'refunded', 'rejection'])
    .execute();
  for (const order of orders.filter(({ payment }) => payment.source === 'method')) {
    const own = charges.filter(({ order_id }) => order_id === order.id);
    assert.equal(own.length, 1, 'one charge an order');
    const kept = own[0]!.rejection === null && !own[0]!.refunded ? own[0]!.amount : 0;
    assert.equal(kept, order.state === 'fulfilled' ? order.total.amount : 0);
  }
}
