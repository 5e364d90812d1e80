import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { localNotifications } from '../ports/notifications.ts';
import { startTestServer, type TestServer } from '../testing.ts';
import { EventHub, type StoredEvent } from './event-hub.ts';
import { writeEvents } from './records.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

const happen = (note: string) =>
  writeEvents(
    server.db,
    [
      {
        type: 'settings.updated',
        account: { id: server.demo.distributorId, parentId: server.demo.operatorId },
        subject: { type: 'settings', id: server.demo.distributorId },
        data: { note },
      },
    ],
    server.deps.clock.now(),
  );

/** Resolves with the first `count` events that the listener hears. */
function hearing(count: number) {
  const heard: StoredEvent[] = [];
  let done: (events: StoredEvent[]) => void;
  const all = new Promise<StoredEvent[]>((resolve) => {
    done = resolve;
  });
  const listener = (events: StoredEvent[]) => {
    heard.push(...events);
    if (heard.length >= count) done(heard);
  };
  return { listener, all };
}

const notes = (events: StoredEvent[]) => events.map(({ data }) => (data as { note: string }).note);

test('two streams that come first at once begin one reading, and both hear everything', async () => {
  const notifications = localNotifications();
  let subscriptions = 0;
  const counting: typeof notifications = {
    ...notifications,
    subscribe: (listener) => {
      subscriptions += 1;
      return notifications.subscribe(listener);
    },
  };
  const hub = new EventHub(server.db, counting);
  const [first, second] = [hearing(2), hearing(2)];
  const opened = await Promise.all([hub.subscribe(first.listener), hub.subscribe(second.listener)]);
  assert.equal(opened[0].position, opened[1].position);
  assert.equal(subscriptions, 1);
  await happen('one');
  await happen('two');
  notifications.notify();
  assert.deepEqual(notes(await first.all), ['one', 'two']);
  assert.deepEqual(notes(await second.all), ['one', 'two']);
  for (const { stop } of opened) stop();
});

test('a stream whose reader has gone costs the others no event', async () => {
  const notifications = localNotifications();
  const hub = new EventHub(server.db, notifications);
  const other = hearing(1);
  const broken = await hub.subscribe(() => {
    throw new TypeError('Invalid state: Controller is already closed');
  });
  const opened = await hub.subscribe(other.listener);
  await happen('heard');
  notifications.notify();
  assert.deepEqual(notes(await other.all), ['heard']);
  broken.stop();
  opened.stop();
});
