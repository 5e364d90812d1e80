import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultyPeer, json, stream } from '../test/faulty-peer.ts';
import { rejectionOf } from '../test/rejection.ts';
import { createMostrador } from './index.ts';
import { ResponseMismatchError, validateResponses } from './validate.ts';

const BALANCE = { stamps: 1494, points: 900, stampingAccounts: [], autoSale: null, lately: 'added' };
const EVENT = {
  id: 'evt_01jd3k8v4xe9kt2m5p7q9r1s3v',
  type: 'balance.changed',
  createdAt: '2026-11-22T18:00:00Z',
  sequence: 1,
  subject: { type: 'account', id: 'cus_1' },
  data: {},
};

test('an answer that keeps its promise passes unchanged, with what a newer server adds', async (t) => {
  const peer = await faultyPeer(json(BALANCE));
  t.after(() => peer.close());
  const client = validateResponses(createMostrador({ baseUrl: peer.url }));
  assert.deepEqual(await client.get('/v1/balances'), BALANCE);
});

test('an answer that breaks its promise is told by operation and member', async (t) => {
  const peer = await faultyPeer(json({ ...BALANCE, points: '900' }));
  t.after(() => peer.close());
  const client = validateResponses(createMostrador({ baseUrl: peer.url }));
  const error = await rejectionOf(client.get('/v1/balances'));
  assert.ok(error instanceof ResponseMismatchError);
  assert.equal(error.operation, 'get /v1/balances');
  assert.deepEqual(error.issues[0]?.path, ['points']);
  assert.equal(peer.seen.length, 1);
});

test('items of a list are checked too', async (t) => {
  const peer = await faultyPeer(json({ data: [{ id: 'nobody' }], nextCursor: null }));
  t.after(() => peer.close());
  const items = validateResponses(createMostrador({ baseUrl: peer.url })).list('/v1/customers');
  assert.ok((await rejectionOf(items.next())) instanceof ResponseMismatchError);
});

test('events are checked too', async (t) => {
  const lines = [EVENT, { ...EVENT, sequence: 'two' }].map((event) => `data: ${JSON.stringify(event)}\n\n`);
  const peer = await faultyPeer(stream(['event: reset\ndata: {}\n\n', ...lines]));
  t.after(() => peer.close());
  const events = validateResponses(createMostrador({ baseUrl: peer.url })).events();
  assert.deepEqual((await events.next()).value, { type: 'reset' });
  assert.deepEqual((await events.next()).value, EVENT);
  assert.ok((await rejectionOf(events.next())) instanceof ResponseMismatchError);
});
