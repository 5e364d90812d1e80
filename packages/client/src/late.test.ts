import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultyPeer, json, stream } from '../test/faulty-peer.ts';
import { rejectionOf } from '../test/rejection.ts';
import { createMostradorLate } from './late.ts';
import type { Mostrador } from './verbs.ts';

const greeting = stream(['event: reset\ndata: {}\n\n']);

const firstOf = async (client: Mostrador) => {
  for await (const event of client.events()) return event;
};

test('a client reads and writes without the code of the stream, which its first events() fetches', async (t) => {
  const peer = await faultyPeer(json({ stamps: 7 }), greeting);
  t.after(() => peer.close());
  let fetched = 0;
  const client = createMostradorLate({ baseUrl: peer.url }, () => {
    fetched += 1;
    return import('./stream.ts');
  });
  assert.deepEqual(await client.get('/v1/balances'), { stamps: 7 });
  assert.equal(fetched, 0);
  assert.deepEqual(await firstOf(client), { type: 'reset' });
  assert.equal(fetched, 1);
});

test('where the code of the stream cannot be had, reading it says so, and a later reading asks again', async (t) => {
  const peer = await faultyPeer(greeting);
  t.after(() => peer.close());
  let away = true;
  const client = createMostradorLate({ baseUrl: peer.url }, async () => {
    if (away) throw new TypeError('Failed to fetch');
    return import('./stream.ts');
  });
  assert.ok((await rejectionOf(client.events().next())) instanceof TypeError);
  away = false;
  assert.deepEqual(await firstOf(client), { type: 'reset' });
});
