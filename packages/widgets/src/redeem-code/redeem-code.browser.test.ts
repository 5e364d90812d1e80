import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { browserStage } from '../../test/browser-stage.ts';
import { PanelScene } from '../../test/panel-scene.ts';
import { acceptIn } from '../../test/platform.ts';
import '../balance-meter/define.ts';
import '../provider/define.ts';
import './define.ts';

describe('mostrador-redeem-code', () => {
  const stage = browserStage();
  afterEach(() => sessionStorage.clear());

  /** A code of the customer's distributor. */
  const sell = async (unit: 'stamp' | 'point', quantity: number) => {
    stage.spoil();
    const { sandbox } = stage;
    const answer = await sandbox.fetch(`${sandbox.url}/v1/credit-codes`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${sandbox.demo.distributorSecretKey}`,
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify({ unit, quantity, amount: { amount: quantity * 100, currency: 'MXN' } }),
    });
    assert.equal(answer.status, 201);
    return (await answer.json()) as { code: string; pin: string };
  };

  const signedIn = async (options: { width?: number } = {}) => {
    const scene = new PanelScene(stage.sandbox, 'mostrador-redeem-code', { session: 'customer', ...options });
    await scene.see('Inicie sesión para continuar');
    await scene.press('sign-in');
    await scene.until(() => stage.windows.opened.length, 'the window');
    await acceptIn(stage.sandbox, stage.windows.opened[0]!);
    await scene.see('Código de abono');
    return scene;
  };

  it('A-CM-17: a person redeems stamps into the account that it chooses, once', async () => {
    const { code, pin } = await sell('stamp', 20);
    const scene = await signedIn();
    const heard: string[] = [];
    scene.provider.addEventListener('mostrador-code-redeemed', ({ redemption }) => heard.push(redemption.id));
    await scene.type('code', code);
    const input = scene.find<HTMLInputElement>('#code');
    assert.isAtMost(input.scrollWidth, input.clientWidth, 'all of the code is on show');
    await scene.type('pin', pin);
    const select = scene.find<HTMLSelectElement>('#receiver');
    select.value = [...select.options].find(({ text }) => text === 'cuentasmpresa')?.value ?? '';
    select.dispatchEvent(new Event('change'));
    await sendKeys({ press: 'Tab' });
    await scene.press('redeem');
    await scene.see('Gracias: recibió 20 timbres. La cuenta cuentasmpresa tiene ahora 30.');
    assert.lengthOf(heard, 1);
    assert.equal(scene.find<HTMLInputElement>('#pin').value, '');
    await scene.type('code', code);
    await scene.type('pin', pin);
    await scene.press('redeem');
    await scene.until(() => scene.root.querySelector('[part~=problem]'), 'refused');
    await scene.accessible();
  }).timeout(60_000);

  it('who signs in for redeeming is asked for all that the page needs: the meter beside it goes on', async () => {
    const scene = await signedIn();
    const meter = document.createElement('mostrador-balance-meter');
    scene.provider.append(meter);
    await scene.until(() => meter.shadowRoot?.textContent?.includes('1,250'), 'the balance');
    assert.isNull(meter.shadowRoot?.querySelector('[part~=problem]'));
  }).timeout(60_000);

  it('what is missing is marked and takes the focus; the code outlives a reload, the PIN is written nowhere', async () => {
    const scene = await signedIn();
    await scene.press('redeem');
    await scene.see('Llene este campo.');
    assert.equal(scene.root.activeElement?.id, 'code');
    await scene.type('code', 'NADA-DE-NADA');
    await scene.type('pin', 'SECRETO');
    await scene.press('redeem');
    await scene.until(() => scene.root.querySelector('[part~=problem]'), 'one message for every failure');
    assert.equal(scene.find<HTMLInputElement>('#code').value, 'NADA-DE-NADA');
    assert.notInclude(JSON.stringify({ ...sessionStorage, ...localStorage }), 'SECRETO');
    assert.include(JSON.stringify({ ...sessionStorage }), 'NADA-DE-NADA');
  });

  it('an answer that is lost is asked for again by the same key: the code gives once', async () => {
    const { code, pin } = await sell('point', 50);
    const scene = await signedIn();
    await scene.type('code', code);
    await scene.type('pin', pin);
    stage.sandbox.transport.loseAnswer = (request) => request.url.endsWith('/credit-code-redemptions');
    await scene.press('redeem');
    await scene.see('no se hará dos veces');
    stage.sandbox.transport.loseAnswer = null;
    await scene.press('redeem');
    await scene.see('Gracias: recibió 50 puntos.');
  }).timeout(60_000);

  it('"Reintentar" redeems a code that never arrived, with the PIN still there', async () => {
    const { code, pin } = await sell('point', 50);
    const scene = await signedIn();
    await scene.type('code', code);
    await scene.type('pin', pin);
    stage.sandbox.transport.loseAnswer = (request) => request.url.endsWith('/credit-code-redemptions');
    await scene.press('redeem');
    await scene.see('no se hará dos veces');
    stage.sandbox.transport.loseAnswer = null;
    await scene.answer('Reintentar');
    await scene.see('Gracias: recibió 50 puntos.');
  }).timeout(60_000);

  it('A-CM-17: a wrong PIN is no reason to retry: its note is put away, which is no further guess', async () => {
    const scene = await signedIn();
    await scene.type('code', 'NADA-DE-NADA');
    await scene.type('pin', 'ABCD');
    await scene.press('redeem');
    await scene.until(() => scene.root.querySelector('[part~=problem]'), 'refused');
    let sent = 0;
    stage.sandbox.transport.fail = ({ method }) => {
      if (method === 'POST') sent += 1;
      return null;
    };
    await scene.answer('Cerrar');
    await scene.until(() => !scene.root.querySelector('[part~=problem]'), 'put away');
    assert.equal(sent, 0);
    assert.equal(scene.find<HTMLInputElement>('#pin').value, 'ABCD');
  }).timeout(60_000);

  it('A-CM-17: copying the number of a refused request is no further guess', async () => {
    const scene = await signedIn();
    await scene.type('code', 'NADA-DE-NADA');
    await scene.type('pin', 'ABCD');
    await scene.press('redeem');
    await scene.until(() => scene.root.querySelector('[part~=problem]'), 'refused');
    let sent = 0;
    stage.sandbox.transport.loseAnswer = (request) => {
      if (request.url.endsWith('/credit-code-redemptions')) sent += 1;
      return false;
    };
    await scene.press(scene.find('[part~=problem] [aria-label^=Copiar]'));
    assert.isNull(scene.widget.acts.busy);
    assert.equal(sent, 0);
    assert.ok(scene.root.querySelector('[part~=problem]'), 'what was refused is still told');
  }).timeout(60_000);

  it('the next code, typed while the first one is on its way, stays', async () => {
    const { code, pin } = await sell('point', 50);
    const scene = await signedIn();
    await scene.type('code', code);
    await scene.type('pin', pin);
    stage.sandbox.transport.delayMs = 1_000;
    await scene.press('redeem');
    await scene.until(() => scene.widget.acts.busy, 'on its way');
    const field = scene.find<HTMLInputElement>('#code');
    field.value = 'LA-SIGUIENTE';
    field.dispatchEvent(new Event('input'));
    await scene.see('Gracias: recibió 50 puntos.');
    assert.equal(scene.find<HTMLInputElement>('#code').value, 'LA-SIGUIENTE');
  }).timeout(60_000);

  it('fits 280 px', async () => {
    const scene = await signedIn({ width: 280 });
    scene.fits();
    await scene.accessible();
  });
});
