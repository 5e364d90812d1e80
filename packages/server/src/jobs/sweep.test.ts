import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { startTestServer, type TestServer } from '../testing.ts';
import { sweep } from './sweep.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

const transfer = (key: string) =>
  server.call('POST', '/v1/transfers', {
    as: server.demo.distributorSecretKey,
    body: { unit: 'point', quantity: 1, toAccountId: server.demo.customerId },
    key,
  });

test('an idempotency key lives 30 days of real time: then the same request is a new one', async () => {
  const [young, old] = [await transfer('young'), await transfer('old')];
  const age = (key: string, days: number) =>
    sql`UPDATE idempotency_key SET created_at = now() - make_interval(days => ${days}, mins => 1) WHERE key = ${key}`.execute(
      server.db,
    );
  await age('young', 29);
  await age('old', 30);
  await server.advance({ days: 40 });
  await sweep(server.deps);
  const [youngAgain, oldAgain] = [await transfer('young'), await transfer('old')];
  assert.deepEqual(youngAgain.body, young.body);
  assert.equal(youngAgain.headers.get('idempotent-replayed'), 'true');
  assert.notDeepEqual(oldAgain.body, old.body);
});
