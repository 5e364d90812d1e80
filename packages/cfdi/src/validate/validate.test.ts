import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCfdi } from '../document.ts';
import { given, givenDocuments } from '../testing/given.ts';
import type { FindingCode } from './findings.ts';
import { validateCfdi } from './validate.ts';

for (const name of givenDocuments) {
  test(`${name} follows the schema`, () => {
    assert.deepEqual(validateCfdi(parseCfdi(given(`xml/${name}`))), []);
  });
}

const income = given('xml/cfdi40-valid.xml').toString('utf8');
const payment = given('xml/created-cfdi40-pago20-valid.xml').toString('utf8');
const ROOT = '/cfdi:Comprobante';
const CONCEPT = `${ROOT}/cfdi:Conceptos/cfdi:Concepto[1]`;
const TFD = `${ROOT}/cfdi:Complemento/tfd:TimbreFiscalDigital`;

const CASES: [what: string, code: FindingCode, path: string, xml: string][] = [
  ['no Fecha', 'attribute_missing', `${ROOT}/@Fecha`, income.replace(/ Fecha="[^"]*"/, '')],
  ['31 February', 'attribute_form', `${ROOT}/@Fecha`, income.replace('2025-02-19T', '2025-02-31T')],
  [
    'an attribute of nobody',
    'attribute_unknown',
    `${ROOT}/@Importe`,
    income.replace(' Fecha=', ' Importe="1" Fecha='),
  ],
  [
    'a pipe in a name',
    'attribute_form',
    `${ROOT}/cfdi:Emisor/@Nombre`,
    income.replace('ESCUELA KEMPER', 'ESCUELA|KEMPER'),
  ],
  [
    'seven decimals',
    'attribute_form',
    `${ROOT}/@Total`,
    income.replace('Total="3327.01"', 'Total="3327.0100001"'),
  ],
  ['a negative amount', 'attribute_form', `${ROOT}/@Total`, income.replace('Total="3327.01"', 'Total="-1"')],
  [
    'a quantity of nothing',
    'attribute_form',
    `${CONCEPT}/@Cantidad`,
    income.replace('Cantidad="4"', 'Cantidad="0"'),
  ],
  [
    'a currency of nobody',
    'attribute_catalog',
    `${ROOT}/@Moneda`,
    income.replace('Moneda="MXN"', 'Moneda="MXQ"'),
  ],
  ['an RFC in small letters', 'attribute_form', `${ROOT}/cfdi:Receptor/@Rfc`, income.replace('"MCI', '"mci')],
  [
    'a key that is too short',
    'attribute_catalog',
    `${CONCEPT}/@ClaveProdServ`,
    income.replace('52161557', '5216155'),
  ],
  ['no Receptor', 'element_missing', `${ROOT}/cfdi:Receptor`, income.replace(/<cfdi:Receptor[^>]*>/, '')],
  ['two Emisores', 'element_repeated', `${ROOT}/cfdi:Emisor`, income.replace(/<cfdi:Emisor[^>]*>/, '$&$&')],
  [
    'Emisor last',
    'element_order',
    `${ROOT}/cfdi:Emisor`,
    income.replace(/(<cfdi:Emisor[^>]*>)([\s\S]*)(<\/cfdi:Comprobante>)/, '$2$1$3'),
  ],
  [
    'an element of nobody',
    'element_unknown',
    `${ROOT}/cfdi:Otro`,
    income.replace('<cfdi:Emisor', '<cfdi:Otro/>$&'),
  ],
  [
    "another namespace's Emisor",
    'element_unknown',
    `${ROOT}/Emisor`,
    income.replace('<cfdi:Emisor', '<Emisor xmlns="urn:x"/>$&'),
  ],
  ['text', 'text_unexpected', `${ROOT}/cfdi:Conceptos`, income.replace('<cfdi:Conceptos>', '$&text')],
  [
    'a timbre without a seal',
    'attribute_missing',
    `${TFD}/@SelloSAT`,
    income.replace(/ SelloSAT="[^"]*"/, ''),
  ],
  [
    'a payment without a day',
    'attribute_missing',
    `${ROOT}/cfdi:Complemento/pago20:Pagos/pago20:Pago[1]/@FechaPago`,
    payment.replace(/ FechaPago="[^"]*"/, ''),
  ],
];
for (const [what, code, path, xml] of CASES) {
  test(`${what}: ${code}, and where`, () => {
    const [first] = validateCfdi(parseCfdi(xml));
    assert.deepEqual([first?.code, first?.path], [code, path]);
    assert.ok(first?.messages.es && first.messages.en);
  });
}

test('blanks round a value and zeros after it are no fault', () => {
  const xml = income.replace('Total="3327.01"', 'Total=" 3327.010000 "').replace('Rfc="EKU', 'Rfc="\n EKU');
  assert.deepEqual(validateCfdi(parseCfdi(xml)), []);
});

test('a given catalog decides about its own keys, and only about them', () => {
  const catalogs = {
    has: (catalog: string, key: string) => (catalog === 'c_CodigoPostal' ? key === '54700' : undefined),
  };
  const findings = validateCfdi(parseCfdi(income), { catalogs });
  assert.deepEqual(
    findings.map(({ path }) => path),
    [`${ROOT}/@LugarExpedicion`],
  );
});

test('a document full of faults makes a hundred findings and no more', () => {
  const xml = income.replace('<cfdi:Emisor', `${'<cfdi:Otro/>'.repeat(5000)}$&`);
  assert.equal(validateCfdi(parseCfdi(xml)).length, 100);
});
