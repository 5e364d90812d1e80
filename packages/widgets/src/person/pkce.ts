/** RFC 7636 and the `state` of RFC 6749: what ties an answer of the platform to this page's own question. */
export interface Attempt {
  readonly state: string;
  readonly verifier: string;
}

const base64Url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (c) => (c === '+' ? '-' : c === '/' ? '_' : ''));

/** 256 random bits, 43 characters. */
const random = () => base64Url(crypto.getRandomValues(new Uint8Array(32)));

export const newAttempt = (): Attempt => ({ state: random(), verifier: random() });

/** The S256 challenge of a verifier. */
export const challengeOf = async (verifier: string): Promise<string> =>
  base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
