import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { proveLedger } from '../../src/ledger/index.ts';
import { openShop, type Shop } from '../../src/modules/orders/testing.ts';
import { newSeed } from './model.ts';
import { type Act, act, OPENING, type Package, PlainCounter } from './plain-counter.ts';

interface Code {
  id: string;
  code: string;
  pin: string;
  quantity: number;
}
/** By what the platform may refuse each act, and nothing else. */
const REFUSALS: Record<Act['kind'], readonly string[]> = {
  transfer: ['insufficient_stamps'],
  sell: ['insufficient_stamps'],
  redeem: ['credit_code_refused'],
  void: ['state_conflict'],
  order: ['insufficient_points', 'seller_out_of_stock'],
};
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('transfers, credit codes and orders beside a plain model', () => {
  let shop: Shop;
  let offerId: string;
  let sold: Package;
  /** What the distributor had of points and of what lies reserved before a run began. */
  let base: { points: number; reserved: number };
  let codes: Code[] = [];

  before(async () => {
    shop = await openShop();
    // Without packages of the operator no automatic purchase covers what is short (A-CM-12).
    await shop.db
      .updateTable('price_package')
      .set({ withdrawn_at: shop.deps.clock.now() })
      .where('seller_id', '=', shop.operatorId)
      .execute();
    await shop.db.deleteFrom('auto_sale').execute();
    await begin();
    const quantityOf = ({ quantity }: { quantity?: number | undefined }) => quantity ?? Infinity;
    const offers = await shop.offers(shop.person, 'stampPackage');
    const [offer] = offers.sort((a, b) => quantityOf(a) - quantityOf(b));
    assert.ok(offer);
    offerId = offer.id;
    const { body } = await shop.quote(shop.person, offerId, { to: shop.stampingAccountId });
    sold = { stamps: quantityOf(offer), points: body.points };
  });
  after(async () => {
    const proof = await proveLedger(shop.db);
    assert.ok(proof.balanced, JSON.stringify(proof.mismatches));
    const { rows } = await sql<{ deadlocks: number }>`
      SELECT deadlocks::int4 FROM pg_stat_database WHERE datname = current_database()`.execute(shop.db);
    assert.equal(rows[0]?.deadlocks, 0, 'all of them lock in one order');
    await shop.server.stop();
  });

  async function begin(): Promise<void> {
    await shop.setStock(shop.distributorId, 'stamp', OPENING.stock);
    await shop.setStock(shop.customerId, 'point', OPENING.points);
    await shop.setStock(shop.stampingAccountId, 'stamp', 0);
    codes = [];
    base = {
      points: await shop.balance(shop.distributorId, 'point'),
      reserved: await shop.balance(shop.distributorId, 'stamp', 'reserved'),
    };
  }

  const figures = async () => ({
    stock: await shop.balance(shop.distributorId, 'stamp'),
    reserved: (await shop.balance(shop.distributorId, 'stamp', 'reserved')) - base.reserved,
    account: await shop.balance(shop.stampingAccountId, 'stamp'),
    points: await shop.balance(shop.customerId, 'point'),
    earned: (await shop.balance(shop.distributorId, 'point')) - base.points,
  });

  /** As a client does: on a machine that is too busy it asks again by the same key. */
  const send = async (path: string, as: string, body?: unknown) => {
    const key = crypto.randomUUID();
    for (;;) {
      const { status, body: answer } = await shop.server.call('POST', path, { as, key, body });
      if (status !== 503) return { done: status < 300, answer: answer as Code };
    }
  };
  const amount = { amount: 10_000, currency: 'MXN' };

  async function order(packages: number) {
    const lines = [{ offerId, quantity: packages, toStampingAccountId: shop.stampingAccountId }];
    const quote = await send('/v1/quotes', shop.person, { lines });
    if (!quote.done) return quote;
    const body = { quoteId: quote.answer.id, payment: { source: 'points' }, confirmed: true };
    return send('/v1/orders', shop.person, body);
  }

  async function sell(quantity: number) {
    const made = await send('/v1/credit-codes', shop.distributor, { unit: 'stamp', quantity, amount });
    if (made.done) codes.push(made.answer);
    return made;
  }

  async function redeem(code: Code) {
    // Who tries ended codes on purpose is no guesser.
    await shop.db.deleteFrom('guess').execute();
    const body = { code: code.code, pin: code.pin, toStampingAccountId: shop.stampingAccountId };
    return send('/v1/credit-code-redemptions', shop.person, body);
  }

  /** As the distributor or the customer asks for it; every refusal is one that the model knows. */
  async function ask(step: Act): Promise<boolean> {
    const toStampingAccountId = shop.stampingAccountId;
    const asked = {
      transfer: (quantity: number) =>
        send('/v1/transfers', shop.distributor, { unit: 'stamp', quantity, amount, toStampingAccountId }),
      sell,
      redeem: (index: number) => codes[index] && redeem(codes[index]),
      void: (index: number) =>
        codes[index] && send(`/v1/credit-codes/${codes[index].id}/voiding`, shop.distributor),
      order,
    };
    const outcome = await asked[step.kind](numberOf(step));
    if (!outcome) return false;
    const { done, answer } = outcome;
    if (!done) assert.ok(REFUSALS[step.kind].includes(answer.code), JSON.stringify([step, answer]));
    return done;
  }

  test('one after the other: the same answers and the same balances, whatever is asked', async () => {
    const run = fc.asyncProperty(fc.array(act, { minLength: 15, maxLength: 15 }), async (steps) => {
      await begin();
      const model = new PlainCounter(sold);
      for (const step of steps) {
        assert.equal(await ask(step), model.apply(step), JSON.stringify(step));
        assert.deepEqual(await figures(), model.figures, JSON.stringify(step));
      }
    });
    await fc.assert(run, { seed: newSeed(), numRuns: 8 });
  });

  test('A-CM-17: many at once: each code ends once, every stamp and point is somewhere', async () => {
    const run = fc.asyncProperty(fc.array(act, { minLength: 20, maxLength: 20 }), async (steps) => {
      await begin();
      for (const quantity of [40, 40, 40, 40, 40, 40]) await sell(quantity);
      const done = await Promise.all(steps.map(ask));
      const ended = (index: number) =>
        steps.filter((step, at) => done[at] && 'code' in step && step.code === index).length;
      assert.ok(codes.slice(0, 6).every((_, index) => ended(index) <= 1));
      const given = (kind: Act['kind'], units: (step: Act) => number) =>
        sum(steps.map((step, at) => (done[at] && step.kind === kind ? units(step) : 0)));
      const packages = given('order', numberOf);
      const now = await figures();
      assert.equal(now.stock + now.reserved + now.account, OPENING.stock);
      assert.deepEqual(
        [now.points, now.earned],
        [OPENING.points - packages * sold.points, packages * sold.points],
      );
      const received = given('transfer', numberOf) + given('redeem', () => 40) + packages * sold.stamps;
      assert.equal(now.account, received);
    });
    await fc.assert(run, { seed: newSeed(), numRuns: 5, endOnFailure: true });
  });
});

const numberOf = (step: Act): number =>
  'quantity' in step ? step.quantity : 'code' in step ? step.code : step.packages;
