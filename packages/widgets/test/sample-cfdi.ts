import {
  type DocumentTerms,
  sealedCfdi,
  testSigner,
} from '../../server/src/modules/stamping/testing/sealed-cfdi.ts';
import { given } from './file-scene.ts';

const bytesOf = async (name: string) => new Uint8Array(await (await given(name)).arrayBuffer());

/** An invoice of 116.00 pesos, sealed by SAT's test company. */
export const sampleCfdi = async (terms: DocumentTerms): Promise<string> =>
  sealedCfdi(
    await testSigner(await bytesOf('certs/EKU9003173C9.cer'), await bytesOf('certs/EKU9003173C9.pk8')),
    terms,
  );
