import { assert } from '@open-wc/testing';
import { browserStage } from '../../test/browser-stage.ts';
import { acceptIn } from '../../test/platform.ts';
import { ordersOf, PurchaseScene, storedIntents } from '../../test/purchase-scene.ts';
import { waitUntil } from '../../test/wait-until.ts';
import '../provider/define.ts';
import '../sign-in/define.ts';
import '../stamp-purchase/define.ts';

describe('a purchase whose place in the page changes', () => {
  const stage = browserStage();

  const move = (scene: PurchaseScene) => {
    scene.widget.remove();
    scene.provider.append(scene.widget);
  };

  it('taken away while the price is asked comes back to the form, and no dialog opens by itself', async () => {
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('Saldo actual');
    await scene.choose('100');
    await scene.buy(stage.windows);
    await scene.key('Escape');
    await waitUntil(() => !scene.asks);
    stage.sandbox.transport.delayMs = 300;
    await scene.press('buy');
    await scene.see('Preparando la compra');
    scene.widget.remove();
    stage.sandbox.transport.delayMs = 0;
    scene.provider.append(scene.widget);
    await scene.see('Comprar 100 timbres');
    assert.isFalse(scene.asks);
    await scene.buy(stage.windows);
    await scene.confirm();
    await scene.see('Gracias por su compra en Timbres.');
  }).timeout(30_000);

  it('taken away while the window is open waits for nobody when it comes back', async () => {
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('Saldo actual');
    await scene.press('buy');
    await scene.see('Esperando su inicio de sesión');
    move(scene);
    await scene.see(/Comprar 1,000 timbres/);
    assert.equal(scene.part('buy').ariaDisabled, 'false');
  });

  it('moved with its dialog open asks again, over the page and not in it', async () => {
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('Saldo actual');
    await scene.choose('100');
    await scene.buy(stage.windows);
    move(scene);
    await waitUntil(() => !scene.asks);
    await scene.see('Comprar 100 timbres');
    await scene.buy(stage.windows);
    assert.isTrue(scene.dialog.matches(':modal'));
    await scene.confirm();
    await scene.see('Gracias por su compra en Timbres.');
    assert.lengthOf(await ordersOf(stage.sandbox), 1);
  }).timeout(30_000);

  it('shows nothing of a person who signed out: no receipt, no balance', async () => {
    const scene = new PurchaseScene(stage.sandbox, { provider: { fetchSession: undefined } });
    const door = document.createElement('mostrador-sign-in');
    scene.provider.append(door);
    await scene.see('Comprar timbres');
    await scene.press('buy');
    await waitUntil(() => stage.windows.opened[0]);
    await acceptIn(stage.sandbox, stage.windows.opened[0] as Window, 5_000);
    await scene.see('Saldo actual: 1,250');
    await scene.choose('100');
    await scene.buy(stage.windows);
    await scene.confirm();
    await scene.see('Gracias por su compra en Timbres.');
    door.shadowRoot?.querySelector<HTMLElement>('[part~=sign-out]')?.click();
    await waitUntil(() => !scene.text.includes('Gracias'), 'receipt gone');
    await scene.see('Precios con IVA incluido.');
    assert.notInclude(scene.text, 'Saldo');
    assert.lengthOf(storedIntents(), 0);
  }).timeout(30_000);
});
