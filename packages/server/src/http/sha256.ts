import { createSHA256 } from 'hash-wasm';

/** Made once: WebCrypto would send each of these small digests to another thread, at ten times the cost. */
const hasher = createSHA256();

/** SHA-256 of bytes, or of a text's UTF-8. */
export async function sha256(content: string | Uint8Array): Promise<Uint8Array> {
  const ready = await hasher;
  // Nothing awaits between init and digest: the one hasher serves every caller.
  return ready.init().update(content).digest('binary');
}
