import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DISTRIBUTOR_STATES } from '@mostrador/contract';
import { startTestServer, type TestServer } from '../../testing.ts';
import { holdsMultilevel } from './multilevel.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

interface Row {
  id: string;
  number: string;
  state: string;
  stamps: number;
  points: number;
  multilevel: boolean;
  createdAt: string;
  expiresAt: string;
  deletesAt: string | null;
}

async function list(query = '', as = server.demo.distributorSecretKey) {
  const { status, body } = await server.call('GET', `/v1/distributors${query}`, { as });
  assert.equal(status, 200);
  return body as { data: Row[]; nextCursor: string | null };
}

test('a cursor that this list never gave is refused', async () => {
  const cursor = Buffer.from('["a","b"]').toString('base64url');
  const { status, body } = await server.call('GET', `/v1/distributors?cursor=${cursor}`, {
    as: server.demo.distributorSecretKey,
  });
  assert.deepEqual([status, (body as { code: string }).code], [422, 'invalid_request']);
});

test('CM-DIS-06: a distributor sees its own network with balances and expiry, and not itself', async () => {
  const { data } = await list();
  assert.ok(data.every(({ id }) => id !== server.demo.distributorId));
  const row = data.find(({ number }) => number === '200002')!;
  assert.deepEqual([row.state, row.stamps, row.points, row.multilevel], ['active', 900, 900, false]);
  const one = await server.call('GET', `/v1/distributors/${row.id}`, {
    as: server.demo.distributorSecretKey,
  });
  assert.deepEqual(one.body, row);
});

test('CM-DIS-06, A-CM-9: each of the tabs of the demo shows at least one distributor', async () => {
  for (const state of DISTRIBUTOR_STATES) {
    const { data } = await list(`?state=${state}`);
    assert.ok(data.length > 0, state);
    assert.ok(
      data.every((row) => row.state === state && (row.deletesAt !== null) === (state === 'cancelled')),
    );
  }
});

test('the network is found by number and name, and comes page by page without gaps or repeats', async () => {
  assert.deepEqual((await list('?search=20001')).data.map(({ number }) => number).toSorted(), [
    '200011',
    '200012',
    '200013',
    '200014',
    '200015',
  ]);
  assert.deepEqual(
    (await list('?search=ensenada')).data.map(({ number }) => number),
    ['200002'],
  );
  assert.deepEqual(
    (await list('?search=COMPUTO')).data.map(({ number }) => number),
    ['200002'],
    'neither case nor accents count, as among customers (CM-CLI-06)',
  );
  assert.deepEqual((await list('?search=%25')).data, []);
  const all = (await list()).data.map(({ id }) => id);
  const paged: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page = await list(`?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
    paged.push(...page.data.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  assert.deepEqual(paged, all);
});

test('CM-DIS-01, A-CM-4: the demo has a distributor with multilevel and one without; the operator needs none', async () => {
  const { demo, db, deps } = server;
  const now = deps.clock.now();
  const { data } = await list('?search=Norte%20Sistemas', demo.operatorSecretKey);
  assert.deepEqual(
    data.map(({ number, multilevel }) => [number, multilevel]),
    [['200020', false]],
  );
  assert.equal(await holdsMultilevel(db, demo.distributorId, now), true);
  assert.equal(await holdsMultilevel(db, data[0]!.id, now), false);
  assert.equal(await holdsMultilevel(db, demo.operatorId, now), true);
});

test('A-CM-4: multilevel ends at the instant at which its subscription does', async () => {
  const { demo, db } = server;
  const { ends_at: end } = await db
    .selectFrom('contract')
    .select('ends_at')
    .where('account_id', '=', demo.distributorId)
    .executeTakeFirstOrThrow();
  assert.equal(await holdsMultilevel(db, demo.distributorId, new Date(end.getTime() - 1)), true);
  assert.equal(await holdsMultilevel(db, demo.distributorId, end), false);
});

test('the operator tells whom it may transfer to itself from those of its distributors', async () => {
  const { distributorId, customerId, operatorSecretKey, distributorSecretKey } = server.demo;
  const ids = async (path: string, as: string) => {
    const { body } = await server.call('GET', `/v1/${path}`, { as });
    return (body as { data: { id: string; customerId?: string }[] }).data.map(
      (row) => row.customerId ?? row.id,
    );
  };
  assert.ok((await ids('customers?limit=200', operatorSecretKey)).includes(customerId));
  for (const path of ['customers', 'stamping-accounts']) {
    const query = `${path}?direct=true&limit=200`;
    assert.equal((await ids(query, operatorSecretKey)).includes(customerId), false, path);
    assert.equal((await ids(query, distributorSecretKey)).includes(customerId), true, path);
  }
  const network = await ids('distributors', distributorSecretKey);
  const direct = await ids('distributors?direct=true', operatorSecretKey);
  assert.ok(direct.includes(distributorId));
  assert.deepEqual(
    direct.filter((id) => network.includes(id)),
    [],
  );
  assert.deepEqual(await ids('distributors?direct=true', distributorSecretKey), network);
});
