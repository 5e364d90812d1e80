import { verifyCfdi } from '@mostrador/cfdi';
import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { browserStage } from '../../test/browser-stage.ts';
import { chooseIn, fileOf } from '../../test/file-scene.ts';
import { PanelScene } from '../../test/panel-scene.ts';
import { acceptIn } from '../../test/platform.ts';
import { sampleCfdi } from '../../test/sample-cfdi.ts';
import '../provider/define.ts';
import './define.ts';

describe('mostrador-stamping-console', () => {
  const stage = browserStage();
  let folio = 0;

  const signedIn = async (options: { width?: number } = {}) => {
    stage.spoil();
    const scene = new PanelScene(stage.sandbox, 'mostrador-stamping-console', {
      session: 'customer',
      ...options,
    });
    await scene.see('Inicie sesión para continuar');
    await scene.press('sign-in');
    await scene.until(() => stage.windows.opened.length, 'the window');
    await acceptIn(stage.sandbox, stage.windows.opened[0]!);
    await scene.see('Timbres disponibles');
    return scene;
  };

  /** Another sealed document with the present date. */
  const sealed = (change?: (unsealed: string) => string, minutesAgo = 1) => {
    folio += 1;
    const at = new Date(stage.sandbox.now().getTime() - minutesAgo * 60_000);
    return sampleCfdi({ at, folio: `${folio}`, ...(change && { change }) });
  };
  const choose = (scene: PanelScene, xmls: readonly (string | Uint8Array<ArrayBuffer>)[]) =>
    chooseIn(
      scene.root,
      xmls.map((xml, at) => fileOf(xml, `factura-${at + 1}.xml`)),
    );
  const stamps = async () => {
    const { sandbox } = stage;
    const authorization = `Bearer ${(await sandbox.embedSession()).token}`;
    const answer = await sandbox.fetch(`${sandbox.url}/v1/balances`, { headers: { authorization } });
    return (await answer.json()).stamps as number;
  };
  /** How many documents were sent to be stamped. */
  const countSent = () => {
    const counted = { sent: 0 };
    stage.sandbox.transport.fail = ({ method, url }) => {
      if (method === 'POST' && url.includes('/v1/stamping/cfdi')) counted.sent += 1;
      return null;
    };
    return counted;
  };

  it('IP-11, IP-13: what goes in sealed comes out stamped, for one stamp each, and is downloaded', async () => {
    const scene = await signedIn();
    const heard: string[] = [];
    scene.provider.addEventListener('mostrador-cfdi-stamped', ({ uuid }) => heard.push(uuid));
    const before = await stamps();
    await choose(scene, [await sealed(), await sealed()]);
    await scene.see('Timbrar 2 documentos');
    await scene.press('stamp');
    await scene.until(() => scene.root.querySelectorAll('[part~=download]').length === 2, 'both');
    assert.equal(await stamps(), before - 2);
    assert.lengthOf(heard, 2);
    const link = scene.part<HTMLAnchorElement>('download');
    assert.equal(link.download, `${heard[0]}.xml`);
    const { summary, checks } = await verifyCfdi(await (await fetch(link.href)).text());
    assert.equal(summary?.uuid, heard[0]);
    assert.equal(checks.find(({ code }) => code === 'stamp_document')?.verdict, 'ok');
    await scene.until(() => scene.root.querySelectorAll('[part~=row]').length === 2, 'the archive');
    await scene.accessible();
  }).timeout(60_000);

  it('the stamps left move when some come from elsewhere', async () => {
    const scene = await signedIn();
    const select = scene.find<HTMLSelectElement>('#account');
    const before = Number(scene.part('balance').textContent?.replace(',', ''));
    const { sandbox } = stage;
    const given = await sandbox.backEnd(`${sandbox.url}/v1/transfers`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${sandbox.demo.distributorSecretKey}`,
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify({
        unit: 'stamp',
        quantity: 40,
        toStampingAccountId: select.value,
        amount: { amount: 5_200, currency: 'MXN' },
      }),
    });
    assert.equal(given.status, 201);
    const now = () => Number(scene.part('balance').textContent?.replace(',', ''));
    await scene.until(() => now() === before + 40, 'the figure');
  }).timeout(60_000);

  it('what is broken is told before anything is sent, and no stamp is spent', async () => {
    const scene = await signedIn();
    const counted = countSent();
    const before = await stamps();
    const good = await sealed();
    await choose(scene, [
      'Estimado cliente',
      good.replace(' Total="116.00"', ' Total="1.00"'),
      new Uint8Array(50_000_000),
    ]);
    await scene.see(
      'El documento no es XML bien formado. El PAC lo rechazaría con el código 301. No se gastó ningún timbre.',
    );
    await scene.see('La firma no corresponde. El PAC lo rechazaría con el código 302.');
    await scene.see('El documento excede el tamaño permitido.');
    const says = () =>
      [...scene.root.querySelectorAll('[role=status],[aria-live]')].map((each) => each.textContent);
    await scene.until(() => says().includes('3 documentos no se pueden timbrar.'), 'announced');
    assert.isNull(scene.root.querySelector('[part~=stamp]'), 'nothing to stamp');
    await choose(scene, [good]);
    await scene.see('Timbrar 1 documento');
    await scene.press('stamp');
    await scene.until(() => scene.root.querySelector('[part~=download]'), 'stamped');
    assert.equal(counted.sent, 1);
    assert.equal(await stamps(), before - 1);
    await scene.accessible();
  }).timeout(60_000);

  it('a document with a timbre is not sent: code 307 would be its answer', async () => {
    const scene = await signedIn();
    const stamped = await (await fetch('/packages/cfdi/test/data/xml/cfdi40-valid.xml')).text();
    await choose(scene, [stamped]);
    await scene.see('El archivo ya trae un timbre fiscal.');
  }).timeout(60_000);

  it('code 401: a refusal of the platform is told in words with its code, and the stamp is kept', async () => {
    const scene = await signedIn();
    const before = await stamps();
    await choose(scene, [await sealed(undefined, 5 * 24 * 60)]);
    await scene.see('Puede que se rechace.');
    await scene.press('stamp');
    await scene.see('Código 401 del PAC. No se gastó ningún timbre.');
    assert.equal(await stamps(), before);
  }).timeout(60_000);

  it('an answer that is lost is asked for again: the document is stamped once', async () => {
    const scene = await signedIn();
    const before = await stamps();
    await choose(scene, [await sealed()]);
    await scene.see('Timbrar 1 documento');
    stage.sandbox.transport.loseAnswer = ({ url }) => url.includes('/v1/stamping/cfdi?');
    await scene.press('stamp');
    await scene.see('si ya se timbró, no se gasta otro timbre');
    stage.sandbox.transport.loseAnswer = null;
    await scene.press('retry');
    await scene.see('Ya estaba timbrado: no se gastó otro timbre.');
    assert.equal(await stamps(), before - 1);
  }).timeout(60_000);

  it('a double click sends each document once', async () => {
    const scene = await signedIn();
    const counted = countSent();
    await choose(scene, [await sealed()]);
    await scene.see('Timbrar 1 documento');
    const button = scene.part('stamp');
    button.click();
    button.click();
    await scene.until(() => scene.root.querySelector('[part~=download]'), 'stamped');
    assert.equal(counted.sent, 1);
  }).timeout(60_000);

  it('where stamps run short it stops, says so, and what was not stamped waits', async () => {
    const scene = await signedIn();
    const select = scene.find<HTMLSelectElement>('#account');
    const few = await leastOf(stage.sandbox);
    select.value = few.id;
    select.dispatchEvent(new Event('change'));
    await scene.until(() => scene.part('balance').textContent === `${few.balance}`, 'its balance');
    const xmls = await Promise.all(Array.from({ length: few.balance + 2 }, () => sealed()));
    await choose(scene, xmls);
    await scene.see(`Timbrar ${xmls.length} documentos`);
    await scene.see(`quedan ${few.balance} para ${xmls.length} documentos`);
    await scene.press('stamp');
    await scene.see('Timbrar 1 documento');
    const count = (selector: string) => scene.root.querySelectorAll(selector).length;
    assert.deepEqual([count('[part~=download]'), count('[part~=retry]')], [few.balance, 1]);
    await scene.accessible();
  }).timeout(120_000);

  it('what was stamped before is downloaded byte by byte', async () => {
    const scene = await signedIn();
    await choose(scene, [await sealed()]);
    await scene.see('Timbrar 1 documento');
    await scene.press('stamp');
    await scene.until(() => scene.root.querySelector('[part~=row]'), 'the archive');
    const saved: Promise<string>[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(fetch(this.href).then((answer) => answer.text()));
    };
    await scene.press('fetch');
    await scene.until(() => saved.length, 'the file');
    HTMLAnchorElement.prototype.click = click;
    const link = scene.part<HTMLAnchorElement>('download');
    assert.equal(await saved[0], await (await fetch(link.href)).text());
  }).timeout(60_000);

  it('a file that could not be fetched is by "Reintentar"', async () => {
    const scene = await signedIn();
    await choose(scene, [await sealed()]);
    await scene.see('Timbrar 1 documento');
    await scene.press('stamp');
    await scene.until(() => scene.root.querySelector('[part~=fetch]'), 'in the archive');
    const saved: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
    };
    stage.sandbox.transport.fail = ({ url }) =>
      /\/v1\/stamping\/cfdi\/[^?]+$/.test(url) ? new Response('', { status: 502 }) : null;
    await scene.press('fetch');
    await scene.until(() => scene.root.querySelector('[part~=problem]'), 'failed');
    stage.sandbox.transport.fail = null;
    await scene.answer('Reintentar');
    await scene.until(() => saved.length, 'the file');
    HTMLAnchorElement.prototype.click = click;
    assert.isNull(scene.root.querySelector('[part~=problem]'));
  }).timeout(60_000);

  it('by the keyboard alone, at 280 px: account, files, stamping, download', async () => {
    const scene = await signedIn({ width: 280 });
    scene.find('#account').focus();
    await sendKeys({ press: 'Tab' });
    assert.equal(scene.root.activeElement?.id, 'files');
    await choose(scene, [await sealed(), 'no es XML']);
    await scene.see('Timbrar 1 documento');
    scene.part('stamp').focus();
    await sendKeys({ press: 'Enter' });
    await scene.until(() => scene.root.querySelector('[part~=download]'), 'stamped');
    await scene.until(() => scene.root.querySelector('[part~=row]'), 'the archive');
    scene.fits();
    await scene.accessible();
  }).timeout(60_000);
});

/** The customer's account with the fewest stamps. */
const leastOf = async (sandbox: PanelScene['sandbox']) => {
  const authorization = `Bearer ${(await sandbox.embedSession()).token}`;
  const answer = await sandbox.fetch(`${sandbox.url}/v1/balances`, { headers: { authorization } });
  const { stampingAccounts } = (await answer.json()) as {
    stampingAccounts: { id: string; balance: number; kind: string }[];
  };
  const open = stampingAccounts.filter(({ kind }) => kind === 'standard');
  return open.reduce((one, other) => (other.balance < one.balance ? other : one));
};
