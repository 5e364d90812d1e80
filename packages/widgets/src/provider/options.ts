import type { FetchSession } from './embed-session.ts';

/** What a page sets on `<mostrador-provider>`, or gives to `configure()`. */
export interface MostradorOptions {
  /** The platform's origin. Default: the origin that this script came from. */
  readonly baseUrl?: string;
  /** `pk_...`, bound to this page's origin. */
  readonly publishableKey?: string;
  /** Asks the site's own back end for an embed session. */
  readonly fetchSession?: FetchSession;
  /** The same without script: an address on the page's own origin that answers `{token, expiresAt}`, or 401. */
  readonly sessionUrl?: string;
  /** `es-MX` or `en`. Default: the page's `lang`. */
  readonly locale?: string;
  /** Which of the person's accounts to act for (`cus_...`, `dst_...`). */
  readonly account?: string;
  /** Another transport: a sandbox in the tab, a test. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** The platform is where the script came from, unless the page says otherwise. */
export const platformUrl = (baseUrl: string | undefined): string =>
  (baseUrl || new URL(import.meta.url).origin).replace(/\/+$/, '');
