import { assert } from '@open-wc/testing';
import { browserStage } from '../../test/browser-stage.ts';
import { acceptIn } from '../../test/platform.ts';
import { ordersOf, PurchaseScene, storedIntents } from '../../test/purchase-scene.ts';
import { waitUntil } from '../../test/wait-until.ts';
import '../provider/define.ts';
import '../stamp-purchase/define.ts';

const isOrder = ({ method, url }: Request) => method === 'POST' && url.endsWith('/v1/orders');

describe('a purchase without answer', () => {
  const stage = browserStage();

  const confirming = async () => {
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('Saldo actual');
    await scene.choose('100');
    await scene.buy(stage.windows);
    await waitUntil(() => !scene.part('confirm').inert);
    return scene;
  };

  it('whose answers are all lost is looked for and found: bought once', async () => {
    const scene = await confirming();
    Object.assign(stage.sandbox.transport, { loseAnswer: isOrder, delayMs: 300 });
    await scene.confirm();
    await scene.see('Recuperando su compra');
    await scene.see('Quedó una compra de 100 timbres sin respuesta');
    await scene.see('no se cobrará dos veces');
    await scene.see('Gracias por su compra en Timbres.');
    assert.lengthOf(await ordersOf(stage.sandbox), 1);
    assert.lengthOf(scene.purchases, 1);
    assert.lengthOf(storedIntents(), 0);
  }).timeout(30_000);

  it('is found by the embed session after a reload, without signing in', async () => {
    const scene = await confirming();
    stage.sandbox.transport.loseAnswer = isOrder;
    await scene.confirm();
    await waitUntil(async () => (await ordersOf(stage.sandbox)).length === 1);
    scene.leave();
    stage.sandbox.transport.loseAnswer = null;
    assert.lengthOf(storedIntents(), 1);
    const again = new PurchaseScene(stage.sandbox);
    await again.see('Gracias por su compra en Timbres.');
    await again.see('100 timbres ya están en su saldo.');
    assert.lengthOf(stage.windows.opened, 1, 'nobody was asked to sign in again');
    assert.lengthOf(await ordersOf(stage.sandbox), 1);
    assert.lengthOf(storedIntents(), 0);
  }).timeout(30_000);

  it('that never arrived is finished after a reload with the same key, by the person', async () => {
    const scene = await confirming();
    stage.sandbox.transport.offline = true;
    await scene.confirm();
    await waitUntil(() => storedIntents().length === 1);
    scene.leave();
    stage.sandbox.transport.offline = false;
    const [[, key]] = storedIntents() as [[string, string]];
    const keys: (string | null)[] = [];
    stage.sandbox.transport.fail = (request) => {
      if (isOrder(request)) keys.push(request.headers.get('Idempotency-Key'));
      return null;
    };
    const again = new PurchaseScene(stage.sandbox);
    await again.see('Su compra no llegó');
    await again.press('finish');
    await waitUntil(() => stage.windows.opened[1], 'window');
    await acceptIn(stage.sandbox, stage.windows.opened[1] as Window, 5_000);
    await again.see('Gracias por su compra en Timbres.');
    assert.deepEqual([...new Set(keys)], [key]);
    assert.lengthOf(await ordersOf(stage.sandbox), 1);
    assert.lengthOf(storedIntents(), 0);
  }).timeout(30_000);

  it('that never arrived can be forgotten', async () => {
    const scene = await confirming();
    stage.sandbox.transport.offline = true;
    await scene.confirm();
    await waitUntil(() => storedIntents().length === 1);
    scene.leave();
    stage.sandbox.transport.offline = false;
    const again = new PurchaseScene(stage.sandbox);
    await again.see('Su compra no llegó');
    await again.press('discard');
    await again.see('Saldo actual: 1,250');
    assert.lengthOf(storedIntents(), 0);
    assert.lengthOf(await ordersOf(stage.sandbox), 0);
  }).timeout(30_000);

  it('is sent again by itself when the network comes back to the same page', async () => {
    const scene = await confirming();
    stage.sandbox.transport.offline = true;
    await scene.confirm();
    await scene.see('Recuperando su compra');
    stage.sandbox.transport.offline = false;
    window.dispatchEvent(new Event('online'));
    await scene.see('Gracias por su compra en Timbres.');
    assert.lengthOf(await ordersOf(stage.sandbox), 1);
  }).timeout(30_000);

  it('two tabs with one quote buy once', async () => {
    const scene = await confirming();
    stage.sandbox.transport.offline = true;
    await scene.confirm();
    await waitUntil(() => storedIntents().length === 1);
    scene.leave();
    stage.sandbox.transport.offline = false;
    const tabs = [new PurchaseScene(stage.sandbox), new PurchaseScene(stage.sandbox)] as const;
    for (const [i, tab] of tabs.entries()) {
      await tab.see('Su compra no llegó');
      await tab.press('finish');
      await waitUntil(() => stage.windows.opened[i + 1], 'window');
    }
    for (const i of tabs.keys()) await acceptIn(stage.sandbox, stage.windows.opened[i + 1] as Window, 5_000);
    for (const tab of tabs) await tab.see('Gracias por su compra en Timbres.');
    assert.lengthOf(await ordersOf(stage.sandbox), 1);
    assert.equal(tabs[0].purchases[0]?.order.id, tabs[1].purchases[0]?.order.id);
  }).timeout(30_000);

  it('whose key another purchase used is not made, and it says so', async () => {
    const { sandbox } = stage;
    const scene = await confirming();
    const key = `${Date.now().toString(36)}.used`;
    const person = await sandbox.signInAs('customer');
    const call = async (path: string, body: object, headers = {}) => {
      const answer = await sandbox.fetch(`${sandbox.url}${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${person}`,
          'mostrador-account': sandbox.demo.customerId,
          ...headers,
        },
        body: JSON.stringify(body),
      });
      return answer.json();
    };
    const { db } = sandbox.deps();
    const shown = await db.selectFrom('quote').select('id').executeTakeFirstOrThrow();
    const offer = await db
      .selectFrom('price_package')
      .select('id')
      .where('quantity', '=', 250)
      .executeTakeFirstOrThrow();
    const other = await call('/v1/quotes', {
      lines: [{ offerId: offer.id, quantity: 1, toStampingAccountId: sandbox.demo.stampingAccountId }],
    });
    await call(
      '/v1/orders',
      { quoteId: other.id, payment: { source: 'points' }, confirmed: true },
      { 'idempotency-key': key },
    );
    localStorage.setItem(`mostrador.intent.stamps.${sandbox.demo.customerId}.${shown.id}`, key);
    await scene.confirm();
    await scene.see('La compra no se hizo y no se cobró nada. Puede intentarla de nuevo.');
    assert.lengthOf(await ordersOf(sandbox), 1);
    assert.lengthOf(storedIntents(), 0);
  }).timeout(30_000);
});
