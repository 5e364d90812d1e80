import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cadenaOriginal } from './cadena/cadena.ts';
import { toBase64 } from './certificate/base64.ts';
import { readCertificate } from './certificate/certificate.ts';
import { parseCfdi } from './document.ts';
import { signCadena, verifySello, verifySelloSat } from './seal.ts';
import { sealCfdi } from './seal-document.ts';
import { given, testSigner } from './testing/given.ts';

const VERDICTS = {
  'cfdi40-valid.xml': 'valid',
  'created-cfdi40-pago20-valid.xml': 'valid',
  'sw-cfdi40_sellado.xml': 'valid',
  'invoices_h&e951128469_ingreso_iva16_stamped.xml': 'valid',
  'test_create_cfdi40_h&e951128469_ingreso_iva8.xml': 'valid',
  'test_create_cfdi40_iva_concepto_suma_100.03.xml': 'valid',
  'sw-cfdi40.xml': 'mismatch',
  'sw-cfdi40_test.xml': 'mismatch',
} as const;

for (const [name, expected] of Object.entries(VERDICTS)) {
  test(`the Sello of ${name}: ${expected}`, async () => {
    const verdict = await verifySello(parseCfdi(given(`xml/${name}`)));
    assert.equal(verdict.valid ? 'valid' : verdict.reason, expected);
  });
}

for (const name of ['cfdi40-valid', 'created-cfdi40-pago20-valid']) {
  test(`the cadena original of ${name} is that of an XSLT processor, to the byte`, () => {
    const cadena = cadenaOriginal(parseCfdi(given(`xml/${name}.xml`)));
    assert.equal(cadena, given(`xml/${name}.cadena.txt`).toString('utf8'));
  });
}

test('sealing the cadena again with the test key gives the very same Sello', async () => {
  const document = parseCfdi(given('xml/cfdi40-valid.xml'));
  const seal = await signCadena(cadenaOriginal(document), await testSigner());
  assert.equal(toBase64(seal), document.root.attributes.get('Sello'));
});

test('sealing a document writes three attributes where they stand, or adds them, and nothing else', async () => {
  const certificate = readCertificate(given('certs/EKU9003173C9.cer'));
  const sign = await testSigner();
  const text = given('xml/cfdi40-valid.xml').toString('utf8');
  const emptied = text.replace(/(?<= (NoCertificado|Certificado|Sello)=)"[^"]*"/g, "''");
  assert.notEqual(emptied, text);
  assert.equal((await sealCfdi(parseCfdi(emptied), { certificate, sign })).xml, text);
  const bare = text.replaceAll(/ (NoCertificado|Certificado|Sello)="[^"]*"/g, '');
  const sealed = await sealCfdi(parseCfdi(bare), { certificate, sign });
  assert.equal((await verifySello(sealed)).valid, true);
  assert.equal(sealed.root.attributes.get('Sello'), parseCfdi(text).root.attributes.get('Sello'));
  assert.equal(sealed.xml.replaceAll(/ (NoCertificado|Certificado|Sello)="[^"]*"/g, ''), bare);
});

test("SelloSAT verifies with the PAC's certificate and with no other", async () => {
  const document = parseCfdi(given('xml/cfdi40-valid.xml'));
  const pac = readCertificate(given('certs/30001000000500003456.cer'));
  const issuer = readCertificate(given('certs/EKU9003173C9.cer'));
  assert.equal((await verifySelloSat(document, pac)).valid, true);
  assert.deepEqual(await verifySelloSat(document, issuer), { valid: false, reason: 'mismatch' });
});
