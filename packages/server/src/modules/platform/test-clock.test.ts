import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createApp } from '../../app.ts';
import { createTestClock } from '../../ports/clock.ts';
import { startTestServer, type TestServer } from '../../testing.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

test('a process that did not hear of a moved clock moves it on from where it stands, never back', async () => {
  const clock = createTestClock();
  const other = createApp({ ...server.deps, clock, testClock: clock });
  await server.advance({ days: 10 });
  const response = await other.fetch(
    new Request('http://localhost/v1/test-clock', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${server.demo.operatorSecretKey}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ minutes: 1 }),
    }),
  );
  assert.equal(response.status, 200);
  const { now } = (await response.json()) as { now: string };
  assert.ok(Date.parse(now) >= server.deps.clock.now().getTime() + 59_000, now);
});
