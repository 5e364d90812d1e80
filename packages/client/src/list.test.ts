import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultyPeer, json, reset } from '../test/faulty-peer.ts';
import { createMostrador } from './index.ts';

const page = (ids: string[], nextCursor: string | null) =>
  json({ data: ids.map((id) => ({ id })), nextCursor });

test('a list is read page after page, with its query, across a lost connection', async (t) => {
  const peer = await faultyPeer(page(['a', 'b'], 'c 1'), reset, page([], 'c2'), page(['c'], null));
  t.after(() => peer.close());
  const client = createMostrador({ baseUrl: peer.url });
  const seen: string[] = [];
  for await (const { id } of client.list('/v1/transfers', {
    params: { query: { unit: 'stamp', limit: 2 } },
  })) {
    seen.push(id);
  }
  assert.deepEqual(seen, ['a', 'b', 'c']);
  assert.deepEqual(
    peer.seen.map(({ url }) => url),
    ['', '&cursor=c+1', '&cursor=c+1', '&cursor=c2'].map((rest) => `/v1/transfers?unit=stamp&limit=2${rest}`),
  );
});

test('who leaves a list early asks for no further page', async (t) => {
  const peer = await faultyPeer(page(['a', 'b'], 'c1'));
  t.after(() => peer.close());
  for await (const { id } of createMostrador({ baseUrl: peer.url }).list('/v1/customers')) {
    if (id === 'b') break;
  }
  assert.equal(peer.seen.length, 1);
});

test('a list begins at the cursor that the caller kept', async (t) => {
  const peer = await faultyPeer(page(['z'], null));
  t.after(() => peer.close());
  const query = { cursor: 'kept' };
  for await (const { id } of createMostrador({ baseUrl: peer.url }).list('/v1/events', {
    params: { query },
  })) {
    assert.equal(id, 'z');
  }
  assert.equal(peer.seen[0]?.url, '/v1/events?cursor=kept');
});
