import { createMostrador } from '@mostrador/client';
import { assert } from '@open-wc/testing';
import { browserStage } from '../../test/browser-stage.ts';
import { waitUntil } from '../../test/wait-until.ts';
import { EventHub, type EventSource } from './event-hub.ts';

describe('the event stream of a page', () => {
  const stage = browserStage();

  const sourceOf = async (): Promise<EventSource> => {
    const { sandbox } = stage;
    const { token } = await sandbox.embedSession();
    const client = createMostrador({ baseUrl: sandbox.url, credential: token, fetch: sandbox.fetch });
    const now = () => sandbox.now().getTime();
    return { client, baseUrl: sandbox.url, accountId: sandbox.demo.customerId, now };
  };
  const streams = async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    return [...held, ...pending].filter(({ name }) => name?.startsWith(`mostrador:${stage.sandbox.url}`));
  };

  it('is one, also where a widget leaves and comes again as the stream before it ends', async () => {
    const listen = () => hub.subscribe(() => {});
    const hub = new EventHub(() => {
      if (hub.status !== 'off') return;
      leave();
      leave = listen();
    });
    hub.follow(await sourceOf());
    let leave = listen();
    await waitUntil(() => hub.status === 'live', 'a stream');
    hub.follow(await sourceOf());
    await waitUntil(() => hub.status === 'live', 'the next stream');
    assert.lengthOf(await streams(), 1);
    hub.follow(null);
    await waitUntil(async () => (await streams()).length === 0, 'none left behind');
  }).timeout(60_000);
});
