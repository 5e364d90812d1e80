import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { browserStage } from '../../test/browser-stage.ts';
import { PanelScene } from '../../test/panel-scene.ts';
import '../provider/define.ts';
import type { MostradorAutoSaleSavedEvent } from '../events/auto-sale-saved.ts';
import './define.ts';

type Field = 'minimum' | 'quantity' | 'amount' | 'daily' | 'monthly';

describe('mostrador-auto-sale', () => {
  const stage = browserStage();
  afterEach(() => sessionStorage.clear());

  const open = async (options: { width?: number } = {}) => {
    const scene = new PanelScene(stage.sandbox, 'mostrador-auto-sale', options);
    await scene.see('cuentasmpresa');
    return scene;
  };
  const rule = (scene: PanelScene, name: string): HTMLElement => {
    const found = [...scene.root.querySelectorAll<HTMLElement>('[part~=rule]')];
    const one = found.find((each) => each.querySelector('.id bdi')?.textContent === name);
    if (!one) throw new Error(`No rule of ${name}`);
    return one;
  };
  const field = (scene: PanelScene, name: string, which: Field) => {
    const input = rule(scene, name).querySelector<HTMLInputElement>(`[id^=${which}]`);
    if (!input) throw new Error(`No ${which} of ${name}`);
    return input;
  };
  const type = async (scene: PanelScene, name: string, values: Partial<Record<Field, string>>) => {
    for (const [which, text] of Object.entries(values))
      await scene.type(field(scene, name, which as Field).id, text);
  };
  const runs = async () => {
    const { db } = stage.sandbox.deps();
    return (await db.selectFrom('auto_sale_run').select('id').execute()).length;
  };
  const heard = (scene: PanelScene) => {
    const events: MostradorAutoSaleSavedEvent[] = [];
    scene.provider.addEventListener('mostrador-auto-sale-saved', (event) => events.push(event));
    return events;
  };

  it('CM-TIM-04: rules are saved all at once; a balance at its minimum is filled now, after a question', async () => {
    stage.spoil();
    const scene = await open({ width: 1_000 });
    const events = heard(scene);
    assert.equal(
      scene.find('thead').innerText.replaceAll(/\s+/g, ' ').trim(),
      'Excluir Cuenta Saldo Mínimo Abonar Importe (c/IVA) Estado',
    );
    await type(scene, 'cuentasmpresa', { minimum: '50', quantity: '500', amount: '1500' });
    await type(scene, 'ten-norte', { minimum: '50', quantity: '2000', amount: '2000' });
    await scene.see('2 cambios sin guardar');
    await scene.press('save');
    await scene.see('¿Realmente desea continuar?');
    await scene.see('Cuentas que reciben ahora 1');
    await scene.see('$1,500.00');
    await scene.accessible();
    await scene.confirm();
    await scene.see('Se guardaron 2 cuentas.');
    await scene.until(() => rule(scene, 'cuentasmpresa').innerText.includes('510'), '10 and 500');
    await scene.see('Timbres Disponibles 994');
    assert.include(rule(scene, 'ten-norte').innerText, 'Activa');
    assert.deepEqual(
      events.map(({ rules }) => rules.map(({ state, quantity }) => [state, quantity]).sort()),
      [
        [
          ['on', 2_000],
          ['on', 500],
        ],
      ],
    );
    await scene.accessible();
  }).timeout(90_000);

  it('shows what would be credited before anything is saved, and how many stamps are missing for it', async () => {
    const scene = await open();
    await type(scene, 'cuentasmpresa', { minimum: '50', quantity: '2000', amount: '3000' });
    await type(scene, 'ten-norte', { minimum: '50', quantity: '2000', amount: '2000' });
    await scene.press('preview');
    await scene.see('cuentasmpresa Abona 2,000 por $3,000.00');
    await scene.see(/ten-norte Espera: Está por arriba del mínimo\. Llegaría el \d+ de/);
    await scene.see('Faltan 506 timbres');
    assert.equal(await runs(), 0);
    await scene.accessible();
  }).timeout(60_000);

  it('what is left out stays as it is, and what is switched off keeps its terms', async () => {
    stage.spoil();
    const scene = await open();
    const active = () =>
      [...rule(scene, 'Pruebas').querySelectorAll<HTMLInputElement>('[type=checkbox]')][1]!;
    assert.deepEqual(
      [active().checked, field(scene, 'Pruebas', 'minimum').value, field(scene, 'Pruebas', 'amount').value],
      [true, '100', '2000.00'],
    );
    await scene.press(active());
    await type(scene, 'ten-norte', { minimum: '5', quantity: '50', amount: '60' });
    await scene.press(rule(scene, 'ten-norte').querySelector<HTMLElement>('[type=checkbox]')!);
    await scene.see('1 cambio sin guardar');
    assert.include(rule(scene, 'Pruebas').innerText, 'Sin guardar');
    await scene.press('save');
    await scene.see('Se guardó 1 cuenta.');
    await scene.until(() => rule(scene, 'Pruebas').innerText.match(/Apagada(?!.*Sin guardar)/s), 'off');
    assert.equal(field(scene, 'Pruebas', 'quantity').value, '2000');
    assert.equal(field(scene, 'ten-norte', 'quantity').value, '50');
  }).timeout(90_000);

  it('a rule that could not sell says that it is paused, and why in words', async () => {
    stage.spoil();
    const { db } = stage.sandbox.deps();
    await db.updateTable('settings').set({ automatic_stamp_purchase: false }).execute();
    const scene = await open();
    await type(scene, 'cuentasmpresa', { minimum: '50', quantity: '5000', amount: '5000' });
    await scene.press('save');
    await scene.see('Faltan 3,506 timbres');
    await scene.confirm();
    await scene.until(() => rule(scene, 'cuentasmpresa').innerText.includes('En pausa'), 'paused');
    assert.include(rule(scene, 'cuentasmpresa').innerText, 'Usted no tiene timbres suficientes para abonar.');
    await scene.accessible();
  }).timeout(60_000);

  it('what is wrong is marked and takes the focus, also a ceiling that is folded away', async () => {
    const scene = await open();
    await type(scene, 'nusta', { minimum: 'x', quantity: '0' });
    await scene.press('save');
    await scene.see('Escriba un número entero, o 0.');
    await scene.see('Escriba un número entero mayor que cero.');
    await scene.see('Llene este campo.');
    assert.equal(scene.root.activeElement, field(scene, 'nusta', 'minimum'));
    await type(scene, 'nusta', { minimum: '0', quantity: '100', amount: '100' });
    const ceilings = rule(scene, 'nusta').querySelector('details')!;
    await scene.press(ceilings.querySelector('summary')!);
    await type(scene, 'nusta', { daily: '50' });
    await scene.press(ceilings.querySelector('summary')!);
    await scene.press('save');
    await scene.see('No puede ser menor que lo que se abona.');
    assert.equal(scene.root.activeElement, field(scene, 'nusta', 'daily'));
    await scene.accessible();
  }).timeout(60_000);

  it('an account that the platform refuses is named in its row; nothing is saved, nothing typed is lost', async () => {
    stage.spoil();
    const scene = await open();
    await type(scene, 'ten-norte', { minimum: '1', quantity: '10', amount: '10' });
    await type(scene, 'nusta', { minimum: '0', quantity: '10', amount: '10' });
    await stage.sandbox
      .deps()
      .db.updateTable('stamping_account')
      .set({ state: 'blocked' })
      .where('name', '=', 'nusta')
      .execute();
    await scene.press('save');
    await scene.until(() => scene.root.querySelector('[part~=refusal]'), 'the refusal');
    assert.include(rule(scene, 'nusta').innerText, 'La cuenta de timbrado está bloqueada');
    assert.equal(field(scene, 'nusta', 'quantity').value, '10');
    await scene.see('2 cambios sin guardar');
    assert.equal(await runs(), 0);
  }).timeout(60_000);

  it('an answer that is lost: what arrived is read, and a rule that fired does not fire again', async () => {
    stage.spoil();
    const scene = await open();
    await type(scene, 'cuentasmpresa', { minimum: '100', quantity: '20', amount: '20' });
    await scene.press('save');
    await scene.see('¿Realmente desea continuar?');
    stage.sandbox.transport.loseAnswer = ({ method }) => method === 'PUT';
    await scene.confirm();
    await scene.until(() => scene.root.querySelector('[part~=problem]'), 'lost');
    stage.sandbox.transport.loseAnswer = null;
    const fired = await runs();
    await scene.press(scene.find('[part~=problem] .link'));
    await scene.see('Sí había llegado: ya está guardado.');
    assert.equal(await runs(), fired);
  }).timeout(60_000);

  it('"Reintentar" shows what saving would do, or goes on to save, whichever was pressed', async () => {
    stage.spoil();
    const scene = await open();
    const { transport } = stage.sandbox;
    const failing = () => {
      transport.fail = ({ method }) => (method === 'POST' ? new Response('', { status: 502 }) : null);
    };
    await type(scene, 'cuentasmpresa', { minimum: '100', quantity: '20', amount: '20' });
    failing();
    await scene.press('preview');
    await scene.until(() => scene.root.querySelector('[part~=problem]'), 'failed');
    transport.fail = null;
    await scene.answer('Reintentar');
    await scene.until(() => scene.root.querySelector('[part~=tried]'), 'what saving would do');
    assert.notInclude(scene.text, '¿Realmente desea continuar?');
    failing();
    await scene.press('save');
    await scene.until(() => scene.root.querySelector('[part~=problem]'), 'failed');
    transport.fail = null;
    await scene.answer('Reintentar');
    await scene.see('¿Realmente desea continuar?');
  }).timeout(60_000);

  it('the keyboard alone does it; a double Enter saves once', async () => {
    stage.spoil();
    const scene = await open();
    const events = heard(scene);
    field(scene, 'ten-norte', 'minimum').focus();
    for (const text of ['10', '20', '30']) {
      await sendKeys({ type: text });
      if (text !== '30') await sendKeys({ press: 'Tab' });
    }
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await scene.see('Se guardó 1 cuenta.');
    assert.lengthOf(events, 1);
  }).timeout(60_000);

  it('what is typed outlives a reload, and can be discarded', async () => {
    const scene = await open();
    await type(scene, 'Pruebas', { minimum: '7' });
    scene.provider.remove();
    const again = await open();
    assert.equal(field(again, 'Pruebas', 'minimum').value, '7');
    await again.press('discard');
    assert.equal(field(again, 'Pruebas', 'minimum').value, '100');
    // The button takes no press any more: a keyboard goes on from the title.
    assert.equal(again.root.activeElement?.id, 'title');
  }).timeout(60_000);

  it('fits 280 px, and 768 px', async () => {
    const scene = await open({ width: 280 });
    scene.fits();
    await scene.accessible();
    scene.widget.style.inlineSize = '768px';
    scene.fits();
  }).timeout(60_000);
});
