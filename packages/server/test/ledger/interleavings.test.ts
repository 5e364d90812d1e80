import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { ProblemError } from '../../src/http/problem.ts';
import { runDue } from '../../src/jobs/run-due.ts';
import { balanceOf, proveLedger } from '../../src/ledger/index.ts';
import { fireAutoSales } from '../../src/modules/auto-sales/jobs.ts';
import { consumeStamps } from '../../src/modules/consumption/testing.ts';
import { startTestServer, type TestServer } from '../../src/testing.ts';
import { newSeed } from './model.ts';
import { openShop, openStampingAccount, type Problem, type Shop, stamps } from './shop.ts';

/** What happens to one distributor's stamps; `to` and `from` are places of its three accounts. */
type Act =
  | { kind: 'transfer'; to: number; quantity: number }
  | { kind: 'batch'; atomic: boolean; quantities: number[] }
  | { kind: 'use'; from: number; quantity: number }
  | { kind: 'rule'; of: number; minimum: number; quantity: number };

const ACCOUNTS = 3;
const quantity = fc.integer({ min: 1, max: 120 });
const place = fc.nat(ACCOUNTS - 1);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('transfer' as const), to: place, quantity }),
  fc.record({
    kind: fc.constant('batch' as const),
    atomic: fc.boolean(),
    quantities: fc.array(quantity, { minLength: ACCOUNTS, maxLength: ACCOUNTS }),
  }),
  fc.record({ kind: fc.constant('use' as const), from: place, quantity }),
  fc.record({ kind: fc.constant('rule' as const), of: place, minimum: fc.nat(60), quantity }),
);

interface Rule {
  minimum: number;
  quantity: number;
  state: 'on' | 'paused';
}

/** The same business as anybody would write it down: a stock, three balances, a rule each. */
class PlainShop {
  stock = 1_000;
  readonly balances = Array.from({ length: ACCOUNTS }, () => 0);
  readonly rules: (Rule | undefined)[] = [];

  /** Whether it is done; of a batch, of which items. */
  apply(step: Act): boolean[] {
    switch (step.kind) {
      case 'transfer':
        return [this.#give(step.to, step.quantity)];
      case 'batch': {
        const total = step.quantities.reduce((sum, wanted) => sum + wanted, 0);
        if (step.atomic && total > this.stock) return step.quantities.map(() => false);
        return step.quantities.map((wanted, to) => this.#give(to, wanted));
      }
      case 'use': {
        if (this.balances[step.from]! < step.quantity) return [false];
        this.balances[step.from]! -= step.quantity;
        this.#answer(step.from, 'on');
        return [true];
      }
      case 'rule': {
        const { minimum, quantity: each } = step;
        this.rules[step.of] = { minimum, quantity: each, state: 'on' };
        this.#answer(step.of, 'on');
        return [true];
      }
    }
  }

  #give(to: number, wanted: number): boolean {
    if (this.stock < wanted) return false;
    this.stock -= wanted;
    this.balances[to]! += wanted;
    return true;
  }

  /** A-CM-11: at the minimum or below it, all or nothing; what cannot be sold is paused. */
  #answer(of: number, state: Rule['state']): void {
    const rule = this.rules[of];
    if (!rule || rule.state !== state || this.balances[of]! > rule.minimum) return;
    rule.state = this.#give(of, rule.quantity) ? 'on' : 'paused';
  }
}

describe('transfers, batches, uses and automatic sales beside a plain model', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(async () => {
    const proof = await proveLedger(server.db);
    assert.ok(proof.balanced, JSON.stringify(proof.mismatches));
    await server.stop();
  });

  const origin = { operation: 'stampCfdi', access: null, requestId: null, channel: 'job' as const };
  const open = async () => {
    const shop = await openShop(server);
    const accounts = await Promise.all(
      Array.from({ length: ACCOUNTS }, () => openStampingAccount(server, shop.customer)),
    );
    return { shop, accounts };
  };
  const stampsOf = (owner: string) => balanceOf(server.db, { owner, unit: 'stamp', role: 'stock' });
  const figures = async (shop: Shop, accounts: string[]) => ({
    stock: await stampsOf(shop.id),
    balances: await Promise.all(accounts.map(stampsOf)),
  });

  /** The same on the server, as a client asks for it; every refusal is one that the model knows. */
  async function ask(shop: Shop, accounts: string[], step: Act): Promise<boolean[]> {
    const send = (method: string, path: string, body: unknown) =>
      server.call(method, path, { as: shop.key, key: crypto.randomUUID(), body });
    const verdict = ({ status, body }: { status: number; body: unknown }) => {
      if (status >= 300) assert.equal((body as Problem).code, 'insufficient_stamps', JSON.stringify(body));
      return status < 300;
    };
    switch (step.kind) {
      case 'transfer':
        return [verdict(await send('POST', '/v1/transfers', stamps(step.quantity, accounts[step.to]!)))];
      case 'batch': {
        const items = step.quantities.map((wanted, index) => {
          const { unit: _unit, ...item } = stamps(wanted, accounts[index]!);
          return item;
        });
        const answer = await send('POST', '/v1/transfer-batches', { items, atomic: step.atomic });
        if (!verdict(answer)) return items.map(() => false);
        return (answer.body as { data: { state: string }[] }).data.map(({ state }) => state === 'done');
      }
      case 'use': {
        const use = { stampingAccountId: accounts[step.from]!, quantity: step.quantity, reference: null };
        try {
          await consumeStamps(server.deps, origin, server.deps.clock.now(), use);
          return [true];
        } catch (error) {
          assert.ok(error instanceof ProblemError && error.code === 'insufficient_stamps', String(error));
          return [false];
        }
      }
      case 'rule': {
        const { of, minimum, quantity: each } = step;
        const rule = { stampingAccountId: accounts[of]!, minimum, quantity: each };
        const items = [{ ...rule, amount: { amount: 1_000, currency: 'MXN' } }];
        return [verdict(await send('PUT', '/v1/auto-sales', { items }))];
      }
    }
  }

  test('one after the other: the same answers and the same balances, whatever is asked', async () => {
    const run = fc.asyncProperty(fc.array(act, { minLength: 15, maxLength: 15 }), async (steps) => {
      const model = new PlainShop();
      const { shop, accounts } = await open();
      for (const step of steps) {
        assert.deepEqual(await ask(shop, accounts, step), model.apply(step), JSON.stringify(step));
        const { stock, balances } = model;
        assert.deepEqual(
          await figures(shop, accounts),
          { stock, balances: [...balances] },
          JSON.stringify(step),
        );
      }
    });
    await fc.assert(run, { seed: newSeed(), numRuns: 8 });
  });

  test('many at once: nothing is lost or doubled, and no rule is left below its minimum in silence', async () => {
    const run = fc.asyncProperty(fc.array(act, { minLength: 20, maxLength: 20 }), async (steps) => {
      const { shop, accounts } = await open();
      const done = await Promise.all(steps.map((step) => ask(shop, accounts, step)));
      await runDue(server.deps, server.deps.clock.now(), [fireAutoSales]);
      const { stock, balances } = await figures(shop, accounts);
      const used = sum(
        steps.map((step, index) => (step.kind === 'use' && done[index]![0] ? step.quantity : 0)),
      );
      assert.equal(stock + sum(balances) + used, 1_000, 'every stamp is somewhere');
      await checkSales(shop);
      await checkTransfers(shop, steps, done);
    });
    await fc.assert(run, { seed: newSeed(), numRuns: 8 });
  });

  /** What left the stock is what was asked for and done, and what the rules sold. */
  async function checkTransfers(shop: Shop, steps: Act[], done: boolean[][]): Promise<void> {
    const rows = await server.db
      .selectFrom('transfer')
      .select('quantity')
      .where('from_id', '=', shop.id)
      .execute();
    const runs = await server.db
      .selectFrom('auto_sale_run')
      .select(['quantity', 'state'])
      .where('seller_id', '=', shop.id)
      .execute();
    const asked = steps.flatMap((step, index) => {
      const quantities =
        step.kind === 'transfer' ? [step.quantity] : step.kind === 'batch' ? step.quantities : [];
      return quantities.filter((_, item) => done[index]![item]);
    });
    assert.ok(runs.every(({ state }) => state === 'fired'));
    const sold = [...asked, ...runs.map((run) => run.quantity)];
    const inOrder = (values: number[]) => values.toSorted((a, b) => a - b);
    assert.deepEqual(inOrder(rows.map((row) => row.quantity)), inOrder(sold));
  }

  /** A rule is on with every event answered, or paused because the stock really is short of its quantity. */
  async function checkSales(shop: Shop): Promise<void> {
    const rules = await server.db
      .selectFrom('auto_sale')
      .selectAll()
      .where('seller_id', '=', shop.id)
      .execute();
    const waiting = await server.db.selectFrom('auto_sale_trigger').select('stamping_account_id').execute();
    const stock = await stampsOf(shop.id);
    for (const { stamping_account_id: id, state, reason, quantity: each } of rules) {
      if (state === 'on') assert.ok(waiting.every((event) => event.stamping_account_id !== id));
      else assert.deepEqual([reason, each > stock], ['seller_out_of_stock', true]);
    }
  }
});

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
