import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FileScene, given } from '../../test/file-scene.ts';
import './define.ts';

const PAC = '30001000000500003456.cer';

/** Bytes of a text in UTF-16 with its mark. */
const utf16 = (text: string) => Uint16Array.from(`\uFEFF${text}`, (unit) => unit.charCodeAt(0));

describe('mostrador-cfdi-verifier', () => {
  let scene: FileScene;
  const open = (options: { width?: number; properties?: object } = {}) => {
    scene = new FileScene('mostrador-cfdi-verifier', options);
    return scene;
  };
  afterEach(() => scene.close());

  it('a stamped CFDI is valid where the certificate of its PAC is given: summary, verdict, every check', async () => {
    const heard: unknown[] = [];
    const pac = new Uint8Array(await (await given(`certs/${PAC}`)).arrayBuffer());
    open({ properties: { pacCertificates: [pac] } });
    scene.widget.addEventListener('mostrador-cfdi-verified', ({ verdict, uuid }) =>
      heard.push({ verdict, uuid }),
    );
    await scene.choose([await given('xml/cfdi40-valid.xml')]);
    await scene.see('Es válido');
    for (const text of ['ESCUELA KEMPER URGATE', 'EKU9003173C9', 'Ingreso', 'MXN']) await scene.see(text);
    const uuid = scene.part('uuid').textContent;
    assert.deepEqual(heard, [{ verdict: 'valid', uuid }]);
    const checks = scene.all('check').map(({ className }) => className);
    assert.lengthOf(checks, 13);
    assert.sameMembers([...new Set(checks)], ['ok', 'not_checked']);
    await scene.accessible();
  });

  it('without that certificate nobody is told that the timbre is authentic', async () => {
    open();
    await scene.choose([await given('xml/cfdi40-valid.xml')]);
    await scene.see('confirme el folio fiscal en el portal del SAT');
    assert.notInclude(scene.text, 'Es válido');
  });

  it('a changed amount breaks the seal: what failed is said with the PAC’s code', async () => {
    open();
    const xml = await (await given('xml/cfdi40-valid.xml')).text();
    await scene.choose([xml.replace(/ Total="[^"]+"/, ' Total="9999999.00"')]);
    await scene.see('No es válido: falló 1 comprobación');
    await scene.see('La firma no corresponde. Código 302 del PAC.');
    await scene.see('9,999,999.00 MXN');
    await scene.accessible();
  });

  it('a sealed document that has no timbre is said to be not stamped yet', async () => {
    open();
    const xml = await (await given('xml/cfdi40-valid.xml')).text();
    await scene.choose([xml.replace(/<cfdi:Complemento>[\s\S]*?<\/cfdi:Complemento>/, '')]);
    // It is of another year, which its PAC would refuse.
    await scene.see('Pasaron más de 72 horas. Código 401 del PAC.');
    await scene.see('Sin comprobar');
  });

  const bomb = `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(100)}">]><a>&a;</a>`;
  for (const [what, bytes, says] of [
    ['no XML at all', 'Estimado cliente', 'El documento no es XML bien formado.'],
    ['an XML of something else', '<html/>', 'su raíz no es Comprobante'],
    ['UTF-16', utf16('<?xml version="1.0"?><a/>'), 'El documento no está en UTF-8'],
    ['a bomb of entities', bomb, 'No se aceptan declaraciones de tipo de documento'],
    ['100,000 levels', '<a>'.repeat(100_000), 'mayor profundidad que la permitida'],
    ['a file of 50 MB', new Uint8Array(50_000_000), 'El documento excede el tamaño permitido.'],
  ] as const) {
    it(`${what} is refused with its reason, and the next document is checked`, async () => {
      open();
      await scene.choose([bytes]);
      await scene.see('No se puede leer como CFDI 4.0');
      await scene.see(says);
      await scene.choose([await given('xml/cfdi40-valid.xml')]);
      await scene.see('Ninguna comprobación falló');
    });
  }

  it('a file of 50 MB is not even read', async () => {
    open();
    const file = new File([new Uint8Array(50_000_000)], 'grande.xml');
    file.arrayBuffer = () => Promise.reject(new Error('It was read'));
    await scene.choose([file]);
    await scene.see('El documento excede el tamaño permitido.');
  });

  it('a file that is gone from its disk says so, and is tried again', async () => {
    open();
    const file = new File([await given('xml/cfdi40-valid.xml')], 'factura.xml');
    const read = file.arrayBuffer;
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    await scene.choose([file]);
    await scene.see('No se pudo leer el archivo');
    file.arrayBuffer = read;
    await scene.press('link');
    await scene.see('Ninguna comprobación falló');
    await scene.see('factura.xml');
  });

  it('what is dropped and what is pasted is checked like what is chosen', async () => {
    open();
    const xml = await (await given('xml/cfdi40-valid.xml')).text();
    await scene.drop([xml]);
    await scene.see('Ninguna comprobación falló');
    await scene.press(scene.find('summary'));
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '<html/>');
    scene.part('paste').dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
    await scene.see('su raíz no es Comprobante');
  });

  it('only what was chosen last is shown', async () => {
    open();
    const slow = new File([await given('xml/cfdi40-valid.xml')], 'lento.xml');
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const read = slow.arrayBuffer.bind(slow);
    slow.arrayBuffer = () => gate.then(read);
    await scene.choose([slow]);
    await scene.see('Comprobando');
    await scene.choose(['<html/>']);
    await scene.see('su raíz no es Comprobante');
    go();
    await read();
    await scene.widget.updateComplete;
    assert.include(scene.text, 'su raíz no es Comprobante');
  });

  it('by the keyboard alone: the field is reached by Tab', async () => {
    open();
    await scene.see('Elija un archivo XML');
    await sendKeys({ press: 'Tab' });
    assert.equal(scene.root.activeElement?.id, 'file');
    assert.notEqual(getComputedStyle(scene.part('drop')).outlineStyle, 'none');
  });

  it('speaks the language of the page, without a provider', async () => {
    const lang = document.documentElement.lang;
    document.documentElement.lang = 'en-US';
    open();
    await scene.choose(['<html/>']);
    await scene.see('It cannot be read as a CFDI 4.0');
    document.documentElement.lang = lang;
  });

  it('fits 280 px', async () => {
    open({ width: 280 });
    const xml = await (await given('xml/cfdi40-valid.xml')).text();
    await scene.choose([xml.replace(/ MetodoPago="[^"]+"/, ' MetodoPago="NINGUNO" Inventado="sí"')]);
    await scene.see('No es válido');
    scene.fits();
    await scene.accessible();
  });

  it('nothing is sent: once the library is there, no request leaves the page', async () => {
    open();
    const xml = await (await given('xml/cfdi40-valid.xml')).text();
    await scene.choose([xml]);
    await scene.see('Ninguna comprobación falló');
    const before = performance.getEntriesByType('resource').length;
    // The last test of its page: a policy stays.
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "connect-src 'none'; form-action 'none'; img-src 'none'";
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => refused.push(blockedURI));
    document.head.append(policy);
    await scene.choose([xml.replace(/ Total="[^"]+"/, ' Total="1.00"')]);
    await scene.see('No es válido');
    assert.deepEqual(refused, []);
    assert.lengthOf(performance.getEntriesByType('resource'), before);
    await scene.see('no se envía nada');
  });
});
