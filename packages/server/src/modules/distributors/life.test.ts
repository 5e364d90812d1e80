import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { give } from '../../demo/seed.ts';
import { startTestServer, type TestServer } from '../../testing.ts';
import { addCustomer, addDistributor, addKey, addPerson } from './testing.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());
beforeEach(() => server.db.deleteFrom('outbox_mail').execute());

const ACTS = {
  activate: ['POST', 'activation'],
  suspend: ['POST', 'suspension'],
  reactivate: ['DELETE', 'suspension'],
  renew: ['POST', 'renewal'],
  cancel: ['POST', 'cancellation'],
  restore: ['POST', 'restoration'],
} as const;
type Act = keyof typeof ACTS;

interface View {
  state: string;
  code?: string;
  expiresAt: string | null;
  cancelledAt: string | null;
  deletesAt: string | null;
}

async function act(name: Act, id: string, as = server.demo.distributorSecretKey) {
  const [method, path] = ACTS[name];
  const key = crypto.randomUUID();
  const { status, body } = await server.call(method, `/v1/distributors/${id}/${path}`, { as, key });
  return { status, body: body as View };
}

const mails = () =>
  server.db
    .selectFrom('outbox_mail')
    .select(['recipient', 'template', 'subject', 'body_text'])
    .orderBy('created_at')
    .orderBy('id')
    .execute();

describe('a parent leads its distributor through its life', () => {
  test('CM-DIS-07, CM-DIS-08, CM-DIS-10, A-CM-8: activated, suspended, reactivated, cancelled, restored', async () => {
    const { id } = await addDistributor(server, { state: 'inactive' });
    const states: string[] = [];
    for (const name of ['activate', 'suspend', 'reactivate', 'cancel', 'restore'] as const) {
      const { status, body } = await act(name, id);
      assert.equal(status, 200, name);
      states.push(body.state);
    }
    assert.deepEqual(states, ['active', 'suspended', 'active', 'cancelled', 'active']);
  });

  test('A-CM-5..8: what the present state does not allow is 409 and tells the state; nothing changes', async () => {
    const { id } = await addDistributor(server, { state: 'active' });
    for (const name of ['activate', 'reactivate', 'renew', 'restore'] as const) {
      const { status, body } = await act(name, id);
      assert.deepEqual([status, body.code, body.state], [409, 'state_conflict', 'active'], name);
    }
    assert.equal((await act('cancel', id)).status, 200);
    assert.equal((await act('cancel', id)).body.code, 'state_conflict');
  });

  test('CM-DIS-02: a cancelled one shows when it is deleted, and no longer once it is restored', async () => {
    const { id } = await addDistributor(server, { state: 'suspended' });
    const { body } = await act('cancel', id);
    const days = (Date.parse(body.deletesAt!) - Date.parse(body.cancelledAt!)) / 86_400_000;
    assert.equal(days, 30);
    const restored = (await act('restore', id)).body;
    assert.deepEqual([restored.state, restored.cancelledAt, restored.deletesAt], ['suspended', null, null]);
  });

  test('CM-DIS-09: an expired one is renewed for one year, and its subscriptions with it', async () => {
    const expires_at = new Date(server.deps.clock.now().getTime() - 40 * 86_400_000);
    const { id } = await addDistributor(server, { state: 'expired', expires_at });
    const span = { starts_at: new Date(expires_at.getTime() - 1), ends_at: expires_at };
    const terms = { kind: 'subscription', name: 'multilevel', state: 'active', created_at: expires_at };
    await server.db
      .insertInto('contract')
      .values({ id: `con_${id}`, account_id: id, ...terms, ...span })
      .execute();
    await give(server.db, server.demo.operatorId, id, 'point', 5_219, server.deps.clock.now());
    const { body } = await act('renew', id);
    assert.equal(body.state, 'active');
    const days = (Date.parse(body.expiresAt!) - server.deps.clock.now().getTime()) / 86_400_000;
    assert.ok(days > 364 && days < 366.1, String(days));
    assert.equal((body as View & { multilevel: boolean }).multilevel, true);
  });
});

describe('only the direct parent or the operator decides', () => {
  test("a stranger's, a grandchild and a customer are 404; the operator reaches all", async () => {
    const stranger = await addDistributor(server, { parentId: server.demo.operatorId });
    const child = await addDistributor(server);
    const grandchild = await addDistributor(server, { parentId: child.id });
    for (const { id } of [stranger, grandchild]) assert.equal((await act('suspend', id)).status, 404);
    assert.equal((await act('suspend', server.demo.customerId)).status, 404);
    const asOperator = await act('suspend', grandchild.id, server.demo.operatorSecretKey);
    assert.equal(asOperator.body.state, 'suspended');
  });

  test('nobody acts on itself: a distributor cannot lift its own suspension', async () => {
    const { id } = await addDistributor(server);
    const key = await addKey(server, id);
    await act('suspend', id);
    assert.deepEqual((await act('cancel', id, key)).body.code, 'forbidden');
    const own = await server.call('GET', `/v1/distributors/${id}`, { as: key });
    assert.equal((own.body as View).state, 'suspended');
  });

  test('a read-only user of the parent changes nothing', async () => {
    const { id } = await addDistributor(server);
    const reader = await addPerson(server, { [server.demo.distributorId]: 'read-only' });
    assert.deepEqual(await act('suspend', id, reader.token).then(({ status }) => status), 403);
  });
});

test('A-CM-23: a retry of what was done before the own suspension gets its answer; anything new is refused', async () => {
  const parent = await addDistributor(server);
  const { id } = await addDistributor(server, { parentId: parent.id, state: 'inactive' });
  const as = await addKey(server, parent.id);
  const activate = (key: string) => server.call('POST', `/v1/distributors/${id}/activation`, { as, key });
  const first = await activate('before-the-suspension');
  await act('suspend', parent.id);
  const again = await activate('before-the-suspension');
  assert.deepEqual([again.status, again.body], [200, first.body]);
  assert.equal(again.headers.get('idempotent-replayed'), 'true');
  assert.equal(((await activate('another')).body as View).code, 'distributor_suspended');
  const [method, path] = ACTS.suspend;
  const tidied = await server.call(method, `/v1/distributors/${id}/${path}`, { as });
  assert.equal(tidied.status, 200);
});

describe('who hears of it', () => {
  test('the master users by mail, each in the own language; without one the account', async () => {
    const { id } = await addDistributor(server, { email: 'oficina@sub.example' });
    await act('suspend', id);
    const en = await addPerson(server, { [id]: 'master' }, { locale: 'en' });
    await addPerson(server, { [id]: 'sales' });
    await act('reactivate', id);
    await act('cancel', id);
    await act('restore', id);
    const sent = await mails();
    assert.deepEqual(
      sent.map(({ recipient, subject }) => [recipient, subject]),
      [
        ['oficina@sub.example', 'Su cuenta está suspendida'],
        [en.email, 'Your account is active again'],
        [en.email, 'Your account was cancelled'],
        [en.email, 'Your account was restored'],
      ],
    );
    assert.match(sent[2]!.body_text, /deleted for good on \w+ \d{1,2}, \d{4}/);
    assert.match(sent[0]!.body_text, /Bahía Contable suspendió/);
  });

  test('the parent and the distributor by an event, and the trail says who did it', async () => {
    const { id } = await addDistributor(server);
    await addCustomer(server, id);
    await act('suspend', id);
    for (const as of [server.demo.distributorSecretKey, await addKey(server, id)]) {
      const { body } = await server.call('GET', '/v1/events?type=distributor.updated&limit=200', { as });
      const { data } = body as { data: { subject: { id: string }; data: unknown }[] };
      assert.deepEqual(data.find(({ subject }) => subject.id === id)?.data, {
        accountId: id,
        state: 'suspended',
      });
    }
    const trail = await server.call('GET', `/v1/audit-entries?subjectId=${id}`, {
      as: server.demo.distributorSecretKey,
    });
    const entry = (trail.body as { data: Record<string, unknown>[] }).data[0]!;
    assert.deepEqual(
      [entry.operation, entry.before, (entry.after as View).state],
      ['suspendDistributor', { state: 'active' }, 'suspended'],
    );
  });
});

describe('CM-INT-01, CM-DIS-02: the membership lasts until the expiry, by the clock', () => {
  test('an active one expires at its instant, with event and mail; a suspended one stays suspended', async () => {
    const expires_at = new Date(server.deps.clock.now().getTime() + 60_000);
    const extra = { expires_at, email: 'vence@sub.example' };
    const active = await addDistributor(server, extra);
    const suspended = await addDistributor(server, { ...extra, state: 'suspended' });
    const stateOf = async (id: string) =>
      (
        (await server.call('GET', `/v1/distributors/${id}`, { as: server.demo.distributorSecretKey }))
          .body as View
      ).state;
    await server.advance({ minutes: 0.5 });
    assert.equal(await stateOf(active.id), 'active');
    await server.advance({ minutes: 1 });
    assert.deepEqual([await stateOf(active.id), await stateOf(suspended.id)], ['expired', 'suspended']);
    assert.deepEqual(
      (await mails()).map(({ subject }) => subject),
      ['Su cuenta venció'],
    );
    assert.equal((await act('reactivate', suspended.id)).body.state, 'expired');
  });
});
