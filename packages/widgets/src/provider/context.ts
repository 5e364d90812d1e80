import type { Context } from '@lit/context';
import type { Mostrador, Schemas } from '@mostrador/client';
import type { Locale } from '../i18n/locale.ts';

/** An account that the person is linked to: id, name and what the person is in it. */
export type AccountLink = Schemas['TokenSet']['accounts'][number];
/** What a page may do for a person (api.md, Principals). */
export type Scope = Schemas['TokenSet']['scopes'][number];

/** What moves on the platform; `reset` means "read again everything that you show". */
export type MostradorEvent = Schemas['Event'] | { readonly type: 'reset' };

/** Who signed in by the platform's window. The tokens themselves never leave the provider. */
export interface Person {
  readonly accounts: readonly AccountLink[];
  readonly scopes: readonly Scope[];
  /** The account that reads and purchases act for; null only when the person has none. */
  readonly account: AccountLink | null;
}

/** An embed session as the site's own back end minted it. */
export interface EmbedSession {
  readonly token: string;
  /** RFC 3339. */
  readonly expiresAt: string;
}

/**
 * Who the widgets act for now.
 * - `starting`: the embed session is being fetched for the first time
 * - `visitor`: nobody; only the publishable key
 * - `embedded`: the site's customer, by an embed session: reads, never spends (section 9)
 * - `person`: somebody signed in by the platform's window
 * - `failed`: the embed session could not be had; `sessionError` says why, `retry()` asks again
 */
export type SessionState = 'starting' | 'visitor' | 'embedded' | 'person' | 'failed';

/** `live`: events arrive as they happen. `polling`: a `reset` every 20 s. `off`: nobody listens, or no right to. */
export type StreamStatus = 'live' | 'polling' | 'off';

export interface SignInOptions {
  /** What to ask consent for. Default: everything that the widgets of this package use. */
  readonly scopes?: readonly Scope[];
  /** What to ask for beside the default; not used where `scopes` says all. */
  readonly more?: readonly Scope[];
  /** How many points a day the site suggests it may spend; 0: each purchase is confirmed on the platform. */
  readonly pointCeiling?: number;
  /** The element that asks: `mostrador-signed-in` begins to bubble there. Default: the provider. */
  readonly source?: EventTarget;
}

/**
 * What `<mostrador-provider>` (or `configure()`) gives to the widgets below it. The value is immutable and
 * replaced whenever something in it changes, so a consumer with `subscribe: true` renders again by itself.
 * Functions are bound: they may be taken apart from the object.
 */
export interface MostradorHost {
  /** The platform's origin, without a slash at the end. */
  readonly baseUrl: string;
  readonly locale: Locale;
  readonly publishableKey: string;
  /**
   * Acts with the person's token if signed in, else with the embed session, else with the publishable key.
   * It is another object exactly when answers may differ (person, account, language, a session recovered):
   * a widget reads again when its identity changes, and only then. It waits by itself while `starting`.
   */
  readonly client: Mostrador;
  /** A client of another credential than the page's present one: its publishable key alone, a newcomer's token. */
  clientWith(credential: string): Mostrador;
  readonly session: SessionState;
  readonly sessionError: Error | null;
  readonly person: Person | null;
  /** Why the last person's session or redirect ended without a person; null once somebody signs in. */
  readonly signInError: MostradorSignInError | null;
  /** The account of the person, or of the embed session once it is known; null for a visitor. */
  readonly accountId: string | null;
  /** The name that goes with `accountId`. */
  readonly accountName: string | null;
  readonly streamStatus: StreamStatus;
  /** False while the browser says that there is no network. */
  readonly online: boolean;
  /** Business time in milliseconds, from the last answer's `Mostrador-Now`. */
  now(): number;
  /**
   * Opens the platform's window. Call it inside the click, before any await, or the browser blocks the window.
   * Rejects with {@link MostradorSignInError}.
   */
  signIn(options?: SignInOptions): Promise<Person>;
  /** A widget that needs more than the default says so as it comes: whoever signs in on the page is asked for all at once. */
  needScopes(scopes: readonly Scope[]): void;
  /** The way out where windows are blocked: leaves the page for the platform and comes back to it. */
  signInByRedirect(options?: SignInOptions): Promise<void>;
  /** Forgets the tokens at once and ends the session on the platform. Never rejects. */
  signOut(source?: EventTarget): Promise<void>;
  /** Acts for another of the person's accounts from now on. */
  selectAccount(accountId: string): void;
  /**
   * Opens an order's `confirmationUrl`. Call it inside a click.
   * Rejects with {@link MostradorSignInError} `window_blocked`.
   */
  openConfirmation(url: string): Promise<'done' | 'closed'>;
  /** The event stream of this account, shared among the tabs; it runs while somebody is subscribed. */
  subscribe(listener: (event: MostradorEvent) => void): () => void;
  /** A person pressed "Reintentar": forgets the back-off of a failed embed session and asks again. */
  retry(): void;
}

/** Why nobody is signed in. */
export const SIGN_IN_ERRORS = [
  'window_closed',
  'window_blocked',
  'access_denied',
  'session_ended',
  'insecure_context',
  'no_publishable_key',
  'failed',
] as const;
export type SignInErrorCode = (typeof SIGN_IN_ERRORS)[number];

/** The window ended without a person, or the person's session did. `cause` holds the client's error, if any. */
export class MostradorSignInError extends Error {
  readonly code: SignInErrorCode;

  constructor(code: SignInErrorCode, options?: ErrorOptions) {
    super(`Sign-in: ${code}`, options);
    this.name = 'MostradorSignInError';
    this.code = code;
  }
}

/**
 * The key by which widgets find their host. `undefined` means: no provider above and nothing configured yet.
 * By `Symbol.for`, so that widgets of one bundle find the provider of another.
 */
export const mostradorContext = Symbol.for('mostrador.host') as unknown as Context<
  symbol,
  MostradorHost | undefined
>;
