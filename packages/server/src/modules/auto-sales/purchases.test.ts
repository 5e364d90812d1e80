import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { proveLedger } from '../../ledger/index.ts';
import { simulatedPayments } from '../../ports/payments-simulated.ts';
import { consumeStamps } from '../consumption/testing.ts';
import { type AutoSaleShop, openAutoSaleShop, saved } from './testing.ts';

const ORIGIN = { operation: 'stampCfdi', access: null, requestId: null, channel: 'job' as const };

describe('an automatic sale whose seller is short (A-CM-12)', () => {
  let shop: AutoSaleShop;
  /** While closed, the payment provider does not answer. */
  let gate: { closed: boolean };
  beforeEach(async () => {
    gate = { closed: false };
    shop = await openAutoSaleShop();
    const provider = simulatedPayments(shop.db);
    shop.deps.payments = {
      ...provider,
      charge: (charge) => (gate.closed ? Promise.reject(new Error('away')) : provider.charge(charge)),
      outcome: (charge, now) =>
        gate.closed ? Promise.reject(new Error('away')) : provider.outcome(charge, now),
    };
  });
  afterEach(async () => {
    assert.ok((await proveLedger(shop.db)).balanced);
    await shop.server.stop();
  });

  const purchases = () =>
    shop.db
      .selectFrom('purchase_order')
      .innerJoin('quote', 'quote.id', 'purchase_order.quote_id')
      .select(['state', 'source', 'quote.total'])
      .where('purchase_order.account_id', '=', shop.distributorId)
      .execute();

  it('buys the smallest package that covers the shortage with its points, and sells at once', async () => {
    await shop.begin(40, 50);
    await shop.setStock(shop.distributorId, 'point', 5_000);
    await shop.settings({ automatic_stamp_purchase: true });
    await saved(shop.put());
    // 2,000 at 1.00 and VAT.
    assert.deepEqual(await shop.figures(), { stock: 40 + 2_000 - 500, balance: 550 });
    assert.equal(await shop.balance(shop.distributorId, 'point'), 5_000 - 2_320);
    assert.deepEqual(await purchases(), [{ state: 'fulfilled', source: 'points', total: 232_000 }]);
    assert.deepEqual(await shop.runs(), ['fired']);
  });

  it('with too few points its default credit card pays, and the sale follows the charge', async () => {
    await shop.begin(40, 60);
    await shop.settings({ automatic_stamp_purchase: true });
    await shop.addMethod(shop.distributor, 'tok_ok');
    await saved(shop.put());
    assert.deepEqual(await shop.use(15), { balance: 45, fires: true });
    assert.deepEqual(await shop.figures(), { stock: 1_540, balance: 545 });
    assert.deepEqual(await purchases(), [{ state: 'fulfilled', source: 'method', total: 232_000 }]);
  });

  it('one top-up is open while a charge is on its way, whatever is used meanwhile', async () => {
    await shop.begin(40, 60);
    await shop.settings({ automatic_stamp_purchase: true });
    await shop.addMethod(shop.distributor, 'tok_ok');
    await saved(shop.put());
    gate.closed = true;
    await shop.use(15);
    for (let count = 0; count < 5; count += 1) await shop.use(1);
    await shop.tick();
    assert.deepEqual(await shop.figures(), { stock: 40, balance: 40 });
    assert.deepEqual(await shop.runs(), ['open']);
    assert.equal((await shop.read()).body.topUpOpen, true);
    assert.equal((await purchases()).length, 1);
    gate.closed = false;
    await shop.server.advance({ minutes: 2 });
    await shop.tick();
    assert.deepEqual(await shop.figures(), { stock: 1_540, balance: 540 });
    assert.deepEqual(await shop.runs(), ['fired']);
    assert.equal((await purchases()).length, 1);
  });

  it('a declined card pauses the rule with its reason, and the next try is further away', async () => {
    await shop.begin(40, 60);
    await shop.settings({ automatic_stamp_purchase: true });
    await shop.addMethod(shop.distributor, 'tok_declined');
    await saved(shop.put());
    await shop.use(15);
    const { body } = await shop.read();
    assert.deepEqual([body.state, body.reason], ['paused', 'payment_declined']);
    await shop.use(1);
    await shop.tick();
    assert.equal((await purchases()).length, 1);
    await shop.server.advance({ minutes: 5 });
    await shop.tick();
    assert.equal((await purchases()).length, 2);
    assert.deepEqual(await shop.runs(), ['failed', 'failed']);
    const told = (await shop.told()).filter(({ type }) => type === 'paused');
    assert.equal(told.length, 2);
    assert.deepEqual(await shop.figures(), { stock: 40, balance: 44 });
  });

  it('never by debit or bank, and not at all while the setting is off: paused, and the distributor told', async () => {
    await shop.begin(40, 50);
    await shop.settings({ automatic_stamp_purchase: true });
    await shop.addMethod(shop.distributor, 'tok_bank_slow');
    assert.equal((await saved(shop.put())).reason, 'seller_out_of_stock');
    await shop.settings({ automatic_stamp_purchase: false });
    await shop.setStock(shop.distributorId, 'point', 9_000);
    await shop.server.advance({ minutes: 5 });
    assert.equal((await shop.read()).body.reason, 'seller_out_of_stock');
    assert.deepEqual(await purchases(), []);
  });

  it('removed while its purchase is open: the stamps stay the distributor’s, nothing is sold', async () => {
    await shop.begin(40, 60);
    await shop.settings({ automatic_stamp_purchase: true });
    await shop.addMethod(shop.distributor, 'tok_ok');
    await saved(shop.put());
    gate.closed = true;
    await shop.use(15);
    const path = `/v1/stamping-accounts/${shop.stampingAccountId}/auto-sale`;
    assert.equal((await shop.server.call('DELETE', path, { as: shop.distributor })).status, 204);
    gate.closed = false;
    await shop.server.advance({ minutes: 2 });
    await shop.tick();
    assert.deepEqual(await shop.figures(), { stock: 2_040, balance: 45 });
    assert.deepEqual(await shop.runs(), ['failed']);
  });

  it('top-up with 50 consumptions in flight: it is sold once, and no stamping fails by it', async () => {
    await shop.begin(10_000, 100);
    await saved(shop.put({ minimum: 80, quantity: 500 }));
    const now = shop.deps.clock.now();
    const use = { stampingAccountId: shop.stampingAccountId, quantity: 1, reference: null };
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => consumeStamps(shop.deps, ORIGIN, now, use)),
    );
    await shop.tick();
    assert.equal(outcomes.length, 50);
    assert.deepEqual(await shop.figures(), { stock: 9_500, balance: 550 });
    assert.deepEqual(await shop.runs(), ['fired']);
  });

  it('rules of one seller that fire at once with stock for none: one package covers them all', async () => {
    await shop.begin(0, 1_000);
    await shop.setStock(shop.distributorId, 'point', 20_000);
    await shop.settings({ automatic_stamp_purchase: true });
    const accounts = await shop.db
      .selectFrom('stamping_account')
      .innerJoin('account', 'account.id', 'customer_id')
      .select('stamping_account.id')
      .where('parent_id', '=', shop.distributorId)
      .execute();
    for (const { id } of accounts) await shop.setStock(id, 'stamp', 11);
    const items = accounts.map(({ id }) => ({
      stampingAccountId: id,
      minimum: 10,
      quantity: 100,
      amount: { amount: 13_000, currency: 'MXN' },
    }));
    const answer = await shop.server.call('PUT', '/v1/auto-sales', { as: shop.distributor, body: { items } });
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    const now = shop.deps.clock.now();
    await Promise.all(
      accounts.map(({ id }) =>
        consumeStamps(shop.deps, ORIGIN, now, { stampingAccountId: id, quantity: 1, reference: null }),
      ),
    );
    await shop.tick();
    assert.deepEqual(
      await Promise.all(accounts.map(({ id }) => shop.balance(id, 'stamp'))),
      accounts.map(() => 110),
    );
    assert.equal((await purchases()).length, 1);
    assert.equal((await shop.figures()).stock, 2_000 - 100 * accounts.length);
  });
});
