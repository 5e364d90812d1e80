import type { Mostrador } from '@mostrador/client';
import { type CSSResultGroup, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { MostradorErrorEvent } from '../events/error.ts';
import { MostradorReadyEvent } from '../events/ready.ts';
import type { Catalogue, Messages } from '../i18n/messages.ts';
import { Announcer } from '../parts/announcer.ts';
import { consumeHost } from '../provider/consume-host.ts';
import type { MostradorEvent, MostradorHost, MostradorSignInError, Scope } from '../provider/context.ts';
import { Acts } from './act.ts';
import { ConfirmDialog } from './confirm-dialog.ts';
import type { PanelCatalogue, PanelTexts, TextsOf } from './messages.ts';
import { Reader } from './reader.ts';
import { instead, skeleton } from './states.ts';
import { panelStyles } from './styles.ts';

const SAY_EVERY_MS = 500;

/** What a panel draws from. */
export interface PanelView<T, C extends Catalogue> {
  readonly texts: TextsOf<C>;
  readonly host: MostradorHost;
  readonly value: T;
  /** Without a network nothing can be sent; what was read stays. */
  readonly disabled: boolean;
}

/**
 * A piece of a portal: reads something, shows it, and lets a person change it. It has the six states, signs in
 * whoever is needed, and keeps what was typed; its subclasses say what is read, shown and sent.
 */
export abstract class PanelElement<T, C extends Catalogue> extends LitElement {
  static override styles: CSSResultGroup = panelStyles;

  /** @internal */
  readonly reader: Reader<T> = new Reader<T>({
    read: (client, signal) => this.read(client, signal),
    moves: (event) => this.moves(event),
    changed: () => this.#taken(),
  });
  /** @internal */
  readonly acts: Acts = new Acts(this.localName, () => this.#acted());
  /** @internal Asks before what cannot be undone. */
  readonly confirmation: ConfirmDialog = new ConfirmDialog(this);
  readonly #announcer = new Announcer(this, SAY_EVERY_MS);
  readonly #host = consumeHost(this, (host) => this.#follow(host));
  #ready = false;
  #told: unknown;
  #signInError: MostradorSignInError | null = null;
  #signingIn = false;

  /** What a person must have consented to before the panel shows anything. */
  protected abstract readonly scopes: readonly Scope[];
  protected abstract readonly messages: Messages<PanelCatalogue & C>;
  /** Reads all that is shown. */
  protected abstract read(client: Mostrador, signal: AbortSignal): Promise<T>;
  /** Whether an event changes what is shown. */
  protected abstract moves(event: MostradorEvent): boolean;
  /** Title of the card. */
  protected abstract heading(texts: TextsOf<C>): string;
  protected abstract content(view: PanelView<T, C>): TemplateResult;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#follow(this.#host.value);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.reader.stop();
    this.confirmation.stop();
  }

  /** @internal */
  get host(): MostradorHost | undefined {
    return this.#host.value;
  }

  /** @internal Says a text to screen readers. */
  say(text: string): void {
    this.#announcer.announce(text);
  }

  /** Why the last sign-in ended without a person; null when none did. */
  get signInError(): MostradorSignInError | null {
    return this.#signInError;
  }

  /** A person is signing in, in a window that stands open. */
  get signingIn(): boolean {
    return this.#signingIn;
  }

  /** Whether the page acts for a person who lacks a scope that the panel needs, or for nobody. */
  get needsPerson(): boolean {
    const { host } = this;
    if (host?.session === 'visitor') return true;
    const scopes = host?.person?.scopes;
    return !!scopes && !this.scopes.every((scope) => scopes.includes(scope));
  }

  /** Call it inside the click: it opens the platform's window. */
  signIn = async (): Promise<void> => {
    const { host } = this;
    if (!host) return;
    this.#signInError = null;
    this.#signingIn = true;
    this.requestUpdate();
    await host.signIn({ source: this, more: host.person?.scopes }).catch((error: MostradorSignInError) => {
      this.#signInError = error;
    });
    this.#signingIn = false;
    this.requestUpdate();
  };

  protected override render(): TemplateResult {
    const { texts } = this;
    const { host, reader } = this;
    const frame = (content: unknown) =>
      html`<section class="card" part="card" aria-labelledby="title">${content}</section>`;
    if (!texts || !host || host.session === 'starting') return frame(skeleton(''));
    const title = html`<h2 id="title" part="title" tabindex="-1">${this.heading(texts)}</h2>`;
    const other = instead(this, texts as PanelTexts);
    if (other || reader.value === undefined) return frame(html`${title}${other}`);
    const view = { texts, host, value: reader.value, disabled: !host.online };
    return html`${frame(html`${title}${this.content(view)}`)}${this.confirmation.draw(texts as PanelTexts)}`;
  }

  protected override update(changed: PropertyValues): void {
    const held = this.shadowRoot?.activeElement;
    super.update(changed);
    // It went with a note that was put away, or a row, or takes no press any more: a keyboard would begin again at the
    // top of the page.
    if (held && (!held.isConnected || held.matches(':disabled')))
      this.renderRoot.querySelector<HTMLElement>('#title')?.focus({ preventScroll: true });
  }

  protected override updated(_changed: PropertyValues): void {
    this.confirmation.sync();
    const { trouble, value } = this.reader;
    if (trouble && trouble !== this.#told) this.dispatchEvent(new MostradorErrorEvent(trouble.problem));
    this.#told = trouble;
    if (this.#ready || value === undefined || this.needsPerson) return;
    this.#ready = true;
    this.dispatchEvent(new MostradorReadyEvent());
  }

  /** Something was read; a panel that derives its form from it does so here. */
  protected taken(): void {}

  #taken() {
    this.taken();
    this.requestUpdate();
  }

  #acted() {
    const { outcome } = this.acts;
    if (outcome?.kind === 'failed') this.dispatchEvent(new MostradorErrorEvent(outcome.problem));
    this.requestUpdate();
  }

  #follow(host: MostradorHost | undefined) {
    if (!this.isConnected) return;
    host?.needScopes(this.scopes);
    if (host) this.reader.follow(host);
    this.requestUpdate();
  }

  /** @internal Undefined until the language is there. */
  get texts(): TextsOf<C> | undefined {
    const locale = this.#host.value?.locale ?? 'es-MX';
    const texts = this.messages(locale);
    if (!texts) void this.messages.load(locale).then(() => this.requestUpdate());
    return texts as TextsOf<C> | undefined;
  }
}
