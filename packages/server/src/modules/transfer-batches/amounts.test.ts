import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Problem, TransferBatch, z } from '@mostrador/contract';
import { startTestServer, type TestServer } from '../../testing.ts';
import { addDistributor } from '../distributors/testing.ts';

type Answer = z.output<typeof TransferBatch> & Problem;

let server: TestServer;
/** Of the demo's main customer, whose own price is 6.50, and of one at the global price of 1.00. */
let own: string;
let other: string;
before(async () => {
  server = await startTestServer();
  own = server.demo.stampingAccountId;
  const account = await server.db
    .selectFrom('stamping_account')
    .select('id')
    .where('name', '=', 'nusta')
    .executeTakeFirstOrThrow();
  other = account.id;
});
after(() => server.stop());

async function send(items: object[], changes: object = {}, key: string = crypto.randomUUID()) {
  const { status, body } = await server.call('POST', '/v1/transfer-batches', {
    as: server.demo.distributorSecretKey,
    body: { items, ...changes },
    key,
  });
  return { status, body: body as Answer };
}
const amountsOf = ({ data }: Answer) => data.map(({ amount }) => amount.amount);
const setGlobal = (price: number | null) =>
  server.db
    .updateTable('settings')
    .set({ bulk_stamp_price: price })
    .where('account_id', '=', server.demo.distributorId)
    .execute();

test("A-CM-19, CM-TIM-03: without an amount each account goes at its customer's bulk price, else the global one; one that is given stays", async () => {
  const items = [
    { toStampingAccountId: own, quantity: 10 },
    { toStampingAccountId: other, quantity: 10 },
  ];
  const dry = await send(items, { dryRun: true });
  assert.deepEqual([dry.status, amountsOf(dry.body), dry.body.amount.amount], [201, [6_500, 1_000], 7_500]);
  const given = [items[0]!, { ...items[1], amount: { amount: 1_234, currency: 'MXN' } }];
  const { status, body } = await send(given);
  assert.deepEqual([status, amountsOf(body)], [201, [6_500, 1_234]], JSON.stringify(body));
  const sale = await server.db
    .selectFrom('sale')
    .select(['total', 'vat', 'state'])
    .where('reference', '=', body.data[0]!.transferId)
    .executeTakeFirstOrThrow();
  assert.deepEqual(sale, { total: 6_500, vat: 897, state: 'pending' });
});

test('A-CM-19: the discount of each customer lowers its own amount only, rounded once', async () => {
  const discount = (percent: number) =>
    server.db
      .updateTable('account')
      .set({ discount_percent: percent })
      .where('id', '=', server.demo.customerId)
      .execute();
  await discount(15);
  const items = [
    { toStampingAccountId: own, quantity: 3 },
    { toStampingAccountId: other, quantity: 3 },
  ];
  assert.deepEqual(amountsOf((await send(items, { dryRun: true })).body), [1_658, 300]);
  await discount(0);
});

test('where there is no price the amount is asked for, item by item, and nothing moves; who is left out needs none', async () => {
  await setGlobal(null);
  const items = [
    { toStampingAccountId: own, quantity: 10 },
    { toStampingAccountId: other, quantity: 10 },
  ];
  for (const changes of [{}, { atomic: false }, { dryRun: true }]) {
    const { status, body } = await send(items, changes);
    assert.deepEqual([status, body.code], [422, 'bulk_price_required']);
    assert.deepEqual(
      body.errors?.map(({ pointer, code }) => [pointer, code]),
      [['/items/1/amount', 'bulk_price_required']],
    );
  }
  const { status, body } = await send([items[0]!, { ...items[1], exclude: true }]);
  assert.deepEqual([status, amountsOf(body)], [201, [6_500, 0]]);
  await setGlobal(100);
});

test('the same request again is answered as it was, whatever stamps cost by now', async () => {
  const key = crypto.randomUUID();
  const items = [{ toStampingAccountId: other, quantity: 5 }];
  const first = await send(items, {}, key);
  assert.equal(first.status, 201);
  await setGlobal(null);
  assert.deepEqual(await send(items, {}, key), first);
  await setGlobal(100);
});

test('whoever is not the own is told no price: the item is refused', async () => {
  const stranger = await addDistributor(server, { parentId: server.demo.operatorId });
  await server.db
    .updateTable('account')
    .set({ parent_id: stranger.id })
    .where('id', '=', (eb) => eb.selectFrom('stamping_account').select('customer_id').where('id', '=', other))
    .execute();
  const items = [
    { toStampingAccountId: own, quantity: 1 },
    { toStampingAccountId: other, quantity: 1 },
  ];
  const { status, body } = await send(items, { atomic: false });
  assert.equal(status, 201, JSON.stringify(body));
  assert.deepEqual(
    body.data.map(({ state, amount }) => [state, amount.amount]),
    [
      ['done', 650],
      ['refused', 0],
    ],
  );
});
