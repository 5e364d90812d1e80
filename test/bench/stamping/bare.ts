import { cadenaOriginal, createTimbre, parseCfdi, verifySello } from '../../../packages/cfdi/src/index.ts';
import { testSigner } from '../../../packages/cfdi/src/testing/given.ts';

/**
 * What stamping one document costs without a server: read it, make its cadena for the look-up and once more for its
 * seal, verify that, make and sign the timbre.
 */
export async function bareStamping(document: Uint8Array | string): Promise<() => Promise<string>> {
  const pac = { rfc: 'SPR190613I52', certificateNumber: '30001000000500003456', sign: await testSigner() };
  return async () => {
    const read = parseCfdi(document);
    cadenaOriginal(read);
    const verdict = await verifySello(read);
    if (!verdict.valid) throw new Error(`The seal: ${verdict.reason}`);
    const { xml } = await createTimbre(read, { uuid: crypto.randomUUID(), at: new Date(), pac });
    return xml;
  };
}

/** Documents a second of CPU time, of all threads: WebCrypto has some of its own. */
export async function rateOfCpu(work: () => Promise<unknown>, documents: number): Promise<number> {
  const begun = process.cpuUsage();
  for (let each = 0; each < documents; each += 1) await work();
  const { user, system } = process.cpuUsage(begun);
  return documents / ((user + system) / 1e6);
}
