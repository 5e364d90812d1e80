import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { browserStage } from '../../test/browser-stage.ts';
import { PanelScene } from '../../test/panel-scene.ts';
import '../provider/define.ts';
import './define.ts';

describe('mostrador-price-packages', () => {
  const stage = browserStage();
  afterEach(() => sessionStorage.clear());

  const open = async (options: ConstructorParameters<typeof PanelScene>[2] = {}) => {
    const scene = new PanelScene(stage.sandbox, 'mostrador-price-packages', options);
    await scene.see('Nuevo paquete');
    return scene;
  };
  const rows = (scene: PanelScene) => [...scene.root.querySelectorAll<HTMLElement>('[part~=package]')];
  const rowOf = (scene: PanelScene, name: string) => {
    const row = rows(scene).find(({ innerText }) => innerText.includes(name));
    if (!row) throw new Error(`No row ${name}`);
    return row;
  };
  const inRow = (scene: PanelScene, name: string, part: string) =>
    rowOf(scene, name).querySelector<HTMLElement>(`[part~=${part}]`)!;
  const stored = async (name: string) =>
    stage.sandbox.deps().db.selectFrom('price_package').selectAll().where('name', '=', name).execute();

  it('CM-PRE-01: a package is added, with its name from the quantity, and changed in its place', async () => {
    stage.spoil();
    const scene = await open();
    await scene.see('Paquete de 100 Timbres');
    const before = rows(scene).length;
    await scene.type('new-quantity', '240');
    await scene.type('new-price', '1,100.40');
    await scene.press('add');
    await scene.see('Paquete agregado.');
    await scene.until(() => rows(scene).length === before + 1, 'one row more');
    assert.match(rowOf(scene, 'Paquete de 240 Timbres').innerText, /\$1,100\.40\s+\$4\.5850/);
    assert.equal(scene.find<HTMLInputElement>('#new-quantity').value, '');
    await scene.press(inRow(scene, 'Paquete de 240', 'edit'));
    await scene.until(() => scene.root.activeElement?.id === 'edit-quantity', 'focus in the row');
    await scene.type('edit-quantity', '300');
    await sendKeys({ press: 'Enter' });
    await scene.see('Paquete guardado.');
    await scene.see('Paquete de 300 Timbres');
    await scene.until(
      () => scene.root.activeElement?.id.startsWith('edit-pkg_'),
      'the focus back in the row',
    );
    assert.lengthOf(await stored('Paquete de 240 Timbres'), 0);
    await scene.accessible();
  }).timeout(60_000);

  it('what is wrong is marked and takes the focus; what was typed outlives a reload', async () => {
    const scene = await open();
    await scene.press('add');
    await scene.see('Llene este campo.');
    assert.equal(scene.root.activeElement?.id, 'new-quantity');
    await scene.type('new-quantity', '1.5');
    await scene.type('new-price', 'cien');
    await scene.press('add');
    await scene.see('Escriba un número entero mayor que cero.');
    await scene.see('Escriba un importe en pesos, como 150.00.');
    await scene.type('new-quantity', '9,000,000,000');
    await scene.type('new-price', '1');
    await scene.press('add');
    await scene.until(
      () => scene.root.querySelector('#new-quantity[aria-invalid=true]'),
      'refused by the platform',
    );
    assert.equal(scene.root.activeElement?.id, 'new-quantity');
    scene.provider.remove();
    const again = await open();
    assert.equal(again.find<HTMLInputElement>('#new-quantity').value, '9,000,000,000');
    await again.accessible();
  }).timeout(60_000);

  it('CM-PRE-01: a package at $0.00 goes on sale after a question only, added or changed', async () => {
    stage.spoil();
    const scene = await open();
    await scene.type('new-quantity', '270');
    await scene.type('new-price', '0');
    await scene.press('add');
    await scene.see('quien lo vea se lo lleva sin pagar');
    await scene.accessible();
    await scene.press('cancel');
    assert.lengthOf(await stored('Paquete de 270 Timbres'), 0);
    assert.equal(scene.find<HTMLInputElement>('#new-quantity').value, '270');
    await scene.press('add');
    await scene.confirm();
    await scene.see('Paquete agregado.');
    assert.equal((await stored('Paquete de 270 Timbres'))[0]?.price, 0);
    await scene.press(inRow(scene, 'Paquete de 100 Timbres', 'edit'));
    await scene.until(() => scene.root.activeElement?.id === 'edit-quantity', 'focus in the row');
    await scene.type('edit-price', '0.00');
    await sendKeys({ press: 'Enter' });
    await scene.see('Paquete sin costo');
    assert.notEqual((await stored('Paquete de 100 Timbres'))[0]?.price, 0);
    await scene.confirm();
    await scene.see('Paquete guardado.');
    assert.equal((await stored('Paquete de 100 Timbres'))[0]?.price, 0);
  }).timeout(60_000);

  it('section 9: the price of points for customers follows the quantity', async () => {
    stage.spoil();
    const scene = await open();
    await scene.press(scene.find('[data-value=point]'));
    await scene.type('new-quantity', '700');
    const price = scene.find<HTMLInputElement>('#new-price');
    assert.deepEqual([price.value, price.disabled], ['700.00', true]);
    await scene.press('add');
    await scene.see('Paquete de 700 Puntos');
    await scene.see('$700.00');
  }).timeout(60_000);

  it('CM-PRE-02: a package for distributors, by the checkbox that needs the multilevel subscription', async () => {
    stage.spoil();
    const scene = await open();
    const before = rows(scene).length;
    await scene.type('new-quantity', '6000');
    await scene.type('new-price', '4000');
    await scene.press(scene.find('#distributor'));
    await scene.press('add');
    await scene.until(() => rows(scene).length === before + 1, 'one row more');
    await scene.see('Paquete de 6,000 Timbres');
    const [row] = await stored('Paquete de 6,000 Timbres');
    assert.deepEqual([row?.audience, row?.price], ['distributor', 400_000]);
    scene.provider.remove();
    const { db } = stage.sandbox.deps();
    await db.updateTable('contract').set({ state: 'cancelled' }).where('name', '=', 'multilevel').execute();
    const without = await open();
    assert.isNull(without.root.querySelector('#distributor'));
  }).timeout(60_000);

  it('a package is withdrawn after the question; that somebody else just did is no failure', async () => {
    stage.spoil();
    const scene = await open();
    await scene.see('Paquete de 100 Timbres');
    await scene.press(inRow(scene, 'Paquete de 100 Timbres', 'withdraw'));
    await scene.see('¿Realmente desea continuar?');
    await scene.accessible();
    await scene.press('cancel');
    assert.isNull((await stored('Paquete de 100 Timbres'))[0]?.withdrawn_at);
    await scene.press(inRow(scene, 'Paquete de 100 Timbres', 'withdraw'));
    await scene.see('¿Realmente desea continuar?');
    const [row] = await stored('Paquete de 100 Timbres');
    const { sandbox } = stage;
    await sandbox.fetch(`${sandbox.url}/v1/price-packages/${row?.id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${sandbox.demo.distributorSecretKey}` },
    });
    await scene.confirm();
    await scene.see('Paquete retirado.');
    await scene.until(() => !scene.text.includes('Paquete de 100 Timbres'), 'gone from the list');
  }).timeout(60_000);

  it('a package that somebody else withdrew while it was edited is not changed: the panel says so and reads anew', async () => {
    stage.spoil();
    const scene = await open();
    await scene.see('Paquete de 100 Timbres');
    await scene.press(inRow(scene, 'Paquete de 100 Timbres', 'edit'));
    await scene.type('edit-quantity', '120');
    const { db } = stage.sandbox.deps();
    const withdrawn_at = stage.sandbox.now();
    await db
      .updateTable('price_package')
      .set({ withdrawn_at })
      .where('name', '=', 'Paquete de 100 Timbres')
      .execute();
    await sendKeys({ press: 'Enter' });
    await scene.see('Ese paquete se retiró mientras lo editaba');
    assert.isNull(scene.root.querySelector('[part~=editor]'));
    assert.equal(scene.root.activeElement?.id, 'gone');
    await scene.accessible();
    await sendKeys({ press: 'Enter' });
    await scene.until(() => scene.root.activeElement?.id === 'title', 'the focus on the title');
    assert.notInclude(scene.text, 'Ese paquete se retiró');
    assert.equal((await stored('Paquete de 100 Timbres'))[0]?.quantity, 100);
  }).timeout(60_000);

  it('an answer that is lost, or a double click, adds one package', async () => {
    stage.spoil();
    const scene = await open();
    await scene.type('new-quantity', '77');
    await scene.type('new-price', '77');
    stage.sandbox.transport.loseAnswer = ({ method }) => method === 'POST';
    await scene.press('add');
    await scene.see('no se hará dos veces');
    assert.equal(scene.find<HTMLInputElement>('#new-quantity').value, '77');
    stage.sandbox.transport.loseAnswer = null;
    const add = scene.part<HTMLButtonElement>('add');
    await Promise.all([scene.press('add'), scene.press('add')]);
    await scene.until(() => !add.matches('[aria-disabled=true]'), 'done');
    await scene.see('Paquete de 77 Timbres');
    assert.lengthOf(await stored('Paquete de 77 Timbres'), 1);
  }).timeout(60_000);

  it('"Reintentar" does it once more: a package is added, changed and withdrawn once each', async () => {
    stage.spoil();
    const scene = await open();
    const { transport } = stage.sandbox;
    await scene.type('new-quantity', '77');
    await scene.type('new-price', '77');
    transport.loseAnswer = ({ method }) => method === 'POST';
    await scene.press('add');
    await scene.see('no se hará dos veces');
    transport.loseAnswer = null;
    await scene.answer('Reintentar');
    await scene.see('Paquete agregado.');
    assert.lengthOf(await stored('Paquete de 77 Timbres'), 1);
    await scene.press(inRow(scene, 'Paquete de 77 Timbres', 'edit'));
    await scene.type('edit-quantity', '78');
    transport.fail = ({ method }) => (method === 'PATCH' ? new Response('', { status: 502 }) : null);
    await sendKeys({ press: 'Enter' });
    await scene.see('no se hará dos veces');
    transport.fail = null;
    await scene.answer('Reintentar');
    await scene.see('Paquete guardado.');
    await scene.see('Paquete de 78 Timbres');
    transport.loseAnswer = ({ method }) => method === 'DELETE';
    await scene.press(inRow(scene, 'Paquete de 78 Timbres', 'withdraw'));
    await scene.confirm();
    await scene.see('no se hará dos veces');
    transport.loseAnswer = null;
    await scene.answer('Reintentar');
    await scene.see('Paquete retirado.');
    await scene.until(() => !scene.text.includes('Paquete de 78 Timbres'), 'gone from the list');
  }).timeout(60_000);

  it('what was refused is put away by "Cerrar" alone: nothing is sent once more, and what was typed stays', async () => {
    const scene = await open();
    let sent = 0;
    stage.sandbox.transport.fail = ({ method }) => {
      if (method === 'POST') sent += 1;
      return null;
    };
    await scene.type('new-quantity', '9,000,000,000');
    await scene.type('new-price', '1');
    await scene.press('add');
    await scene.answer('Cerrar');
    await scene.until(() => !scene.root.querySelector('[part~=problem]'), 'put away');
    assert.equal(scene.root.activeElement, scene.part('title'), 'a keyboard goes on from the panel');
    assert.equal(scene.find<HTMLInputElement>('#new-quantity').value, '9,000,000,000');
    assert.equal(sent, 1);
    await scene.accessible();
  }).timeout(60_000);

  it('a distributor’s person signs in where the page has nobody; English is spoken where the page does', async () => {
    const scene = new PanelScene(stage.sandbox, 'mostrador-price-packages', { session: 'nobody' });
    await scene.see('Inicie sesión para continuar');
    await scene.accessible();
    scene.provider.remove();
    const english = new PanelScene(stage.sandbox, 'mostrador-price-packages', { provider: { locale: 'en' } });
    await english.see('New package');
    await english.see('For customers');
  }).timeout(60_000);

  it('fits 280 px, also while a row is edited', async () => {
    const scene = await open({ width: 280 });
    await scene.see('Paquete de 100 Timbres');
    scene.fits();
    await scene.press(inRow(scene, 'Paquete de 100 Timbres', 'edit'));
    await scene.until(() => scene.root.querySelector('[part~=editor]'), 'the row’s form');
    scene.fits();
    await scene.accessible();
    await sendKeys({ press: 'Escape' });
    await scene.until(() => !scene.root.querySelector('[part~=editor]'), 'left by Escape');
  });
});
