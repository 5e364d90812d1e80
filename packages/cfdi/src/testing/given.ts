import { createPrivateKey } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Sign, signerOf } from '../seal.ts';

const DATA = join(import.meta.dirname, '..', '..', 'test', 'data');

/** A file of test/data: public test material, SAT's own and that of other projects (SOURCES.md beside it). */
export const given = (name: string): Buffer => readFileSync(join(DATA, name));

/** The given documents that are XML. */
export const givenDocuments: readonly string[] = readdirSync(join(DATA, 'xml')).filter((name) =>
  name.endsWith('.xml'),
);

/**
 * Signs with the key of SAT's test company, EKU9003173C9. Its file is encrypted with 3DES, as SAT's tools write
 * them; WebCrypto has no 3DES, so Node opens it.
 */
export async function testSigner(): Promise<Sign> {
  const key = createPrivateKey({
    key: given('certs/EKU9003173C9.key'),
    format: 'der',
    type: 'pkcs8',
    passphrase: '12345678a',
  });
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const pkcs8 = new Uint8Array(key.export({ type: 'pkcs8', format: 'der' }));
  return signerOf(await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']));
}
