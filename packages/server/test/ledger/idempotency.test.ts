import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { balanceOf, proveLedger } from '../../src/ledger/index.ts';
import { signUpBody } from '../../src/modules/sign-ups/testing.ts';
import { startTestServer, type TestServer } from '../../src/testing.ts';
import { newSeed } from './model.ts';
import { openShop, type Problem, points, type Shop, stamps } from './shop.ts';

describe('a transfer asked more than once', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.stop());

  const send = (as: string, key: string, body: unknown) =>
    server.call('POST', '/v1/transfers', { as, key, body });
  const transfersOf = (id: string) =>
    server.db.selectFrom('transfer').select('id').where('from_id', '=', id).execute();
  const pointsOf = (owner: string) => balanceOf(server.db, { owner, unit: 'point', role: 'stock' });

  test('the same key 50 times at once: one transfer, the others told to wait or given the same answer', async () => {
    const shop = await openShop(server);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => send(shop.key, 'once', points(7, shop.customer))),
    );
    const created = answers.filter(({ status }) => status === 201);
    const fresh = created.filter(({ headers }) => headers.get('idempotent-replayed') === null);
    assert.equal(fresh.length, 1);
    assert.equal(new Set(created.map(({ body }) => JSON.stringify(body))).size, 1);
    for (const { status, body, headers } of answers.filter((answer) => answer.status !== 201)) {
      assert.deepEqual(
        [status, (body as Problem).code, headers.get('retry-after')],
        [409, 'request_in_flight', '1'],
      );
    }
    assert.equal((await transfersOf(shop.id)).length, 1);
    assert.equal(await pointsOf(shop.customer), 7);
  });

  test('what a visitor signs up with takes no key from the distributor whose site it is', async () => {
    const { demo } = server;
    const signedUp = await server.call('POST', '/v1/sign-ups', {
      as: demo.publishableKey,
      key: 'invoice-1',
      body: signUpBody('profile'),
    });
    assert.equal(signedUp.status, 202);
    const sent = await send(demo.distributorSecretKey, 'invoice-1', points(1, demo.customerId));
    assert.equal(sent.status, 201);
  });

  test('a replay is the first answer byte for byte, also after the balance moved on', async () => {
    const shop = await openShop(server);
    const first = await send(shop.key, 'a', stamps(5, shop.stampingAccount));
    await send(shop.key, 'b', stamps(5, shop.stampingAccount));
    const replay = await send(shop.key, 'a', stamps(5, shop.stampingAccount));
    assert.equal(replay.status, 201);
    assert.equal(replay.headers.get('idempotent-replayed'), 'true');
    assert.deepEqual(replay.body, first.body);
  });

  test('the same key with another body, in a race: one of them, 422 for the rest, nothing posted twice', async () => {
    const shop = await openShop(server);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        send(shop.key, 'race', points(1 + (index % 2), shop.customer)),
      ),
    );
    assert.equal((await transfersOf(shop.id)).length, 1);
    // One after the other: at the same moment the second could be told to wait.
    const again = [
      await send(shop.key, 'race', points(1, shop.customer)),
      await send(shop.key, 'race', points(2, shop.customer)),
    ];
    assert.deepEqual(again.map(({ status }) => status).toSorted(), [201, 422]);
    const refused = [...answers, ...again].filter(({ status }) => status !== 201);
    assert.ok(
      refused.every(({ body }) =>
        ['request_in_flight', 'idempotency_key_reused'].includes((body as Problem).code),
      ),
    );
    assert.ok((await pointsOf(shop.customer)) <= 2);
  });

  test('a refused transfer keeps nothing under its key: it may be sent again when there is enough', async () => {
    const shop = await openShop(server);
    const big = points(1_500, shop.customer);
    assert.equal((await send(shop.key, 'later', big)).status, 409);
    await send(server.demo.operatorSecretKey, crypto.randomUUID(), points(1_000, shop.id));
    assert.equal((await send(shop.key, 'later', big)).status, 201);
  });

  test('two distributors may use one key; without a key it is 400', async () => {
    const [one, two] = [await openShop(server), await openShop(server)];
    const answers = await Promise.all(
      [one, two].map((shop) => send(shop.key, 'shared', points(1, shop.customer))),
    );
    assert.deepEqual(
      answers.map(({ status }) => status),
      [201, 201],
    );
    const options = { as: one.key, body: points(1, one.customer) };
    const { status, body } = await server.call('POST', '/v1/transfers', options);
    assert.deepEqual([status, (body as Problem).code], [400, 'idempotency_key_required']);
  });

  test("whatever is sent at once by anyone to anyone: nothing twice, nobody spends another's value", async () => {
    const run = fc.asyncProperty(requests(3, 40), async (operations) => {
      const shops = await Promise.all([0, 1, 2].map(() => openShop(server)));
      const answers = await Promise.all(
        operations.map(({ giver, taker, quantity, key }) =>
          send(shops[giver]!.key, `key-${key}`, points(quantity, shops[taker]!.customer)),
        ),
      );
      operations.forEach(({ giver, taker }, index) => {
        if (giver !== taker) assert.notEqual(answers[index]?.status, 201, "a stranger's customer received");
      });
      await Promise.all(shops.map((shop, index) => checkShop(shop, index, operations, answers)));
    });
    await fc.assert(run, { seed: newSeed(), numRuns: 4 });
    assert.ok((await proveLedger(server.db)).balanced);
  });

  /** What left a shop is what its own key was told had left, each key once, and all of it reached its customer. */
  async function checkShop(
    shop: Shop,
    index: number,
    operations: Request[],
    answers: { status: number; body: unknown }[],
  ): Promise<void> {
    const told = new Map<string, number>();
    answers.forEach(({ status, body }, place) => {
      if (status !== 201 || operations[place]?.giver !== index) return;
      const { id, quantity } = body as { id: string; quantity: number };
      told.set(id, quantity);
    });
    const sum = [...told.values()].reduce((total, quantity) => total + quantity, 0);
    assert.deepEqual(
      (await transfersOf(shop.id)).map(({ id }) => id).toSorted(),
      [...told.keys()].toSorted(),
    );
    assert.equal(await pointsOf(shop.id), 1_000 - sum);
    assert.equal(await pointsOf(shop.customer), sum);
  }
});

interface Request {
  giver: number;
  taker: number;
  quantity: number;
  key: number;
}

/** Few keys, so that they repeat; amounts of which three empty a shop. */
const requests = (shops: number, length: number): fc.Arbitrary<Request[]> =>
  fc.array(
    fc.record({
      giver: fc.nat(shops - 1),
      taker: fc.nat(shops - 1),
      quantity: fc.constantFrom(1, 50, 400),
      key: fc.nat(12),
    }),
    { minLength: length, maxLength: length },
  );
