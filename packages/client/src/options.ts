import type { Credential } from './credential.ts';

/** What {@link createMostrador} takes. */
export interface MostradorOptions {
  /** Where the platform stands: `https://mostrador.example`. */
  baseUrl: string;
  /**
   * A secret key `sk_`, publishable key `pk_`, embed session `es_` or access token `at_`, or a function that
   * gives one; for a stamping account, what {@link stampingCredential} makes. Left out, only operations that need none succeed.
   * @example
   * let session: { token: string } | undefined;
   * const credential = async (why: CredentialReason) => {
   *   if (!session || why === 'expired') session = await (await fetch('/mostrador-session')).json();
   *   return session.token;
   * };
   */
  credential?: Credential;
  /** The account to act for (`cus_...`, `dst_...`) where the credential reaches several; asked before each attempt. */
  account?: string | (() => string | undefined);
  /** The language of the API's messages; `es-MX` when left out. */
  locale?: 'es-MX' | 'en';
  /** Sends a request: the global `fetch` when left out. */
  fetch?: (request: Request) => Promise<Response>;
  /** Milliseconds that one attempt may take, its body included; 30,000 when left out. */
  timeoutMs?: number;
  /** How many further attempts follow a failure that may pass; 2 when left out. */
  retries?: number;
}
