import certificate from '../../packages/cfdi/test/data/certs/EKU9003173C9.cer?url';
import key from '../../packages/cfdi/test/data/certs/EKU9003173C9.pk8?url';
import {
  type DocumentTerms,
  sealedCfdi,
  testSigner,
} from '../../packages/server/src/modules/stamping/testing/sealed-cfdi.ts';

/** Bytes of an asset. */
export const bytesOf = async (address: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await fetch(new URL(address, document.baseURI))).arrayBuffer());

/** An invoice of 116.00 pesos, sealed by SAT's test company: any sandbox PAC stamps it. */
export async function sampleCfdi(terms: DocumentTerms): Promise<string> {
  return sealedCfdi(await testSigner(await bytesOf(certificate), await bytesOf(key)), terms);
}
