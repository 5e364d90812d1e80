import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { CustomerPayment, CustomerRecord, Problem, z } from '@mostrador/contract';
import { startTestServer, type TestServer } from '../../testing.ts';
import { addCustomer, addDistributor, addKey, addPerson } from '../distributors/testing.ts';

type Payment = z.output<typeof CustomerPayment>;
type Customer = z.output<typeof CustomerRecord>;

let server: TestServer;
let as: string;
before(async () => {
  server = await startTestServer();
  as = server.demo.distributorSecretKey;
});
after(() => server.stop());

async function call<T>(method: string, path: string, body?: unknown, options: object = {}) {
  const key = method === 'POST' ? { key: crypto.randomUUID() } : {};
  const answer = await server.call(method, path, {
    as,
    ...key,
    ...(body === undefined ? {} : { body }),
    ...options,
  });
  return answer as { status: number; body: T & Problem };
}
const pesos = (amount: number) => ({ amount, currency: 'MXN' });
const pay = (id: string, amount: number, changes: object = {}, options: object = {}) =>
  call<Payment>(
    'POST',
    `/v1/customers/${id}/payments`,
    { amount: pesos(amount), method: 'transfer', ...changes },
    options,
  );
const owed = async (id: string) => (await call<Customer>('GET', `/v1/customers/${id}`)).body.balanceDue;
const sell = (id: string, quantity: number) =>
  call<{ saleId: string }>('POST', '/v1/transfers', { unit: 'point', quantity, toAccountId: id });
const payments = async (id: string, options: object = {}) =>
  await call<{ data: Payment[]; nextCursor: string | null }>(
    'GET',
    `/v1/customers/${id}/payments`,
    undefined,
    options,
  );
const newCustomer = () => addCustomer(server, server.demo.distributorId);

describe('A-CM-25: what a customer owes', () => {
  test('is what it was sold on credit, invoiced or not, less what it paid; it may have paid ahead', async () => {
    const id = await newCustomer();
    assert.deepEqual(await owed(id), { amount: 0, currency: 'MXN', overdue: 0 });
    const { body: sale } = await sell(id, 100);
    await sell(id, 50);
    assert.equal((await owed(id)).amount, 15_000);
    await call('POST', '/v1/invoices', { buyerId: id, reference: `F-${id}`, saleIds: [sale.saleId] });
    assert.equal((await owed(id)).amount, 15_000, 'an invoice is no payment');
    assert.equal((await pay(id, 4_000)).status, 201);
    assert.equal((await owed(id)).amount, 11_000);
    await pay(id, 20_000);
    assert.deepEqual(await owed(id), { amount: -9_000, currency: 'MXN', overdue: 0 });
  });

  test('A-CM-19: it is overdue once the credit days are over; payments count against what was due first', async () => {
    const id = await newCustomer();
    await server.db.updateTable('account').set({ credit_days: 10 }).where('id', '=', id).execute();
    await sell(id, 100);
    await server.advance({ days: 5 });
    await sell(id, 70);
    assert.deepEqual(await owed(id), { amount: 17_000, currency: 'MXN', overdue: 0 });
    await server.advance({ days: 5 });
    assert.deepEqual(await owed(id), { amount: 17_000, currency: 'MXN', overdue: 10_000 });
    await pay(id, 3_000);
    assert.equal((await owed(id)).overdue, 7_000);
    await server.advance({ days: 5 });
    assert.deepEqual(await owed(id), { amount: 14_000, currency: 'MXN', overdue: 14_000 });
  });

  test('what points or a payment method paid was never owed', async () => {
    const id = await newCustomer();
    const sale = { seller_id: server.demo.distributorId, buyer_id: id, quantity: 1, total: 100, vat: 14 };
    const at = server.deps.clock.now();
    const rest = { kind: 'stamp', reference: 'ord_x', created_at: at, paid_at: at };
    await server.db
      .insertInto('sale')
      .values([
        { id: `sal_a${id.slice(5)}`, state: 'paid-by-points', ...sale, ...rest },
        { id: `sal_b${id.slice(5)}`, state: 'pending', ...sale, ...rest },
      ])
      .execute();
    assert.equal((await owed(id)).amount, 0);
  });
});

describe('A-CM-25: registering a payment', () => {
  test('keeps date, amount, method and reference; today where no day is given', async () => {
    const id = await newCustomer();
    const given = { paidOn: '2026-01-15', method: 'check', reference: 'CH 991', comment: 'BBVA' };
    const { status, body } = await pay(id, 12_345, given);
    assert.equal(status, 201);
    assert.deepEqual(
      [body.amount.amount, body.paidOn, body.method, body.reference, body.comment, body.customerId],
      [12_345, '2026-01-15', 'check', 'CH 991', 'BBVA', id],
    );
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Mexico_City' });
    const undated = await pay(id, 1);
    assert.equal(undated.body.paidOn, today.format(server.deps.clock.now()));
    assert.deepEqual((await payments(id)).body.data, [undated.body, body]);
    const trail = await server.db
      .selectFrom('audit_entry')
      .select(['operation', 'account_id'])
      .where('subject_id', '=', body.id)
      .execute();
    assert.deepEqual(trail, [{ operation: 'registerPayment', account_id: id }]);
  });

  test('a day to come, nothing and an unknown method are refused', async () => {
    const id = await newCustomer();
    const pointer = async (amount: number, changes: object) =>
      (await pay(id, amount, changes)).body.errors?.[0]?.pointer;
    assert.equal(await pointer(1, { paidOn: '2999-01-01' }), '/paidOn');
    assert.equal(await pointer(0, {}), '/amount/amount');
    assert.equal(await pointer(1, { method: 'barter' }), '/method');
    assert.equal((await payments(id)).body.data.length, 0);
  });

  test('the same key registers once; without a key nothing', async () => {
    const id = await newCustomer();
    const key = crypto.randomUUID();
    const [first, again] = [await pay(id, 700, {}, { key }), await pay(id, 700, {}, { key })];
    assert.deepEqual(again.body, first.body);
    assert.equal((await payments(id)).body.data.length, 1);
    assert.equal((await pay(id, 700, {}, { key: undefined })).body.code, 'idempotency_key_required');
  });

  test('the customer reads its own and registers none; a stranger finds nobody', async () => {
    const id = await newCustomer();
    await pay(id, 500);
    const person = await addPerson(server, { [id]: 'principal' });
    assert.equal((await payments(id, { as: person.token })).body.data.length, 1);
    assert.equal((await pay(id, 500, {}, { as: person.token })).status, 403);
    const stranger = await addDistributor(server, { parentId: server.demo.operatorId });
    const key = await addKey(server, stranger.id);
    assert.equal((await payments(id, { as: key })).status, 404);
    assert.equal((await pay(id, 500, {}, { as: key })).status, 404);
  });

  test('a distributor of the network pays like a customer; nobody registers what it paid itself', async () => {
    const below = await addDistributor(server);
    assert.equal((await pay(below.id, 900)).status, 201);
    const key = await addKey(server, below.id);
    assert.equal((await payments(below.id, { as: key })).body.data.length, 1);
    assert.equal((await pay(below.id, 900, {}, { as: key })).status, 403);
  });
});
