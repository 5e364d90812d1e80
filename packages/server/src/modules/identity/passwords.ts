import { argon2id, argon2Verify } from 'hash-wasm';

/** OWASP's second choice for argon2id; a stored hash tells its own, so these may rise (api.md, Security numbers). */
const PARAMETERS = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;
const CURRENT = `$argon2id$v=19$m=${PARAMETERS.memorySize},t=${PARAMETERS.iterations},p=${PARAMETERS.parallelism}$`;
const SALT_BYTES = 16;

/** PHC string of argon2id, about 40 ms. Accents count alike however the keyboard composed them. */
export async function hashPassword(password: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return argon2id({ ...PARAMETERS, password: password.normalize('NFC'), salt, outputType: 'encoded' });
}

/** Whether the password gave this hash. Without a hash it works as long and answers false. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  if (hash !== null) return argon2Verify({ password: password.normalize('NFC'), hash });
  await hashPassword(password);
  return false;
}

/** Whether the hash was made with other parameters than today's: then it is made anew at sign-in. */
export const needsRehash = (hash: string): boolean => !hash.startsWith(CURRENT);
