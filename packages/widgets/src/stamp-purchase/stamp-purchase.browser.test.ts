import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { browserStage } from '../../test/browser-stage.ts';
import { refuseIn } from '../../test/platform.ts';
import { ordersOf, PurchaseScene, storedIntents } from '../../test/purchase-scene.ts';
import { waitUntil } from '../../test/wait-until.ts';
import '../provider/define.ts';
import './define.ts';

describe('mostrador-stamp-purchase: choosing and confirming', () => {
  const stage = browserStage();

  it('sells a package for points: signs in in the click, confirms, gives the receipt', async () => {
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('Saldo actual: 1,250');
    await scene.choose('100');
    await scene.see('5,000 → 4,500 después');
    await scene.see(/Su saldo quedará en 1,350, unos \d+ días a \d+/);
    assert.include(scene.text, 'Este proceso es incancelable e irreversible');
    await scene.buy(stage.windows);
    await scene.see('¿Realmente desea continuar?');
    assert.include(scene.dialog.innerText, 'Confirmación de Compra');
    assert.equal(storedIntents().length, 0, 'nothing is stored before it is confirmed');
    await scene.confirm();
    await scene.see('Gracias por su compra en Timbres.');
    await scene.see('5,000 → 4,500');
    assert.equal(scene.purchases.length, 1);
    assert.equal(scene.purchases[0]?.order.state, 'fulfilled');
    assert.equal(scene.root.activeElement?.textContent, 'Gracias por su compra en Timbres.');
    assert.equal(storedIntents().length, 0, 'an answered intent is cleared');
    await scene.press('again');
    await scene.see('Saldo actual: 1,350');
  });

  it('credits the stamping account that the person chooses', async () => {
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('Cuenta que recibe');
    const select = scene.find<HTMLSelectElement>('select');
    assert.deepEqual(
      [...select.options].map(({ text }) => text),
      ['Pruebas', 'cuentasmpresa'],
    );
    select.focus();
    await sendKeys({ press: 'ArrowDown' });
    await scene.choose('100');
    await scene.buy(stage.windows);
    assert.include(scene.dialog.innerText, 'cuentasmpresa');
    await scene.confirm();
    await scene.see('cuentasmpresa: 10 → 110');
    assert.equal(scene.purchases[0]?.order.balanceAfter, 110);
  });

  it('the dialog is inert for 500 ms, deaf to scripts, begins on Cancelar and gives the focus back', async () => {
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('Saldo actual');
    await scene.choose('100');
    await scene.buy(stage.windows);
    assert.equal(scene.root.activeElement?.textContent, 'Cancelar');
    assert.isTrue(scene.part('confirm').inert);
    await waitUntil(() => !scene.part('confirm').inert);
    scene.part('confirm').click();
    scene.part('cancel').click();
    scene.part('confirm').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    assert.isTrue(scene.asks);
    assert.lengthOf(await ordersOf(stage.sandbox), 0);
    await scene.key('Escape');
    await waitUntil(() => !scene.asks);
    assert.equal(scene.root.activeElement, scene.part('buy'));
    assert.lengthOf(await ordersOf(stage.sandbox), 0);
  });

  it('a double click buys once, and the dialog cannot be dismissed while it waits', async () => {
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('Saldo actual');
    await scene.choose('100');
    await scene.buy(stage.windows);
    await waitUntil(() => !scene.part('confirm').inert);
    stage.sandbox.transport.delayMs = 600;
    await scene.press('confirm');
    await scene.press('confirm');
    assert.include(scene.dialog.innerText, 'Comprando');
    assert.equal(storedIntents().length, 1, 'the intent is stored before the answer');
    await scene.key('Escape');
    await scene.key('Escape');
    await scene.press('cancel');
    assert.isTrue(scene.asks);
    await scene.see('Gracias por su compra en Timbres.');
    assert.lengthOf(await ordersOf(stage.sandbox), 1);
    assert.lengthOf(scene.purchases, 1);
  });

  it('works with the keyboard alone and says the new total at every change of the quantity', async () => {
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('Saldo actual');
    scene.find<HTMLInputElement>('[part=package]:first-of-type input').focus();
    await scene.key('Space');
    await scene.key('ArrowDown');
    await scene.see('Comprar 250 timbres');
    await scene.key('ArrowUp');
    await scene.key('Tab');
    await scene.key('Tab');
    await scene.key('ArrowUp');
    await scene.see('Comprar 200 timbres');
    await waitUntil(() => scene.root.textContent?.includes('2 × 100 timbres: $1,000.00'), scene.text);
    scene.part('buy').focus();
    const before = stage.windows.opened.length;
    await scene.key('Enter');
    assert.equal(stage.windows.opened.length, before + 1, 'the window is opened in the key press');
  });

  it('takes a quantity as it is typed, and nothing that is no whole number for another', async () => {
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('Saldo actual');
    const field = scene.find<HTMLInputElement>('#count');
    const type = async (typed: string) => {
      field.value = typed;
      field.dispatchEvent(new Event('change'));
      await scene.widget.updateComplete;
      return field.value;
    };
    assert.equal(await type('1,000'), '1,000');
    for (const other of ['1.5', '-3', 'dos']) assert.equal(await type(other), '1,000', other);
    assert.equal(await type(''), '1');
  });

  it('consent refused or window closed: nothing is bought, and it says so', async () => {
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('Saldo actual');
    await scene.press('buy');
    await waitUntil(() => stage.windows.opened[0]);
    await refuseIn(stage.windows.opened[0] as Window);
    await scene.see('No dio su permiso para comprar en este sitio. No se compró nada.');
    await scene.press('buy');
    await waitUntil(() => stage.windows.opened[1]);
    stage.windows.opened[1]?.close();
    await scene.see('Cerró la ventana antes de iniciar sesión. No se compró nada.');
    assert.isFalse(scene.asks);
  });

  it('a blocked window leaves the way by this tab', async () => {
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('Saldo actual');
    stage.windows.block();
    await scene.press('buy');
    await scene.see('Su navegador bloqueó la ventana de inicio de sesión.');
    await scene.see('Iniciar sesión en esta pestaña');
  });

  it('a visitor sees the prices, signs in by the main button and goes on with what was chosen', async () => {
    const scene = new PurchaseScene(stage.sandbox, { provider: { fetchSession: undefined } });
    await scene.see('Comprar timbres');
    await scene.choose('250');
    assert.notInclude(scene.text, 'Saldo actual');
    await scene.press('buy');
    await waitUntil(() => stage.windows.opened[0]);
    const { acceptIn } = await import('../../test/platform.ts');
    await acceptIn(stage.sandbox, stage.windows.opened[0] as Window, 5_000);
    await scene.see('Saldo actual: 1,250');
    await scene.see('Comprar 250 timbres');
    assert.isFalse(scene.asks);
  });

  it('gives a receipt that can be kept', async () => {
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('Saldo actual');
    await scene.choose('100');
    await scene.buy(stage.windows);
    await scene.confirm();
    await scene.see('Descargar comprobante');
    const real = URL.createObjectURL;
    let file: Blob | undefined;
    URL.createObjectURL = (made: Blob) => {
      file = made;
      return real.call(URL, made);
    };
    await scene.press('download');
    URL.createObjectURL = real;
    assert.equal(file?.type, 'text/html');
    const words = await file?.text();
    const { order } = scene.purchases[0] as { order: { id: string } };
    for (const text of ['Comprobante de compra', 'Bahía Contable', '100 timbres', '$500.00', order.id])
      assert.include(words, text);
  });

  it('no piece of it carries a style attribute, and axe finds nothing in any place', async function () {
    this.timeout(40_000);
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('Saldo actual');
    await scene.check();
    await scene.choose('100');
    await scene.buy(stage.windows);
    await waitUntil(() => !scene.part('confirm').inert);
    await scene.check();
    await scene.confirm();
    await scene.see('Gracias');
    await scene.check();
  });

  it('in English', async () => {
    const scene = new PurchaseScene(stage.sandbox, { provider: { locale: 'en' } });
    await scene.see('Buy stamps');
    await scene.see('Present balance: 1,250');
    await scene.choose('100');
    await scene.see('Buy 100 stamps');
    await scene.buy(stage.windows);
    await scene.see('This process cannot be cancelled or reversed');
    await scene.confirm();
    await scene.see('Thank you for your purchase of stamps.');
  });

  it('survives removal and comes back with what was chosen', async () => {
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('Saldo actual');
    await scene.choose('250');
    scene.widget.remove();
    scene.provider.append(scene.widget);
    await scene.see('Comprar 250 timbres');
    await scene.buy(stage.windows);
    await scene.see('¿Realmente desea continuar?');
  });
});

describe('mostrador-stamp-purchase in narrow places', () => {
  const stage = browserStage();

  it('pays in a second view, with a way back that keeps the focus', async () => {
    const scene = new PurchaseScene(stage.sandbox, { width: 320 });
    await scene.see('Continuar al pago');
    await scene.choose('100');
    await scene.press('next');
    await scene.see('Forma de pago');
    assert.equal(scene.root.activeElement?.textContent, 'Forma de pago');
    await scene.see('1 × 100 timbres');
    await scene.press(scene.find('[aria-label="Volver a los paquetes"]'));
    await scene.see('Continuar al pago');
    assert.equal(scene.root.activeElement?.textContent, 'Comprar timbres');
    await scene.check();
  });

  /** The distributor's own session on its own site. */
  const distributorSession = async () => {
    const { sandbox } = stage;
    const scopes = ['balances:read', 'offers:read', 'orders:read', 'orders:create', 'events:read'];
    const answer = await sandbox.fetch(`${sandbox.url}/v1/embed-sessions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${sandbox.demo.distributorSecretKey}`,
      },
      body: JSON.stringify({ scopes, origin: location.origin }),
    });
    return answer.json();
  };

  it('shows five of thirteen packages, then all, with the focus on the first of the rest', async () => {
    const fetchSession = distributorSession;
    const scene = new PurchaseScene(stage.sandbox, { width: 320, provider: { fetchSession } });
    await scene.see('Ver los 13 paquetes');
    const shown = () =>
      [...scene.root.querySelectorAll<HTMLElement>('[part=package]')].filter((row) => row.checkVisibility());
    assert.lengthOf(shown(), 5);
    scene.part('unfold').focus();
    await scene.key('Enter');
    await waitUntil(() => shown().length === 13);
    await waitUntil(() => scene.root.activeElement?.matches('.more input'));
  });

  it('fits 280 px', async () => {
    const scene = new PurchaseScene(stage.sandbox, { width: 280 });
    await scene.see('Continuar al pago');
    const card = scene.part('card');
    assert.isAtMost(card.scrollWidth, card.clientWidth);
    await scene.press('next');
    await scene.see('Forma de pago');
    assert.isAtMost(card.scrollWidth, card.clientWidth);
  });

  for (const width of [320, 768, 1_040])
    it(`jumps nowhere when its packages come: ${width} px`, async () => {
      for (const packages of [undefined, 13]) {
        document.body.style.fontFamily = 'Inter, system-ui';
        const provider = packages ? { fetchSession: distributorSession } : {};
        const scene = new PurchaseScene(stage.sandbox, { width, provider });
        Object.assign(scene.widget, { packages });
        await scene.widget.updateComplete;
        const { height } = scene.find('.card').getBoundingClientRect();
        await scene.see('Saldo actual');
        // Nobody knows before how many ways to pay a distributor has, nor that its note is one line.
        const most = packages ? 20 : 1;
        assert.approximately(scene.find('.card').getBoundingClientRect().height, height, most);
        scene.leave();
      }
    }).timeout(30_000);

  /** Where the text of an element is, whatever its box. */
  const written = (element: Element): DOMRect => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect();
  };

  for (const width of [320, 768])
    it(`bears text of twice the size: ${width} px`, async () => {
      document.documentElement.style.fontSize = '200%';
      const scene = new PurchaseScene(stage.sandbox, { width });
      await scene.see('Continuar al pago');
      const card = scene.part('card');
      assert.isAtMost(card.scrollWidth, card.clientWidth);
      for (const row of scene.root.querySelectorAll<HTMLElement>('[part=package]')) {
        const [unit, saving] = ['.unit', '.saving'].map((name) => row.querySelector(name));
        if (!unit || !saving?.textContent?.trim()) continue;
        const [a, b] = [written(unit), written(saving)];
        assert.isTrue(a.right <= b.left || a.bottom <= b.top, 'unit price and saving apart');
      }
      document.documentElement.style.fontSize = '';
    });
});
