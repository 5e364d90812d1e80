import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultyPeer, json, problem, type Turn } from '../test/faulty-peer.ts';
import { rejectionOf } from '../test/rejection.ts';
import { createMostrador, isMostradorError, MostradorError } from './index.ts';

const QUOTE = { quoteId: 'quo_01jd3k8v4xe9kt2m5p7q9r1s3v' };
const order = { ...QUOTE, payment: { source: 'points' }, confirmed: true } as const;

async function failure(turn: Turn): Promise<unknown> {
  const peer = await faultyPeer(turn);
  const client = createMostrador({ baseUrl: peer.url, retries: 0 });
  return rejectionOf(client.post('/v1/orders', { body: order })).finally(() => peer.close());
}

test('an expired quote brings the new one', async () => {
  const error = await failure(problem('quote_expired', 409, {}, { quote: { id: 'quo_2', points: 2319 } }));
  assert.ok(isMostradorError(error, 'quote_expired'));
  assert.equal(error.problem.quote.points, 2319);
  assert.equal(error.status, 409);
});

test('a used quote names its order; codes given together narrow one by one', async () => {
  const error = await failure(problem('quote_used', 409, {}, { orderId: 'ord_1' }));
  assert.ok(isMostradorError(error, 'quote_used', 'quote_expired'));
  assert.equal(error.code === 'quote_used' && error.problem.orderId, 'ord_1');
});

test('an error says in words, code and request id what support needs', async () => {
  const error = await failure(problem('insufficient_points', 409, {}, { detail: 'Faltan 19 puntos' }));
  assert.ok(isMostradorError(error));
  assert.equal(error.message, 'Faltan 19 puntos (insufficient_points, req_1)');
  assert.equal(error.requestId, 'req_1');
});

test("a code that this release doesn't know yet is told as it is", async () => {
  const error = await failure(problem('moon_closed', 409));
  assert.ok(isMostradorError(error));
  assert.equal(String(error.code), 'moon_closed');
});

test("somebody else's page, also with status 200, is no answer of ours", async () => {
  const page: Turn = (response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Welcome to the hotel</h1>');
  };
  for (const turn of [page, json('nothing', 418)]) {
    const error = await failure(turn);
    assert.ok(isMostradorError(error, 'unexpected_response'));
    assert.equal(error.problem, undefined);
  }
});

test('broken JSON is no answer of ours', async () => {
  const broken: Turn = (response) => {
    response.writeHead(201, { 'Content-Type': 'application/json' }).end('{"id":');
  };
  assert.ok(isMostradorError(await failure(broken), 'unexpected_response'));
});

test('an error of another copy of the client is known too', () => {
  class Copy extends Error {
    override readonly name = 'MostradorError';
    readonly code = 'not_found';
  }
  assert.ok(isMostradorError(new Copy(), 'not_found'));
  assert.ok(!isMostradorError(new Copy(), 'forbidden'));
  assert.ok(!isMostradorError(new TypeError('not_found')));
  assert.ok(!isMostradorError({ name: 'MostradorError', code: 'not_found' }));
  assert.ok(isMostradorError(new MostradorError('timeout', 'late'), 'timeout'));
});

test('an answer without content is undefined, text is text', async (t) => {
  const peer = await faultyPeer(
    (response) => {
      response.writeHead(204).end();
    },
    (response) => {
      response.writeHead(200, { 'Content-Type': 'text/plain' }).end('up 1');
    },
  );
  t.after(() => peer.close());
  const client = createMostrador({ baseUrl: peer.url });
  assert.equal(await client.delete('/v1/sessions/current'), undefined);
  assert.equal(await client.get('/metrics'), 'up 1');
});
