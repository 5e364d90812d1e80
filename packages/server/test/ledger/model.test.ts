import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { ProblemError } from '../../src/http/problem.ts';
import { balanceOf, post, proveLedger, setStripes } from '../../src/ledger/index.ts';
import { batches, newSeed, PlainLedger, type Step } from './model.ts';
import { createNetwork, type Network, NOW, posting } from './network.ts';

const OPENING = [100, 40, 0, 250, 5];

describe('the ledger beside a plain model', () => {
  let network: Network;
  before(async () => {
    network = await createNetwork({ maxConnections: 12 });
  });
  after(() => network.drop());

  const openAccounts = () => Promise.all(OPENING.map((quantity) => network.add(quantity)));
  const attempt = async (owners: string[], batch: Step[]): Promise<boolean> => {
    const { db, points } = network;
    const postings = batch.map(({ from, to, quantity }) =>
      posting(points(owners[from]!), points(owners[to]!), quantity),
    );
    try {
      await post(db, postings, NOW);
      return true;
    } catch (error) {
      assert.ok(error instanceof ProblemError && error.code === 'insufficient_points', String(error));
      return false;
    }
  };
  const balances = (owners: string[]) =>
    Promise.all(owners.map((owner) => balanceOf(network.db, network.points(owner))));

  test('one after the other: the same answers and the same balances, whatever is asked', async () => {
    const run = fc.asyncProperty(batches(OPENING.length, 25), async (operations) => {
      const [model, owners] = [new PlainLedger(OPENING), await openAccounts()];
      for (const batch of operations) {
        assert.equal(await attempt(owners, batch), model.apply(batch));
        assert.deepEqual(await balances(owners), model.balances);
      }
    });
    await fc.assert(run, { seed: newSeed(), numRuns: 12 });
  });

  for (const stripes of [0, 3]) {
    const name = stripes ? `, two accounts in ${stripes} stripes` : '';
    test(`many at once${name}: what was posted, replayed in its order, never overdraws and ends alike`, async () => {
      const run = fc.asyncProperty(batches(OPENING.length, 60), async (operations) => {
        const owners = await openAccounts();
        const striped = stripes ? owners.slice(0, 2) : [];
        for (const owner of striped) await setStripes(network.db, network.points(owner), stripes, NOW);
        const done = await Promise.all(operations.map((batch) => attempt(owners, batch)));
        await checkAgainstReplay(owners, operations.filter((_, index) => done[index]).flat().length);
      });
      await fc.assert(run, { seed: newSeed(), numRuns: 6 });
      const proof = await proveLedger(network.db);
      assert.deepEqual(proof.mismatches, []);
      assert.ok(proof.balanced);
    });
  }

  /** Ids are taken under the locks: their order is one in which everything could have happened one by one. */
  async function checkAgainstReplay(owners: string[], expected: number): Promise<void> {
    const { rows } = await sql<{ debit: string; credit: string; quantity: number }>`
      SELECT d.owner AS debit, c.owner AS credit, p.quantity FROM posting p
      JOIN ledger_account d ON d.id = p.debit_id JOIN ledger_account c ON c.id = p.credit_id
      WHERE p.kind = 'transfer' AND d.owner = ANY (${owners}) ORDER BY p.id`.execute(network.db);
    assert.equal(rows.length, expected, 'each step of an accepted batch is posted exactly once');
    const model = new PlainLedger(OPENING);
    for (const { debit, credit, quantity } of rows) {
      const step = { from: owners.indexOf(debit), to: owners.indexOf(credit), quantity };
      assert.ok(model.apply([step]), 'an account was overdrawn');
    }
    assert.deepEqual(await balances(owners), model.balances);
  }
});
