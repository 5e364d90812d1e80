import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { browserStage } from '../../test/browser-stage.ts';
import { PanelScene } from '../../test/panel-scene.ts';
import '../provider/define.ts';
import './define.ts';

const DEMO_CODE = '837TRTVDIZOHL21XZAHB1ZT4KHR';

describe('mostrador-credit-codes', () => {
  const stage = browserStage();
  afterEach(() => sessionStorage.clear());

  const open = async (options: ConstructorParameters<typeof PanelScene>[2] = {}) => {
    const scene = new PanelScene(stage.sandbox, 'mostrador-credit-codes', options);
    await scene.see(DEMO_CODE);
    return scene;
  };
  const rows = (scene: PanelScene) => [...scene.root.querySelectorAll<HTMLElement>('[part~=row]')];
  const codes = () => stage.sandbox.deps().db.selectFrom('credit_code').selectAll().orderBy('id').execute();
  const choose = (scene: PanelScene, id: string, value: string) => {
    const select = scene.find<HTMLSelectElement>(`#${id}`);
    select.value = value;
    select.dispatchEvent(new Event('change'));
  };
  const fill = async (scene: PanelScene, quantity: string, amount = '') => {
    await scene.type('quantity', quantity);
    if (amount) await scene.type('amount', amount);
  };

  it('A-CM-17, A-CM-18: a code is created; its PIN is shown once, to be copied, and is written nowhere', async () => {
    stage.spoil();
    const copied: string[] = [];
    const { writeText } = navigator.clipboard;
    navigator.clipboard.writeText = async (text) => void copied.push(text);
    const scene = await open();
    const heard: object[] = [];
    scene.provider.addEventListener('mostrador-code-created', ({ creditCode }) => heard.push(creditCode));
    await scene.see('Disponibles: 1,494');
    await fill(scene, '20', '50');
    await sendKeys({ press: 'Enter' });
    await scene.see('El NIP no se mostrará de nuevo');
    assert.equal(scene.root.activeElement?.id, 'created');
    const [code, pin] = [scene.part('code').innerText, scene.part('pin').innerText];
    assert.match(pin, /^[A-Z]{6}$/);
    await scene.press('copy-code');
    await scene.press('copy-pin');
    await scene.until(() => copied.length === 2, 'copied');
    assert.deepEqual(copied, [code, pin]);
    await scene.see('Copiado');
    await scene.accessible();
    assert.notInclude(JSON.stringify([heard, { ...sessionStorage, ...localStorage }]), pin);
    assert.include(JSON.stringify(heard), code);
    await scene.until(() => rows(scene).length === 2, 'in the list');
    assert.match(rows(scene)[0]!.innerText, /Timbres\s+20\s+\$50\.00\s+Sin consumir/);
    await scene.press('kept');
    await scene.see('Nuevo código');
    assert.notInclude(scene.root.innerHTML, pin);
    assert.equal(scene.root.activeElement?.id, 'quantity');
    navigator.clipboard.writeText = writeText;
  }).timeout(60_000);

  it('CM-FAC-03: year, month and kind filter the list', async () => {
    const scene = await open();
    choose(scene, 'kind', 'point');
    await scene.see('Ningún código con ese filtro');
    choose(scene, 'kind', 'stamp');
    await scene.see(DEMO_CODE);
    assert.isTrue(scene.find<HTMLSelectElement>('#month').disabled);
    const [row] = await codes();
    const sold = row!.created_at;
    choose(scene, 'year', String(sold.getUTCFullYear()));
    await scene.until(() => !scene.find<HTMLSelectElement>('#month').disabled, 'a month of that year');
    choose(scene, 'month', String(((sold.getUTCMonth() + 6) % 12) + 1));
    await scene.see('Ningún código con ese filtro');
    choose(scene, 'year', '');
    await scene.see(DEMO_CODE);
    assert.equal(scene.find<HTMLSelectElement>('#month').value, '');
    assert.notInclude(scene.text, 'DGED');
  }).timeout(60_000);

  it('what is wrong is marked and takes the focus', async () => {
    const scene = await open();
    await scene.press('create');
    await scene.see('Llene este campo.');
    assert.equal(scene.root.activeElement?.id, 'quantity');
    await fill(scene, '-3', 'mucho');
    const day = scene.find<HTMLInputElement>('#expires');
    day.value = '2016-04-15';
    day.dispatchEvent(new Event('input'));
    await scene.press('create');
    await scene.see('Escriba un número entero mayor que cero.');
    await scene.see('Escriba un importe en pesos, como 150.00.');
    await scene.see('Escriba un día de hoy en adelante.');
    await scene.accessible();
    assert.lengthOf(await codes(), 1);
  }).timeout(60_000);

  it('not enough stamps: how many are missing, and nothing that was typed is lost', async () => {
    const scene = await open();
    await fill(scene, '1,500', '900');
    await scene.press('create');
    await scene.see('Le faltan 6 timbres: tiene 1,494.');
    assert.equal(scene.find<HTMLInputElement>('#quantity').value, '1,500');
    assert.lengthOf(await codes(), 1);
    scene.provider.remove();
    const again = await open();
    assert.equal(again.find<HTMLInputElement>('#amount').value, '900');
  }).timeout(60_000);

  it('points go at face value; stamps without an amount at the bulk price; the last day counts in full', async () => {
    stage.spoil();
    const scene = await open();
    await fill(scene, '3');
    const today = stage.sandbox.now().toISOString().slice(0, 10);
    const next = new Date(Date.parse(today) + 10 * 86_400_000).toISOString().slice(0, 10);
    const day = scene.find<HTMLInputElement>('#expires');
    day.value = next;
    day.dispatchEvent(new Event('input'));
    await scene.press('create');
    await scene.see('El NIP no se mostrará de nuevo');
    await scene.press('kept');
    await scene.press(scene.find('[data-value=point]'));
    await fill(scene, '150');
    assert.equal(scene.find<HTMLInputElement>('#amount').value, '150.00');
    await scene.press('create');
    await scene.see('El NIP no se mostrará de nuevo');
    const [, stamps, points] = await codes();
    // Mexico City is six hours behind, all year round.
    const end = new Date(Date.parse(next) + 30 * 3_600_000);
    assert.equal(stamps?.expires_at?.toISOString(), end.toISOString());
    assert.deepEqual([points?.unit, points?.quantity, points?.expires_at], ['point', 150, null]);
    await scene.see(/\$3\.00 Sin consumir vence el/);
    await scene.see('$150.00');
  }).timeout(60_000);

  it('A-CM-17: an open code is voided after the question; what it reserved is stock again', async () => {
    stage.spoil();
    const scene = await open();
    await scene.press('void');
    await scene.see('Este proceso es incancelable e irreversible');
    await scene.see('¿Realmente desea continuar?');
    await scene.accessible();
    await scene.confirm();
    await scene.see('Código anulado');
    await scene.see('Disponibles: 1,514');
    assert.isNull(scene.root.querySelector('[part~=void]'));
    assert.equal((await codes())[0]?.state, 'voided');
  }).timeout(60_000);

  it('a code that was redeemed before the answer to the question is not voided', async () => {
    stage.spoil();
    const scene = await open();
    await scene.press('void');
    await scene.see('¿Realmente desea continuar?');
    const { db } = stage.sandbox.deps();
    const receiver_id = stage.sandbox.demo.customerId;
    const redeemed = { state: 'redeemed', receiver_id, ended_at: stage.sandbox.now() };
    await db.updateTable('credit_code').set(redeemed).execute();
    await scene.confirm();
    await scene.see('El estado actual no lo permite');
    await scene.until(() => /\$50\.00\s+Consumido/.test(rows(scene)[0]!.innerText), 'redeemed in the list');
    assert.isNull(scene.root.querySelector('[part~=void]'));
  }).timeout(60_000);

  it('an answer that is lost took the PIN along: it says so, and no second code is made by the same press', async () => {
    stage.spoil();
    const scene = await open();
    await fill(scene, '20', '50');
    stage.sandbox.transport.loseAnswer = ({ method }) => method === 'POST';
    await scene.press('create');
    await scene.see('no se hará dos veces');
    stage.sandbox.transport.loseAnswer = null;
    await scene.press('create');
    await scene.see('su NIP ya no se puede mostrar');
    assert.lengthOf(await codes(), 2);
    await scene.until(() => rows(scene).length === 2, 'in the list, to be voided');
    assert.isNull(scene.root.querySelector('[part~=pin]'));
  }).timeout(60_000);

  it('"Reintentar" creates a code that never arrived, and voids one whose answer was lost', async () => {
    stage.spoil();
    const scene = await open();
    const { transport } = stage.sandbox;
    await fill(scene, '20', '50');
    transport.fail = ({ method }) => (method === 'POST' ? new Response('', { status: 502 }) : null);
    await scene.press('create');
    await scene.see('no se hará dos veces');
    transport.fail = null;
    await scene.answer('Reintentar');
    await scene.see('El NIP no se mostrará de nuevo');
    assert.lengthOf(await codes(), 2);
    await scene.press('kept');
    transport.loseAnswer = ({ method }) => method === 'POST';
    await scene.press('void');
    await scene.confirm();
    await scene.see('no se hará dos veces');
    transport.loseAnswer = null;
    await scene.answer('Reintentar');
    await scene.see('Código anulado');
    assert.lengthOf(
      (await codes()).filter(({ state }) => state === 'voided'),
      1,
    );
  }).timeout(60_000);

  it('a double click creates one code', async () => {
    stage.spoil();
    const scene = await open();
    await fill(scene, '20', '50');
    await Promise.all([scene.press('create'), scene.press('create')]);
    await scene.see('El NIP no se mostrará de nuevo');
    await scene.until(() => rows(scene).length === 2, 'in the list');
    assert.lengthOf(await codes(), 2);
  }).timeout(60_000);

  it('A-CM-18: the PIN is gone when the panel acts for somebody else', async () => {
    stage.spoil();
    const scene = await open();
    await fill(scene, '20', '50');
    await scene.press('create');
    await scene.see('El NIP no se mostrará de nuevo');
    const pin = scene.part('pin').innerText;
    const other = new PanelScene(stage.sandbox, 'mostrador-credit-codes', { session: 'customer' });
    other.provider.append(scene.widget);
    await scene.until(() => !scene.root.innerHTML.includes(pin), 'put away');
  }).timeout(60_000);

  it('older codes come when they are asked for', async () => {
    stage.spoil();
    const { db } = stage.sandbox.deps();
    const [code] = await codes();
    const sale = await db
      .selectFrom('sale')
      .selectAll()
      .where('id', '=', code!.sale_id)
      .executeTakeFirstOrThrow();
    const ids = Array.from({ length: 55 }, (_, index) => String(index).padStart(26, '0'));
    await db
      .insertInto('sale')
      .values(ids.map((id) => ({ ...sale, id: `sal_${id}`, reference: `cod_${id}` })))
      .execute();
    await db
      .insertInto('credit_code')
      .values(ids.map((id) => ({ ...code!, id: `cod_${id}`, code: id, code_key: id, sale_id: `sal_${id}` })))
      .execute();
    const scene = await open();
    assert.lengthOf(rows(scene), 50);
    await scene.press('more');
    await scene.until(() => rows(scene).length === 56, 'all of them');
    assert.isNull(scene.root.querySelector('[part~=more]'));
  }).timeout(60_000);

  it('fits 280 px, also while the PIN is shown', async () => {
    stage.spoil();
    const scene = await open({ width: 280, provider: { locale: 'en' } });
    await scene.see('New code');
    scene.fits();
    await scene.accessible();
    await fill(scene, '20', '50');
    await scene.press('create');
    await scene.see('The PIN is not shown again');
    scene.fits();
    await scene.accessible();
  }).timeout(60_000);
});
