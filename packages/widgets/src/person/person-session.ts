import { isMostradorError, type Mostrador, type Schemas } from '@mostrador/client';
import { MostradorSignedInEvent } from '../events/signed-in.ts';
import { MostradorSignedOutEvent, type SignedOutReason } from '../events/signed-out.ts';
import { MostradorSignInError, type Person, type SignInOptions } from '../provider/context.ts';
import { RenewingToken, type Token } from '../provider/renewing-token.ts';
import {
  type AuthorizationCode,
  type AuthorizationSite,
  codeFromRedirect,
  codeFromWindow,
  leaveForPlatform,
} from './authorization.ts';
import { Leaving } from './leaving.ts';

type TokenSet = Schemas['TokenSet'];
interface HeldTokens extends Token {
  readonly refreshToken: string;
}

const held = ({ accessToken: token, expiresAt, refreshToken }: TokenSet): HeldTokens => ({
  token,
  expiresAt,
  refreshToken,
});

export interface PersonHooks {
  readonly site: () => AuthorizationSite;
  /** A client without a person, for the exchange of tokens. */
  readonly visitor: () => Mostrador;
  /** Ends with the provider. */
  readonly signal: () => AbortSignal;
  /** Ids of the accounts to act for rather than another, if the person has one of them. */
  readonly preferred: () => readonly (string | undefined)[];
  readonly onChange: () => void;
  /** The person left in another tab of the site: this one's session ends, too. */
  readonly signOut: () => void;
  readonly dispatch: (event: Event, source: EventTarget | undefined) => void;
}

/** Every rejection as the error that the context promises. */
const asSignInError = (cause: unknown): MostradorSignInError =>
  cause instanceof MostradorSignInError ? cause : new MostradorSignInError('failed', { cause });

/**
 * Who signed in on the platform. The tokens live here, in memory, and nowhere else. The module is fetched
 * when somebody first wants to sign in: pages that only read do without.
 */
export class PersonSession {
  readonly #hooks: PersonHooks;
  #tokens: RenewingToken<HeldTokens> | null = null;
  #leaving: Leaving | null = null;
  person: Person | null = null;
  /** Why the last person went, or did not come back from a redirect. */
  error: MostradorSignInError | null = null;

  constructor(hooks: PersonHooks) {
    this.#hooks = hooks;
  }

  /** What gives the access token of whoever is signed in now; null when nobody is. */
  get credential(): ((why: 'first' | 'expired') => Promise<string>) | null {
    const tokens = this.#tokens;
    return tokens && (async (why) => (await tokens.get(why))?.token ?? '');
  }

  get #site(): AuthorizationSite {
    return { ...this.#hooks.site(), account: this.#hooks.preferred().find(Boolean) };
  }

  /** Asks in a window that is open and empty; closes it. */
  async signIn(opened: Window, options: SignInOptions): Promise<Person> {
    const { signal } = this.#hooks;
    try {
      return await this.#exchange(
        await codeFromWindow(opened, this.#site, options, signal()),
        options.source,
      );
    } catch (error) {
      throw asSignInError(error);
    } finally {
      opened.close();
    }
  }

  /** Leaves the page for the platform; it comes back to {@link comeBack}. */
  async leave(options: SignInOptions): Promise<void> {
    await leaveForPlatform(this.#site, options).catch((error) => {
      throw asSignInError(error);
    });
  }

  /** Greets a person whose page has just come back from the platform. */
  async comeBack(): Promise<void> {
    try {
      const code = codeFromRedirect(this.#hooks.site().publishableKey);
      if (code) await this.#exchange(code, undefined);
    } catch (error) {
      this.error = asSignInError(error);
      this.#hooks.onChange();
    }
  }

  /** Forgets the person; the caller tells the platform. */
  forget(reason: SignedOutReason, error: MostradorSignInError | null, source?: EventTarget): void {
    if (!this.person) return;
    this.person = null;
    this.#tokens = null;
    this.error = error;
    if (reason === 'asked') this.#leaving?.tell();
    this.#leaving?.stop();
    this.#hooks.onChange();
    this.#hooks.dispatch(new MostradorSignedOutEvent(reason), source);
  }

  select(accountId: string): void {
    const account = this.person?.accounts.find(({ id }) => id === accountId);
    if (!this.person || !account || account === this.person.account) return;
    this.person = Object.freeze({ ...this.person, account });
    this.#hooks.onChange();
  }

  async #exchange(code: AuthorizationCode, source: EventTarget | undefined): Promise<Person> {
    const { publishableKey, baseUrl } = this.#hooks.site();
    const set = await this.#hooks
      .visitor()
      .post('/v1/tokens', { body: { grantType: 'authorization_code', publishableKey, ...code } });
    const { accounts, scopes } = set;
    const wanted = this.#hooks.preferred();
    const account = accounts.find(({ id }) => wanted.includes(id)) ?? accounts[0] ?? null;
    const person = Object.freeze<Person>({ accounts, scopes, account });
    this.person = person;
    this.#tokens = this.#keep(set);
    this.#leaving?.stop();
    this.#leaving = new Leaving(`${baseUrl} ${publishableKey}`, () => this.#hooks.signOut());
    this.error = null;
    this.#hooks.onChange();
    this.#hooks.dispatch(new MostradorSignedInEvent(person), source);
    return person;
  }

  /** The refresh token rotates: each serves once, and one used again ends its whole family. */
  #keep(set: TokenSet) {
    const visitor = this.#hooks.visitor();
    const tokens: RenewingToken<HeldTokens> = new RenewingToken(
      async (last) => {
        try {
          const refreshToken = last?.refreshToken ?? '';
          return held(
            await visitor.post('/v1/tokens', { body: { grantType: 'refresh_token', refreshToken } }),
          );
        } catch (cause) {
          if (!isMostradorError(cause, 'invalid_credential', 'session_expired')) throw cause;
          const error = new MostradorSignInError('session_ended', { cause });
          if (this.#tokens === tokens) this.forget('session_ended', error);
          throw error;
        }
      },
      { first: held(set) },
    );
    return tokens;
  }
}
