import { createMostrador } from '@mostrador/client';
import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { browserStage } from '../../test/browser-stage.ts';
import { PanelScene } from '../../test/panel-scene.ts';
import '../provider/define.ts';
import './define.ts';

const BUYER = '[200070] - Empresa de Pruebas';

describe('mostrador-pending-sales', () => {
  const stage = browserStage();
  afterEach(() => sessionStorage.clear());

  /** The distributor transfers points to its customer, which makes a sale. */
  const sell = async (quantity: number) => {
    stage.spoil();
    const { sandbox } = stage;
    const answer = await sandbox.fetch(`${sandbox.url}/v1/transfers`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${sandbox.demo.distributorSecretKey}`,
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify({ unit: 'point', quantity, toAccountId: sandbox.demo.customerId }),
    });
    assert.equal(answer.status, 201);
  };
  /** The customer orders 500 points, and a bank account pays for them in some days. */
  const orderByBank = async () => {
    const { url: baseUrl, backEnd, signInAs } = stage.sandbox;
    const buyer = createMostrador({ baseUrl, credential: await signInAs('customer'), fetch: backEnd });
    const { id } = await buyer.post('/v1/payment-methods', { body: { providerToken: 'tok_bank_slow' } });
    const { data } = await buyer.get('/v1/offers', { params: { query: { kind: 'pointPackage' } } });
    const offerId = data.find(({ quantity }) => quantity === 500)?.id ?? '';
    const quote = await buyer.post('/v1/quotes', { body: { lines: [{ offerId, quantity: 1 }] } });
    const payment = { source: 'method', paymentMethodId: id } as const;
    await buyer.post('/v1/orders', { body: { quoteId: quote.id, payment, confirmed: true } });
  };
  const open = async (options: ConstructorParameters<typeof PanelScene>[2] = {}) => {
    const scene = new PanelScene(stage.sandbox, 'mostrador-pending-sales', options);
    await scene.see(BUYER);
    return scene;
  };
  const all = (scene: PanelScene, part: string) => [
    ...scene.root.querySelectorAll<HTMLElement>(`[part~=${part}]`),
  ];
  const boxOf = (row: HTMLElement) => row.querySelector<HTMLElement>('[type=checkbox]')!;
  const openBuyer = async (scene: PanelScene, sales: number) => {
    await scene.press('choose');
    await scene.until(() => all(scene, 'sale').length === sales, `${sales} sales`);
  };
  const openCodes = async (scene: PanelScene) => {
    await scene.press(scene.find('[data-value=codes]'));
    await scene.until(() => all(scene, 'code').length, 'codes');
  };
  const invoices = () => stage.sandbox.deps().db.selectFrom('invoice').selectAll().execute();
  const register = async (scene: PanelScene, reference: string) => {
    await scene.type('reference', reference);
    await scene.press('register');
    await scene.confirm();
  };

  it('CM-FAC-02: the sales that are ticked are registered by a reference, and leave the list', async () => {
    await sell(250);
    const scene = await open();
    const heard: { reference: string }[] = [];
    scene.provider.addEventListener('mostrador-invoice-registered', ({ invoice }) => heard.push(invoice));
    await openBuyer(scene, 2);
    assert.equal(scene.root.activeElement?.id, 'buyer');
    const manual = all(scene, 'sale').find(({ innerText }) => innerText.includes('$100.00'))!;
    assert.match(manual.innerText, /\b100 timbres\b/);
    await scene.press(boxOf(manual));
    assert.equal(scene.part('total').innerText, '$100.00');
    await scene.press(scene.find('#everything'));
    assert.equal(scene.part('total').innerText, '$350.00');
    await scene.press(boxOf(all(scene, 'sale')[0]!));
    assert.equal(scene.part('total').innerText, '$100.00');
    assert.equal(scene.find<HTMLInputElement>('#customer').value, BUYER);
    await scene.type('reference', 'F000234');
    await sendKeys({ press: 'Enter' });
    await scene.see('Este proceso es incancelable e irreversible');
    await scene.see('¿Realmente desea continuar?');
    await scene.accessible();
    await scene.confirm();
    await scene.see('Factura F000234 registrada por $100.00.');
    await scene.until(() => all(scene, 'sale').length === 1, 'one sale left');
    assert.deepEqual(
      heard.map(({ reference }) => reference),
      ['F000234'],
    );
    await scene.press(scene.find('#everything'));
    await register(scene, 'F000235');
    await scene.see('Factura F000235 registrada por $250.00.');
    await scene.see('Nada por facturar');
    await scene.accessible();
  }).timeout(60_000);

  it('SV-19: what a customer ordered and its bank has not paid yet is shown, and is to be invoiced once it is paid', async () => {
    stage.spoil();
    const { sandbox } = stage;
    const scene = await open();
    assert.lengthOf(all(scene, 'awaited'), 0);
    await orderByBank();
    await scene.until(() => all(scene, 'awaited').length === 1, 'the order comes by itself');
    assert.match(
      all(scene, 'awaited')[0]!.innerText,
      /\[200070\] - Empresa de Pruebas\s+500 puntos\s+\$500\.00\s+a más tardar el \d/,
    );
    await scene.accessible();
    await sandbox.advance({ days: 7 });
    await scene.until(() => all(scene, 'awaited').length === 0, 'paid');
    await openBuyer(scene, 2);
    await scene.see('500 puntos');
  }).timeout(60_000);

  it('one point is "1 punto"', async () => {
    await sell(1);
    const scene = await open();
    await openBuyer(scene, 2);
    assert.match(all(scene, 'sale')[0]!.innerText, /\b1 punto\b/);
  }).timeout(60_000);

  it('what is missing is marked and takes the focus', async () => {
    const scene = await open();
    await openBuyer(scene, 1);
    await scene.press('register');
    await scene.see('Marque al menos una venta.');
    await scene.see('Llene este campo.');
    assert.equal(scene.root.activeElement?.id, 'everything');
    await scene.accessible();
    assert.isNull(scene.root.querySelector('dialog[open]'));
    await sendKeys({ press: 'Space' });
    await scene.press('register');
    await scene.until(() => scene.root.activeElement?.id === 'reference', 'the reference');
    assert.lengthOf(await invoices(), 0);
  }).timeout(60_000);

  it('a reference that was registered before is refused at its field, and nothing is lost', async () => {
    await sell(250);
    const scene = await open();
    await openBuyer(scene, 2);
    await scene.press(boxOf(all(scene, 'sale')[0]!));
    await register(scene, 'F000234');
    await scene.see('Factura F000234 registrada');
    await scene.until(() => all(scene, 'sale').length === 1, 'one sale left');
    await scene.press(scene.find('#everything'));
    await register(scene, 'F000234');
    await scene.see('Ya registró una factura con esa referencia');
    await scene.until(() => scene.root.activeElement?.id === 'reference', 'the reference');
    assert.equal(scene.part('total').innerText, '$100.00');
    await register(scene, 'F000235');
    await scene.see('Factura F000235 registrada');
    assert.lengthOf(await invoices(), 2);
  }).timeout(60_000);

  it('an answer that is lost is asked for again by its key, though the sale has left the list: one invoice', async () => {
    stage.spoil();
    const scene = await open();
    await openBuyer(scene, 1);
    await scene.press(scene.find('#everything'));
    stage.sandbox.transport.loseAnswer = ({ method }) => method === 'POST';
    await register(scene, 'F000234');
    await scene.see('no se hará dos veces');
    stage.sandbox.transport.loseAnswer = null;
    await scene.until(() => all(scene, 'sale').length === 0, 'gone from the list');
    await scene.press(scene.part('problem').querySelector<HTMLElement>('[part~=link]')!);
    await scene.see('Factura F000234 registrada por $100.00.');
    assert.lengthOf(await invoices(), 1);
  }).timeout(60_000);

  it('a double click registers one invoice', async () => {
    stage.spoil();
    const scene = await open();
    await openBuyer(scene, 1);
    await scene.press(scene.find('#everything'));
    await scene.type('reference', 'F000234');
    await Promise.all([scene.press('register'), scene.press('register')]);
    await scene.until(() => scene.root.querySelector('dialog')?.open, 'the question');
    await scene.until(() => !scene.part('confirm').inert, 'armed');
    await Promise.all([scene.press('confirm'), scene.press('confirm')]);
    await scene.see('Factura F000234 registrada');
    assert.lengthOf(await invoices(), 1);
  }).timeout(60_000);

  it('CM-FAC-03: a code has a list of its own and gets its customer with its invoice', async () => {
    stage.spoil();
    const scene = await open();
    await openCodes(scene);
    assert.match(all(scene, 'code')[0]!.innerText, /837TRT\S+[\s\S]+Timbres\s+20\s+\$50\.00\s+Sin consumir/);
    await scene.accessible();
    await scene.press(boxOf(all(scene, 'code')[0]!));
    await scene.type('reference', 'F000300');
    await scene.press('register');
    await scene.see('Elija al cliente.');
    await scene.type('customer', 'pruebas');
    await scene.until(() => all(scene, 'customer').length, 'found');
    await scene.accessible();
    await scene.press('customer');
    await scene.until(() => scene.root.activeElement?.id === 'reference', 'chosen');
    await scene.press('register');
    await scene.confirm();
    await scene.see('Factura F000300 registrada por $50.00.');
    await scene.see('Ningún código por facturar');
    const [invoice] = await invoices();
    assert.equal(invoice?.buyer_id, stage.sandbox.demo.customerId);
  }).timeout(60_000);

  it('a code that was redeemed is invoiced to whoever redeemed it', async () => {
    stage.spoil();
    const { customerId: receiver_id } = stage.sandbox.demo;
    const { db } = stage.sandbox.deps();
    const redeemed = { state: 'redeemed', receiver_id, ended_at: stage.sandbox.now() };
    await db.updateTable('credit_code').set(redeemed).execute();
    const scene = await open();
    await openCodes(scene);
    await scene.see('[200070] Empresa de Pruebas');
    await scene.press(boxOf(all(scene, 'code')[0]!));
    await scene.until(() => scene.find<HTMLInputElement>('#customer').value === BUYER, 'the receiver');
    await register(scene, 'F000301');
    await scene.see('Factura F000301 registrada');
  }).timeout(60_000);

  /** What the panel hands to the browser's downloads. */
  const downloads = () => {
    const files: { name: string; blob: Promise<Blob> }[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      files.push({ name: this.download, blob: fetch(this.href).then((answer) => answer.blob()) });
    };
    const restore = () => Object.assign(HTMLAnchorElement.prototype, { click });
    return { files, restore };
  };
  const bytesOf = async (blob: Promise<Blob>) => new Uint8Array(await (await blob).arrayBuffer());

  it('what is shown is downloaded: a file that spreadsheets read, in which no name is a formula', async () => {
    stage.spoil();
    const scene = await open();
    const { files, restore } = downloads();
    await scene.press('export');
    await scene.until(() => files.length === 1, 'a file');
    const { db } = stage.sandbox.deps();
    const { customerId } = stage.sandbox.demo;
    const name = '=HYPERLINK("http://evil.test")';
    await db.updateTable('account').set({ name }).where('id', '=', customerId).execute();
    await openBuyer(scene, 1);
    await scene.press('export');
    await scene.until(() => files.length === 2, 'one customer’s file');
    await openCodes(scene);
    await scene.press('export');
    await scene.until(() => files.length === 3, 'the codes’ file');
    restore();
    const [all, one, codes] = await Promise.all(files.map(({ blob }) => bytesOf(blob)));
    const names = files.map((file) => file.name.replace(/\d{4}-\d\d-\d\d/, 'DAY'));
    assert.deepEqual(names, [
      'por-facturar-DAY.csv',
      'por-facturar-200070-DAY.csv',
      'codigos-por-facturar-DAY.csv',
    ]);
    assert.deepEqual([...all!.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
    assert.match(text(all), /^Fecha,NIC,Cliente/);
    assert.match(text(all), /200070,Empresa de Pruebas.*,100\.00,/);
    assert.include(text(one), `200070,"'=HYPERLINK(""http://evil.test"")",`);
    assert.match(text(codes), /,Timbres,20,50\.00,.*,Sin consumir,.*,cod_\w+,stamp,pending,/);
    assert.notInclude(text(codes), '200070');
  }).timeout(60_000);

  it('a download that failed is done by "Reintentar"', async () => {
    const scene = await open();
    const { transport } = stage.sandbox;
    let asked = 0;
    transport.fail = ({ url }) => {
      if (!url.includes('/v1/sales.csv')) return null;
      asked += 1;
      return new Response('', { status: 500 });
    };
    const saved: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
    };
    await scene.press('export');
    await scene.until(() => scene.root.querySelector('[part~=problem]'), 'failed');
    assert.isAtLeast(asked, 1);
    assert.lengthOf(saved, 0);
    transport.fail = null;
    await scene.answer('Reintentar');
    await scene.until(() => saved.length, 'the file');
    assert.lengthOf(saved, 1);
    HTMLAnchorElement.prototype.click = click;
  }).timeout(60_000);

  it('a reference that is typed outlives a reload, with the customer it is for', async () => {
    const scene = await open();
    await openBuyer(scene, 1);
    await scene.type('reference', 'F0002');
    scene.provider.remove();
    const again = await open();
    await again.until(() => all(again, 'sale').length === 1, 'the same customer');
    assert.equal(again.find<HTMLInputElement>('#reference').value, 'F0002');
    await again.press('back');
    await again.see('Facturar');
    assert.lengthOf(all(again, 'buyer'), 1);
  }).timeout(60_000);

  it('fits 280 px: customers, sales and codes; in English', async () => {
    const scene = await open({ width: 280, provider: { locale: 'en' } });
    await scene.see('To be invoiced');
    scene.fits();
    await openBuyer(scene, 1);
    scene.fits();
    await scene.accessible();
    await openCodes(scene);
    scene.fits();
    await scene.accessible();
  }).timeout(60_000);
});
