import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { shareEvents, type streamCode } from './share-events.ts';
import type { Sharing } from './shared-events.ts';

type Code = Awaited<ReturnType<typeof streamCode>>;

/** A page whose network is away, and what its widgets hear. */
const outage = (t: TestContext, waits = false) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const heard: string[] = [];
  const page = { away: true, asked: 0, shared: 0, stopped: 0 };
  class SharedEvents {
    constructor() {
      page.shared += 1;
    }
    stop() {
      page.stopped += 1;
    }
  }
  const code = async () => {
    page.asked += 1;
    if (page.away) throw new TypeError('Failed to fetch');
    return { SharedEvents } as unknown as Code;
  };
  const { promise: first, resolve: shown } = Promise.withResolvers<void>();
  if (!waits) shown();
  const sharing = { onEvent: ({ type }) => heard.push(type) } as Pick<Sharing, 'onEvent'> as Sharing;
  const events = shareEvents(sharing, code, first);
  const pass = async (ms: number) => {
    await new Promise(setImmediate);
    t.mock.timers.tick(ms);
    await new Promise(setImmediate);
  };
  return { page, heard, events, pass, shown };
};

test('while the code of the stream cannot be had, widgets read again every 20 s, and then share it', async (t) => {
  const { page, heard, pass } = outage(t);
  await pass(19_999);
  assert.deepEqual(heard, []);
  await pass(1);
  await pass(20_000);
  assert.deepEqual(heard, ['reset', 'reset']);
  page.away = false;
  await pass(20_000);
  await pass(60_000);
  assert.equal(page.shared, 1);
  assert.equal(page.asked, 4);
});

test('a widget that left meanwhile hears nothing and shares nothing', async (t) => {
  const { page, heard, events, pass } = outage(t);
  await pass(0);
  events.stop();
  page.away = false;
  await pass(60_000);
  assert.deepEqual([heard, page.asked, page.shared], [[], 1, 0]);
});

test('the stream waits for what goes first', async (t) => {
  const stays = outage(t, true);
  stays.page.away = false;
  await stays.pass(0);
  assert.equal(stays.page.asked, 0);
  stays.shown();
  await stays.pass(0);
  assert.equal(stays.page.shared, 1);
});

test('a widget that left before the stream began has none', async (t) => {
  const leaves = outage(t, true);
  leaves.page.away = false;
  leaves.events.stop();
  leaves.shown();
  await leaves.pass(0);
  assert.deepEqual([leaves.page.asked, leaves.page.shared], [0, 0]);
});
