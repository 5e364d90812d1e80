import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { proveLedger } from '../../src/ledger/index.ts';
import { addCustomer } from '../../src/modules/distributors/testing.ts';
import { openShop, type Shop } from '../../src/modules/orders/testing.ts';
import { addMember, type Member } from '../../src/modules/services/testing.ts';
import { newSeed } from './model.ts';
import { type Act, act, FACE, OPENING, PlainBooks, type Prices } from './plain-books.ts';

/** By what the platform may refuse each act, and nothing else. */
const REFUSALS: Record<Act['kind'], readonly string[]> = {
  give: ['insufficient_points'],
  supply: ['insufficient_points'],
  contract: ['insufficient_points', 'purchase_not_allowed'],
  license: ['master_license_required'],
  invoice: ['sale_already_invoiced'],
  collect: [],
};
interface Answer {
  id: string;
  code: string;
  saleId: string;
}

describe('CM-COM-01, CM-COM-03, CM-TIM-05, CM-FAC-02, CM-MKL-01, A-CM-25: a distributor’s books beside a plain model', () => {
  let shop: Shop;
  let packageId: string;
  let serviceId: string;
  let member: Member;
  let customerId: string;
  let sales: string[] = [];

  before(async () => {
    shop = await openShop();
    serviceId = await shop.service('dominus');
  });
  after(async () => {
    const proof = await proveLedger(shop.db);
    assert.ok(proof.balanced, JSON.stringify(proof.mismatches));
    await shop.server.stop();
  });

  /** A distributor that has nothing but its points, its customer, and what the operator asks of it. */
  async function begin(): Promise<Prices> {
    member = await addMember(shop, { points: OPENING });
    customerId = await addCustomer(shop.server, member.id);
    sales = [];
    const quantityOf = ({ quantity }: { quantity?: number | undefined }) => quantity ?? Infinity;
    const [smallest] = (await shop.offers(member.key, 'stampPackage')).sort(
      (a, b) => quantityOf(a) - quantityOf(b),
    );
    packageId = smallest!.id;
    const price = async (offerId: string) => (await shop.quote(member.key, offerId)).body.points;
    return {
      package: { stamps: quantityOf(smallest!), points: await price(packageId) },
      contract: await price(serviceId),
    };
  }

  const read = async <T>(path: string) => (await shop.server.call('GET', path, { as: member.key })).body as T;
  async function figures() {
    const { totals } = await read<{ totals: { count: number; total: { amount: number } } }>(
      '/v1/sales?state=pending',
    );
    const { balanceDue } = await read<{ balanceDue: { amount: number } }>(`/v1/customers/${customerId}`);
    const licenses = await read<{ data: unknown[] }>(`/v1/licenses?customerId=${customerId}&limit=200`);
    return {
      points: await shop.balance(member.id, 'point'),
      stamps: await shop.balance(member.id, 'stamp'),
      customer: await shop.balance(customerId, 'point'),
      pending: totals.total.amount,
      pendingCount: totals.count,
      due: balanceDue.amount,
      licenses: licenses.data.length,
    };
  }

  /** As a client does: on a machine that is too busy it asks again by the same key. */
  async function send(path: string, body: unknown) {
    const key = crypto.randomUUID();
    for (;;) {
      const { status, body: answer } = await shop.server.call('POST', path, { as: member.key, key, body });
      if (status !== 503) return { done: status < 300, answer: answer as Answer };
    }
  }

  async function buy(offerId: string, quantity: number) {
    const quote = await send('/v1/quotes', { lines: [{ offerId, quantity }] });
    if (!quote.done) return quote;
    const payment = { source: 'points' };
    return send('/v1/orders', { quoteId: quote.answer.id, payment, confirmed: true });
  }

  async function give(quantity: number) {
    const made = await send('/v1/transfers', { unit: 'point', quantity, toAccountId: customerId });
    if (made.done) sales.push(made.answer.saleId);
    return made;
  }

  async function grant(quantity: number) {
    const { data } = await read<{ data: { id: string }[] }>('/v1/contracts?state=active');
    const [contract] = data;
    if (!contract) return null;
    return send('/v1/licenses', { contractId: contract.id, customerId, quantity, binding: 'device' });
  }

  function invoice(saleId: string | undefined) {
    if (!saleId) return null;
    const reference = `F-${crypto.randomUUID()}`;
    return send('/v1/invoices', { buyerId: customerId, reference, saleIds: [saleId] });
  }

  const collect = (amount: number) =>
    send(`/v1/customers/${customerId}/payments`, {
      amount: { amount, currency: 'MXN' },
      method: 'transfer',
    });

  function sent(step: Act) {
    switch (step.kind) {
      case 'give':
        return give(step.points);
      case 'supply':
        return buy(packageId, step.packages);
      case 'contract':
        return buy(serviceId, 1);
      case 'license':
        return grant(step.licenses);
      case 'invoice':
        return invoice(sales[step.sale]);
      case 'collect':
        return collect(step.centavos);
    }
  }

  /** Every refusal is one that the model knows. */
  async function ask(step: Act): Promise<boolean> {
    const outcome = await sent(step);
    if (!outcome) return false;
    const { done, answer } = outcome;
    if (!done) assert.ok(REFUSALS[step.kind].includes(answer.code), JSON.stringify([step, answer]));
    return done;
  }

  test('one after the other: the same answers, balances, invoices and debts, whatever is asked', async () => {
    const run = fc.asyncProperty(fc.array(act, { minLength: 20, maxLength: 20 }), async (steps) => {
      const model = new PlainBooks(await begin());
      for (const step of steps) {
        assert.equal(await ask(step), model.apply(step), JSON.stringify(step));
        assert.deepEqual(await figures(), model.figures, JSON.stringify(step));
      }
    });
    await fc.assert(run, { seed: newSeed(), numRuns: 8 });
  });

  test('many at once: every sale gets one invoice, no point is spent twice, and the debt is what was given less what was paid', async () => {
    const run = fc.asyncProperty(fc.array(act, { minLength: 20, maxLength: 20 }), async (steps) => {
      const prices = await begin();
      for (const points of [100, 200, 300, 400, 500]) await give(points);
      const done = await Promise.all(steps.map(ask));
      const sum = (kind: Act['kind'], worth: (step: Act) => number) =>
        steps.reduce((total, step, at) => total + (done[at] && step.kind === kind ? worth(step) : 0), 0);
      for (const place of [0, 1, 2, 3, 4])
        assert.ok(sum('invoice', (step) => Number(numberOf(step) === place)) <= 1, `sale ${place} twice`);
      const given = 1_500 + sum('give', numberOf);
      const packages = sum('supply', numberOf);
      const contracts = sum('contract', () => 1);
      const now = await figures();
      assert.ok(contracts <= 1);
      assert.deepEqual(now, {
        points: OPENING - given - packages * prices.package.points - contracts * prices.contract,
        stamps: packages * prices.package.stamps,
        customer: given,
        pending: FACE * given - sum('invoice', (step) => FACE * 100 * (numberOf(step) + 1)),
        pendingCount: 5 + sum('give', () => 1) - sum('invoice', () => 1),
        due: FACE * given - sum('collect', numberOf),
        licenses: sum('license', numberOf),
      });
    });
    await fc.assert(run, { seed: newSeed(), numRuns: 6, endOnFailure: true });
  });
});

function numberOf(step: Act): number {
  switch (step.kind) {
    case 'give':
      return step.points;
    case 'supply':
      return step.packages;
    case 'license':
      return step.licenses;
    case 'invoice':
      return step.sale;
    case 'collect':
      return step.centavos;
    case 'contract':
      return 1;
  }
}
