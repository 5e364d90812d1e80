import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { browserStage } from '../../test/browser-stage.ts';
import { decideIn } from '../../test/confirmation.ts';
import { PanelScene } from '../../test/panel-scene.ts';
import { acceptIn } from '../../test/platform.ts';
import { ordersOf } from '../../test/purchase-scene.ts';
import '../provider/define.ts';
import './define.ts';

describe('mostrador-purchases', () => {
  const stage = browserStage();
  afterEach(() => sessionStorage.clear());

  /** The distributor's own back end. */
  const call = async (path: string, body: object) => {
    const { sandbox } = stage;
    const answer = await sandbox.fetch(`${sandbox.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${sandbox.demo.distributorSecretKey}`,
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };
  /** Leaves the distributor with so many of its 20,000 points. */
  const leavePoints = (left: number) => {
    stage.spoil();
    const { customerId } = stage.sandbox.demo;
    return call('/v1/transfers', { unit: 'point', toAccountId: customerId, quantity: 20_000 - left });
  };
  /** Its account, and the subscription that ends with it, expire then. */
  const expireAt = async (instant: string) => {
    stage.spoil();
    const { db } = stage.sandbox.deps();
    const { distributorId } = stage.sandbox.demo;
    const at = new Date(instant);
    await db.updateTable('account').set({ expires_at: at }).where('id', '=', distributorId).execute();
    await db.updateTable('contract').set({ ends_at: at }).where('account_id', '=', distributorId).execute();
  };
  const orders = () => ordersOf(stage.sandbox, stage.sandbox.demo.distributorId);

  const open = async (options: { width?: number } = {}) => {
    const scene = new PanelScene(stage.sandbox, 'mostrador-purchases', options);
    await scene.see('Notas (Vencimiento)');
    return scene;
  };
  const rowOf = (scene: PanelScene, part: 'offer' | 'contract', name: string) => {
    const rows = [...scene.root.querySelectorAll<HTMLElement>(`[part~=${part}]`)];
    const row = rows.find(({ innerText }) => innerText.includes(name));
    if (!row) throw new Error(`No row of ${name} in: ${scene.text}`);
    return row;
  };
  const pressIn = (scene: PanelScene, part: 'offer' | 'contract', name: string) =>
    scene.press(rowOf(scene, part, name).querySelector<HTMLElement>('button')!);
  const tab = (scene: PanelScene, name: 'shop' | 'contracts' | 'licenses') =>
    scene.press(scene.find(`[data-value=${name}]`));
  const buying = async (scene: PanelScene, name: string) => {
    await pressIn(scene, 'offer', name);
    await scene.see('Confirmación de Compra');
  };

  it("CM-COM-03: Dóminus shows its charge and its end in the manual's words, is bought once, and is contracted", async () => {
    await expireAt('2027-11-12T06:00:00Z');
    const scene = await open();
    const heard: string[] = [];
    scene.provider.addEventListener('mostrador-purchased', ({ order }) => heard.push(order.state));
    const { innerText } = rowOf(scene, 'offer', 'Dóminus');
    assert.include(innerText, '$1,850.00');
    assert.include(innerText, 'Vence el 12 de noviembre de 2027');
    await buying(scene, 'Dóminus');
    await scene.see('Se aplicará un cargo por $2,146 hasta el 2027-11-12 por la suscripción MKL Dóminus');
    await scene.see('Este proceso es incancelable e irreversible');
    await scene.see('20,000 → 17,854');
    await scene.confirm();
    scene.find<HTMLElement>('dialog [part=confirm]').click();
    await scene.see('Gracias por su compra MKL Dóminus está contratado hasta el 12 de noviembre de 2027.');
    assert.equal(scene.root.activeElement, scene.part('outcome'));
    await scene.until(() => rowOf(scene, 'offer', 'Dóminus').innerText.includes('Contratado'), 'held');
    assert.deepEqual(heard, ['fulfilled']);
    assert.lengthOf(await orders(), 1);
    await scene.accessible();
  }).timeout(60_000);

  it('CM-COM-03, A-CM-13: a year begun in November is charged by its started months; one at 0.00 costs nothing', async () => {
    const scene = await open();
    await buying(scene, 'Dóminus');
    await scene.see('Se aplicará un cargo por $1,073 hasta el 2027-05-02 por la suscripción MKL Dóminus');
    await scene.see('MKL Dóminus × 6 meses $925.00');
    await scene.press('cancel');
    await buying(scene, 'Contablink');
    await scene.see('Se aplicará un cargo por $0 hasta el 2027-05-02');
    await scene.confirm();
    await scene.see('MKL Contablink está contratado');
  }).timeout(60_000);

  it('CM-COM-04: Multinivel, by a stored card and the keyboard alone', async () => {
    stage.spoil();
    await call('/v1/payment-methods', { providerToken: 'tok_ok' });
    const { db } = stage.sandbox.deps();
    await db.updateTable('contract').set({ state: 'expired' }).where('name', '=', 'multilevel').execute();
    const scene = await open();
    const select = scene.find<HTMLSelectElement>('#payment');
    select.focus();
    await sendKeys({ press: 'ArrowDown' });
    rowOf(scene, 'offer', 'Multinivel').querySelector('button')?.focus();
    await sendKeys({ press: 'Enter' });
    await scene.see('por la suscripción Multinivel');
    await scene.see('Visa ···· 4242');
    await scene.until(() => !scene.part('confirm').inert, 'armed');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await scene.see('Gracias por su compra Multinivel');
    assert.equal((await orders())[0]?.source, 'method');
  }).timeout(60_000);

  it('SV-19: a bank charge takes its days: registered, with the day by which it is done', async () => {
    stage.spoil();
    await call('/v1/payment-methods', { providerToken: 'tok_bank_slow' });
    const scene = await open();
    const select = scene.find<HTMLSelectElement>('#payment');
    select.value = select.options[1]!.value;
    select.dispatchEvent(new Event('change'));
    await buying(scene, 'Dóminus');
    await scene.confirm();
    await scene.see('Compra registrada Se completa al acreditarse el cargo, a más tardar el');
    await scene.until(() => rowOf(scene, 'offer', 'Dóminus').innerText.includes('Pedido en curso'), 'open');
    await stage.sandbox.advance({ days: 7 });
    await scene.see('Gracias por su compra');
  }).timeout(60_000);

  it('too few points are said before the question, with how many are missing', async () => {
    await leavePoints(1_000);
    const scene = await open();
    await pressIn(scene, 'offer', 'Dóminus');
    await scene.see('MKL Dóminus cuesta 1,073 puntos y usted tiene 1,000: le faltan 73.');
    assert.isNotOk(scene.root.querySelector('dialog')?.open);
    await scene.accessible();
  }).timeout(60_000);

  it('points that go elsewhere while it is asked: the platform refuses, nothing is bought or lost', async () => {
    const scene = await open();
    await buying(scene, 'Dóminus');
    await leavePoints(1_000);
    await scene.confirm();
    await scene.see('No hay puntos suficientes');
    assert.lengthOf(await orders(), 0);
  }).timeout(60_000);

  it('a quote that expires while it is asked is asked again at the new price', async () => {
    const scene = await open();
    await buying(scene, 'Dóminus');
    await stage.sandbox.advance({ minutes: 20 });
    await scene.confirm();
    await scene.see('El precio cambió.');
    await scene.confirm();
    await scene.see('Gracias por su compra');
    assert.lengthOf(await orders(), 1);
  }).timeout(60_000);

  it('an answer that is lost is looked for: bought once', async () => {
    const scene = await open();
    await buying(scene, 'Dóminus');
    stage.sandbox.transport.loseAnswer = ({ url, method }) => method === 'POST' && url.endsWith('/v1/orders');
    await scene.confirm();
    await scene.see('Gracias por su compra');
    assert.lengthOf(await orders(), 1);
  }).timeout(60_000);

  it('one that never arrived outlives a reload, and is finished then, once', async () => {
    const scene = await open();
    await buying(scene, 'Dóminus');
    const { transport } = stage.sandbox;
    transport.fail = ({ url, method }) =>
      method === 'POST' && url.endsWith('/v1/orders') ? new Response('', { status: 502 }) : null;
    await scene.confirm();
    await scene.see('Quedó una compra sin respuesta');
    assert.notInclude(JSON.stringify({ ...sessionStorage }), 'points');
    scene.provider.remove();
    transport.fail = null;
    const again = await open();
    await again.see('Quedó una compra sin respuesta');
    await again.press('finish');
    await again.see('Gracias por su compra');
    assert.lengthOf(await orders(), 1);
  }).timeout(60_000);

  it("a person's purchase beyond what was consented to is confirmed in the platform's window", async () => {
    const scene = new PanelScene(stage.sandbox, 'mostrador-purchases', { session: 'nobody' });
    await scene.see('Inicie sesión para continuar');
    await scene.press('sign-in');
    await scene.until(() => stage.windows.opened.length, 'the window');
    await acceptIn(stage.sandbox, stage.windows.opened[0]!, 0, 'distributor');
    await scene.see('Notas (Vencimiento)');
    await buying(scene, 'Dóminus');
    await scene.confirm();
    await scene.see('Confirme su compra en la plataforma');
    const [order] = await orders();
    await decideIn(stage.sandbox, stage.windows.opened.at(-1)!, order!.id, {});
    await scene.see('Gracias por su compra');
  }).timeout(60_000);

  it('a declined card is no dead end: another one suggests itself, and the stored one can be removed', async () => {
    stage.spoil();
    const scene = new PanelScene(stage.sandbox, 'mostrador-purchases', { session: 'nobody' });
    await scene.see('Inicie sesión para continuar');
    await scene.press('sign-in');
    await scene.until(() => stage.windows.opened.length, 'the window');
    await acceptIn(stage.sandbox, stage.windows.opened[0]!, 0, 'distributor');
    await scene.see('Notas (Vencimiento)');
    const select = scene.find<HTMLSelectElement>('#payment');
    const last = () => [...select.options].at(-1)!;
    select.value = last().value;
    select.dispatchEvent(new Event('change'));
    await buying(scene, 'Dóminus');
    await scene.confirm();
    await scene.see('Confirme su compra en la plataforma');
    const [order] = await orders();
    await decideIn(stage.sandbox, stage.windows.opened.at(-1)!, order!.id, { providerToken: 'tok_declined' });
    await scene.see('No se cobró nada; elija otra forma de pago.');
    await scene.until(() => select.options.length === 3, 'the declined card among the ways');
    assert.equal(select.selectedOptions[0], last());
    assert.include(last().text, 'Otra tarjeta');
    const { href } = scene.part<HTMLAnchorElement>('manage-methods');
    assert.equal(href, `${stage.sandbox.url}/payment-methods?locale=es-MX`);
    await scene.accessible();
  }).timeout(60_000);

  it('where the browser blocks that window it goes on in this page', async () => {
    const scene = new PanelScene(stage.sandbox, 'mostrador-purchases', { session: 'nobody' });
    await scene.see('Inicie sesión para continuar');
    await scene.press('sign-in');
    await scene.until(() => stage.windows.opened.length, 'the window');
    await acceptIn(stage.sandbox, stage.windows.opened[0]!, 0, 'distributor');
    await scene.see('Notas (Vencimiento)');
    await buying(scene, 'Dóminus');
    stage.windows.block();
    await scene.confirm();
    await scene.see('Su navegador bloqueó la ventana en la que confirma MKL Dóminus');
    const [order] = await orders();
    const link = new URL(scene.part<HTMLAnchorElement>('continue-here').href);
    assert.equal(link.pathname, `/confirm/${order!.id}`);
    assert.equal(link.searchParams.get('return_to'), location.href.replace(/#.*/, ''));
    await scene.accessible();
  }).timeout(60_000);

  it('IP-17: a contract is cancelled at its end after a question, and the cancellation taken back', async () => {
    stage.spoil();
    const scene = await open();
    await tab(scene, 'contracts');
    await scene.see('Multinivel Vigente 2 de mayo de 2027');
    await pressIn(scene, 'contract', 'Multinivel');
    await scene.see('No pagar no es cancelar: lo que deba se sigue debiendo.');
    await scene.confirm();
    await scene.see('Multinivel termina el 2 de mayo de 2027 y no se renovará.');
    await scene.see('No se renueva');
    await scene.accessible();
    await pressIn(scene, 'contract', 'Multinivel');
    await scene.see('Multinivel se renovará con su cuenta.');
    await scene.see('Multinivel Vigente');
  }).timeout(60_000);

  it('"Reintentar": a price that could not be asked is asked, and a cancellation is done without another question', async () => {
    stage.spoil();
    const scene = await open();
    const { transport } = stage.sandbox;
    transport.fail = ({ url }) => (url.endsWith('/v1/quotes') ? new Response('', { status: 502 }) : null);
    await pressIn(scene, 'offer', 'Dóminus');
    await scene.until(() => scene.root.querySelector('[part~=problem]'), 'failed');
    transport.fail = null;
    await scene.answer('Reintentar');
    await scene.see('Confirmación de Compra');
    await scene.press('cancel');
    await tab(scene, 'contracts');
    await scene.until(() => scene.root.querySelector('[part~=cancel-contract]'), 'the contracts');
    transport.fail = ({ url }) => (url.endsWith('/cancellation') ? new Response('', { status: 502 }) : null);
    await scene.press('cancel-contract');
    await scene.confirm();
    await scene.see('no se hará dos veces');
    transport.fail = null;
    await scene.answer('Reintentar');
    await scene.until(() => scene.root.querySelector('[part~=keep-contract]'), 'cancelled at its end');
    assert.isFalse(scene.find<HTMLDialogElement>('dialog').open);
  }).timeout(60_000);

  it('A-CM-24: the renewal shows its total from the first day, and opens 30 days before the expiry', async () => {
    const scene = await open();
    await tab(scene, 'contracts');
    await scene.see('Cuota anual de distribuidor $2,900.00 Multinivel $2,318.84 Total con IVA $5,218.84');
    await scene.see('La renovación se abre 30 días antes del vencimiento.');
    await expireAt('2026-12-08T06:00:00Z');
    scene.provider.remove();
    const open2 = await open();
    await tab(open2, 'contracts');
    await open2.press('renew');
    await open2.see('Se aplicará un cargo por $5,218.84 hasta el 2027-12-08 por la renovación de su cuenta');
    await open2.confirm();
    await open2.see('Su cuenta y lo que tiene contratado siguen hasta el 8 de diciembre de 2027.');
    await open2.see('Multinivel Vigente 8 de diciembre de 2027');
  }).timeout(60_000);

  /** A running MKL of Dóminus. */
  const holdDominus = async () => {
    stage.spoil();
    const { sandbox } = stage;
    const headers = { authorization: `Bearer ${sandbox.demo.distributorSecretKey}` };
    const offers = await sandbox.fetch(`${sandbox.url}/v1/offers?kind=masterLicense`, { headers });
    const { data } = (await offers.json()) as { data: { id: string; code: string }[] };
    const offerId = data.find(({ code }) => code === 'dominus')?.id;
    const quote = await call('/v1/quotes', { lines: [{ offerId, quantity: 1 }] });
    await call('/v1/orders', { quoteId: quote.id, payment: { source: 'points' }, confirmed: true });
  };
  /** At the licences of the manual's customer, found by its number. */
  const atLicenses = async (width?: number) => {
    const scene = await open(width ? { width } : {});
    await tab(scene, 'licenses');
    await scene.see('Buscar un cliente');
    await scene.type('search', '200070');
    await scene.until(() => scene.root.querySelectorAll('[part~=customer]').length === 1, 'one found');
    await scene.press('customer');
    await scene.see('Este cliente aún no tiene licencias.');
    return scene;
  };

  it('CM-MKL-01: licences are generated for a customer under a running MKL, once, and consulted later', async () => {
    await holdDominus();
    const scene = await atLicenses();
    assert.equal(scene.root.activeElement, scene.part('chosen'));
    await scene.type('quantity', '101');
    await scene.press('generate');
    await scene.until(() => scene.root.activeElement?.id === 'quantity', 'the wrong field');
    assert.equal(scene.find('#quantity').ariaInvalid, 'true');
    await scene.type('quantity', '2');
    await scene.type('holder', 'Caja 1');
    stage.sandbox.transport.loseAnswer = ({ url, method }) => method === 'POST' && url.endsWith('/licenses');
    await scene.press('generate');
    await scene.see('Las licencias duran un año desde hoy y no se anulan después.');
    await scene.confirm();
    await scene.see('no se hará dos veces');
    stage.sandbox.transport.loseAnswer = null;
    assert.equal(scene.find<HTMLInputElement>('#holder').value, 'Caja 1');
    await scene.answer('Reintentar');
    await scene.see('Se generaron 2 licencias para Empresa de Pruebas. Duran un año.');
    await scene.until(() => scene.root.querySelectorAll('[part~=license]').length === 2, 'listed once');
    assert.match(scene.part('license').innerText, /([0-9A-Z]{5}-){4}[0-9A-Z]{5}/);
    await scene.accessible();
    scene.fits();
  }).timeout(60_000);

  it('licences need a running MKL, and fit 280 px', async () => {
    const scene = await open({ width: 280 });
    await tab(scene, 'licenses');
    await scene.see('Necesita una MKL vigente');
    await scene.accessible();
    scene.provider.remove();
    await holdDominus();
    const again = await atLicenses(280);
    again.fits();
    await again.press('generate');
    await again.confirm();
    await again.see('Se generó 1 licencia para Empresa de Pruebas. Dura un año.');
    again.fits();
    await again.accessible();
  }).timeout(60_000);

  it('fits 280 px, with the longest way to pay', async () => {
    stage.spoil();
    await call('/v1/payment-methods', { providerToken: 'tok_bank_slow' });
    const scene = await open({ width: 280 });
    scene.fits();
    await scene.accessible();
    await tab(scene, 'contracts');
    await scene.see('Renovación de la cuenta');
    scene.fits();
    await scene.accessible();
  }).timeout(60_000);
});
