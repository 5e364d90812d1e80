import type { PersonHooks, PersonSession } from '../person/person-session.ts';
import {
  MostradorSignInError,
  type Person,
  type Scope,
  type SignInErrorCode,
  type SignInOptions,
} from './context.ts';
import { openWindow } from './open-window.ts';

/**
 * The way to whoever signs in. It holds what must be there at once - a window opens inside its click - and
 * fetches the rest when it is needed.
 */
export class PersonGate {
  readonly #hooks: PersonHooks;
  #window: Window | null = null;
  #signingIn: Promise<Person> | null = null;
  readonly #needed = new Set<Scope>();
  /** Null until somebody wants to sign in. */
  session: PersonSession | null = null;

  constructor(hooks: PersonHooks) {
    this.#hooks = hooks;
  }

  /** A second call brings the open window to the front and shares its answer. */
  signIn = (options: SignInOptions = {}): Promise<Person> => {
    this.#window?.focus();
    this.#signingIn ??= this.#signIn(options).finally(() => {
      this.#window = null;
      this.#signingIn = null;
    });
    return this.#signingIn;
  };

  signInByRedirect = async (options: SignInOptions = {}): Promise<void> => {
    this.#assertPossible();
    await (await this.#open()).leave(this.#all(options));
  };

  openConfirmation = async (url: string): Promise<'done' | 'closed'> => {
    const { baseUrl } = this.#hooks.site();
    if (new URL(url).origin !== new URL(baseUrl).origin) throw new TypeError('Not a page of the platform');
    const opened = this.#openWindow(url);
    const { confirmation } = await import('../person/confirmation.ts');
    return confirmation(opened, baseUrl, url, this.#hooks.signal());
  };

  needScopes = (scopes: readonly Scope[]): void => {
    for (const scope of scopes) this.#needed.add(scope);
  };

  select = (accountId: string): void => this.session?.select(accountId);

  /** Greets a person whose page has just come back from the platform. */
  async comeBack(): Promise<void> {
    if (location.search.includes('state=') && sessionStorage.getItem('mostrador.redirect'))
      await (await this.#open()).comeBack();
  }

  /** Nothing is awaited before the window is open. */
  async #signIn(options: SignInOptions): Promise<Person> {
    this.#assertPossible();
    const opened = this.#openWindow();
    this.#window = opened;
    try {
      return await (await this.#open()).signIn(opened, this.#all(options));
    } catch (cause) {
      opened.close();
      throw cause instanceof MostradorSignInError ? cause : new MostradorSignInError('failed', { cause });
    }
  }

  #all = (options: SignInOptions): SignInOptions => ({
    ...options,
    more: [...this.#needed, ...(options.more ?? [])],
  });

  #openWindow(url?: string): Window {
    const opened = openWindow(url);
    if (!opened) throw new MostradorSignInError('window_blocked');
    return opened;
  }

  #assertPossible() {
    const trouble: SignInErrorCode | false =
      (!isSecureContext && 'insecure_context') ||
      (!this.#hooks.site().publishableKey && 'no_publishable_key');
    if (trouble) throw new MostradorSignInError(trouble);
  }

  async #open(): Promise<PersonSession> {
    const { PersonSession } = await import('../person/person-session.ts');
    this.session ??= new PersonSession(this.#hooks);
    return this.session;
  }
}
