import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cadenaOriginal } from '../cadena/cadena.ts';
import { readCertificate } from '../certificate/certificate.ts';
import { parseCfdi } from '../document.ts';
import { sealCfdi } from '../seal-document.ts';
import { createTimbre } from '../stamp/timbre.ts';
import { documents, VOUCHER_KINDS } from '../testing/documents.ts';
import { given, testSigner } from '../testing/given.ts';
import { readStartTag } from '../xml/tag.ts';
import { descendants } from '../xml/tree.ts';
import { verifyCfdi } from './verify.ts';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
console.log(`seed ${seed}`);

const certificate = readCertificate(given('certs/EKU9003173C9.cer'));
const sign = await testSigner();
const pac = { rfc: 'EKU9003173C9', certificateNumber: certificate.number, sign };
const options = { pacCertificates: [certificate] };

async function stampedFrom(xml: string): Promise<string> {
  const sealed = await sealCfdi(parseCfdi(xml), { certificate, sign });
  const at = new Date('2026-07-01T18:00:00Z');
  return (await createTimbre(sealed, { uuid: '6F35D3B5-3651-5370-BC2C-14CDBE384CD7', at, pac })).xml;
}

for (const kind of VOUCHER_KINDS) {
  test(`documents of kind ${kind}: sealed, stamped, and no check fails`, async () => {
    await fc.assert(
      fc.asyncProperty(documents(kind), async (xml) => {
        const { checks } = await verifyCfdi(await stampedFrom(xml), options);
        assert.deepEqual(
          checks.filter(({ verdict }) => verdict === 'failed'),
          [],
        );
      }),
      { seed, numRuns: 20 },
    );
  });

  test(`documents of kind ${kind}: whichever attribute is changed, the verdict breaks`, async () => {
    const [xml] = fc.sample(documents(kind), { seed, numRuns: 1 });
    const stamped = await stampedFrom(xml!);
    for (const changed of changes(stamped)) {
      const { checks } = await verifyCfdi(changed.xml, options);
      const failed = checks.filter(({ verdict }) => verdict === 'failed').map(({ code }) => code);
      // Not the form only: what is signed no longer fits, or it is no CFDI 4.0 at all.
      const telling = failed.filter((code) => /^(document|seal|stamp_seal)$/.test(code));
      assert.notDeepEqual(telling, [], `another ${changed.what} fails ${failed}`);
    }
  });

  test(`documents of kind ${kind}: how they are written is not in the cadena`, () => {
    fc.assert(
      fc.property(documents(kind), (xml) => {
        const other = xml
          .replaceAll('cfdi:', 'c:')
          .replace('xmlns:cfdi', 'xmlns:c')
          .replaceAll('\n', '\r\n  <!-- a comment -->')
          .replaceAll(/ (\w+)="([^"']*)"/g, "\t$1 =\n'  $2 '");
        assert.equal(cadenaOriginal(parseCfdi(other)), cadenaOriginal(parseCfdi(xml)));
      }),
      { seed, numRuns: 50 },
    );
  });
}

/** The document with one attribute changed by one character, for every attribute that is data. */
function* changes(xml: string): Generator<{ what: string; xml: string }> {
  for (const element of descendants(parseCfdi(xml).root)) {
    for (const { prefix, name, value, end } of readStartTag(xml, element.start, 200).attributes) {
      // Declarations and schemaLocation are no data. Of the certificate its own issuer's signature is the judge.
      if (prefix !== '' || name === 'Certificado') continue;
      const last = value.at(-1) === '=' ? 3 : 1;
      const at = value.length === 0 || xml[end - 1] === ';' ? end : end - last;
      const other = /\d/.test(xml[at]!) ? String((Number(xml[at]) + 1) % 10) : xml[at] === 'A' ? 'B' : 'A';
      yield {
        what: `${element.name}/@${name}`,
        xml: xml.slice(0, at) + other + xml.slice(Math.min(at + 1, end)),
      };
    }
  }
}
