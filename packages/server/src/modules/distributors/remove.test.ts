import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../ids.ts';
import { balanceOf, post, proveLedger } from '../../ledger/index.ts';
import { startTestServer, TEST_SITE, type TestServer } from '../../testing.ts';
import { addCustomer, addDistributor, addKey, addPerson } from './testing.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
  // The parent outlives the months that pass here.
  const { demo, db } = server;
  await db.updateTable('account').set({ expires_at: null }).where('id', '=', demo.distributorId).execute();
});
after(() => server.stop());

const cancel = async (id: string) => {
  const as = server.demo.distributorSecretKey;
  const { body } = await server.call('POST', `/v1/distributors/${id}/cancellation`, { as });
  return new Date((body as { deletesAt: string }).deletesAt);
};
const restore = (id: string) =>
  server.call('POST', `/v1/distributors/${id}/restoration`, { as: server.demo.distributorSecretKey });
const see = (path: string, as = server.demo.distributorSecretKey, headers = {}) =>
  server.call('GET', path, { as, headers });
const codeOf = ({ body }: { body: unknown }) => (body as { code?: string }).code;
/** Moves the clock to an instant, plus so many ms. */
const moveTo = (instant: Date, ms: number) =>
  server.advance({ minutes: (instant.getTime() + ms - server.deps.clock.now().getTime()) / 60_000 });

async function give(to: string, unit: 'stamp' | 'point', quantity: number) {
  const debit = { owner: server.demo.operatorId, unit, role: 'issued' as const };
  const credit = { owner: to, unit, role: 'stock' as const };
  await post(
    server.db,
    [{ debit, credit, quantity, kind: 'opening', reference: null }],
    server.deps.clock.now(),
  );
}

test('its open credit codes end with it, and what they reserved goes where the rest goes', async () => {
  const { id } = await addDistributor(server);
  await give(id, 'stamp', 50);
  const created = await server.call('POST', '/v1/credit-codes', {
    as: await addKey(server, id),
    key: crypto.randomUUID(),
    body: { unit: 'stamp', quantity: 20, amount: { amount: 5_000, currency: 'MXN' } },
  });
  assert.equal(created.status, 201);
  await moveTo(await cancel(id), 0);
  const code = await server.db
    .selectFrom('credit_code')
    .innerJoin('sale', 'sale.id', 'sale_id')
    .select(['credit_code.state', 'sale.voided_at'])
    .where('credit_code.id', '=', (created.body as { id: string }).id)
    .executeTakeFirstOrThrow();
  assert.deepEqual([code.state, code.voided_at !== null], ['voided', true]);
  assert.equal(await balanceOf(server.db, { owner: id, unit: 'stamp', role: 'reserved' }), 0);
  assert.equal((await proveLedger(server.db)).balanced, true);
});

describe('CM-DIS-02: on day 30 a cancelled distributor is deleted for good', () => {
  test('A-CM-8: the instant before it is restored, at the instant it is gone', async () => {
    const [kept, lost] = [await addDistributor(server), await addDistributor(server)];
    const at = await cancel(kept.id);
    const end = await cancel(lost.id);
    await moveTo(at, -1_000);
    assert.equal((await restore(kept.id)).status, 200);
    await moveTo(end, 0);
    assert.equal((await restore(lost.id)).status, 404);
    assert.equal((await see(`/v1/distributors/${lost.id}`)).status, 404);
    assert.equal((await see(`/v1/distributors/${lost.id}`, server.demo.operatorSecretKey)).status, 404);
    const { data } = (await see('/v1/distributors?limit=200')).body as { data: { id: string }[] };
    const ids = data.map(({ id }) => id);
    assert.deepEqual([ids.includes(kept.id), ids.includes(lost.id)], [true, false]);
  });

  test('day 30 itself is too late, also while the job has not run yet', async () => {
    const { id } = await addDistributor(server);
    await cancel(id);
    const now = server.deps.clock.now();
    await server.db.updateTable('account').set({ deletes_at: now }).where('id', '=', id).execute();
    assert.equal(codeOf(await restore(id)), 'state_conflict');
  });

  test('A-CM-23: its customers and distributors move to its parent, with all they have', async () => {
    const { id } = await addDistributor(server);
    const customer = await addCustomer(server, id);
    const sub = await addDistributor(server, { parentId: id });
    await give(customer, 'point', 70);
    assert.equal((await see(`/v1/customers/${customer}`)).status, 404);
    await moveTo(await cancel(id), 0);
    const seen = (await see(`/v1/customers/${customer}`)).body as { points: number };
    assert.equal(seen.points, 70);
    assert.equal((await see(`/v1/distributors/${sub.id}`)).status, 200);
    const trail = (await see(`/v1/audit-entries?subjectId=${customer}`)).body as {
      data: { operation: string; after: unknown }[];
    };
    assert.deepEqual(
      [trail.data[0]?.operation, trail.data[0]?.after],
      ['remove-distributors', { distributorId: server.demo.distributorId }],
    );
  });

  test('what it still has goes back to the platform: the proof sums to zero, its parent gets nothing', async () => {
    const { id } = await addDistributor(server);
    await give(id, 'stamp', 900);
    await give(id, 'point', 35);
    const parentHas = () =>
      balanceOf(server.db, { owner: server.demo.distributorId, unit: 'stamp', role: 'stock' });
    const before = await parentHas();
    await moveTo(await cancel(id), 0);
    for (const unit of ['stamp', 'point'] as const)
      assert.equal(await balanceOf(server.db, { owner: id, unit, role: 'stock' }), 0);
    const closures = await server.db
      .selectFrom('posting')
      .select('quantity')
      .where('kind', '=', 'closure')
      .where('reference', '=', id)
      .orderBy('quantity')
      .execute();
    assert.deepEqual(
      closures.map(({ quantity }) => quantity),
      [35, 900],
    );
    assert.equal(await parentHas(), before);
    assert.equal((await proveLedger(server.db)).balanced, true);
  });

  test('nobody enters any more: keys, sites, people', async () => {
    const { id } = await addDistributor(server);
    const customer = await addCustomer(server, id);
    const key = await addKey(server, id);
    const person = await addPerson(server, { [id]: 'master' });
    const session = async (body: Record<string, unknown>) =>
      (
        (
          await server.call('POST', '/v1/embed-sessions', {
            as: key,
            body: { scopes: ['balances:read'], origin: TEST_SITE, ...body },
          })
        ).body as { token: string }
      ).token;
    const embed = await session({ customerId: customer });
    assert.equal((await see('/v1/balances', embed)).status, 200);
    await moveTo(await cancel(id), 0);
    assert.equal(codeOf(await see('/v1/account', key)), 'invalid_credential');
    assert.equal(codeOf(await see('/v1/balances', embed)), 'invalid_credential');
    assert.equal(codeOf(await see('/v1/account', person.token)), 'forbidden');
    assert.equal((await see('/v1/account', person.token, { 'mostrador-account': id })).status, 404);
    const { recipient, subject } = await server.db
      .selectFrom('outbox_mail')
      .select(['recipient', 'subject'])
      .where('template', '=', 'distributor-remove')
      .where('recipient', '=', person.email)
      .executeTakeFirstOrThrow();
    assert.deepEqual([recipient, subject], [person.email, 'Su cuenta fue eliminada']);
  });

  test('the books still name it: an old transfer shows its name, and gives nothing to transfer to', async () => {
    const { id, number } = await addDistributor(server);
    const as = server.demo.distributorSecretKey;
    const body = { unit: 'point', quantity: 3, toAccountId: id };
    const send = (key: string) => server.call('POST', '/v1/transfers', { as, body, key });
    const sent = await send(newId('evt'));
    assert.equal(sent.status, 201, JSON.stringify(sent.body));
    await moveTo(await cancel(id), 0);
    const shown = await see(`/v1/transfers/${(sent.body as { id: string }).id}`);
    assert.equal((shown.body as { to: { name: string } }).to.name, `Distribuidor ${number}`);
    assert.equal((await send(newId('evt'))).status, 404);
  });

  test('who still has an open order waits for its end, then goes', async () => {
    const { id } = await addDistributor(server);
    const now = server.deps.clock.now();
    const parties = { account_id: id, seller_id: server.demo.distributorId, created_at: now };
    const quote = { id: newId('quo'), ...parties, lines: '[]', total: 0, vat: 0, valid_until: now };
    await server.db.insertInto('quote').values(quote).execute();
    const order = { id: newId('ord'), ...parties, quote_id: quote.id, state: 'processing', source: 'method' };
    await server.db.insertInto('purchase_order').values(order).execute();
    await moveTo(await cancel(id), 60_000);
    assert.equal((await see(`/v1/distributors/${id}`)).status, 200);
    assert.equal(codeOf(await restore(id)), 'state_conflict');
    await server.db
      .updateTable('purchase_order')
      .set({ state: 'failed', reason: 'payment_declined' })
      .where('id', '=', order.id)
      .execute();
    await server.advance({ minutes: 1 });
    assert.equal((await see(`/v1/distributors/${id}`)).status, 404);
  });
});
