import type { Mostrador } from '@mostrador/client';
import { createMostradorLate } from '@mostrador/client/late';
import { toLocale } from '../i18n/locale.ts';
import { type MostradorHost, MostradorSignInError } from './context.ts';
import { sessionFromUrl } from './embed-session.ts';
import { EventHub } from './event-hub.ts';
import { firstView } from './first-view.ts';
import { type MostradorOptions, platformUrl } from './options.ts';
import { PersonGate } from './person-gate.ts';
import { ServerClock } from './server-clock.ts';
import { streamCode } from './share-events.ts';
import { SiteSession } from './site-session.ts';

/**
 * Everything behind the context's value: whom the page acts for, the client that acts so, the event stream.
 * `<mostrador-provider>` and `configure()` each have one. It holds nothing open before `start` and after `stop`, but
 * for what tells a signed-in person's tabs of a sign-out: who is signed in outlives a removal.
 */
export class HostStore {
  readonly #onChange: (host: MostradorHost) => void;
  readonly #clock = new ServerClock();
  readonly #hub: EventHub;
  readonly #gate: PersonGate;
  #options: MostradorOptions = {};
  #site: SiteSession | null = null;
  #client: Mostrador | null = null;
  #life: AbortController | null = null;

  /** `target`: where `mostrador-signed-in` and `-signed-out` begin to bubble when no element asked. */
  constructor(target: EventTarget, onChange: (host: MostradorHost) => void) {
    this.#onChange = onChange;
    this.#hub = new EventHub(() => this.#publish(), firstView(target));
    this.#gate = new PersonGate({
      site: () => this.#platform,
      visitor: () => this.#clientWith(this.#platform.publishableKey),
      signal: () => this.#signal,
      preferred: () => [this.#options.account, this.#site?.state.account?.id],
      onChange: () => this.#reconnect(),
      signOut: () => void this.#signOut(),
      dispatch: (event, source) =>
        (source instanceof Node && source.isConnected ? source : target).dispatchEvent(event),
    });
  }

  /**
   * Takes the page's wishes. Another platform or key forgets who was signed in; another `fetchSession`
   * alone changes nothing (frameworks make a new function at each render), only its coming and going does.
   */
  update(options: MostradorOptions): void {
    const last = this.#options;
    this.#options = options;
    const differs = (...names: (keyof MostradorOptions)[]) =>
      names.some((name) => last[name] !== options[name]);
    const { publishableKey } = options;
    if (differs('publishableKey') && publishableKey && !publishableKey.startsWith('pk_'))
      console.error(
        '[mostrador] The publishable key begins with pk_. A secret key that stood in a page is to be revoked.',
      );
    const elsewhere = differs('baseUrl', 'publishableKey', 'fetch');
    const otherSource = differs('sessionUrl') || !last.fetchSession !== !options.fetchSession;
    if (elsewhere || otherSource || !this.#site) this.#openSite();
    if (elsewhere) this.#gate.session?.forget('session_ended', null);
    if (differs('account') && options.account) this.#gate.select(options.account);
    if (elsewhere || otherSource || differs('locale') || !this.#client) this.#reconnect();
    if (this.#life) void this.#site?.load();
  }

  /** Call it after the first `update`. */
  start(): void {
    if (this.#life) return;
    this.#life = new AbortController();
    const { signal } = this.#life;
    addEventListener('online', this.#onNetwork, { signal });
    addEventListener('offline', this.#onNetwork, { signal });
    // A page that waits in the back/forward cache must not hold a lock or a stream.
    addEventListener('pagehide', () => this.#hub.follow(null), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && this.#follow(), { signal });
    this.#follow();
    void this.#site?.load();
    void this.#gate.comeBack();
  }

  /** Closes windows, streams and timers. Who is signed in stays so, should the element come back. */
  stop(): void {
    this.#life?.abort(new MostradorSignInError('window_closed'));
    this.#life = null;
    this.#site?.stop();
    this.#follow();
  }

  get #platform() {
    const { baseUrl, publishableKey = '', locale } = this.#options;
    return {
      baseUrl: platformUrl(baseUrl),
      publishableKey,
      locale: toLocale(locale || document.documentElement.lang),
    };
  }

  get #signal() {
    return this.#life?.signal ?? AbortSignal.abort(new MostradorSignInError('window_closed'));
  }

  get #account() {
    const person = this.#gate.session?.person;
    return person ? person.account : this.#site?.state.account;
  }

  #openSite() {
    const { fetchSession, sessionUrl } = this.#options;
    const fromPage = fetchSession && (async () => this.#options.fetchSession?.() ?? null);
    const fromUrl = sessionUrl ? () => sessionFromUrl(sessionUrl) : null;
    this.#site?.stop();
    const site: SiteSession = new SiteSession({
      source: fromPage ?? fromUrl,
      readAccount: () => this.#newClient(async (why) => (await site.token(why)) ?? '').get('/v1/account'),
      onChange: (state, last) => {
        if (this.#site !== site) return;
        // Readings that failed meanwhile are worth another try, so the client becomes another one.
        if (last.session === 'failed' && state.session !== 'failed') this.#reconnect();
        else this.#publish();
        this.#follow();
      },
    });
    this.#site = site;
  }

  #newClient(credential: (why: 'first' | 'expired') => Promise<string>, account?: string) {
    const { fetch = (request: Request) => globalThis.fetch(request) } = this.#options;
    const { baseUrl, locale } = this.#platform;
    const options = { baseUrl, locale, credential, account, fetch: this.#clock.watching(fetch) };
    return createMostradorLate(options, streamCode);
  }

  #clientWith = (credential: string): Mostrador => this.#newClient(async () => credential);

  #reconnect() {
    const site = this.#site;
    const { credential, person } = this.#gate.session ?? {};
    const { publishableKey } = this.#platform;
    this.#client = credential
      ? this.#newClient(credential, person?.account?.id)
      : this.#newClient(async (why) => (await site?.token(why)) ?? publishableKey);
    this.#publish();
    this.#follow();
  }

  #follow() {
    const client = this.#life && this.#client;
    const accountId = this.#account?.id;
    const { baseUrl } = this.#platform;
    this.#hub.follow(client && accountId ? { client, accountId, baseUrl, now: this.#clock.now } : null);
  }

  #onNetwork = () => {
    this.#publish();
    if (navigator.onLine) void this.#site?.load();
  };

  #signOut = async (source?: EventTarget): Promise<void> => {
    const client = this.#client;
    const session = this.#gate.session;
    if (!client || !session?.person) return;
    session.forget('asked', null, source);
    // Unreachable platform: the tokens are gone from here and end by themselves there.
    await client.delete('/v1/sessions/current').catch(() => {});
  };

  #publish() {
    const site = this.#site?.state;
    const client = this.#client;
    if (!site || !client) return;
    const platform = this.#platform;
    const { session, signIn, signInByRedirect, needScopes, select, openConfirmation } = this.#gate;
    const person = session?.person ?? null;
    const host: MostradorHost = {
      ...platform,
      client,
      clientWith: this.#clientWith,
      session: person ? 'person' : site.session,
      sessionError: site.error,
      person,
      signInError: session?.error ?? null,
      accountId: this.#account?.id ?? null,
      accountName: this.#account?.name ?? null,
      streamStatus: this.#hub.status,
      online: navigator.onLine,
      now: this.#clock.now,
      signIn,
      signInByRedirect,
      needScopes,
      signOut: this.#signOut,
      selectAccount: select,
      openConfirmation,
      subscribe: this.#hub.subscribe,
      retry: () => this.#site?.retry(),
    };
    this.#onChange(Object.freeze(host));
  }
}
