import { assert } from '@open-wc/testing';
import { browserStage } from '../../test/browser-stage.ts';
import { waitUntil } from '../../test/wait-until.ts';
import type { MostradorBalanceChangedEvent } from '../events/balance-changed.ts';
import '../provider/define.ts';
import './define.ts';
import type { MostradorProvider } from '../provider/provider.ts';
import type { MostradorBalanceMeter } from './balance-meter.ts';

/** Two cores do more than one thing, and the first test opens the platform. */
const WAIT = { timeout: 30_000 };

describe('mostrador-balance-meter: live', () => {
  const stage = browserStage();

  const place = (options: Partial<MostradorProvider> = {}) => {
    const { sandbox } = stage;
    const provider = document.createElement('mostrador-provider');
    Object.assign(provider, {
      baseUrl: sandbox.url,
      publishableKey: sandbox.demo.publishableKey,
      fetch: sandbox.fetch,
      fetchSession: () => sandbox.embedSession(),
      ...options,
    });
    const [card, pill] = [
      document.createElement('mostrador-balance-meter'),
      document.createElement('mostrador-balance-meter'),
    ];
    pill.compact = true;
    provider.append(card, pill);
    document.body.append(provider);
    return { provider, card, pill };
  };
  const text = (meter: MostradorBalanceMeter) => meter.shadowRoot?.textContent ?? '';
  const sees = (meter: MostradorBalanceMeter, words: string) =>
    waitUntil(() => text(meter).includes(words), `«${words}» in: ${text(meter)}`, WAIT);

  /** The distributor transfers stamps to the customer's account (CM-TIM-01). */
  const transfer = async (quantity: number) => {
    stage.spoil();
    const { sandbox } = stage;
    const answer = await sandbox.fetch(`${sandbox.url}/v1/transfers`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${sandbox.demo.distributorSecretKey}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify({
        unit: 'stamp',
        quantity,
        amount: { amount: 100, currency: 'MXN' },
        toStampingAccountId: sandbox.demo.stampingAccountId,
      }),
    });
    assert.equal(answer.status, 201);
  };

  it('shows stamps, points and the forecast of A-CM-15', async () => {
    const { card, pill } = place();
    await sees(card, 'Alcanzan hasta el 19 de diciembre de 2026');
    for (const words of ['1,250', '5,000', 'Días restantes', '31']) assert.include(text(card), words);
    await sees(pill, '1,250');
  });

  it('CM-TIM-04: the card speaks of the automatic sale and flags its day; paused, the pill warns too', async () => {
    stage.spoil();
    const { card, pill } = place();
    await sees(card, 'Al bajar a 100 abona 2,000 por $2,000.00');
    assert.exists(card.shadowRoot?.querySelector('[part~=flag]'));
    const { db } = stage.sandbox.deps();
    await db
      .updateTable('auto_sale')
      .set({ state: 'paused', reason: 'seller_out_of_stock', paused_at: new Date(), minimum: 100_000 })
      .execute();
    await transfer(1);
    await sees(card, 'Venta automática en pausaSu distribuidor ya lo sabe. Se reanuda sola.');
    await waitUntil(() => pill.shadowRoot?.querySelector('svg'), 'a pill that warns', WAIT);
  }).timeout(60_000);

  it('opens a page with one request of each kind, and reads once more when stamps arrive', async () => {
    const asked: Record<string, number> = {};
    stage.sandbox.transport.fail = ({ url }) => {
      const { pathname } = new URL(url);
      asked[pathname] = (asked[pathname] ?? 0) + 1;
      return null;
    };
    const { card } = place();
    await sees(card, '1,250');
    await waitUntil(() => asked['/v1/events/stream'], 'the stream opens', WAIT);
    const opening = { '/v1/account': 1, '/v1/balances': 1, '/v1/consumption': 1, '/v1/events/stream': 1 };
    assert.deepEqual(asked, opening);
    await transfer(100);
    await sees(card, '1,350');
    assert.deepEqual(asked, { ...opening, '/v1/balances': 2, '/v1/consumption': 2, '/v1/transfers': 1 });
  });

  it('moves by itself when stamps arrive, in card and pill, tells the page, and reads once for both', async () => {
    const { provider, card, pill } = place();
    await sees(card, '1,250');
    await sees(pill, '1,250');
    const changes: MostradorBalanceChangedEvent[] = [];
    provider.addEventListener('mostrador-balance-changed', (event) => changes.push(event));
    let readings = 0;
    stage.sandbox.transport.fail = ({ url }) => {
      if (url.endsWith('/v1/balances')) readings += 1;
      return null;
    };
    await transfer(250);
    await waitUntil(() => changes.length === 2, 'both meters tell', WAIT);
    assert.deepEqual(
      changes.map(({ stamps, points }) => [stamps, points]),
      [
        [1_500, 5_000],
        [1_500, 5_000],
      ],
    );
    await sees(card, '1,500');
    await sees(pill, '1,500');
    assert.equal(readings, 1);
  });

  it('keeps its figures when the network goes, and says of when they are', async () => {
    const { card } = place();
    await sees(card, '1,250');
    stage.sandbox.transport.offline = true;
    dispatchEvent(new Event('offline'));
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    dispatchEvent(new Event('offline'));
    await sees(card, 'Sin conexión');
    assert.include(text(card), '1,250');
    Reflect.deleteProperty(navigator, 'onLine');
    stage.sandbox.transport.offline = false;
    dispatchEvent(new Event('online'));
    await waitUntil(() => !text(card).includes('Sin conexión'), text(card), WAIT);
  });

  it('says what happened when the first reading fails, with the request, and tries again', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Algo falló de nuestro lado',
      status: 500,
      code: 'internal_error',
      requestId: '7C2E91AA04BD',
    };
    stage.sandbox.transport.fail = ({ url }) =>
      url.endsWith('/v1/balances')
        ? new Response(JSON.stringify(problem), {
            status: 500,
            headers: { 'content-type': 'application/problem+json' },
          })
        : null;
    const { card } = place();
    await sees(card, 'Algo falló de nuestro lado');
    assert.include(text(card), '7C2E');
    stage.sandbox.transport.fail = null;
    const retry = [...(card.shadowRoot?.querySelectorAll('button') ?? [])].find(({ textContent }) =>
      textContent?.includes('Reintentar'),
    );
    retry?.click();
    await sees(card, '1,250');
  });

  it('asks a visitor to sign in, in the language of the page', async () => {
    const { card } = place({ fetchSession: undefined, locale: 'en' });
    await sees(card, 'Sign in to see your balance');
    card.compact = true;
    await sees(card, 'Signed out');
  });

  it('without the right to read says so and does not retry', async () => {
    const { card } = place({ fetchSession: () => stage.sandbox.embedSession(['offers:read']) });
    await sees(card, 'El sitio no tiene su permiso para esto');
  });

  it('stops reading when it leaves the page, and goes on when it is back', async () => {
    const { provider, card, pill } = place();
    await sees(card, '1,250');
    card.remove();
    pill.remove();
    await transfer(50);
    provider.append(card);
    await sees(card, '1,300');
  });
});
