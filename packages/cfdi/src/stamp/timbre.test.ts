import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cadenaOriginal, cadenaOriginalTfd } from '../cadena/cadena.ts';
import { readCertificate } from '../certificate/certificate.ts';
import { parseCfdi, summaryOf } from '../document.ts';
import { verifySelloSat } from '../seal.ts';
import { given, testSigner } from '../testing/given.ts';
import { createTimbre, type TimbreInput } from './timbre.ts';

const sign = await testSigner();
const input: TimbreInput = {
  uuid: '6F35D3B5-3651-5370-BC2C-14CDBE384CD7',
  at: new Date('2026-07-01T05:59:09.900Z'),
  pac: {
    rfc: 'EKU9003173C9',
    certificateNumber: '30001000000500003416',
    sign,
    legend: 'SOLO PRUEBAS & "más"',
  },
};
const sealed = given('xml/sw-cfdi40_sellado.xml').toString('utf8');

test('a stamped document verifies, and its cadena is what it was', async () => {
  const document = parseCfdi(sealed);
  const { timbre, xml } = await createTimbre(document, input);
  const stamped = parseCfdi(xml);
  const verdict = await verifySelloSat(stamped, readCertificate(given('certs/EKU9003173C9.cer')));
  assert.equal(verdict.valid, true);
  assert.equal(cadenaOriginal(stamped), cadenaOriginal(document));
  assert.equal(cadenaOriginalTfd(stamped.timbre!), timbre.cadena);
  assert.equal(stamped.timbre!.attributes.get('Leyenda'), input.pac.legend);
  assert.equal(summaryOf(stamped).uuid, input.uuid);
});

test('the timbre tells the wall clock of Mexico City', async () => {
  const { timbre } = await createTimbre(parseCfdi(sealed), input);
  assert.equal(timbre.stampedAt, '2026-06-30T23:59:09');
});

const [head, tail] = [sealed.slice(0, sealed.lastIndexOf('</')), sealed.slice(sealed.lastIndexOf('</'))];
const HOMES: [what: string, before: string, after: string, wrapped: boolean][] = [
  ['no Complemento', head, tail, true],
  ['an Addenda', head, `<cfdi:Addenda><x/></cfdi:Addenda>${tail}`, true],
  ['a Complemento', `${head}<cfdi:Complemento>\r\n  `, `</cfdi:Complemento>\n${tail}`, false],
];
for (const [what, before, after, wrapped] of HOMES) {
  test(`stamping a document with ${what} changes no other byte`, async () => {
    const bytes = new TextEncoder().encode(`\uFEFF${before}${after}`);
    const { timbre, xml } = await createTimbre(parseCfdi(bytes), input);
    const added = wrapped ? `<cfdi:Complemento>${timbre.xml}</cfdi:Complemento>` : timbre.xml;
    assert.equal(xml, `\uFEFF${before}${added}${after}`);
  });
}

test('a Complemento that is written as one empty tag is opened', async () => {
  const empty = '<c:Complemento xmlns:c="http://www.sat.gob.mx/cfd/4" />';
  const { timbre, xml } = await createTimbre(parseCfdi(head + empty + tail), input);
  const opened = `${empty.slice(0, -3)}>${timbre.xml}</c:Complemento>`;
  assert.equal(xml, head + opened + tail);
});

test('what is stamped, or not sealed, is refused', async () => {
  const stamped = parseCfdi(given('xml/cfdi40-valid.xml'));
  await assert.rejects(createTimbre(stamped, input), { code: 'already_stamped' });
  const unsealed = parseCfdi(sealed.replace(/ Sello="[^"]*"/, ''));
  await assert.rejects(createTimbre(unsealed, input), { code: 'not_sealed' });
});

const WRONG: [what: string, changed: Partial<TimbreInput>][] = [
  ['a UUID', { uuid: 'none' }],
  ['an instant', { at: new Date(Number.NaN) }],
  ['an RFC', { pac: { ...input.pac, rfc: 'X' } }],
  ['a certificate number', { pac: { ...input.pac, certificateNumber: '1' } }],
  ['a legend', { pac: { ...input.pac, legend: 'short' } }],
];
for (const [what, changed] of WRONG) {
  test(`${what} that is none makes no stamp`, async () => {
    await assert.rejects(createTimbre(parseCfdi(sealed), { ...input, ...changed }), {
      code: 'stamp_invalid',
    });
  });
}
