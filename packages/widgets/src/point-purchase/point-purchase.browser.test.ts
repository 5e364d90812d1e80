import { assert } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { browserStage } from '../../test/browser-stage.ts';
import { decideIn } from '../../test/confirmation.ts';
import { ordersOf, PurchaseScene } from '../../test/purchase-scene.ts';
import { waitUntil } from '../../test/wait-until.ts';
import '../provider/define.ts';
import '../stamp-purchase/define.ts';
import './define.ts';

describe('mostrador-point-purchase', () => {
  const stage = browserStage();

  const api = async (method: string, path: string, body: object, key: string) => {
    const { sandbox } = stage;
    const answer = await sandbox.fetch(`${sandbox.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };
  const SCOPES = [
    'balances:read',
    'consumption:read',
    'offers:read',
    'orders:read',
    'orders:create',
    'events:read',
  ];
  /** The distributor's own session on its own site: it buys for itself, nobody signs in. */
  const asDistributor = async (tag: 'mostrador-stamp-purchase' | 'mostrador-point-purchase') => {
    const { sandbox } = stage;
    const { distributorSecretKey } = sandbox.demo;
    const fetchSession = () =>
      api('POST', '/v1/embed-sessions', { scopes: SCOPES, origin: location.origin }, distributorSecretKey);
    const scene = new PurchaseScene(sandbox, { tag, provider: { fetchSession } });
    await scene.see('Saldo actual');
    return scene;
  };
  const store = async (...tokens: string[]) => {
    const { db } = stage.sandbox.deps();
    await db.deleteFrom('payment_method').execute();
    for (const providerToken of tokens)
      await api('POST', '/v1/payment-methods', { providerToken }, stage.sandbox.demo.distributorSecretKey);
    stage.spoil();
  };
  const chooseMethod = async (scene: PurchaseScene, label: string) => {
    const rows = [...scene.root.querySelectorAll<HTMLElement>('[part=payment-option]')];
    const row = rows.find((each) => each.innerText.includes(label));
    if (!row) throw new Error(`No ${label} in ${scene.text}`);
    await scene.press(row);
  };

  it('a customer buys points by a method given in the platform’s window (A-CM-14)', async () => {
    const scene = new PurchaseScene(stage.sandbox, { tag: 'mostrador-point-purchase' });
    await scene.see('Saldo actual: 5,000');
    await scene.see('1 punto = $1.00.');
    await scene.see('Comprar 500 puntos');
    assert.notInclude(scene.part('payment').innerText, 'Puntos');
    await scene.check();
    await scene.buy(stage.windows);
    await scene.see('Después la confirma en la ventana de la plataforma');
    await scene.confirm();
    await scene.see('Confirme su compra en la plataforma');
    const [order] = await ordersOf(stage.sandbox);
    const opened = stage.windows.opened.at(-1) as Window;
    await decideIn(stage.sandbox, opened, order?.id ?? '', { providerToken: 'tok_ok' });
    await scene.see('Gracias por su compra en Puntos.');
    await scene.see('de 5,000 a 5,500 puntos');
    assert.equal(scene.purchases[0]?.order.state, 'fulfilled');
  }).timeout(30_000);

  it('a distributor buys points with its card at once, without signing in', async () => {
    await store('tok_ok');
    const scene = await asDistributor('mostrador-point-purchase');
    await scene.choose('3,000');
    await scene.see('Visa ···· 4242');
    await scene.see('Crédito, al instante');
    await scene.see('$2,850.00');
    await scene.buy(stage.windows);
    await scene.confirm();
    await scene.see('Gracias por su compra en Puntos.');
    assert.lengthOf(stage.windows.opened, 0);
    assert.equal(scene.purchases[0]?.order.balanceAfter, 23_000);
  }).timeout(30_000);

  it('a bank charge is registered, says by when, and the receipt changes by itself when it settles', async () => {
    await store('tok_bank_slow');
    const scene = await asDistributor('mostrador-point-purchase');
    await scene.choose('3,000');
    await scene.see('Los puntos se abonan al acreditarse el cargo, a más tardar el lunes 23 de noviembre.');
    await scene.buy(stage.windows);
    await scene.confirm();
    await scene.see('Compra registrada');
    await scene.see('a más tardar el lunes 23 de noviembre');
    assert.notEqual(scene.purchases[0]?.order.state, 'fulfilled');
    await scene.check();
    await stage.sandbox.advance({ days: 6 });
    await scene.see('Gracias por su compra en Puntos.');
    assert.lengthOf(scene.purchases, 1, 'one purchase, one event');
  }).timeout(30_000);

  const markers = () => Object.keys(localStorage).filter((name) => name.startsWith('mostrador.on-its-way.'));

  it('SV-19: who comes back meanwhile sees what is on its way, until the bank has answered', async () => {
    await store('tok_bank_rejected');
    const first = await asDistributor('mostrador-point-purchase');
    await first.choose('3,000');
    await first.buy(stage.windows);
    await first.confirm();
    await first.see('Compra registrada');
    first.provider.remove();
    // Nobody comes near: that would bring the note by itself.
    await sendMouse({ type: 'move', position: [0, 0] });
    const scene = await asDistributor('mostrador-point-purchase');
    await scene.see(
      'Compra en camino: 3,000 puntos por $2,850.00. Se abona al acreditarse el cargo, a más tardar el lunes 23 de noviembre.',
    );
    await scene.check();
    assert.lengthOf(markers(), 1);
    await stage.sandbox.advance({ days: 6 });
    await waitUntil(() => !scene.root.querySelector('[part=on-its-way]'), 'rejected: nothing is on its way', {
      timeout: 20_000,
    });
    assert.isEmpty(markers(), 'the next visit needs nothing before it is asked');
  }).timeout(60_000);

  it('a rejected bank charge says so in the receipt', async () => {
    await store('tok_bank_rejected');
    const scene = await asDistributor('mostrador-point-purchase');
    await scene.choose('3,000');
    await scene.buy(stage.windows);
    await scene.confirm();
    await scene.see('Compra registrada');
    await stage.sandbox.advance({ days: 6 });
    await scene.see('No se completó la compra');
    await scene.see('El banco rechazó el cargo.');
  }).timeout(30_000);

  it('a declined card leaves the form with the other ways to pay', async () => {
    await store('tok_declined', 'tok_ok');
    const scene = await asDistributor('mostrador-point-purchase');
    await scene.choose('3,000');
    await chooseMethod(scene, '0002');
    await scene.buy(stage.windows);
    await scene.confirm();
    await scene.see('Su tarjeta fue rechazada. No se cobró nada; elija otra forma de pago.');
    await chooseMethod(scene, '4242');
    await scene.buy(stage.windows);
    await scene.confirm();
    await scene.see('Gracias por su compra en Puntos.');
  }).timeout(30_000);

  const chosenWay = (scene: PurchaseScene) =>
    scene.find<HTMLElement>('[part=payment-option]:has(:checked)').innerText.replace(/\s+/g, ' ');
  /** A person's purchase, confirmed in the platform's window with what it gives there. */
  const buyWith = async (scene: PurchaseScene, providerToken: string) => {
    await scene.buy(stage.windows);
    await scene.confirm();
    await scene.see('Confirme su compra en la plataforma');
    const order = (await ordersOf(stage.sandbox)).at(-1);
    assert.isNull(order?.payment_method_id, 'no stored one passes for what is chosen there');
    await decideIn(stage.sandbox, stage.windows.opened.at(-1) as Window, order?.id ?? '', { providerToken });
  };

  it('a declined card is no dead end: another one suggests itself, chosen in the platform’s window', async () => {
    const scene = new PurchaseScene(stage.sandbox, { tag: 'mostrador-point-purchase' });
    await scene.see('Saldo actual: 5,000');
    await buyWith(scene, 'tok_declined');
    await scene.see('Su tarjeta fue rechazada. No se cobró nada; elija otra forma de pago.');
    await scene.see('Visa ···· 0002');
    assert.include(chosenWay(scene), 'Otra tarjeta o cuenta bancaria La elige y confirma en la ventana');
    await scene.check();
    await buyWith(scene, 'tok_bank_rejected');
    await scene.see('Compra registrada');
    await stage.sandbox.advance({ days: 6 });
    await scene.see('No se completó la compra');
    await scene.press('again');
    await scene.see('CLABE ···· 0005');
    assert.include(chosenWay(scene), 'Otra tarjeta');
    await buyWith(scene, 'tok_ok');
    await scene.see('Gracias por su compra en Puntos.');
  }).timeout(60_000);

  it('a distributor pays stamps with points or a method, into its own stock', async () => {
    await store('tok_ok');
    const scene = await asDistributor('mostrador-stamp-purchase');
    await scene.see('Saldo actual: 1,494');
    await scene.choose('2,000');
    assert.notInclude(scene.text, 'Cuenta que recibe');
    await scene.see('20,000 → 17,680 después');
    await scene.buy(stage.windows);
    await scene.confirm();
    await scene.see('de 1,494 a 3,494 timbres');
    await scene.press('again');
    await scene.choose('2,000');
    await chooseMethod(scene, '4242');
    await scene.buy(stage.windows);
    await scene.confirm();
    await scene.see('de 3,494 a 5,494 timbres');
    assert.isTrue(scene.purchases.every(({ order }) => order.state === 'fulfilled'));
  }).timeout(30_000);

  it('says why points are not sold (CM-CFG-03)', async () => {
    stage.spoil();
    const { db } = stage.sandbox.deps();
    await db.updateTable('settings').set({ point_purchase_enabled: false }).execute();
    const scene = new PurchaseScene(stage.sandbox, { tag: 'mostrador-point-purchase' });
    await scene.see('La compra de puntos no está habilitada en su cuenta');
    await scene.see('Su distribuidor no tiene habilitada la compra de puntos.');
    await waitUntil(() => scene.part('write'));
  });
});
