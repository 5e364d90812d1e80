import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { writeAudit } from '../../http/records.ts';
import { newId } from '../../ids.ts';
import { startTestServer, type TestServer } from '../../testing.ts';

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
