import { css, type PropertyDeclarations, type PropertyValues, ReactiveElement } from 'lit';
import type { FetchSession } from './embed-session.ts';
import { HostContext } from './host-context.ts';
import { HostStore } from './host-store.ts';
import type { MostradorOptions } from './options.ts';

/**
 * Connects the widgets inside it to the platform: whom they act for, in which language, over one client and
 * one event stream.
 *
 * @summary Connects the widgets inside it to the platform.
 * @tag mostrador-provider
 * @slot - The page's own content with the widgets in it.
 * @fires {MostradorSignedInEvent} mostrador-signed-in - Somebody signed in; bubbles from the widget that asked.
 * @fires {MostradorSignedOutEvent} mostrador-signed-out - The session of whoever was signed in ended.
 */
export class MostradorProvider extends ReactiveElement {
  static override styles = css`:host{display:contents}`;
  static override properties: PropertyDeclarations = {
    baseUrl: { attribute: 'base-url' },
    publishableKey: { attribute: 'publishable-key' },
    sessionUrl: { attribute: 'session-url' },
    locale: {},
    account: {},
    fetchSession: { attribute: false },
    fetch: { attribute: false },
  };

  /** The platform's origin. Default: the origin that the script came from. */
  declare baseUrl: string | undefined;
  /** The site's `pk_...`, bound to its origins. */
  declare publishableKey: string | undefined;
  /** An address on the page's own origin that answers `{token, expiresAt}` of an embed session, 401 for nobody. */
  declare sessionUrl: string | undefined;
  /** `es-MX` or `en`. Default: the page's `lang`. */
  declare locale: string | undefined;
  /** Which of the person's accounts to act for. */
  declare account: string | undefined;
  /** Asks the site's own back end for an embed session; null when nobody is signed in there. */
  declare fetchSession: FetchSession | undefined;
  /** Another transport than the page's own `fetch`: a sandbox in the tab. */
  declare fetch: MostradorOptions['fetch'];

  readonly #context = new HostContext(this);
  readonly #store = new HostStore(this, (host) => this.#context.set(host));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#context.claim();
    if (this.hasUpdated) this.#store.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moved within the page, it is connected again before this runs.
    queueMicrotask(() => this.isConnected || this.#store.stop());
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(document.createElement('slot'));
    return root;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { baseUrl, publishableKey, sessionUrl, locale, account, fetchSession, fetch } = this;
    this.#store.update({ baseUrl, publishableKey, sessionUrl, locale, account, fetchSession, fetch });
    if (this.isConnected) this.#store.start();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mostrador-provider': MostradorProvider;
  }
}
