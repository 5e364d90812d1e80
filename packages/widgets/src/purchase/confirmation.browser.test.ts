import { assert } from '@open-wc/testing';
import { browserStage } from '../../test/browser-stage.ts';
import { decideIn } from '../../test/confirmation.ts';
import { ordersOf, PurchaseScene, storedIntents } from '../../test/purchase-scene.ts';
import { waitUntil } from '../../test/wait-until.ts';
import '../provider/define.ts';
import '../stamp-purchase/define.ts';

describe('a purchase beyond what the person consented to', () => {
  const stage = browserStage();

  /** Confirmed in the page; the platform's window is open for it. */
  const awaited = async () => {
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('Saldo actual');
    await scene.choose('100');
    await scene.buy(stage.windows, 0);
    await scene.confirm();
    await scene.see('Confirme su compra en la plataforma');
    const [order] = await ordersOf(stage.sandbox);
    if (!order) throw new Error('no order');
    return { scene, orderId: order.id, opened: () => stage.windows.opened.at(-1) as Window };
  };

  it('is confirmed in the platform’s window, which opens by itself in the click', async () => {
    const { scene, orderId, opened } = await awaited();
    assert.lengthOf(stage.windows.opened, 2);
    await scene.see('Abrimos una ventana de la plataforma para que confirme 100 timbres por $500.00.');
    assert.lengthOf(scene.purchases, 0);
    await scene.check();
    await decideIn(stage.sandbox, opened(), orderId, {});
    await scene.see('Gracias por su compra en Timbres.');
    assert.lengthOf(scene.purchases, 1);
    assert.lengthOf(storedIntents(), 0);
  }).timeout(30_000);

  it('refused there comes back to the form, and nothing is lost', async () => {
    const { scene, orderId, opened } = await awaited();
    await decideIn(stage.sandbox, opened(), orderId, null);
    await scene.see('Rechazó la compra en la plataforma. No se cobró nada.');
    assert.isTrue(scene.find<HTMLInputElement>('[part=package] input').checked);
    assert.lengthOf(scene.purchases, 0);
  }).timeout(30_000);

  it('whose window is closed can be opened again', async () => {
    const { scene, orderId, opened } = await awaited();
    opened().close();
    await scene.see('Cerró la ventana sin confirmar. No se ha cobrado nada; puede abrirla de nuevo.');
    await scene.press('open-window');
    await waitUntil(() => stage.windows.opened.length === 3);
    await decideIn(stage.sandbox, opened(), orderId, {});
    await scene.see('Gracias por su compra en Timbres.');
  }).timeout(30_000);

  it('not confirmed in time ends by itself', async () => {
    const { scene, opened } = await awaited();
    await stage.sandbox.advance({ minutes: 120 });
    opened().close();
    await scene.see('Venció el tiempo para confirmar. No se cobró nada; puede comprar de nuevo.');
  }).timeout(30_000);

  it('still waits after a reload', async () => {
    const { scene, orderId } = await awaited();
    scene.leave();
    const again = new PurchaseScene(stage.sandbox);
    await again.see('Falta su confirmación de 100 timbres por $500.00');
    assert.notInclude(again.text, 'bloqueó', 'nobody has tried yet');
    await again.press('open-window');
    await waitUntil(() => stage.windows.opened.length === 3);
    await decideIn(stage.sandbox, stage.windows.opened[2] as Window, orderId, {});
    await again.see('Gracias por su compra en Timbres.');
  }).timeout(30_000);

  it('whose window the browser blocks goes on in this page, and finds its way back', async () => {
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('Saldo actual');
    await scene.choose('100');
    await scene.buy(stage.windows, 0);
    stage.windows.block();
    await scene.confirm();
    await scene.see('Su navegador bloqueó la ventana en la que confirma 100 timbres por $500.00.');
    const [order] = await ordersOf(stage.sandbox);
    const link = new URL(scene.find<HTMLAnchorElement>('[part=continue-here]').href);
    assert.equal(`${link.origin}${link.pathname}`, `${stage.sandbox.url}/confirm/${order?.id}`);
    assert.equal(link.searchParams.get('locale'), 'es-MX');
    assert.equal(link.searchParams.get('return_to'), location.href.replace(/#.*/, ''));
    await scene.check();
    await scene.press('open-window');
    await scene.see('Su navegador bloqueó la ventana');
    assert.equal(scene.root.activeElement, scene.part('open-window'), 'who tries again stays there');
    assert.lengthOf(storedIntents(), 1, 'taken up when the person comes back');
  }).timeout(30_000);

  it('can be left, and the form is as it was', async () => {
    const { scene } = await awaited();
    await scene.press('leave');
    await scene.see('Comprar 100 timbres');
    assert.lengthOf(storedIntents(), 0);
  }).timeout(30_000);
});
