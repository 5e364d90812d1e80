import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type TestSigner, testSigner } from './sealed-cfdi.ts';

export { type DocumentTerms, sealedCfdi, type TestSigner } from './sealed-cfdi.ts';

const CERTIFICATES = new URL('../../../../../cfdi/test/data/certs/', import.meta.url);

/** SAT's test company: its CSD is valid from 2023-05-18 to 2027-05-18. */
export const testCompany = () => signerFrom('EKU9003173C9', '12345678a');

/** `name` of satcfdi/: `xiqb891116qe4_csd` (a CSD), `kaho641101b39` (a FIEL); all expired in June 2023. */
export const otherSigner = (name: string) =>
  signerFrom(`satcfdi/${name}`, readFileSync(file(`satcfdi/${name}.txt`), 'utf8').trim());

const file = (name: string) => new URL(encodeURI(name), CERTIFICATES);

async function signerFrom(name: string, passphrase: string): Promise<TestSigner> {
  const key = createPrivateKey({
    key: readFileSync(file(`${name}.key`)),
    format: 'der',
    type: 'pkcs8',
    passphrase,
  });
  const pkcs8 = new Uint8Array(key.export({ type: 'pkcs8', format: 'der' }));
  return testSigner(readFileSync(file(`${name}.cer`)), pkcs8);
}
