import { sha256 } from './sha256.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export type SecretPrefix = 'sk' | 'pk' | 'es' | 'at' | 'rt' | 'ac' | 'pr' | 'ps' | 'nt' | 'av' | 'iv';

/** A secret of 258 random bits with a visible prefix. */
export function newSecret(prefix: SecretPrefix): string {
  const bytes = crypto.getRandomValues(new Uint8Array(43));
  return `${prefix}_${Array.from(bytes, (byte) => ALPHABET[byte & 63]).join('')}`;
}

/** SHA-256: what is stored of a secret. The secrets are random, so a slow hash would add nothing. */
export const hashSecret = (secret: string): Promise<Uint8Array> => sha256(secret);
