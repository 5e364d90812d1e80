import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Operation } from '@mostrador/contract';
import { startTestServer, type TestServer } from '../testing.ts';
import type { Call } from './call.ts';
import { runWrite } from './write.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

const deadlock = () => Object.assign(new Error('deadlock detected'), { code: '40P01' });

/** A write without a key, as far as `runWrite` looks at it. */
function write(handler: (call: Call) => Promise<unknown>) {
  const spec = { tag: 'test', operationId: 'test' } as unknown as Operation['spec'];
  const base = { access: null, locale: 'es-MX', requestId: 'r', now: new Date() } as unknown as Call;
  const request = { spec, tenant: 'test', key: null, print: new Uint8Array() };
  return runWrite(server.deps, base, request, handler);
}

test('a deadlock is tried again: nothing of the attempt was kept, nor what it wanted to follow', async () => {
  let attempts = 0;
  let followed = 0;
  const reply = await write(async ({ afterCommit, headers }) => {
    attempts += 1;
    headers[`x-${attempts}`] = 'tried';
    afterCommit(async () => {
      followed += 1;
      return { followed };
    });
    if (attempts === 1) throw deadlock();
    return {};
  });
  assert.deepEqual([attempts, followed, reply.body], [2, 1, '{"followed":1}']);
  assert.deepEqual(reply.headers, { 'x-2': 'tried' });
});

test('what was committed is not done again when a deadlock ends what follows it', async () => {
  let attempts = 0;
  const outcome = write(async ({ afterCommit }) => {
    attempts += 1;
    afterCommit(() => Promise.reject(deadlock()));
    return {};
  });
  await assert.rejects(outcome, /deadlock/);
  assert.equal(attempts, 1);
});
