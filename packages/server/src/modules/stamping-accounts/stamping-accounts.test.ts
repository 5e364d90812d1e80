import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { OpenedStampingAccount, Problem, z } from '@mostrador/contract';
import { startTestServer, type TestServer } from '../../testing.ts';
import { addCustomer, addDistributor, addKey, addPerson } from '../distributors/testing.ts';
import { verifyPassword } from '../identity/passwords.ts';

type Account = z.output<typeof OpenedStampingAccount>;

let server: TestServer;
let as: string;
let customerId: string;
before(async () => {
  server = await startTestServer();
  as = server.demo.distributorSecretKey;
  customerId = await addCustomer(server, server.demo.distributorId);
});
after(() => server.stop());

async function call(method: string, path: string, body?: unknown, options: object = {}) {
  const answer = await server.call(method, path, { as, ...(body === undefined ? {} : { body }), ...options });
  return answer as { status: number; body: Account & Problem };
}
const open = (body: object, options: object = {}) =>
  call('POST', `/v1/customers/${customerId}/stamping-accounts`, body, options);
const change = (id: string, body: object, options: object = {}) =>
  call('PATCH', `/v1/stamping-accounts/${id}`, body, options);
const reset = (id: string, body: object, options: object = {}) =>
  call('POST', `/v1/stamping-accounts/${id}/password`, body, options);
async function accepts(id: string, password: string): Promise<boolean> {
  const row = await server.db
    .selectFrom('stamping_account')
    .select('password_hash')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return verifyPassword(password, row.password_hash);
}
/** As an order that pays its year leaves it. */
const payYear = (id: string, expiresAt: Date) =>
  server.db
    .updateTable('stamping_account')
    .set({ state: 'active', expires_at: expiresAt })
    .where('id', '=', id)
    .execute();
const inDays = (days: number) => new Date(server.deps.clock.now().getTime() + days * 86_400_000);

describe('CM-CTI-04: another stamping account', () => {
  test('gets an automatic id and a password that is shown once, or those that are chosen', async () => {
    const automatic = await open({ kind: 'standard' });
    assert.equal(automatic.status, 201);
    assert.match(automatic.body.name, /^[0-9A-F]{32}$/);
    assert.ok(await accepts(automatic.body.id, automatic.body.password!));
    const chosen = await open({
      kind: 'standard',
      name: 'norte-1',
      password: 'una-marea-muy-larga',
      rfc: 'PGI150312AB1',
    });
    assert.deepEqual(
      [chosen.body.name, chosen.body.password, chosen.body.rfc, chosen.body.state],
      ['norte-1', null, 'PGI150312AB1', 'active'],
    );
    assert.ok(await accepts(chosen.body.id, 'una-marea-muy-larga'));
    const read = await call('GET', `/v1/stamping-accounts/${chosen.body.id}`);
    const { password: _password, ...shown } = chosen.body;
    assert.deepEqual(read.body, shown);
  });

  test('an id is one on the whole platform, also in other letters; of 20 at one instant one gets it', async () => {
    const stranger = await addDistributor(server, { parentId: server.demo.operatorId });
    const elsewhere = await addCustomer(server, stranger.id);
    const key = await addKey(server, stranger.id);
    const path = `/v1/customers/${elsewhere}/stamping-accounts`;
    const taken = await call('POST', path, { kind: 'standard', name: 'PRUEBAS' }, { as: key });
    assert.deepEqual([taken.status, taken.body.code], [409, 'stamping_account_name_taken']);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        open({ kind: 'standard', name: 'deseada', password: 'otra-marea-larga' }),
      ),
    );
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    assert.ok(answers.every(({ body }) => !body.code || body.code === 'stamping_account_name_taken'));
  });

  test('weak passwords, odd ids and foreign customers are refused', async () => {
    assert.equal((await open({ kind: 'standard', password: 'corta' })).body.code, 'password_too_weak');
    assert.equal((await open({ kind: 'standard', password: '1234567890' })).body.code, 'password_too_weak');
    for (const name of ['ab', '-norte', 'a b c', 'x'.repeat(65), 'ñandú']) {
      assert.equal((await open({ kind: 'standard', name })).status, 422, name);
    }
    assert.equal((await open({ kind: 'standard', rfc: 'X' })).body.errors?.[0]?.pointer, '/rfc');
    const stranger = await addDistributor(server, { parentId: server.demo.operatorId });
    const key = await addKey(server, stranger.id);
    assert.equal((await open({ kind: 'standard' }, { as: key })).status, 404);
  });

  test("IP-04: the customer's own person opens one, a member does not", async () => {
    const principal = await addPerson(server, { [customerId]: 'principal' });
    assert.equal((await open({ kind: 'unlimited' }, { as: principal.token })).status, 201);
    const member = await addPerson(server, { [customerId]: 'member' });
    assert.equal((await open({ kind: 'unlimited' }, { as: member.token })).status, 403);
  });
});

describe('CM-CTI-05: blocked, reactivated, bound', () => {
  test('a blocked account takes no transfer until it is reactivated; both sides hear of it', async () => {
    const { body } = await open({ kind: 'standard' });
    assert.equal((await change(body.id, { state: 'blocked' })).body.state, 'blocked');
    const transfer = {
      unit: 'stamp',
      quantity: 1,
      amount: { amount: 100, currency: 'MXN' },
      toStampingAccountId: body.id,
    };
    const give = () => call('POST', '/v1/transfers', transfer, { key: crypto.randomUUID() });
    assert.equal((await give()).body.code, 'stamping_account_blocked');
    assert.equal((await change(body.id, { state: 'active' })).body.state, 'active');
    assert.equal((await give()).status, 201);
    const events = await server.db
      .selectFrom('event')
      .select(['data', 'account_id', 'parent_id'])
      .where('type', '=', 'stamping-account.updated')
      .where('subject_id', '=', body.id)
      .orderBy('id')
      .execute();
    assert.deepEqual(
      events.map(({ data }) => (data as { state: string }).state),
      ['active', 'blocked', 'active'],
    );
    assert.deepEqual([events[0]?.account_id, events[0]?.parent_id], [customerId, server.demo.distributorId]);
  });

  test('what GET gave can be sent back; a standard one is bound and freed at will', async () => {
    const { id } = (await open({ kind: 'standard' })).body;
    const read = await call('GET', `/v1/stamping-accounts/${id}`);
    assert.deepEqual((await change(id, read.body)).body, read.body);
    assert.equal((await change(id, { rfc: 'pgi-150312-ab1' })).body.rfc, 'PGI150312AB1');
    assert.equal((await change(id, { rfc: null })).body.rfc, null);
    assert.equal((await change(id, { rfc: 'nothing' })).status, 422);
  });

  test("only the distributor blocks: not the customer's person, nor a stranger", async () => {
    const { id } = (await open({ kind: 'standard' })).body;
    const person = await addPerson(server, { [customerId]: 'administrator' });
    assert.equal((await change(id, { state: 'blocked' }, { as: person.token })).status, 403);
    const stranger = await addDistributor(server, { parentId: server.demo.operatorId });
    assert.equal(
      (await change(id, { state: 'blocked' }, { as: await addKey(server, stranger.id) })).status,
      404,
    );
  });

  test('IP-14: an unlimited one begins expired, and no reactivation replaces paying its year', async () => {
    const { body } = await open({ kind: 'unlimited' });
    assert.deepEqual([body.state, body.expiresAt, body.balance], ['expired', null, 0]);
    assert.equal((await change(body.id, { state: 'active' })).body.code, 'state_conflict');
    assert.equal((await change(body.id, { state: 'blocked' })).body.state, 'blocked');
    assert.equal((await change(body.id, { state: 'active' })).body.state, 'expired');
    await payYear(body.id, inDays(365));
    assert.equal((await change(body.id, { state: 'blocked' })).body.state, 'blocked');
    assert.equal((await change(body.id, { state: 'active' })).body.state, 'active');
    assert.equal((await change(body.id, { state: 'expired' })).body.code, 'state_conflict');
  });

  test('IP-14: while its year runs one that is open can be bound, and a bound one serves nobody else', async () => {
    const { id } = (await open({ kind: 'unlimited' })).body;
    await payYear(id, inDays(365));
    assert.equal((await change(id, { rfc: 'PGI150312AB1' })).body.rfc, 'PGI150312AB1');
    assert.equal((await change(id, { rfc: 'VCA160229QK2' })).body.code, 'state_conflict');
    assert.equal((await change(id, { rfc: null })).body.code, 'state_conflict');
    await payYear(id, inDays(-1));
    assert.equal((await change(id, { rfc: null })).body.rfc, null);
  });
});

describe('CM-CTI-06: another password', () => {
  test('the old one stops at once; the new one is shown once and stands in no trail', async () => {
    const { body } = await open({ kind: 'standard' });
    const key = crypto.randomUUID();
    const fresh = await reset(body.id, {}, { key });
    assert.equal(fresh.status, 200);
    assert.equal(await accepts(body.id, body.password!), false);
    assert.equal(await accepts(body.id, fresh.body.password!), true);
    const replay = await reset(body.id, {}, { key });
    assert.deepEqual([replay.status, replay.body.code], [409, 'secret_already_shown']);
    assert.equal(await accepts(body.id, fresh.body.password!), true, 'a replay makes no other one');
    const trail = await server.db
      .selectFrom('audit_entry')
      .select('after')
      .where('subject_id', '=', body.id)
      .execute();
    assert.ok(trail.length >= 2);
    assert.ok(!JSON.stringify(trail).includes(fresh.body.password!));
  });

  test("the customer's person may, section 9: so may the distributor; a member and a stranger may not", async () => {
    const { id } = (await open({ kind: 'standard' })).body;
    const principal = await addPerson(server, { [customerId]: 'administrator' });
    const chosen = { password: 'la-marea-de-hoy-26' };
    assert.equal((await reset(id, chosen, { as: principal.token })).status, 200);
    assert.equal(await accepts(id, chosen.password), true);
    const member = await addPerson(server, { [customerId]: 'member' });
    assert.equal((await reset(id, {}, { as: member.token })).status, 403);
    const elsewhere = await addPerson(server, {
      [await addCustomer(server, server.demo.distributorId)]: 'principal',
    });
    assert.equal((await reset(id, {}, { as: elsewhere.token })).status, 404);
  });
});
