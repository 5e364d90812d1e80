import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { faultyPeer, problem, reset, stream, type Turn } from '../../test/faulty-peer.ts';
import { createMostrador } from '../index.ts';
import type { EventsInit } from './stream.ts';

// Pauses are random; backoff.test.ts looks at them.
mock.method(Math, 'random', () => 0.01);

const event = (id: string, type = 'balance.changed', data: object = {}) =>
  `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify({ id, type, data })}\n\n`;

/** Reads a number of events from a peer that takes these turns. */
async function readFrom(turns: [Turn, ...Turn[]], count: number, init: EventsInit = {}) {
  const peer = await faultyPeer(...turns);
  const events = [];
  try {
    for await (const each of createMostrador({ baseUrl: peer.url, credential: 'es_1' }).events(init)) {
      events.push(each);
      if (events.length === count) break;
    }
    return { events, peer };
  } finally {
    await peer.close();
  }
}
const ids = (events: object[]) => events.map((each) => ('id' in each ? each.id : undefined));

test('events come as they happen', async () => {
  const { events, peer } = await readFrom([stream([event('evt_1'), ': hello\n\n', event('evt_2')])], 2);
  assert.deepEqual(ids(events), ['evt_1', 'evt_2']);
  assert.equal(peer.seen[0]?.headers.authorization, 'Bearer es_1');
});

test('a letter that is split between packets stays whole', async () => {
  const bytes = new TextEncoder().encode(event('evt_1', 'order.updated', { name: 'Peña 🛒' }));
  const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
  const { events } = await readFrom([stream(pieces)], 1);
  assert.deepEqual(events, [{ id: 'evt_1', type: 'order.updated', data: { name: 'Peña 🛒' } }]);
});

test('a stream that is cut goes on after the last event seen, and says so', async () => {
  const story: string[] = [];
  const drop: Turn = (response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write(`${event('evt_2')}id: evt_3\ndata: {"half`, () => response.destroy());
  };
  const turns: [Turn, ...Turn[]] = [stream([event('evt_1')], true), drop, reset, stream([event('evt_3')])];
  const { events, peer } = await readFrom(turns, 3, {
    onOpen: () => story.push('open'),
    onCut: (error) => story.push(error?.code ?? 'ended'),
  });
  assert.deepEqual(ids(events), ['evt_1', 'evt_2', 'evt_3']);
  assert.deepEqual(
    peer.seen.map(({ headers }) => headers['last-event-id']),
    [undefined, 'evt_1', 'evt_2', 'evt_2'],
  );
  assert.deepEqual(story, ['open', 'ended', 'open', 'network_error', 'network_error', 'open']);
});

test('a stream resumes where an earlier session stopped', async () => {
  const { peer } = await readFrom([stream([event('evt_6')])], 1, { lastEventId: 'evt_5' });
  assert.equal(peer.seen[0]?.headers['last-event-id'], 'evt_5');
});

test('a stream on which no byte comes is dead and connected again', async () => {
  const cuts: (string | undefined)[] = [];
  const { events, peer } = await readFrom([stream([event('evt_1')]), stream([event('evt_2')])], 2, {
    idleMs: 120,
    onCut: (error) => cuts.push(error?.code),
  });
  assert.deepEqual(ids(events), ['evt_1', 'evt_2']);
  assert.deepEqual(cuts, ['timeout']);
  await peer.seen[0]?.closed;
});

test('too old an id is told as a reset', async () => {
  const { events } = await readFrom([stream(['event: reset\ndata: {}\n\n', event('evt_9')])], 2);
  assert.deepEqual(events[0], { type: 'reset' });
});

test('a stream that gave no id before it was cut is told as a reset: nobody knows what was missed', async () => {
  const { events } = await readFrom([stream([': open\n\n'], true), stream([event('evt_1')])], 2);
  assert.deepEqual(events[0], { type: 'reset' });
});

test('a stream that began at an instant begins there again: nothing is missed', async () => {
  const since = '2026-11-22T18:00:00Z';
  const { events, peer } = await readFrom([stream([': open\n\n'], true), stream([event('evt_1')])], 1, {
    since,
  });
  assert.deepEqual(ids(events), ['evt_1']);
  assert.deepEqual(
    peer.seen.map(({ url }) => new URL(url, 'http://peer').searchParams.get('since')),
    [since, since],
  );
});

test('an id without an event is where to go on', async () => {
  const { events, peer } = await readFrom([stream(['id: evt_1\n\n'], true), stream([event('evt_2')])], 1);
  assert.deepEqual(ids(events), ['evt_2']);
  assert.equal(peer.seen[1]?.headers['last-event-id'], 'evt_1');
});

test('an overloaded or failing server is asked again', async () => {
  const turns: [Turn, ...Turn[]] = [
    problem('rate_limited', 429),
    problem('internal_error', 500),
    problem('database_unavailable', 503),
    stream([event('evt_1')]),
  ];
  assert.equal((await readFrom(turns, 1)).peer.seen.length, 4);
});

test('who may not read events is told, and not connected again', async () => {
  const refused = problem('scope_missing', 403);
  await assert.rejects(readFrom([refused], 1), { code: 'scope_missing' });
});

test('a stream ends with its session and goes on with the next', async (t) => {
  const peer = await faultyPeer(
    stream([event('evt_1')], true),
    problem('session_expired', 401),
    stream([event('evt_2')]),
  );
  t.after(() => peer.close());
  let token = 'es_1';
  const client = createMostrador({
    baseUrl: peer.url,
    credential: (why) => {
      if (why === 'expired') token = 'es_2';
      return token;
    },
  });
  const seen = [];
  for await (const each of client.events()) {
    seen.push(each);
    if (seen.length === 2) break;
  }
  assert.deepEqual(ids(seen), ['evt_1', 'evt_2']);
  assert.deepEqual(
    peer.seen.map(({ headers }) => headers.authorization),
    ['Bearer es_1', 'Bearer es_1', 'Bearer es_2'],
  );
});

test('an abort ends the loop without an error and closes the connection', async (t) => {
  const peer = await faultyPeer(stream([event('evt_1')]));
  t.after(() => peer.close());
  const controller = new AbortController();
  let seen = 0;
  for await (const _ of createMostrador({ baseUrl: peer.url }).events({ signal: controller.signal })) {
    seen++;
    queueMicrotask(() => controller.abort());
  }
  assert.equal(seen, 1);
  await peer.seen[0]?.closed;
});

test('an abort between two connections ends the loop at once', async (t) => {
  const peer = await faultyPeer(problem('rate_limited', 429, { 'Retry-After': '60' }));
  t.after(() => peer.close());
  const controller = new AbortController();
  const init: EventsInit = {
    signal: controller.signal,
    onCut: () => queueMicrotask(() => controller.abort()),
  };
  for await (const _ of createMostrador({ baseUrl: peer.url }).events(init)) assert.fail();
  assert.equal(peer.seen.length, 1);
});

test('who leaves the loop closes the connection', async (t) => {
  const peer = await faultyPeer(stream([event('evt_1')]));
  t.after(() => peer.close());
  for await (const _ of createMostrador({ baseUrl: peer.url }).events()) break;
  await peer.seen[0]?.closed;
});
