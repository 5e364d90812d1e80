import type { EmbedSession, SessionState } from './context.ts';
import { type FetchSession, guarded } from './embed-session.ts';
import { RenewingToken } from './renewing-token.ts';

export interface AccountName {
  readonly id: string;
  readonly name: string;
}

export interface SiteState {
  readonly session: Exclude<SessionState, 'person'>;
  readonly error: Error | null;
  /** The account that the embed session acts for. */
  readonly account: AccountName | null;
}

const BACK_OFF_MS_MAX = 60_000;
const VISITOR: SiteState = { session: 'visitor', error: null, account: null };

interface Hooks {
  /** Null on a page that embeds without sessions of its own. */
  readonly source: FetchSession | null;
  /** Asks the platform whom the session acts for. */
  readonly readAccount: () => Promise<AccountName>;
  readonly onChange: (state: SiteState, last: SiteState) => void;
}

/** Whom the page itself acts for: nobody, or the site's customer by an embed session that its back end mints. */
export class SiteSession {
  readonly #hooks: Hooks;
  readonly #token: RenewingToken<EmbedSession> | null;
  #state: SiteState;
  #failures = 0;
  #loading = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(hooks: Hooks) {
    const { source } = hooks;
    this.#hooks = hooks;
    this.#token = source && new RenewingToken(() => guarded(source));
    this.#state = source ? { ...VISITOR, session: 'starting' } : VISITOR;
  }

  get state(): SiteState {
    return this.#state;
  }

  /** The embed session's token; null for a visitor. */
  async token(why: 'first' | 'expired'): Promise<string | null> {
    if (!this.#token) return null;
    try {
      const session = await this.#token.get(why);
      if (!session && this.#state.session === 'embedded') this.#set(VISITOR);
      return session?.token ?? null;
    } catch (error) {
      this.#fail(error);
      throw error;
    }
  }

  /** Gets the session unless it is there. A failure is tried again by itself, after 1 s, doubling up to 60 s. */
  async load(): Promise<void> {
    if (this.#loading || !this.#token || this.#state.session === 'embedded') return;
    this.#stopTimer();
    this.#loading = true;
    try {
      const account = (await this.token('first')) ? await this.#hooks.readAccount() : null;
      this.#failures = 0;
      this.#set(account ? { session: 'embedded', error: null, account } : VISITOR);
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#loading = false;
    }
  }

  /** Asks again at once. */
  retry(): void {
    this.#token?.retry();
    void this.load();
  }

  stop(): void {
    this.#stopTimer();
  }

  #stopTimer() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #fail(cause: unknown) {
    if (this.#timer) return;
    const waitMs = Math.min(BACK_OFF_MS_MAX, 1000 * 2 ** this.#failures++);
    this.#timer = setTimeout(() => this.retry(), waitMs);
    const error = cause instanceof Error ? cause : new Error(String(cause));
    this.#set({ ...this.#state, session: 'failed', error });
  }

  #set(state: SiteState) {
    const last = this.#state;
    this.#state = state;
    this.#hooks.onChange(state, last);
  }
}
