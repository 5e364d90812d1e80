import { html, LitElement, type PropertyDeclarations } from 'lit';
import { MostradorReadyEvent } from '../events/ready.ts';
import { Announcer } from '../parts/announcer.ts';
import { breathe } from '../parts/breathe.ts';
import { consumeHost } from '../provider/consume-host.ts';
import type { MostradorHost } from '../provider/context.ts';
import { PurchaseFlow } from './flow.ts';
import { messages } from './messages.ts';
import { isPoints } from './payment.ts';
import { purchaseStyles } from './styles.ts';
import type { FlowElement, Product } from './types.ts';
import type { Piece, View } from './views/context.ts';
import { content, skeleton } from './views/states.ts';

const SAY_EVERY_MS = 500;

/** What both purchase widgets are; each only says what it sells. */
export abstract class PurchaseElement extends LitElement implements FlowElement {
  static override styles = purchaseStyles;
  static override properties: PropertyDeclarations = {
    packages: { type: Number },
    pointCeiling: { type: Number, attribute: 'point-ceiling' },
    stampingAccount: { attribute: 'stamping-account' },
  };

  /** How many packages to keep room for while they load, where it is not 5 of stamps or 4 of points. */
  declare packages: number | undefined;
  /** Points a day that the site suggests it may spend for a person who signs in here; 0: none. */
  declare pointCeiling: number | undefined;
  /** Stamping account (`sta_...`) that is chosen at first to receive. */
  declare stampingAccount: string | undefined;

  /** @internal */
  flow: PurchaseFlow;
  readonly #own: PurchaseFlow;
  readonly #announcer = new Announcer(this, SAY_EVERY_MS);
  readonly #host = consumeHost(this, (host) => this.#follow(host));
  #all = false;
  #ready = false;
  #place = '';
  /** Whether a new place still has to take the focus, once its title is there. */
  #owesFocus = false;
  #hadFocus = false;

  /** @param product what the widget sells */
  constructor(product: Product) {
    super();
    this.#own = new PurchaseFlow(this, product);
    this.flow = this.#own;
    // Whoever comes near may buy: what follows the main button is there before it is pressed.
    for (const type of ['pointerenter', 'focusin'])
      this.addEventListener(type, () => void this.flow.open(), { once: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#follow(this.#host.value);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.flow.stop();
    this.#own.stop();
  }

  protected override willUpdate(): void {
    this.#hadFocus = !!this.shadowRoot?.activeElement;
  }

  protected override render(): Piece {
    const view = this.#view;
    if (!view) return html`<section class="card">${skeleton(this.#own.product, '', this.packages)}</section>`;
    const draw = this.flow.checkout?.draw;
    return html`<section class="card" part="card" aria-labelledby="title">${draw?.place(view) ?? content(view)}</section>${draw?.overlay(view)}`;
  }

  /** A new place of the purchase takes the focus, if the person was in the widget; the dialog has its own. */
  protected override updated(): void {
    this.flow.checkout?.dialog.sync();
    const { stage, product, sells } = this.flow;
    const view = stage.at === 'form' ? `${stage.paying} ${sells}` : stage.at;
    const place = stage.at === 'confirm' ? this.#place : `${product} ${view}`;
    if (this.#place && place !== this.#place && this.#hadFocus) this.#owesFocus = true;
    this.#place = place;
    if (this.#owesFocus) this.#focusTitle();
    if (!this.#own.loader.shop) breathe(this.renderRoot);
    if (this.#ready || !this.#own.loader.shop) return;
    this.#ready = true;
    this.dispatchEvent(new MostradorReadyEvent());
  }

  #focusTitle() {
    const titles = [...this.renderRoot.querySelectorAll<HTMLElement>('.card h2')];
    const title = titles.find((one) => one.checkVisibility());
    if (title) this.#owesFocus = false;
    title?.focus();
  }

  #follow(host: MostradorHost | undefined) {
    if (!this.isConnected) return;
    this.#own.follow(host);
    if (this.flow !== this.#own) this.flow.follow(host);
    this.requestUpdate();
  }

  /** The button that unfolds goes, and its focus to what it unfolded. */
  #showAll = async () => {
    this.#all = true;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.package.more input')?.focus();
  };

  #toPoints = () => {
    const own = this.#own;
    const lacking = own.payments.find(isPoints)?.missing;
    this.flow = new PurchaseFlow(this, 'points', own.product, lacking);
    this.#follow(this.#host.value);
    void this.flow.open();
  };

  #toStamps = () => {
    this.flow.stop();
    this.flow = this.#own;
    void this.#own.loader.reload();
    this.requestUpdate();
  };

  get #view(): View | undefined {
    const host = this.#host.value;
    const locale = host?.locale ?? 'es-MX';
    const texts = messages(locale);
    if (!texts) {
      void messages.load(locale).then(() => this.requestUpdate());
      return undefined;
    }
    return {
      texts,
      flow: this.flow,
      disabled: !host?.online,
      expected: this.packages,
      all: this.#all,
      between: this.flow !== this.#own,
      say: (text) => this.#announcer.announce(text),
      showAll: this.#showAll,
      toPoints: this.#toPoints,
      toStamps: this.#toStamps,
    };
  }
}
