import { assert } from '@open-wc/testing';
import { browserStage } from '../../test/browser-stage.ts';
import { PanelScene } from '../../test/panel-scene.ts';
import '../provider/define.ts';
import type { MostradorTransferredEvent } from '../events/transferred.ts';
import './define.ts';

describe('mostrador-transfer: in mass', () => {
  const stage = browserStage();
  afterEach(() => sessionStorage.clear());

  const open = async (options: { width?: number } = {}) => {
    const properties = { mode: 'mass' };
    const scene = new PanelScene(stage.sandbox, 'mostrador-transfer', { ...options, properties });
    await scene.see('cuentasmpresa');
    return scene;
  };
  const row = (scene: PanelScene, name: string): HTMLElement => {
    const found = [...scene.root.querySelectorAll<HTMLElement>('[part~=row]')];
    const one = found.find((each) => each.querySelector('.id bdi')?.textContent === name);
    if (!one) throw new Error(`No row ${name}`);
    return one;
  };
  const field = (scene: PanelScene, name: string, which: 'quantity' | 'amount') => {
    const input = row(scene, name).querySelector<HTMLInputElement>(`[id^=${which}]`);
    if (!input) throw new Error(`No ${which} for ${name}`);
    return input;
  };
  const type = (scene: PanelScene, name: string, which: 'quantity' | 'amount', text: string) =>
    scene.type(field(scene, name, which).id, text);
  const block = (name: string) =>
    stage.sandbox
      .deps()
      .db.updateTable('stamping_account')
      .set({ state: 'blocked' })
      .where('name', '=', name)
      .execute();

  it('CM-TIM-03: each account gets its own, the excluded one nothing, and what each has then is told', async () => {
    stage.spoil();
    const scene = await open({ width: 1_000 });
    const events: MostradorTransferredEvent[] = [];
    scene.provider.addEventListener('mostrador-transferred', (event) => events.push(event));
    assert.equal(
      scene.find('thead').innerText.replaceAll(/\s+/g, ' ').trim(),
      'Excluir Cuenta Cliente Saldo C.P.D. D.R. Cantidad $ Importe (c/IVA)',
    );
    await type(scene, 'cuentasmpresa', 'quantity', '100');
    await type(scene, 'cuentasmpresa', 'amount', '130');
    await type(scene, 'Pruebas', 'quantity', '150');
    await type(scene, 'Pruebas', 'amount', '150');
    await type(scene, 'ruiz-dental', 'quantity', '80');
    await type(scene, 'ruiz-dental', 'amount', '100');
    await scene.press(row(scene, 'ruiz-dental').querySelector<HTMLElement>('[type=checkbox]')!);
    await scene.see('Le quedarán 1,244');
    await scene.see('$280.00');
    await scene.press('apply');
    await scene.see('Este proceso es incancelable e irreversible ¿Realmente desea continuar?');
    await scene.accessible();
    await scene.confirm();
    await scene.see('Se abonaron 250 timbres a 2 cuentas por $280.00. A usted le quedan 1,244.');
    await scene.see('cuentasmpresa +100, saldo 110');
    await scene.see('Pruebas +150, saldo 1,390');
    assert.deepEqual(
      events.map(({ batch }) => [batch?.done, batch?.quantity]),
      [[2, 250]],
    );
    assert.equal(field(scene, 'Pruebas', 'quantity').value, '');
    assert.equal(field(scene, 'ruiz-dental', 'quantity').value, '80');
    await scene.accessible();
  }).timeout(90_000);

  it("A-CM-19: an amount begins with the account's customer's price in bulk", async () => {
    const scene = await open();
    await type(scene, 'Pruebas', 'quantity', '10');
    await scene.until(() => field(scene, 'Pruebas', 'amount').value === '65.00', '10 at 6.50');
  }).timeout(60_000);

  it('a dry run tells before the question who would get nothing and why; the others get theirs, and that one stays', async () => {
    stage.spoil();
    const scene = await open();
    await type(scene, 'cuentasmpresa', 'quantity', '100');
    await type(scene, 'cuentasmpresa', 'amount', '130');
    await type(scene, 'nusta', 'quantity', '20');
    await type(scene, 'nusta', 'amount', '20');
    await block('nusta');
    await scene.press('apply');
    await scene.see('No recibirían 1');
    assert.include(row(scene, 'nusta').innerText, 'La cuenta está desactivada.');
    await scene.confirm();
    await scene.see('Se abonaron 100 timbres a 1 cuenta por $130.00. 1 cuenta no recibió');
    assert.equal(field(scene, 'nusta', 'quantity').value, '20');
    assert.include(row(scene, 'nusta').innerText, 'La cuenta está desactivada.');
  }).timeout(60_000);

  it('where nobody can receive nothing is asked: it says how many stamps are missing, and nothing is lost', async () => {
    const scene = await open();
    await type(scene, 'Pruebas', 'quantity', '1500');
    await type(scene, 'Pruebas', 'amount', '1500');
    await scene.see('Faltan 6 timbres: tiene 1,494.');
    await scene.press('apply');
    await scene.see('No se transfirió nada. Faltan 6 timbres para todas.');
    assert.include(row(scene, 'Pruebas').innerText, 'No alcanzan los timbres.');
    assert.isNull(scene.root.querySelector('dialog[open]'));
    assert.equal(field(scene, 'Pruebas', 'quantity').value, '1500');
  }).timeout(60_000);

  it('what is wrong is marked in its row and takes the focus; without any quantity it says so', async () => {
    const scene = await open();
    await scene.press('apply');
    await scene.see('Escriba la cantidad de al menos una cuenta.');
    await type(scene, 'nusta', 'quantity', '-3');
    await type(scene, 'nusta', 'amount', '20');
    await scene.press('apply');
    await scene.see('Escriba un número entero mayor que cero.');
    assert.equal(scene.root.activeElement, field(scene, 'nusta', 'quantity'));
    await scene.accessible();
  }).timeout(60_000);

  it('an answer that is lost is asked for again by the same key: each account gets once', async () => {
    stage.spoil();
    const scene = await open();
    await type(scene, 'Pruebas', 'quantity', '1000');
    await type(scene, 'Pruebas', 'amount', '1000');
    await scene.press('apply');
    await scene.see('¿Realmente desea continuar?');
    stage.sandbox.transport.loseAnswer = ({ url }) => url.endsWith('/transfer-batches');
    await scene.confirm();
    await scene.see('no se hará dos veces');
    stage.sandbox.transport.loseAnswer = null;
    await scene.press('apply');
    await scene.see('Se abonaron 1,000 timbres a 1 cuenta');
    await scene.see('Timbres Disponibles 494');
  }).timeout(90_000);

  it('"Reintentar" goes on where it stopped: from the dry run to the question, and from the question to the stamps', async () => {
    stage.spoil();
    const scene = await open();
    const { transport } = stage.sandbox;
    await type(scene, 'Pruebas', 'quantity', '1000');
    await type(scene, 'Pruebas', 'amount', '1000');
    transport.fail = ({ url }) =>
      url.endsWith('/transfer-batches') ? new Response('', { status: 502 }) : null;
    await scene.press('apply');
    await scene.until(() => scene.root.querySelector('[part~=problem]'), 'failed');
    transport.fail = null;
    await scene.answer('Reintentar');
    await scene.see('¿Realmente desea continuar?');
    transport.loseAnswer = ({ url }) => url.endsWith('/transfer-batches');
    await scene.confirm();
    await scene.see('no se hará dos veces');
    transport.loseAnswer = null;
    await scene.answer('Reintentar');
    await scene.see('Se abonaron 1,000 timbres a 1 cuenta');
    await scene.see('Timbres Disponibles 494');
  }).timeout(60_000);

  it('accounts are searched for; what is typed for one that is not on show counts', async () => {
    const scene = await open();
    await type(scene, 'Pruebas', 'quantity', '10');
    await type(scene, 'Pruebas', 'amount', '10');
    await scene.type('search', 'ruiz');
    await scene.until(() => scene.root.querySelectorAll('[part~=row]').length === 1, 'one account');
    await scene.see('1 cuenta con cantidad está fuera de lo que se muestra.');
    await scene.see('Timbres 10');
    await scene.type('search', 'nadie');
    await scene.see('Nada coincide con «nadie».');
  }).timeout(60_000);

  it('a reload in the middle leads back to the table that was being filled in', async () => {
    const scene = new PanelScene(stage.sandbox, 'mostrador-transfer');
    await scene.see('Individual');
    await scene.press(scene.find('[data-value=mass]'));
    await scene.see('cuentasmpresa');
    await type(scene, 'cuentasmpresa', 'quantity', '100');
    scene.provider.remove();
    const again = new PanelScene(stage.sandbox, 'mostrador-transfer');
    await again.see('cuentasmpresa');
    assert.equal(field(again, 'cuentasmpresa', 'quantity').value, '100');
  }).timeout(60_000);

  it('fits 280 px, and 768 px', async () => {
    const scene = await open({ width: 280 });
    scene.fits();
    await scene.accessible();
    scene.widget.style.inlineSize = '768px';
    scene.fits();
  }).timeout(60_000);
});
