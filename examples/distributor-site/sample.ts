import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseCfdi, readCertificate, sealCfdi, signerOf } from '@mostrador/cfdi';

/** SAT's test company, whose key is published for tests (SOURCES.md there). */
const CERTIFICATES = new URL('../../packages/cfdi/test/data/certs/', import.meta.url);
const PASSPHRASE = '12345678a';
const DRAFT = new URL('./muestra.xml', import.meta.url);

async function company() {
  const [certificate, encrypted] = await Promise.all([
    readFile(new URL('EKU9003173C9.cer', CERTIFICATES)),
    readFile(new URL('EKU9003173C9.key', CERTIFICATES)),
  ]);
  const key = createPrivateKey({ key: encrypted, format: 'der', type: 'pkcs8', passphrase: PASSPHRASE });
  const pkcs8 = new Uint8Array(key.export({ type: 'pkcs8', format: 'der' }));
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const sign = signerOf(await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']));
  return { certificate: readCertificate(certificate), sign };
}

/** An invoice of 116.00 pesos of this moment, sealed as a billing program seals it; another one each time. */
export async function sealedSample(now: Date): Promise<string> {
  const date = now.toLocaleString('sv-SE', { timeZone: 'America/Mexico_City' }).replace(' ', 'T');
  const draft = (await readFile(DRAFT, 'utf8'))
    .replace('{{FECHA}}', date)
    .replace('{{FOLIO}}', `${now.getTime()}`);
  return (await sealCfdi(parseCfdi(draft), await company())).xml;
}
