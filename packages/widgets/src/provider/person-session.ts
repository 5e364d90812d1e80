import { isMostradorError, type Mostrador, type Schemas } from '@mostrador/client';
import { MostradorSignedInEvent } from '../events/signed-in.ts';
import { MostradorSignedOutEvent, type SignedOutReason } from '../events/signed-out.ts';
import type { AuthorizationSite } from './authorization.ts';
import { MostradorSignInError, type Person, type SignInOptions } from './context.ts';
import { RenewingToken, type Token } from './renewing-token.ts';
import { fromRedirect, SignInFlow } from './sign-in-flow.ts';

type TokenSet = Schemas['TokenSet'];
interface HeldTokens extends Token {
  readonly refreshToken: string;
}

const held = ({ accessToken: token, expiresAt, refreshToken }: TokenSet): HeldTokens => ({
  token,
  expiresAt,
  refreshToken,
});

interface Hooks {
  readonly site: () => AuthorizationSite;
  /** A client without a person, for the exchange of tokens. */
  readonly visitor: () => Mostrador;
  /** Ends with the provider: closes the window that is open then. */
  readonly signal: () => AbortSignal;
  /** Ids of the accounts to act for rather than another, if the person has one of them. */
  readonly preferred: () => readonly (string | undefined)[];
  readonly onChange: () => void;
  readonly dispatch: (event: Event, source: EventTarget | undefined) => void;
}

/** Who signed in by the platform's window. The tokens live here, in memory, and nowhere else. */
export class PersonSession {
  readonly #hooks: Hooks;
  readonly #flow = new SignInFlow();
  #tokens: RenewingToken<HeldTokens> | null = null;
  #signingIn: Promise<Person> | null = null;
  person: Person | null = null;
  /** Why the last person went, or did not come back from a redirect. */
  error: MostradorSignInError | null = null;

  constructor(hooks: Hooks) {
    this.#hooks = hooks;
  }

  /** What gives the access token of whoever is signed in now; null when nobody is. */
  get credential(): ((why: 'first' | 'expired') => Promise<string>) | null {
    const tokens = this.#tokens;
    return tokens && (async (why) => (await tokens.get(why))?.token ?? '');
  }

  signIn = (options: SignInOptions = {}): Promise<Person> => {
    const { site, visitor, signal } = this.#hooks;
    // The flow opens its window before it answers: nothing may be awaited before this line.
    const answer = this.#flow.byWindow(site(), visitor(), options, signal());
    this.#signingIn ??= answer
      .then((set) => this.#welcome(set, options.source))
      .finally(() => {
        this.#signingIn = null;
      });
    return this.#signingIn;
  };

  /** Greets a person whose page has just come back from the platform. */
  async comeBack(): Promise<void> {
    try {
      const set = await fromRedirect(this.#hooks.site(), this.#hooks.visitor());
      if (set) this.#welcome(set, undefined);
    } catch (error) {
      this.error = error as MostradorSignInError;
      this.#hooks.onChange();
    }
  }

  /** Forgets the person; the caller tells the platform. */
  forget(reason: SignedOutReason, error: MostradorSignInError | null, source?: EventTarget): void {
    if (!this.person) return;
    this.person = null;
    this.#tokens = null;
    this.error = error;
    this.#hooks.onChange();
    this.#hooks.dispatch(new MostradorSignedOutEvent(reason), source);
  }

  select = (accountId: string): void => {
    const account = this.person?.accounts.find(({ id }) => id === accountId);
    if (!this.person || !account || account === this.person.account) return;
    this.person = Object.freeze({ ...this.person, account });
    this.#hooks.onChange();
  };

  #welcome({ accounts, scopes, ...rest }: TokenSet, source: EventTarget | undefined): Person {
    const wanted = this.#hooks.preferred();
    const account = accounts.find(({ id }) => wanted.includes(id)) ?? accounts[0] ?? null;
    const person = Object.freeze<Person>({ accounts, scopes, account });
    this.person = person;
    this.#tokens = this.#keep({ accounts, scopes, ...rest });
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
