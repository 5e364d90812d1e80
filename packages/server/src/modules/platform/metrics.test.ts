import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createApp } from '../../app.ts';
import { startTestServer, type TestServer } from '../../testing.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer({ isTrustedProxy: (address) => address === '10.0.0.1' });
});
after(() => server.stop());

/** The answer's status to a request that comes from this address, with these headers. */
async function statusFrom(
  remoteAddress: string | undefined,
  path: string,
  headers: Record<string, string> = {},
) {
  const request = new Request(`${server.url}${path}`, { headers });
  const connection = remoteAddress === undefined ? undefined : { incoming: { socket: { remoteAddress } } };
  return (await createApp(server.deps).fetch(request, connection)).status;
}

describe('/metrics and /dev pages', () => {
  for (const path of ['/metrics', '/dev/outbox', '/dev/payments', '/dev/desktops']) {
    test(`${path} is open to this machine, to nobody else, and to no proxy on it`, async () => {
      assert.equal(await statusFrom('127.0.0.1', path), 200);
      assert.equal(await statusFrom('::1', path), 200);
      assert.equal(await statusFrom('::ffff:127.0.0.1', path), 200);
      assert.equal(await statusFrom('203.0.113.9', path), 401);
      assert.equal(await statusFrom(undefined, path), 401, 'an unknown peer');
      // A proxy that nobody configured: all the world seems to be this machine.
      assert.equal(await statusFrom('127.0.0.1', path, { 'x-forwarded-for': '203.0.113.9' }), 401);
      assert.equal(await statusFrom('127.0.0.1', path, { forwarded: 'for=203.0.113.9' }), 401);
    });

    test(`${path} behind a trusted proxy asks who stands before it, whatever that one claims`, async () => {
      for (const claim of ['203.0.113.9', '127.0.0.1, 203.0.113.9', '127.0.0.1']) {
        assert.equal(await statusFrom('10.0.0.1', path, { 'x-forwarded-for': claim }), 401, claim);
      }
    });

    test(`${path} takes the operator's key, and no other`, async () => {
      const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
      assert.equal(await statusFrom('203.0.113.9', path, bearer(server.demo.operatorSecretKey)), 200);
      assert.equal(await statusFrom('203.0.113.9', path, bearer(server.demo.distributorSecretKey)), 403);
    });
  }

  test('/dev pages do not exist on a live server', async () => {
    const live = createApp({ ...server.deps, mode: 'live' });
    const local = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
    for (const path of ['/dev/outbox', '/dev/payments', '/dev/desktops']) {
      assert.equal((await live.fetch(new Request(`${server.url}${path}`), local)).status, 404, path);
    }
  });
});

test('metrics count requests by method and status, and tell how the ledger and the queues stand', async () => {
  await server.fetch('/healthz');
  const text = await (await server.fetch('/metrics')).text();
  assert.match(text, /^mostrador_http_requests_total\{method="GET",status="200"\} [1-9]\d*$/m);
  assert.match(text, /^mostrador_http_request_duration_seconds_bucket\{le="\+Inf"\} [1-9]\d*$/m);
  assert.match(text, /^mostrador_mails_queued 0$/m);
  assert.match(text, /^mostrador_events_unpublished \d+$/m);
});
