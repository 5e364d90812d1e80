import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { browserStage } from '../../test/browser-stage.ts';
import { PanelScene } from '../../test/panel-scene.ts';
import '../provider/define.ts';
import type { MostradorTransferredEvent } from '../events/transferred.ts';
import './define.ts';

describe('mostrador-transfer: to one customer', () => {
  const stage = browserStage();
  afterEach(() => sessionStorage.clear());

  const open = async (options: { width?: number; properties?: Record<string, unknown> } = {}) => {
    const scene = new PanelScene(stage.sandbox, 'mostrador-transfer', options);
    await scene.see(/Cliente|Abonar/);
    return scene;
  };
  /** The form of the demo's main customer, found by its number. */
  const chosen = async (options: { width?: number } = {}) => {
    const scene = await open(options);
    await scene.see('Introduce el nic, rfc, nombre, id cuenta');
    await scene.type('customer', '200070');
    await scene.until(() => scene.root.querySelectorAll('[part~=customer]').length === 1, 'one customer');
    await scene.press('customer');
    await scene.see('Cuenta para timbrar');
    return scene;
  };
  const choose = (scene: PanelScene, name: string) => {
    const select = scene.find<HTMLSelectElement>('#receiver');
    select.value = [...select.options].find(({ text }) => text.startsWith(`${name},`))?.value ?? '';
    select.dispatchEvent(new Event('change'));
  };
  const heard = (scene: PanelScene) => {
    const events: MostradorTransferredEvent[] = [];
    scene.provider.addEventListener('mostrador-transferred', (event) => events.push(event));
    return events;
  };
  const sales = async () => {
    const { db } = stage.sandbox.deps();
    return (await db.selectFrom('transfer').select('id').execute()).length;
  };

  it('CM-TIM-01, CM-TIM-02: stamps go to the account chosen, once, after a question that says that it cannot be undone', async () => {
    stage.spoil();
    const scene = await chosen();
    const events = heard(scene);
    await scene.see('Timbres Disponibles 1,494');
    choose(scene, 'cuentasmpresa');
    await scene.type('quantity', '100');
    await scene.type('amount', '130');
    await scene.type('comment', 'timbres a granel');
    await scene.press('transfer');
    await scene.see('Este proceso es incancelable e irreversible ¿Realmente desea continuar?');
    await scene.see('Abono de Timbres [Granel]');
    await scene.see('$130.00');
    await scene.accessible();
    await scene.confirm();
    await scene.see('Se abonaron 100 timbres a cuentasmpresa. Su saldo es 110. A usted le quedan 1,394.');
    await scene.see('Timbres Disponibles 1,394');
    assert.deepEqual(
      events.map(({ transfer, batch }) => [
        transfer?.quantity,
        transfer?.amount.amount,
        transfer?.comment,
        batch,
      ]),
      [[100, 13_000, 'timbres a granel', null]],
    );
    assert.equal(scene.find<HTMLInputElement>('#quantity').value, '');
  }).timeout(60_000);

  it("A-CM-19: the amount begins with the customer's own price in bulk, until another one is typed", async () => {
    const scene = await chosen();
    await scene.type('quantity', '250');
    await scene.see('A $6.50 por timbre a granel.');
    assert.equal(scene.find<HTMLInputElement>('#amount').value, '1625.00');
    await scene.type('quantity', '2');
    assert.equal(scene.find<HTMLInputElement>('#amount').value, '13.00');
    await scene.type('amount', '9.99');
    await scene.type('quantity', '30');
    assert.equal(scene.find<HTMLInputElement>('#amount').value, '9.99');
  }).timeout(60_000);

  it('CM-TIM-05: points go at face value to the customer itself', async () => {
    stage.spoil();
    const scene = await chosen();
    await scene.press(scene.find('[data-value=point]'));
    await scene.see('Puntos Disponibles 20,000');
    await scene.type('quantity', '500');
    const amount = scene.find<HTMLInputElement>('#amount');
    assert.deepEqual([amount.value, amount.disabled], ['500.00', true]);
    await scene.press('transfer');
    await scene.confirm();
    await scene.see('Se abonaron 500 puntos a Empresa de Pruebas.');
    await scene.see('Puntos Disponibles 19,500');
  }).timeout(60_000);

  it('CM-DIS-14: the search finds active distributors of the network too, each said by its kind', async () => {
    const scene = await open();
    await scene.see('Cliente o distribuidor');
    const kinds = () =>
      [...scene.root.querySelectorAll('[part~=receiver]')].map((each) => each.textContent?.trim());
    await scene.type('customer', '20007');
    await scene.until(
      () => kinds().length > 1 && !kinds().some((each) => each?.includes('200002')),
      'customers',
    );
    assert.include(kinds()[0], 'Cliente · ');
    await scene.type('customer', '2000');
    await scene.until(() => kinds().some((each) => each?.includes('[200002]')), 'the distributor');
    const distributors = [...scene.root.querySelectorAll('[part~=distributor]')];
    assert.deepEqual(
      distributors.map((each) => each.textContent?.trim()),
      ['[200002] Cómputo EnsenadaDistribuidor'],
    );
    await scene.accessible();
  }).timeout(60_000);

  it('who types goes on typing where nothing is found, and hears how many are', async () => {
    const scene = await open();
    await scene.see('Cliente o distribuidor');
    await scene.type('customer', 'zzz');
    await scene.see('Nada coincide con «zzz».');
    const input = scene.find<HTMLInputElement>('#customer');
    assert.equal(scene.root.activeElement, input);
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ type: '200070' });
    assert.equal(input.value, '200070');
    const says = () => scene.find('#customer').closest('form')?.querySelector('[role=status]')?.textContent;
    await scene.until(() => says() === '1 encontrado.', 'how many');
    assert.equal(scene.root.activeElement, scene.find('#customer'));
  }).timeout(60_000);

  it('who belongs to somebody else is not even found: the platform would refuse to give it anything', async () => {
    const asked: URL[] = [];
    stage.sandbox.transport.fail = ({ url, method }) => {
      if (method === 'GET' && /\/v1\/(customers|distributors|stamping-accounts)\?/.test(url))
        asked.push(new URL(url));
      return null;
    };
    const scene = await open();
    await scene.see('Cliente o distribuidor');
    await scene.press(scene.find('[data-value=mass]'));
    await scene.see('cuentasmpresa');
    assert.lengthOf(asked, 3);
    for (const { searchParams } of asked) assert.equal(searchParams.get('direct'), 'true');
  }).timeout(60_000);

  it('CM-DIS-14: stamps go to a distributor itself, at the price in bulk, and points at face value', async () => {
    stage.spoil();
    const scene = await open();
    const events = heard(scene);
    await scene.type('customer', '200002');
    await scene.until(() => scene.root.querySelectorAll('[part~=receiver]').length === 1, 'one distributor');
    await scene.press('distributor');
    await scene.until(() => scene.root.activeElement?.id === 'quantity', 'the quantity');
    assert.notInclude(scene.text, 'Cuenta para timbrar');
    await scene.type('quantity', '100');
    assert.equal(scene.find<HTMLInputElement>('#amount').value, '100.00');
    await scene.press('transfer');
    await scene.see(/Distribuidor \[200002\] Cómputo Ensenada/);
    await scene.confirm();
    await scene.see(
      'Se abonaron 100 timbres a Cómputo Ensenada. Su saldo es 1,000. A usted le quedan 1,394.',
    );
    await scene.press(scene.find('[data-value=point]'));
    await scene.type('quantity', '50');
    assert.equal(scene.find<HTMLInputElement>('#amount').value, '50.00');
    await scene.press('transfer');
    await scene.confirm();
    await scene.see('Se abonaron 50 puntos a Cómputo Ensenada. Su saldo es 950.');
    assert.deepEqual(
      events.map(({ transfer }) => [
        transfer?.unit,
        transfer?.to.accountId.slice(0, 4),
        transfer?.to.stampingAccountId,
        transfer?.amount.amount,
      ]),
      [
        ['stamp', 'dst_', null, 10_000],
        ['point', 'dst_', null, 5_000],
      ],
    );
  }).timeout(60_000);

  it('what is wrong is marked, and the first of it takes the focus', async () => {
    const scene = await open();
    await scene.see('Introduce el nic');
    await scene.press('transfer');
    await scene.see('Elija a quién se abona.');
    assert.equal(scene.root.activeElement?.id, 'customer');
    await scene.type('customer', 'ferreteria');
    await scene.until(() => scene.root.querySelectorAll('[part~=customer]').length === 1, 'one customer');
    await scene.press('customer');
    await scene.until(() => scene.root.activeElement?.id === 'quantity', 'the focus goes on');
    for (const [typed, says] of [
      ['0', 'Escriba un número entero mayor que cero.'],
      ['1.5', 'Escriba un número entero mayor que cero.'],
      ['2000', 'Faltan 506 timbres: tiene 1,494.'],
    ] as const) {
      await scene.type('quantity', typed);
      await scene.press('transfer');
      await scene.see(says);
      assert.equal(scene.root.activeElement?.id, 'quantity');
    }
    await scene.type('quantity', '10');
    await scene.type('amount', 'gratis');
    await scene.press('transfer');
    await scene.see('Escriba un importe en pesos, como 150.00.');
    assert.equal(scene.root.activeElement?.id, 'amount');
    await scene.accessible();
  }).timeout(60_000);

  it('stock that went meanwhile: the platform refuses, the panel tells how many are missing, and nothing typed is lost', async () => {
    stage.spoil();
    const scene = await chosen();
    await scene.type('quantity', '250');
    await scene.press('transfer');
    await scene.see('¿Realmente desea continuar?');
    await stage.sandbox.fetch(`${stage.sandbox.url}/v1/transfers`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${stage.sandbox.demo.distributorSecretKey}`,
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify({
        unit: 'stamp',
        quantity: 1_400,
        amount: { amount: 0, currency: 'MXN' },
        toStampingAccountId: scene.find<HTMLSelectElement>('#receiver').value,
      }),
    });
    await scene.confirm();
    await scene.see('No hay timbres suficientes');
    await scene.see('Faltan 156 timbres: tiene 94.');
    assert.equal(scene.find<HTMLInputElement>('#quantity').value, '250');
    assert.equal(await sales(), 1);
  }).timeout(60_000);

  it('an answer that is lost is asked for again by the same key, also after a reload: it is given once', async () => {
    stage.spoil();
    const scene = await chosen();
    await scene.type('quantity', '1000');
    stage.sandbox.transport.loseAnswer = ({ method, url }) => method === 'POST' && url.endsWith('/transfers');
    await scene.press('transfer');
    await scene.confirm();
    await scene.see('no se hará dos veces');
    stage.sandbox.transport.loseAnswer = null;
    scene.provider.remove();
    const again = await open();
    await again.see('Timbres Disponibles 494');
    assert.equal(again.find<HTMLInputElement>('#quantity').value, '1000');
    await again.press('transfer');
    await again.confirm();
    await again.see('Se abonaron 1,000 timbres');
    assert.equal(await sales(), 1);
  }).timeout(90_000);

  it('"Reintentar" after an answer that was lost gives once, without another question', async () => {
    stage.spoil();
    const scene = await chosen();
    await scene.type('quantity', '1000');
    stage.sandbox.transport.loseAnswer = ({ method, url }) => method === 'POST' && url.endsWith('/transfers');
    await scene.press('transfer');
    await scene.confirm();
    await scene.see('no se hará dos veces');
    stage.sandbox.transport.loseAnswer = null;
    await scene.answer('Reintentar');
    await scene.see('Se abonaron 1,000 timbres');
    assert.equal(await sales(), 1);
  }).timeout(60_000);

  it('a double click on the question gives once', async () => {
    stage.spoil();
    const scene = await chosen();
    const events = heard(scene);
    await scene.type('quantity', '10');
    await scene.press('transfer');
    await scene.confirm();
    scene.root.querySelector<HTMLElement>('[part~=transfer]')?.click();
    await scene.see('Se abonaron 10 timbres');
    assert.lengthOf(events, 1);
    assert.equal(await sales(), 1);
  }).timeout(60_000);

  it('the keyboard alone does it: a customer, a quantity, Enter, the question, its button', async () => {
    stage.spoil();
    const scene = await open();
    await scene.see('Introduce el nic');
    await scene.type('customer', '200071');
    await scene.until(() => scene.root.querySelectorAll('[part~=customer]').length === 1, 'one customer');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await scene.until(() => scene.root.activeElement?.id === 'quantity', 'the quantity');
    await sendKeys({ type: '5' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '12.50' });
    await sendKeys({ press: 'Enter' });
    await scene.until(() => scene.root.querySelector('dialog')?.open, 'the question');
    await scene.until(() => !scene.part('confirm').inert, 'armed');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await scene.see('Se abonaron 5 timbres');
  }).timeout(60_000);

  it('fits 280 px', async () => {
    const scene = await chosen({ width: 280 });
    scene.fits();
    await scene.accessible();
  }).timeout(60_000);
});
