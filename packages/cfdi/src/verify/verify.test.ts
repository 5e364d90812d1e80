import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCertificate } from '../certificate/certificate.ts';
import { given } from '../testing/given.ts';
import { CHECKS, type CheckCode, type ReasonCode } from './check-table.ts';
import type { VerifyOptions } from './options.ts';
import { verifyCfdi } from './verify.ts';

const stamped = given('xml/cfdi40-valid.xml').toString('utf8');
const sealed = given('xml/sw-cfdi40_sellado.xml').toString('utf8');
const pac = readCertificate(given('certs/30001000000500003456.cer'));
const issuer = readCertificate(given('certs/EKU9003173C9.cer'));
const now = new Date('2023-10-27T18:00:00Z');

async function reasonOf(
  code: CheckCode,
  xml: string,
  options: VerifyOptions = {},
): Promise<ReasonCode | null> {
  const { checks } = await verifyCfdi(xml, options);
  return checks.find((check) => check.code === code)!.reason;
}

test('a stamped document: every check has its verdict, and none failed', async () => {
  const { valid, checks, summary, certificate } = await verifyCfdi(stamped, { pacCertificates: [pac] });
  assert.equal(valid, true);
  assert.deepEqual(
    checks.map(({ code }) => code),
    Object.keys(CHECKS),
  );
  assert.deepEqual(
    checks.filter(({ verdict }) => verdict !== 'ok').map(({ code, verdict }) => `${code} ${verdict}`),
    ['certificate_trust not_checked', 'certificate_revocation not_checked'],
  );
  assert.equal(summary?.uuid, '6F35D3B5-3651-5370-BC2C-14CDBE384CD7');
  assert.equal(certificate?.rfc, 'EKU9003173C9');
});

test('what cannot be read is no exception but a verdict, with the error and code 301', async () => {
  const { valid, checks, error, summary } = await verifyCfdi('<!DOCTYPE a><a/>');
  assert.equal(valid, false);
  assert.equal(error?.code, 'dtd_forbidden');
  assert.equal(summary, null);
  assert.deepEqual(
    checks.filter(({ verdict }) => verdict === 'failed').map(({ code, pacCode }) => [code, pacCode]),
    [['document', '301']],
  );
});

const second = stamped.slice(stamped.indexOf('<tfd:'), stamped.indexOf('</cfdi:Complemento>'));
const CASES: [what: string, code: CheckCode, reason: ReasonCode, xml: string, options?: VerifyOptions][] = [
  ['another total', 'seal', 'mismatch', sealed.replace('Total="199.16"', 'Total="1.16"')],
  ['no Sello', 'seal', 'missing', sealed.replace(/ Sello="[^"]*"/, '')],
  ['a Sello that is none', 'seal', 'not_base64', sealed.replace(/ Sello="[^"]*"/, ' Sello="?"')],
  ['no certificate', 'certificate', 'missing', sealed.replace(/ Certificado="[^"]*"/, '')],
  [
    'half a certificate',
    'certificate',
    'certificate_invalid',
    sealed.replace(/ Certificado="MIIF/, ' Certificado="'),
  ],
  [
    'another number',
    'certificate',
    'other_number',
    sealed.replace('30001000000500003416', '30001000000500003417'),
  ],
  ['another issuer', 'issuer', 'other_rfc', sealed.replace('Emisor Rfc="EKU', 'Emisor Rfc="EKV')],
  [
    'a date before the certificate',
    'certificate_period',
    'out_of_period',
    sealed.replace('Fecha="2023-10', 'Fecha="2023-05-10T00:00:00" x="'),
  ],
  ['a date that is none', 'date', 'no_date', sealed.replace('Fecha="2023-10-26T', 'Fecha="2023-10-26 ')],
  ['no clock', 'date', 'no_clock', sealed],
  ['four days later', 'date', 'too_old', sealed, { now: new Date('2023-10-30T18:00:00Z') }],
  ['tomorrow', 'date', 'in_future', sealed, { now: new Date('2023-10-25T18:00:00Z') }],
  [
    'an hour ahead in the given zone',
    'date',
    'in_future',
    sealed,
    { now: new Date('2023-10-26T21:30:00Z'), timezone: 'America/Mexico_City' },
  ],
  ['a stranger as authority', 'certificate_trust', 'not_trusted', sealed, { trustAnchors: [pac] }],
  [
    'a revoked certificate',
    'certificate_revocation',
    'revoked',
    sealed,
    { isRevoked: async ({ number }) => number === issuer.number },
  ],
  ['no timbre', 'stamp', 'not_stamped', sealed],
  ['two timbres', 'stamp', 'several_stamps', stamped.replace('</cfdi:Complemento>', `${second}$&`)],
  [
    'a timbre in an Addenda',
    'stamp',
    'misplaced_stamp',
    sealed.replace(
      '</cfdi:Comprobante>',
      `<cfdi:Addenda xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${second}</cfdi:Addenda>$&`,
    ),
  ],
  [
    'the timbre of another document',
    'stamp_document',
    'other_seal',
    stamped.replace(' Sello="Ccuj', ' Sello="Ccuk'),
  ],
  ['no PAC given', 'stamp_seal', 'no_pac_certificate', stamped],
  ['a PAC that is not known', 'stamp_seal', 'unknown_pac', stamped, { pacCertificates: [issuer] }],
  [
    'a timbre of another day',
    'stamp_seal',
    'mismatch',
    stamped.replace('FechaTimbrado="2025-02-19', 'FechaTimbrado="2025-02-20'),
    { pacCertificates: [pac] },
  ],
];
for (const [what, code, reason, xml, options] of CASES) {
  test(`${what}: ${code} says ${reason}`, async () => {
    assert.equal(await reasonOf(code, xml, options), reason);
  });
}

test('a document of yesterday may be stamped, in any zone of the country', async () => {
  assert.equal(await reasonOf('date', sealed, { now }), null);
  assert.equal(await reasonOf('date', sealed, { now, timezone: 'America/Tijuana' }), null);
});

test('a FIEL seals no document: code 306', async () => {
  const xml = given('xml/test_create_cfdi40_h&e951128469_ingreso_iva8.xml');
  const { checks } = await verifyCfdi(xml);
  const check = checks.find(({ code }) => code === 'certificate_kind')!;
  assert.deepEqual([check.verdict, check.reason, check.pacCode], ['failed', 'not_csd', '306']);
});

test('a signature that is wrapped: what was signed is not what is read', async () => {
  const inner = stamped.replace(/^<\?xml[^>]*>\s*/, '');
  const wrapped = `<cfdi:Comprobante xmlns:cfdi="http://www.sat.gob.mx/cfd/4" Version="4.0" Total="1"><cfdi:Complemento>${inner}</cfdi:Complemento></cfdi:Comprobante>`;
  const { valid, checks } = await verifyCfdi(wrapped, { pacCertificates: [pac] });
  assert.equal(valid, false);
  assert.equal(checks.find(({ code }) => code === 'stamp')?.reason, 'misplaced_stamp');
  assert.equal(checks.find(({ code }) => code === 'seal')?.reason, 'missing');
});
