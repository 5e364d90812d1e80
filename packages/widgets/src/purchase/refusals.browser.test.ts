import { assert } from '@open-wc/testing';
import { post } from '../../../server/src/ledger/index.ts';
import { endSessions } from '../../../server/src/modules/sessions/person-sessions.ts';
import { browserStage } from '../../test/browser-stage.ts';
import { acceptIn } from '../../test/platform.ts';
import { ordersOf, PurchaseScene, storedIntents } from '../../test/purchase-scene.ts';
import { waitUntil } from '../../test/wait-until.ts';
import '../provider/define.ts';
import '../stamp-purchase/define.ts';

describe('a purchase that the platform refuses', () => {
  const stage = browserStage();

  const atDialog = async () => {
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('Saldo actual');
    await scene.choose('100');
    await scene.buy(stage.windows);
    await waitUntil(() => !scene.part('confirm').inert, 'a button that can be pressed');
    return scene;
  };
  /** The choice is still there, nothing was bought and nothing waits. */
  const nothingLost = async (scene: PurchaseScene) => {
    assert.isFalse(scene.asks);
    assert.isTrue(scene.find<HTMLInputElement>('[part=package] input').checked);
    assert.lengthOf(await ordersOf(stage.sandbox), 0);
    assert.lengthOf(storedIntents(), 0);
    await scene.check();
  };
  const program = async (method: string, path: string, body?: object, headers: object = {}) => {
    const { sandbox } = stage;
    const answer = await sandbox.fetch(`${sandbox.url}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${sandbox.demo.distributorSecretKey}`,
        ...headers,
      },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return answer;
  };
  /** Stamps or points go back to where they were issued. */
  const takeAway = async (owner: string, unit: 'stamp' | 'point', quantity: number) => {
    const { sandbox } = stage;
    const debit = { owner, unit, role: 'stock' as const };
    const credit = { owner: sandbox.demo.operatorId, unit, role: 'issued' as const };
    const posting = { debit, credit, quantity, kind: 'opening' as const, reference: null };
    await post(sandbox.deps().db, [posting], sandbox.now());
  };
  const setSettings = async (change: object) => {
    stage.spoil();
    const etag = (await program('GET', '/v1/settings')).headers.get('etag') ?? '';
    await program('PATCH', '/v1/settings', change, { 'if-match': etag });
  };

  it('because the settings changed meanwhile: nothing was charged, why, and whom to ask (CM-CFG-02)', async () => {
    const scene = await atDialog();
    await setSettings({ stampPurchaseEnabled: false });
    await scene.confirm();
    await scene.see('La compra ya no está habilitada en su cuenta. No se cobró nada.');
    await scene.see('Su distribuidor no tiene habilitada la compra de timbres.');
    assert.isFalse(scene.asks);
    assert.lengthOf(scene.root.querySelectorAll('[href="mailto:ventas@bahia.example"]'), 1);
    await waitUntil(() => scene.root.activeElement?.textContent === 'Comprar timbres', 'focus');
    assert.deepEqual(
      scene.errors.map(({ problem }) => problem.code),
      ['purchase_not_allowed'],
    );
    assert.lengthOf(await ordersOf(stage.sandbox), 0);
    assert.lengthOf(storedIntents(), 0);
    await scene.check();
  }).timeout(30_000);

  it('because its quote expired: shows the new one in the dialog and asks again', async () => {
    const scene = await atDialog();
    stage.spoil();
    await stage.sandbox.advance({ minutes: 120 });
    await scene.confirm();
    await scene.see('La cotización venció. Este es el precio vigente; confirme de nuevo.');
    assert.isTrue(scene.asks);
    assert.lengthOf(await ordersOf(stage.sandbox), 0);
    await scene.confirm();
    await scene.see('Gracias por su compra en Timbres.');
    assert.lengthOf(await ordersOf(stage.sandbox), 1);
  }).timeout(30_000);

  it('because its quote expired: who confirmed by the keyboard stays in the dialog, at "Cancelar"', async () => {
    const scene = await atDialog();
    stage.spoil();
    await stage.sandbox.advance({ minutes: 20 });
    scene.part('confirm').focus();
    await scene.key('Enter');
    await scene.see('La cotización venció.');
    await waitUntil(() => scene.part('confirm').inert, 'deaf to a second press');
    assert.equal(scene.root.activeElement, scene.part('cancel'));
    await waitUntil(() => !scene.part('confirm').inert, 'a button that can be pressed');
    await scene.key('Tab');
    assert.equal(scene.root.activeElement, scene.part('confirm'));
    await scene.key('Enter');
    await scene.see('Gracias por su compra en Timbres.');
  }).timeout(30_000);

  it('because its account was blocked meanwhile', async () => {
    const scene = await atDialog();
    stage.spoil();
    const { db } = stage.sandbox.deps();
    await db
      .updateTable('stamping_account')
      .set({ state: 'blocked' })
      .where('id', '=', stage.sandbox.demo.stampingAccountId)
      .execute();
    await scene.confirm();
    await scene.see('La cuenta de timbrado está bloqueada.');
    await waitUntil(
      () => scene.find<HTMLSelectElement>('select').selectedOptions[0]?.text === 'cuentasmpresa',
      'another account',
    );
    assert.include(scene.find('select').textContent, 'Pruebas (bloqueada)');
    await nothingLost(scene);
  });

  it('because all its accounts were blocked meanwhile: nothing can be pressed, and it says why', async () => {
    const scene = await atDialog();
    stage.spoil();
    const { db } = stage.sandbox.deps();
    await db
      .updateTable('stamping_account')
      .set({ state: 'blocked' })
      .where('customer_id', '=', stage.sandbox.demo.customerId)
      .execute();
    await scene.confirm();
    await scene.see('Sus cuentas de timbrado están bloqueadas. Pida a su distribuidor que reactive una.');
    const button = scene.find<HTMLButtonElement>('[part~="buy"]');
    assert.isTrue(button.disabled);
    assert.equal(button.getAttribute('aria-describedby'), scene.find('[role="note"]').id);
    await nothingLost(scene);
  });

  it('because the distributor was suspended meanwhile', async () => {
    const scene = await atDialog();
    stage.spoil();
    const { db } = stage.sandbox.deps();
    await db
      .updateTable('account')
      .set({ state: 'suspended' })
      .where('id', '=', stage.sandbox.demo.distributorId)
      .execute();
    await scene.confirm();
    await scene.see('El distribuidor está suspendido');
    assert.isAbove(scene.errors.length, 0);
    assert.equal(scene.errors.at(-1)?.problem.code, 'distributor_suspended');
    assert.lengthOf(await ordersOf(stage.sandbox), 0);
    assert.lengthOf(storedIntents(), 0);
  });

  it('from the beginning while the distributor is suspended, without a hint that it could transfer (A-CM-23)', async () => {
    stage.spoil();
    const { db } = stage.sandbox.deps();
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('Saldo actual');
    await db
      .updateTable('account')
      .set({ state: 'suspended' })
      .where('id', '=', stage.sandbox.demo.distributorId)
      .execute();
    scene.widget.remove();
    scene.provider.append(scene.widget);
    await scene.see('El distribuidor está suspendido.');
    assert.notInclude(scene.text, 'abono directo');
  });

  it('because the points were spent elsewhere: offers points in the same frame', async () => {
    const scene = await atDialog();
    stage.spoil();
    await takeAway(stage.sandbox.demo.customerId, 'point', 4_880);
    await scene.confirm();
    await scene.see('No hay puntos suficientes. Compre puntos o pida un abono a su distribuidor.');
    await nothingLost(scene);
    await scene.see('Tiene 120. Le faltan 380');
    await scene.press(scene.find('[part=outcome] button'));
    await scene.see('1 punto = $1.00.');
    await scene.see('Comprar 500 puntos');
    assert.equal(scene.root.activeElement?.textContent, 'Comprar puntos');
    await scene.press(scene.find('[aria-label="Volver a los timbres"]'));
    await scene.see('Le faltan 380');
  });

  it('because a distributor may not sell at present what it lacks', async () => {
    const scene = await atDialog();
    stage.spoil();
    await takeAway(stage.sandbox.demo.distributorId, 'stamp', 1_494);
    await takeAway(stage.sandbox.demo.distributorId, 'point', 20_000);
    await scene.confirm();
    await scene.see('Su distribuidor no tiene existencias para este pedido.');
    await scene.see('Escribir a mi distribuidor');
    assert.lengthOf(await ordersOf(stage.sandbox), 0);
  });

  it('because the session of the person ended: the same dialog asks for it again', async () => {
    const scene = await atDialog();
    stage.spoil();
    const { db } = stage.sandbox.deps();
    const { id: profileId } = await db
      .selectFrom('profile')
      .select('id')
      .where('email', '=', stage.sandbox.demo.profile.identifier)
      .executeTakeFirstOrThrow();
    await endSessions(db, { profileId });
    await scene.confirm();
    await scene.see('Su sesión terminó. Confirme de nuevo para iniciarla; no se cobró nada.');
    assert.isTrue(scene.asks);
    await scene.confirm();
    await waitUntil(() => stage.windows.opened.length === 2, 'window');
    await acceptIn(stage.sandbox, stage.windows.opened[1] as Window, 5_000);
    await scene.see('Gracias por su compra en Timbres.');
    assert.lengthOf(await ordersOf(stage.sandbox), 1);
  }).timeout(30_000);

  it('because the settings forbid it, in the words of the manual (CM-CFG-02)', async () => {
    await setSettings({ stampPurchaseEnabled: false });
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('La compra de timbres no está habilitada en su cuenta');
    await scene.see('Su distribuidor no tiene habilitada la compra de timbres.');
    assert.equal(scene.part('write').getAttribute('href'), 'mailto:ventas@bahia.example');
    await scene.check();
    scene.leave();
    await setSettings({ stampPurchaseEnabled: true });
    await stage.sandbox
      .deps()
      .db.updateTable('settings')
      .set({ automatic_stamp_purchase: false })
      .where('account_id', '=', stage.sandbox.demo.distributorId)
      .execute();
    const again = new PurchaseScene(stage.sandbox);
    await again.see('(Requiere al menos un paquete definido y compra automática de timbres)');
  }).timeout(30_000);

  /** Of customers' package of 100 stamps; null: it is sold. */
  const setWithdrawn = (withdrawn_at: Date | null) =>
    stage.sandbox
      .deps()
      .db.updateTable('price_package')
      .set({ withdrawn_at })
      .where('name', '=', 'Paquete de 100 Timbres')
      .where('audience', '=', 'customer')
      .execute();

  it('because its package was withdrawn meanwhile: says so, reads anew, and offers the rest (CM-PRE-01)', async () => {
    stage.spoil();
    const scene = await atDialog();
    await setWithdrawn(stage.sandbox.now());
    await scene.confirm();
    await scene.see('Ese paquete ya no se vende. No se cobró nada; elija otro.');
    assert.isFalse(scene.asks);
    const packages = () => [...scene.root.querySelectorAll<HTMLElement>('[part=package]')];
    await waitUntil(() => !packages().some(({ innerText }) => innerText.startsWith('100')), 'read anew');
    assert.isNotEmpty(packages());
    assert.lengthOf(await ordersOf(stage.sandbox), 0);
    assert.lengthOf(storedIntents(), 0);
    await scene.check();
  }).timeout(60_000);

  it('because another package took the place of its own: asks again with that price', async () => {
    stage.spoil();
    const scene = await atDialog();
    await setWithdrawn(stage.sandbox.now());
    const { sandbox } = stage;
    const price = { amount: 52_000, currency: 'MXN' };
    const key = { 'idempotency-key': crypto.randomUUID() };
    const body = { unit: 'stamp', audience: 'customer', quantity: 100, price };
    await program('POST', '/v1/price-packages', body, key);
    await scene.confirm();
    await scene.see('Este ocupa su lugar; revise el total y confirme de nuevo.');
    await scene.see('$520.00');
    assert.isTrue(scene.asks);
    assert.lengthOf(await ordersOf(sandbox), 0);
    await scene.check();
  }).timeout(60_000);

  it('because nothing is on sale', async () => {
    stage.spoil();
    await stage.sandbox.deps().db.deleteFrom('price_package').execute();
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('Aún no hay paquetes de timbres a la venta');
    await scene.see('Escribir a mi distribuidor');
    await scene.check();
  });
});

describe('a purchase widget without its data', () => {
  const stage = browserStage();

  it('that cannot be read says so with a retry, and comes to life by it', async () => {
    stage.sandbox.transport.fail = ({ url }) =>
      url.includes('/v1/offers') ? new Response('x', { status: 502 }) : null;
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('Reintentar');
    await scene.check();
    stage.sandbox.transport.fail = null;
    await scene.press(scene.find('.note.danger button'));
    await scene.see('Saldo actual');
  }).timeout(30_000);

  it('without a network keeps what it showed, with its buttons disabled and the time of the data', async () => {
    const scene = new PurchaseScene(stage.sandbox);
    await scene.see('Saldo actual');
    const online = (is: boolean) => {
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => is });
      window.dispatchEvent(new Event(is ? 'online' : 'offline'));
    };
    online(false);
    await scene.see(/Sin conexión\. Datos de las \d\d:\d\d\./);
    assert.isTrue(scene.find<HTMLButtonElement>('[part=buy]').disabled);
    await scene.check();
    online(true);
    Reflect.deleteProperty(navigator, 'onLine');
    await waitUntil(() => !scene.find<HTMLButtonElement>('[part=buy]').disabled, 'an open shop');
    assert.notInclude(scene.text, 'Sin conexión');
  });

  it('whose site lacks the scope says that it is not allowed', async () => {
    const scene = new PurchaseScene(stage.sandbox, {
      provider: { fetchSession: () => stage.sandbox.embedSession(['events:read']) },
    });
    await scene.see('El sitio no tiene su permiso para esto');
    await scene.check();
  });
});
