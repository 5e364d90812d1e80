import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { PAC_CODES, PROBLEMS, type Problem } from '@mostrador/contract';
import { tablesTaxAuthority } from '../../ports/tax-authority-tables.ts';
import { startTestServer, type TestServer } from '../../testing.ts';
import { openAccount, type StampingClient } from './testing/client.ts';
import {
  type DocumentTerms,
  otherSigner,
  sealedCfdi,
  type TestSigner,
  testCompany,
} from './testing/documents.ts';

type PacProblemBody = Problem & { pacCode?: string };

let server: TestServer;
let company: TestSigner;
let account: StampingClient;
before(async () => {
  server = await startTestServer();
  server.deps.taxAuthority = tablesTaxAuthority(server.db, { test: true, keepMs: 0 });
  company = await testCompany();
  account = await openAccount(server, { stamps: 20 });
});
after(() => server.stop());

const HOUR_MS = 3_600_000;
const at = (hours: number) => new Date(server.deps.clock.now().getTime() + hours * HOUR_MS);
const sealed = (signer: TestSigner, terms: Partial<DocumentTerms> = {}) =>
  sealedCfdi(signer, { at: at(0), folio: randomUUID(), ...terms });
const refusal = async (xml: string | Uint8Array, language = 'es') => {
  const response = await account.stamp(xml, { 'accept-language': language });
  return { status: response.status, body: (await response.json()) as PacProblemBody };
};

/** Refused by this code of every PAC, in both languages, and no stamp was spent. */
async function refused(xml: string | Uint8Array, pacCode: string): Promise<void> {
  const before = await account.balance();
  for (const language of ['es', 'en'] as const) {
    const { status, body } = await refusal(xml, language);
    assert.equal(body.pacCode, pacCode, JSON.stringify(body));
    assert.equal(status, pacCode === '307' ? 409 : 422);
    assert.equal(PAC_CODES[body.code as keyof typeof PAC_CODES], pacCode);
    assert.equal(body.title, PROBLEMS[body.code][language]);
  }
  assert.equal(await account.balance(), before);
}

describe('the codes of a PAC', () => {
  test('301: what is no CFDI 4.0', async () => {
    await refused('<a>', '301');
    await refused('<a/>', '301');
    await refused((await sealed(company)).replace('Version="4.0"', 'Version="3.3"'), '301');
    await refused((await sealed(company)).replace(/Fecha="[^"]*"/, 'Fecha="2026-13-45T99:00:00"'), '301');
  });

  test("301: what breaks SAT's schema, however well it is sealed: every finding with its place", async () => {
    const xml = await sealed(company, {
      change: (invoice) =>
        invoice.replace('Moneda="MXN"', 'Moneda="PESOS"').replace(' RegimenFiscal="601"', ''),
    });
    await refused(xml, '301');
    const { body } = await refusal(xml, 'en');
    assert.deepEqual(
      body.errors?.map(({ pointer, code }) => [pointer, code]),
      [
        ['/cfdi:Comprobante/@Moneda', 'attribute_catalog'],
        ['/cfdi:Comprobante/cfdi:Emisor/@RegimenFiscal', 'attribute_missing'],
      ],
    );
    assert.match(body.detail ?? '', /schema \(2\)/);
  });

  test('302: a seal that is missing, of other content, or of another key', async () => {
    const xml = await sealed(company);
    await refused(xml.replace('Total="116.00"', 'Total="115.00"'), '302');
    await refused(xml.replace(/ Sello="[^"]*"/, ''), '302');
    await refused(xml.replace(/ Sello="[^"]{8}/, ' Sello="AAAAAAAA'), '302');
    await refused(xml.replace(/ Certificado="[^"]*"/, ' Certificado="AAAA"'), '302');
  });

  test("303: a certificate of somebody else's RFC", async () => {
    await refused(await sealed(company, { issuer: 'XIQB891116QE4' }), '303');
  });

  test('304: a certificate that has expired, or is revoked', async () => {
    await refused(await sealed(await otherSigner('xiqb891116qe4_csd')), '304');
    const revoked = { number: company.number, revoked_at: at(-1) };
    await server.db.insertInto('revoked_certificate').values(revoked).execute();
    await refused(await sealed(company), '304');
    await server.db.deleteFrom('revoked_certificate').execute();
  });

  test("305: a date outside the certificate's validity", async () => {
    await refused(await sealed(company, { at: new Date('2023-01-10T12:00:00Z') }), '305');
  });

  test('306: a FIEL, with which nobody seals', async () => {
    await refused(await sealed(await otherSigner('kaho641101b39')), '306');
  });

  test('307: a document that has a timbre already', async () => {
    const stamped = await (await account.stamp(await sealed(company))).text();
    await refused(stamped, '307');
  });

  test('308: a certificate that no authority issued that we know', async () => {
    const issuers = await server.db.selectFrom('trusted_issuer').selectAll().execute();
    await server.db.deleteFrom('trusted_issuer').execute();
    await refused(await sealed(company), '308');
    await server.db.insertInto('trusted_issuer').values(issuers).execute();
  });

  test('401: 72 hours, and not a minute longer; nor in the future', async () => {
    assert.equal((await account.stamp(await sealed(company, { at: at(-71.9) }))).status, 200);
    await refused(await sealed(company, { at: at(-72.1) }), '401');
    await refused(await sealed(company, { at: at(1) }), '401');
  });

  test('402: an issuer that is not in the list of obliged taxpayers', async () => {
    const row = { rfc: company.rfc, test: true };
    await server.db.deleteFrom('obliged_taxpayer').where('rfc', '=', company.rfc).execute();
    await refused(await sealed(company), '402');
    await server.db.insertInto('obliged_taxpayer').values(row).execute();
  });
});

describe('hostile documents are refused at once, and never by a 5xx', () => {
  const bomb = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, index) => `<!ENTITY a${index} "${`&a${index ? index - 1 : ''};`.repeat(10)}">`).join('')}]><a>&a19;</a>`;
  const HOSTILE: Record<string, () => string | Uint8Array> = {
    'an entity bomb': () => bomb,
    'an external entity': () => '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    'a million elements deep': () => '<a>'.repeat(1_000_000),
    'four million attributes': () => `<a ${'b="" '.repeat(800_000)}/>`,
    'a prefix of nobody': () => '<cfdi:Comprobante Version="4.0"/>',
    'UTF-16': () => new Uint8Array(Buffer.from('\ufeff<a/>', 'utf16le')),
    'a NUL': () => '<a b="\0"/>',
    'bytes that are no UTF-8': () => new Uint8Array([0x3c, 0xff, 0xfe, 0x2f, 0x3e]),
    nothing: () => '',
    'half a document': () => '<cfdi:Comprobante xmlns:cfdi="http://www.sat.gob.mx/cfd/4" Version="4.0" ',
  };
  for (const [name, make] of Object.entries(HOSTILE)) {
    test(name, async () => {
      const began = performance.now();
      const { status, body } = await refusal(make());
      assert.deepEqual([status, body.pacCode], [422, '301'], JSON.stringify(body));
      assert.ok(performance.now() - began < 5_000);
    });
  }

  test('values of a shape that the seal does not cover', async () => {
    const xml = await sealed(company);
    const odd = [
      xml.replace(/ Certificado="[^"]*"/, ` Certificado="${'A'.repeat(1_000_000)}"`),
      xml.replace(/ Certificado="([^"]{200})[^"]*"/, ' Certificado="$1"'),
      xml.replace(/ Sello="[^"]*"/, ` Sello="${'A'.repeat(1_000_000)}"`),
      xml.replace('LugarExpedicion="06300"', 'LugarExpedicion="&#x1F4A9;"'),
      xml.replace(/<cfdi:Emisor[^>]*>/, ''),
    ];
    for (const document of odd) assert.equal((await refusal(document)).status, 422);
  });

  test('more than 5 MB is 413, another type 415', async () => {
    assert.equal((await account.stamp('x'.repeat(5 * 1024 * 1024 + 1))).status, 413);
    assert.equal((await account.stamp('{}', { 'content-type': 'application/json' })).status, 415);
  });
});
