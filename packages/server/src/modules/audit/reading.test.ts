import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { writeAudit } from '../../http/records.ts';
import { newId } from '../../ids.ts';
import { startTestServer, type TestServer } from '../../testing.ts';
import { addDistributor, addKey } from '../distributors/testing.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

interface Entry {
  operation: string;
  subject: { type: string; id: string };
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

async function trail(as: string, subjectId?: string): Promise<Entry[]> {
  const query = subjectId ? `&subjectId=${subjectId}` : '';
  const { status, body } = await server.call('GET', `/v1/audit-entries?limit=200${query}`, { as });
  assert.equal(status, 200);
  return (body as { data: Entry[] }).data;
}

async function signIn(who: 'profile' | 'distributorProfile'): Promise<string> {
  const { identifier, password } = server.demo[who];
  const answer = await server.call('POST', '/v1/sessions', { body: { identifier, password } });
  return (answer.body as { accessToken: string }).accessToken;
}

async function done<T>(method: string, path: string, as: string, body: unknown, headers = {}): Promise<T> {
  const answer = await server.call(method, path, {
    as,
    body,
    headers,
    ...(method === 'POST' ? { key: `${path} ${JSON.stringify(body)}` } : {}),
  });
  assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as T;
}

describe("a customer's trail says no more than what the customer may read (section 9)", () => {
  test("its distributor's label and notes are not in it, whoever of its people asks", async () => {
    const { customerId, distributorSecretKey } = server.demo;
    const notes = { type: 'Moroso', comments: 'MOROSO: no dar más crédito' };
    const save = () =>
      done('PATCH', `/v1/customers/${customerId}`, distributorSecretKey, notes, { 'if-match': '*' });
    await save();
    // Once more: now they are in `before`, too.
    await save();

    const own = await signIn('profile');
    const read = (await server.call('GET', `/v1/customers/${customerId}`, { as: own })).body as object;
    for (const link of ['principal', 'member']) {
      await server.db
        .updateTable('profile_link')
        .set({ link })
        .where('account_id', '=', customerId)
        .where('link', '=', 'principal')
        .execute();
      const [last] = await trail(own, customerId);
      assert.equal(last?.operation, 'updateCustomer', link);
      const shown = { type: null, comments: null };
      assert.deepEqual(
        [read, last.before, last.after].map((kept) => ({
          type: (kept as typeof shown).type,
          comments: (kept as typeof shown).comments,
        })),
        [shown, shown, shown],
      );
      assert.ok(!/moroso/i.test(JSON.stringify(await trail(own))), link);
    }
    const [kept] = await trail(distributorSecretKey, customerId);
    assert.deepEqual([kept?.before?.comments, kept?.after?.comments], [notes.comments, notes.comments]);
    assert.equal(kept?.after?.type, notes.type);
  });

  test('whether the distributor had to buy first what it sold is not in it', async () => {
    const { customerId, distributorId, distributorSecretKey } = server.demo;
    const context = { access: null, operation: 'createOrder', requestId: null, now: server.deps.clock.now() };
    const subject = { type: 'order', id: newId('ord') };
    const account = { id: customerId, parentId: distributorId };
    const after = { state: 'fulfilled', total: 10_000, automatic: true };
    await writeAudit(server.db, context, [{ subject, account, before: { state: 'processing' }, after }]);
    const told = async (as: string) => (await trail(as, subject.id)).map((entry) => entry.after);
    assert.deepEqual(await told(await signIn('profile')), [{ ...after, automatic: null }]);
    assert.deepEqual(await told(distributorSecretKey), [after]);
  });
});

describe("a distributor's trail shows its network, and not what its distributors do with theirs (section 9)", () => {
  const COMMENT = 'Precio de amigo';
  interface Network {
    parent: string;
    childId: string;
    customer: { id: string; stampingAccount: { id: string } };
  }

  /** A distributor below the demo's gets stamps and points, and serves a customer of its own. */
  async function serve(): Promise<Network> {
    const { distributorSecretKey: parent } = server.demo;
    const { id: childId } = await addDistributor(server);
    const child = await addKey(server, childId);
    const give = { toAccountId: childId, quantity: 20 };
    await done('POST', '/v1/transfers', parent, { ...give, unit: 'point' });
    await done('POST', '/v1/transfers', parent, { ...give, unit: 'stamp', amount: pesos(10) });
    const form = { name: 'Nieta S.A.', rfc: 'VCA160229QK2', phone: '6245550130', email: 'n@nieta.example' };
    const customer = await done<Network['customer']>('POST', '/v1/customers', child, form);
    const toStampingAccountId = customer.stampingAccount.id;
    const terms = { quantity: 5, amount: pesos(321) };
    const transfer = { ...terms, unit: 'stamp', toStampingAccountId, comment: COMMENT };
    await done('POST', '/v1/transfers', child, transfer);
    const rule = { state: 'on', minimum: 1, ...terms, comment: COMMENT };
    const path = `/v1/stamping-accounts/${toStampingAccountId}/auto-sale`;
    await done('PUT', path, child, rule, { 'if-match': '*' });
    await done('PATCH', '/v1/settings', child, { autoLinkSignUps: true }, { 'if-match': '*' });
    await done('POST', `/v1/distributors/${childId}/suspension`, parent, undefined);
    return { parent, childId, customer };
  }
  const pesos = (amount: number) => ({ amount: amount * 100, currency: 'MXN' });

  test('the parent reads how the account stands and what it gave it; customers, prices and settings are not its', async () => {
    const { parent, childId, customer } = await serve();
    const seen = await trail(parent);
    const text = JSON.stringify(seen);
    for (const secret of [customer.id, customer.stampingAccount.id, 'Nieta', COMMENT, '32100'])
      assert.ok(!text.includes(secret), secret);
    const about = seen.filter((entry) => JSON.stringify(entry).includes(childId));
    assert.deepEqual(about.map(({ operation }) => operation).sort(), [
      'createTransfer',
      'createTransfer',
      'suspendDistributor',
    ]);
    const own = await trail(await addKey(server, childId));
    const kept = new Set(own.map(({ operation }) => operation));
    for (const operation of ['createTransfer', 'putAutoSale', 'updateSettings', 'createCustomer'])
      assert.ok(kept.has(operation), `${operation} is in the distributor's own`);
    const whole = JSON.stringify(await trail(server.demo.operatorSecretKey));
    assert.ok(whole.includes(COMMENT), 'the operator reads all');
  });

  test('nor does the parent hear of them, by the list or by a stream', async () => {
    const since = new Date(server.deps.clock.now().getTime() - 60_000).toISOString();
    const { parent, childId } = await serve();
    const listed = await server.call('GET', '/v1/events?limit=200', { as: parent });
    const heard = (listed.body as { data: { type: string; subject: { id: string } }[] }).data;
    const types = new Set(heard.filter(({ subject }) => subject.id === childId).map(({ type }) => type));
    assert.deepEqual([...types].sort(), ['balance.changed', 'distributor.updated']);
    const stops = new AbortController();
    const stream = await server.fetch(`/v1/events/stream?since=${since}`, {
      headers: { authorization: `Bearer ${parent}` },
      signal: stops.signal,
    });
    let text = '';
    for await (const chunk of stream.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      // The suspension is the last that happened.
      if (/distributor\.updated[^\n]*\n[^\n]*suspended/.test(text) && text.includes(childId)) break;
    }
    stops.abort();
    assert.ok(!text.includes('settings.updated'), text);
  });
});
