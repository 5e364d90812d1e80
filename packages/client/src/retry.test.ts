import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import {
  type FaultyPeer,
  faultyPeer,
  json,
  problem,
  reset,
  silence,
  type Turn,
  truncated,
} from '../test/faulty-peer.ts';
import { rejectionOf } from '../test/rejection.ts';
import { createMostrador, isMostradorError, newIdempotencyKey } from './index.ts';
import type { MostradorOptions } from './options.ts';

// Pauses are random; backoff.test.ts looks at them.
mock.method(Math, 'random', () => 0.01);

const BALANCE = { stamps: 1, points: 2, stampingAccounts: [], autoSale: null };
const TRANSFER = { unit: 'point', quantity: 1, toAccountId: 'cus_01jd3k8v4xe9kt2m5p7q9r1s3v' } as const;
const SIGN_IN = { identifier: 'a@example.com', password: 'a long password' };

/** Runs with a client of a peer that takes these turns. */
async function against(
  turns: [Turn, ...Turn[]],
  run: (client: ReturnType<typeof createMostrador>, peer: FaultyPeer) => Promise<void>,
  options: Partial<MostradorOptions> = {},
): Promise<void> {
  const peer = await faultyPeer(...turns);
  try {
    await run(createMostrador({ baseUrl: peer.url, credential: 'sk_test', ...options }), peer);
  } finally {
    await peer.close();
  }
}

const passing: Record<string, Turn> = {
  'a reset connection': reset,
  'an answer that breaks off': truncated('{"stamps":'),
  request_in_flight: problem('request_in_flight', 409),
  'too many requests': problem('rate_limited', 429),
  'a gateway error page': (response) => {
    response.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>Bad gateway</h1>');
  },
  'a database that is away': problem('database_unavailable', 503),
  'a gateway timeout': problem('internal_error', 504),
};

for (const [what, turn] of Object.entries(passing)) {
  test(`a read survives ${what}`, () =>
    against([turn, json(BALANCE)], async (client, peer) => {
      assert.deepEqual(await client.get('/v1/balances'), BALANCE);
      assert.equal(peer.seen.length, 2);
    }));

  test(`a POST survives ${what} and sends the same key and bytes again`, () =>
    against([turn, turn, json({ id: 'trf_1' }, 201)], async (client, peer) => {
      await client.post('/v1/transfers', { body: TRANSFER });
      const [first, ...others] = peer.seen;
      assert.equal(others.length, 2);
      assert.match(String(first?.headers['idempotency-key']), /^\d+(-\d+){3}$/);
      for (const request of others) {
        assert.equal(request.headers['idempotency-key'], first?.headers['idempotency-key']);
        assert.equal(request.body, JSON.stringify(TRANSFER));
        assert.equal(request.headers['content-length'], String(request.body.length));
      }
    }));
}

test('a slow answer is given up after timeoutMs and asked for again', () =>
  against(
    [silence, json(BALANCE)],
    async (client, peer) => {
      assert.deepEqual(await client.get('/v1/balances', { timeoutMs: 400 }), BALANCE);
      await peer.seen[0]?.closed;
    },
    { timeoutMs: 20_000 },
  ));

test('a timeout is an error of its own once the attempts are used up', () =>
  against(
    [silence],
    async (client, peer) => {
      await assert.rejects(client.get('/v1/balances'), { code: 'timeout', status: 0 });
      assert.equal(peer.seen.length, 2);
    },
    { timeoutMs: 40, retries: 1 },
  ));

test("the caller's own key is sent, never replaced, and told again by the error", () =>
  against([reset], async (client, peer) => {
    const idempotencyKey = newIdempotencyKey();
    await assert.rejects(client.post('/v1/transfers', { body: TRANSFER, idempotencyKey }), {
      code: 'network_error',
      idempotencyKey,
    });
    const keys = peer.seen.map(({ headers }) => headers['idempotency-key']);
    assert.deepEqual(keys, [idempotencyKey, idempotencyKey, idempotencyKey]);
  }));

test('a body that changes while it is sent again stays the one that was asked for', () => {
  const body = { ...TRANSFER, quantity: 5 };
  const meddle: Turn = (response) => {
    body.quantity = 500;
    response.destroy();
  };
  return against([meddle, json({}, 201)], async (client, peer) => {
    await client.post('/v1/transfers', { body });
    assert.deepEqual(
      peer.seen.map((request) => JSON.parse(request.body).quantity),
      [5, 5],
    );
  });
});

test('each POST has a key of its own', () =>
  against([json({}, 201)], async (client, peer) => {
    await Promise.all([1, 2].map(() => client.post('/v1/transfers', { body: TRANSFER })));
    assert.equal(new Set(peer.seen.map(({ headers }) => headers['idempotency-key'])).size, 2);
  }));

test('what cannot be repeated safely is sent once: PATCH, DELETE, and a sign-in, which has no key', () =>
  against([reset], async (client, peer) => {
    const lost = { code: 'network_error' };
    await assert.rejects(client.patch('/v1/settings', { body: {}, ifMatch: '"1"' }), lost);
    const path = { id: 'pme_01jd3k8v4xe9kt2m5p7q9r1s3v' };
    await assert.rejects(client.delete('/v1/payment-methods/{id}', { params: { path } }), lost);
    await assert.rejects(client.post('/v1/sessions', { body: SIGN_IN }), lost);
    assert.deepEqual(
      peer.seen.map(({ method }) => method),
      ['PATCH', 'DELETE', 'POST'],
    );
    assert.equal(peer.seen[2]?.headers['idempotency-key'], undefined);
    assert.equal(peer.seen[2]?.headers.authorization, undefined);
  }));

test('an empty POST says Content-Length: 0', () =>
  against([json({}, 201)], async (client, peer) => {
    await client.post('/v1/api-keys/{id}/rotation', { params: { path: { id: 'key_1' } } });
    assert.equal(peer.seen[0]?.headers['content-length'], '0');
    assert.equal(peer.seen[0]?.headers['transfer-encoding'], undefined);
    assert.equal(peer.seen[0]?.headers['content-type'], undefined);
  }));

test('the pause is never shorter than Retry-After asks', () =>
  against([problem('rate_limited', 429, { 'Retry-After': '1' }), json(BALANCE)], async (client) => {
    const since = performance.now();
    await client.get('/v1/balances');
    assert.ok(performance.now() - since >= 995);
  }));

test('a date in Retry-After counts as well', () => {
  const soon = new Date(Date.now() + 3_600_000).toUTCString();
  return against([problem('database_unavailable', 503, { 'Retry-After': soon })], async (client, peer) => {
    const error = await rejectionOf(client.get('/v1/balances'));
    assert.ok(isMostradorError(error, 'database_unavailable'));
    assert.ok((error.retryAfter ?? 0) > 3590 && (error.retryAfter ?? 0) <= 3600);
    assert.equal(peer.seen.length, 1);
  });
});

test('a server that wants minutes is not waited for: the caller learns how long', () =>
  against([problem('rate_limited', 429, { 'Retry-After': '900' })], async (client, peer) => {
    await assert.rejects(client.get('/v1/balances'), { code: 'rate_limited', retryAfter: 900 });
    assert.equal(peer.seen.length, 1);
  }));

test('an abort during a pause ends the call at once, with its own reason', () =>
  against([problem('rate_limited', 429, { 'Retry-After': '25' })], async (client, peer) => {
    const since = performance.now();
    const signal = AbortSignal.timeout(300);
    await assert.rejects(client.get('/v1/balances', { signal }), (error) => error === signal.reason);
    assert.ok(performance.now() - since < 3_000);
    assert.equal(peer.seen.length, 1);
  }));

test('an abort in mid-flight closes the connection and sends nothing more', () => {
  const controller = new AbortController();
  const reason = new Error('the person left');
  return against([() => controller.abort(reason)], async (client, peer) => {
    const call = client.post('/v1/transfers', { body: TRANSFER, signal: controller.signal });
    await assert.rejects(call, (error) => error === reason);
    await peer.seen[0]?.closed;
    assert.equal(peer.seen.length, 1);
  });
});

test('a call whose signal has aborted sends nothing', () =>
  against([json(BALANCE)], async (client, peer) => {
    await assert.rejects(client.get('/v1/balances', { signal: AbortSignal.abort() }), { name: 'AbortError' });
    assert.equal(peer.seen.length, 0);
  }));

test('a refusal is final: 4xx and 500 are told at once', () =>
  against([problem('insufficient_points', 409), problem('internal_error', 500)], async (client, peer) => {
    await assert.rejects(client.post('/v1/transfers', { body: TRANSFER }), { code: 'insufficient_points' });
    await assert.rejects(client.get('/v1/balances'), { code: 'internal_error', requestId: 'req_1' });
    assert.equal(peer.seen.length, 2);
  }));

test('a wrong argument is a TypeError at once, not a network error', async () => {
  const client = createMostrador({ baseUrl: 'not a url' });
  const error = await rejectionOf(client.get('/v1/balances'));
  assert.ok(error instanceof TypeError && !isMostradorError(error));
});
