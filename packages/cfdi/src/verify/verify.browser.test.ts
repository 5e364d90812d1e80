import { assert } from '@open-wc/testing';
import { cadenaOriginal } from '../cadena/cadena.ts';
import { readCertificate } from '../certificate/certificate.ts';
import { parseCfdi } from '../document.ts';
import { signerOf } from '../seal.ts';
import { sealCfdi } from '../seal-document.ts';
import { createTimbre } from '../stamp/timbre.ts';
import { verifyCfdi } from './verify.ts';

async function given(name: string): Promise<Uint8Array> {
  const answer = await fetch(new URL(`../../test/data/${name}`, import.meta.url));
  return new Uint8Array(await answer.arrayBuffer());
}

describe('in a page', () => {
  it('the given document has the given cadena, and no check fails', async () => {
    const xml = await given('xml/cfdi40-valid.xml');
    const cadena = new TextDecoder().decode(await given('xml/cfdi40-valid.cadena.txt'));
    assert.equal(cadenaOriginal(parseCfdi(xml)), cadena);
    const pac = readCertificate(await given('certs/30001000000500003456.cer'));
    const { checks } = await verifyCfdi(xml, { pacCertificates: [pac] });
    const verdicts = checks.map(({ code, verdict }) => `${code} ${verdict}`);
    assert.deepEqual(
      verdicts.filter((verdict) => !verdict.endsWith(' ok')),
      ['certificate_trust not_checked', 'certificate_revocation not_checked'],
    );
  });

  it('a document is sealed and stamped', async () => {
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048 };
    const exponent = { publicExponent: Uint8Array.of(1, 0, 1) };
    const { privateKey } = await crypto.subtle.generateKey({ ...algorithm, ...exponent }, false, [
      'sign',
      'verify',
    ]);
    const sign = signerOf(privateKey);
    const certificate = readCertificate(await given('certs/EKU9003173C9.cer'));
    const sealed = await sealCfdi(parseCfdi(await given('xml/sw-cfdi40.xml')), { certificate, sign });
    const pac = { rfc: 'SPR190613I52', certificateNumber: '30001000000500003456', sign };
    const { xml } = await createTimbre(sealed, { uuid: crypto.randomUUID(), at: new Date(), pac });
    const { checks } = await verifyCfdi(xml);
    assert.equal(checks.find(({ code }) => code === 'stamp_document')?.verdict, 'ok');
  });
});
