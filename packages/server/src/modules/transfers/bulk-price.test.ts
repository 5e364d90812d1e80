import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Problem, Transfer, z } from '@mostrador/contract';
import { startTestServer, type TestServer } from '../../testing.ts';
import { addDistributor } from '../distributors/testing.ts';

type Answer = z.output<typeof Transfer> & Problem;

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

async function transfer(changes: object = {}, key: string = crypto.randomUUID()) {
  const body = {
    unit: 'stamp',
    quantity: 10,
    toStampingAccountId: server.demo.stampingAccountId,
    ...changes,
  };
  const as = server.demo.distributorSecretKey;
  const answer = await server.call('POST', '/v1/transfers', { as, body, key });
  return { status: answer.status, body: answer.body as Answer, headers: answer.headers };
}
const setCustomer = (price: number | null, discount = 0) =>
  server.db
    .updateTable('account')
    .set({ bulk_stamp_price: price, discount_percent: discount })
    .where('id', '=', server.demo.customerId)
    .execute();
const setGlobal = (price: number | null) =>
  server.db
    .updateTable('settings')
    .set({ bulk_stamp_price: price })
    .where('account_id', '=', server.demo.distributorId)
    .execute();

test("section 5: without an amount the customer's price of 6.50 goes before the global one of 1.00", async () => {
  const { status, body } = await transfer();
  assert.deepEqual([status, body.amount.amount], [201, 6_500]);
  const sale = await server.db
    .selectFrom('sale')
    .select(['total', 'vat', 'state'])
    .where('id', '=', body.saleId!)
    .executeTakeFirstOrThrow();
  assert.deepEqual(sale, { total: 6_500, vat: 897, state: 'pending' });
  await setCustomer(null);
  assert.equal((await transfer()).body.amount.amount, 1_000);
});

test('A-CM-19: the discount lowers the bulk price, rounded once; a price that is given stays as it is', async () => {
  await setCustomer(650, 15);
  assert.equal((await transfer({ quantity: 3 })).body.amount.amount, 1_658);
  const given = await transfer({ quantity: 3, amount: { amount: 1_950, currency: 'MXN' } });
  assert.equal(given.body.amount.amount, 1_950);
  await setCustomer(650, 100);
  assert.equal((await transfer()).body.amount.amount, 0);
});

test('with neither price the amount is asked for, and nothing moves', async () => {
  await setCustomer(null);
  await setGlobal(null);
  const { status, body } = await transfer();
  assert.deepEqual([status, body.code], [422, 'bulk_price_required']);
  assert.match(body.title, /precio de timbres a granel/);
  await setGlobal(100);
});

test('the same request again is answered as it was, whatever stamps cost by now', async () => {
  const key = crypto.randomUUID();
  const first = await transfer({}, key);
  await setGlobal(null);
  const again = await transfer({}, key);
  assert.deepEqual([again.status, again.body], [201, first.body]);
  assert.equal(again.headers.get('idempotent-replayed'), 'true');
  await setGlobal(100);
});

test('a distributor of the network buys at the global price; whoever is not the own is not told any', async () => {
  const below = await addDistributor(server);
  const own = await transfer({ toStampingAccountId: undefined, toAccountId: below.id });
  assert.deepEqual([own.status, own.body.amount.amount], [201, 1_000]);
  const stranger = await addDistributor(server, { parentId: server.demo.operatorId });
  await setGlobal(null);
  assert.equal((await transfer({ toStampingAccountId: undefined, toAccountId: stranger.id })).status, 404);
  await setGlobal(100);
});
