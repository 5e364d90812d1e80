import type { Sandbox } from '@mostrador/server/sandbox';
import { assert } from '@open-wc/testing';
import { LitElement } from 'lit';
import { openPlatform } from '../../test/platform.ts';
import { waitUntil } from '../../test/wait-until.ts';
import { consumeHost } from './consume-host.ts';
import type { MostradorEvent, MostradorHost } from './context.ts';
import './define.ts';
import type { MostradorProvider } from './provider.ts';
import { configure } from './root.ts';

class TestWidget extends LitElement {
  readonly consumer = consumeHost(this);
  get host(): MostradorHost {
    const host = this.consumer.value;
    if (!host) throw new Error('no host yet');
    return host;
  }
}
customElements.define('test-widget', TestWidget);

let sandbox: Sandbox;
let calls: number;

/** A provider with widgets in it, on the real server in this tab. */
const place = (options: Partial<MostradorProvider> = {}, widgets = 1) => {
  const provider = document.createElement('mostrador-provider');
  calls = 0;
  Object.assign(provider, {
    baseUrl: sandbox.url,
    publishableKey: sandbox.demo.publishableKey,
    fetch: sandbox.fetch,
    fetchSession: () => {
      calls += 1;
      return sandbox.embedSession();
    },
    ...options,
  });
  for (let i = 0; i < widgets; i++) provider.append(document.createElement('test-widget'));
  document.body.append(provider);
  const all = [...provider.querySelectorAll<TestWidget>('test-widget')];
  return { provider, widget: all[0]!, widgets: all };
};

const session = (widget: TestWidget, state: string) =>
  waitUntil(() => widget.consumer.value?.session === state, `session ${state}`, { timeout: 8_000 });

/** The distributor sells the customer ten points: its balance changes. */
const sellPoint = async () => {
  await sandbox.fetch(`${sandbox.url}/v1/transfers`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${sandbox.demo.distributorSecretKey}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify({ unit: 'point', quantity: 10, toAccountId: sandbox.demo.customerId }),
  });
};

describe('mostrador-provider', () => {
  before(async function () {
    this.timeout(60_000);
    sandbox = await openPlatform();
  });
  after(() => sandbox.close());
  afterEach(() => {
    for (const provider of document.querySelectorAll('mostrador-provider')) provider.remove();
  });

  it('asks the site for one embed session, whatever the number of widgets that wait', async () => {
    const { widgets } = place({}, 5);
    await session(widgets[0]!, 'embedded');
    const answers = await Promise.all(widgets.map(({ host }) => host.client.get('/v1/balances')));
    assert.equal(answers[4]?.points, 5000);
    assert.equal(calls, 1);
    assert.equal(widgets[4]?.host.accountId, sandbox.demo.customerId);
    assert.isString(widgets[4]?.host.accountName);
  });

  it('keeps its one session when a framework hands it a new fetchSession at each render', async () => {
    const { provider, widget } = place();
    await session(widget, 'embedded');
    const { client } = widget.host;
    provider.fetchSession = () => sandbox.embedSession();
    await provider.updateComplete;
    assert.equal(widget.host.client, client);
    assert.equal(calls, 1);
  });

  it('renews a session that ended, unseen', async () => {
    const ended: string[] = [];
    const { widget } = place({
      fetchSession: async () => {
        const minted = await sandbox.embedSession();
        ended.push(minted.token);
        return minted;
      },
    });
    await session(widget, 'embedded');
    const headers = { authorization: `Bearer ${ended[0]}` };
    await sandbox.fetch(`${sandbox.url}/v1/sessions/current`, { method: 'DELETE', headers });
    const real = Date.now;
    Date.now = () => real() + 5_000;
    try {
      assert.equal((await widget.host.client.get('/v1/balances')).points, 5000);
    } finally {
      Date.now = real;
    }
    assert.equal(ended.length, 2);
    assert.equal(widget.host.session, 'embedded');
  });

  it('says so when the site cannot give a session, and recovers when a person retries', async () => {
    let down = true;
    const { widget } = place({
      fetchSession: async () => {
        if (down) throw new Error('500');
        return sandbox.embedSession();
      },
    });
    await session(widget, 'failed');
    assert.equal(widget.host.sessionError?.name, 'MostradorSessionError');
    const { client } = widget.host;
    down = false;
    widget.host.retry();
    await session(widget, 'embedded');
    assert.notEqual(widget.host.client, client, 'widgets read again');
  });

  it('acts for a visitor when nobody is signed in at the site', async () => {
    const { widget } = place({ fetchSession: async () => null });
    await session(widget, 'visitor');
    assert.equal(widget.host.accountId, null);
  });

  it('takes an address instead of a callback, on the page’s own origin only', async () => {
    const { widget } = place({ fetchSession: undefined, sessionUrl: 'https://elsewhere.example/session' });
    await session(widget, 'failed');
    assert.match(String(widget.host.sessionError?.cause), /own origin/);
  });

  it('tells business time by the server’s clock, also when that is moved', async () => {
    const { widget } = place();
    await session(widget, 'embedded');
    assert.closeTo(widget.host.now(), sandbox.now().getTime(), 2_000);
    await sandbox.advance({ days: 3 });
    await widget.host.client.get('/v1/balances');
    assert.closeTo(widget.host.now(), sandbox.now().getTime(), 2_000);
  });

  it('brings events to all widgets over one stream, and leaves none open when the page removes it', async () => {
    const streams: Request[] = [];
    const fetch = (request: Request) => {
      if (request.url.includes('/stream')) streams.push(request);
      return sandbox.fetch(request);
    };
    const { provider, widgets } = place({ fetch }, 3);
    await session(widgets[0]!, 'embedded');
    const heard: string[] = [];
    for (const { host } of widgets) host.subscribe(({ type }) => heard.push(type));
    await waitUntil(() => widgets[0]?.host.streamStatus === 'live', 'live', { timeout: 8_000 });
    await sellPoint();
    await waitUntil(() => heard.filter((type) => type === 'balance.changed').length >= 3, 'balance.changed', {
      timeout: 8_000,
    });
    assert.equal(streams.length, 1);
    provider.remove();
    await waitUntil(() => streams[0]?.signal.aborted, 'stream ended');
    const { held = [], pending = [] } = await navigator.locks.query();
    assert.deepEqual(
      [...held, ...pending].filter(({ name }) => name?.startsWith('mostrador:')),
      [],
    );
  });

  it('shares one stream with the other tabs, and takes it over where it was when the first goes', async () => {
    const streams: Request[] = [];
    const heard: MostradorEvent[] = [];
    const before: (MostradorEvent | undefined)[] = [];
    const fetch = (request: Request) => {
      if (request.url.includes('/stream')) {
        streams.push(request);
        before.push(heard.at(-1));
      }
      return sandbox.fetch(request);
    };
    const first = place({ fetch });
    const second = place({ fetch });
    await session(first.widget, 'embedded');
    await session(second.widget, 'embedded');
    first.widget.host.subscribe(() => {});
    await waitUntil(() => first.widget.host.streamStatus === 'live', 'live', { timeout: 8_000 });
    second.widget.host.subscribe((event) => heard.push(event));
    await waitUntil(() => second.widget.host.streamStatus === 'live', 'told by the first', {
      timeout: 8_000,
    });
    assert.equal(streams.length, 1);
    await sellPoint();
    await waitUntil(() => heard.length > 0, 'heard through the first', { timeout: 8_000 });
    first.provider.remove();
    await waitUntil(() => streams.length === 2, 'the second reads', { timeout: 8_000 });
    const last = before[1];
    assert.equal(streams[1]?.headers.get('last-event-id'), last && 'id' in last ? last.id : 'none');
    const known = heard.length;
    await sellPoint();
    await waitUntil(() => heard.length > known, 'heard by itself', { timeout: 8_000 });
  });

  it('tells what happened since the widgets began to read, and lets nobody read again for nothing', async () => {
    const { widget } = place();
    await session(widget, 'embedded');
    const heard: string[] = [];
    widget.host.subscribe(({ type }) => heard.push(type));
    // Before the stream is open, and after.
    await sellPoint();
    await waitUntil(() => heard.includes('balance.changed'), 'told', { timeout: 8_000 });
    await waitUntil(() => widget.host.streamStatus === 'live', 'live', { timeout: 8_000 });
    heard.length = 0;
    await sellPoint();
    await waitUntil(() => heard.includes('balance.changed'), 'told', { timeout: 8_000 });
    assert.notInclude(heard, 'reset');
  });

  it('reads again now and then where streams are cut', async () => {
    const { widget } = place();
    await session(widget, 'embedded');
    sandbox.transport.fail = (request) => (request.url.includes('/stream') ? Response.error() : null);
    const heard: string[] = [];
    widget.host.subscribe(({ type }) => heard.push(type));
    await waitUntil(() => widget.host.streamStatus === 'polling', 'polling', { timeout: 12_000 });
    document.dispatchEvent(new Event('visibilitychange'));
    assert.deepEqual(heard, ['reset']);
    sandbox.transport.fail = null;
  });

  it('has everybody read again once a cut stream is back: what cut it may have failed their readings too', async () => {
    const cuts: (() => void)[] = [];
    const fetch = async (request: Request) => {
      const answer = await sandbox.fetch(request);
      if (!request.url.includes('/stream') || !answer.body) return answer;
      const wire = new TransformStream<Uint8Array, Uint8Array>({
        start: (controller) => void cuts.push(() => controller.error(new TypeError('cut'))),
      });
      return new Response(answer.body.pipeThrough(wire), answer);
    };
    const { widget } = place({ fetch });
    await session(widget, 'embedded');
    const heard: string[] = [];
    widget.host.subscribe(({ type }) => heard.push(type));
    await waitUntil(() => widget.host.streamStatus === 'live', 'live', { timeout: 8_000 });
    assert.notInclude(heard, 'reset');
    cuts[0]?.();
    await waitUntil(() => heard.includes('reset'), 'read again', { timeout: 8_000 });
    assert.equal(widget.host.streamStatus, 'live');
  });

  it('goes on after it was moved within the page', async () => {
    const { provider, widget } = place();
    await session(widget, 'embedded');
    const { client } = widget.host;
    const section = document.createElement('section');
    document.body.append(section);
    section.append(provider);
    await Promise.resolve();
    assert.equal(widget.host.client, client);
    widget.host.subscribe(() => {});
    await waitUntil(() => widget.host.streamStatus === 'live', 'live again', { timeout: 8_000 });
    section.remove();
  });

  it('lets widgets without a provider above them use configure()', async () => {
    const widget = document.createElement('test-widget') as TestWidget;
    document.body.append(widget);
    assert.equal(widget.consumer.value, undefined);
    configure({
      baseUrl: sandbox.url,
      publishableKey: sandbox.demo.publishableKey,
      fetch: sandbox.fetch,
      locale: 'en-GB',
    });
    assert.equal(widget.host.session, 'visitor');
    assert.equal(widget.host.locale, 'en');
    const { provider } = place({ locale: 'es-MX' });
    provider.append(widget);
    await waitUntil(() => widget.consumer.value?.locale === 'es-MX', 'the nearer provider wins');
  });
});
