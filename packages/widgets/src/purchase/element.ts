import { LitElement, type PropertyDeclarations } from 'lit';
import { MostradorErrorEvent } from '../events/error.ts';
import { MostradorPurchasedEvent } from '../events/purchased.ts';
import { MostradorReadyEvent } from '../events/ready.ts';
import { Announcer } from '../parts/announcer.ts';
import { consumeHost } from '../provider/consume-host.ts';
import type { MostradorHost } from '../provider/context.ts';
import { ConfirmDialog } from './confirm-dialog.ts';
import { type FlowElement, PurchaseFlow } from './flow.ts';
import { messages } from './messages.ts';
import type { Notice } from './notices.ts';
import { isPoints } from './payment.ts';
import { purchase } from './render.ts';
import { purchaseStyles } from './styles.ts';
import type { Order, Product } from './types.ts';
import type { Piece, View } from './views/context.ts';
import { noticeText } from './views/notice.ts';
import { skeleton } from './views/states.ts';

const SAY_EVERY_MS = 500;

/** What both purchase widgets are; each only says what it sells. */
export abstract class PurchaseElement extends LitElement implements FlowElement {
  static override styles = purchaseStyles;
  static override properties: PropertyDeclarations = {
    pointCeiling: { type: Number, attribute: 'point-ceiling' },
    stampingAccount: { attribute: 'stamping-account' },
  };

  /** Points a day that the site suggests it may spend for a person who signs in here; 0: none. */
  declare pointCeiling: number | undefined;
  /** Stamping account (`sta_...`) that is chosen at first to receive. */
  declare stampingAccount: string | undefined;

  readonly #own: PurchaseFlow;
  readonly #dialog = new ConfirmDialog(this, () => this.#flow);
  readonly #announcer = new Announcer(this, SAY_EVERY_MS);
  readonly #host = consumeHost(this, (host) => this.#follow(host));
  #flow: PurchaseFlow;
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
    this.#flow = this.#own;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#follow(this.#host.value);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#flow.stop();
    this.#own.stop();
  }

  /** @internal */
  flowChanged(notice: Notice | null): void {
    this.requestUpdate();
    if (!this.#ready && this.#own.loader.shop) {
      this.#ready = true;
      this.dispatchEvent(new MostradorReadyEvent());
    }
    if (notice?.tone !== 'danger') return;
    const view = this.#view;
    const title = view ? noticeText(view, notice) : notice.code;
    this.dispatchEvent(new MostradorErrorEvent({ code: notice.problem, title, requestId: notice.requestId }));
  }

  /** @internal */
  flowPurchased(order: Order): void {
    this.dispatchEvent(new MostradorPurchasedEvent(order));
  }

  protected override willUpdate(): void {
    this.#hadFocus = !!this.shadowRoot?.activeElement;
  }

  protected override render(): Piece {
    const view = this.#view;
    return view ? purchase(view, this.#dialog) : skeleton(this.#own.product, '');
  }

  /** A new place of the purchase takes the focus, if the person was in the widget; the dialog has its own. */
  protected override updated(): void {
    const { stage, product } = this.#flow;
    const view = stage.at === 'form' && stage.paying ? 'paying' : stage.at;
    const place = stage.at === 'confirm' ? this.#place : `${product} ${view}`;
    if (this.#place && place !== this.#place && this.#hadFocus) this.#owesFocus = true;
    this.#place = place;
    if (this.#owesFocus) this.#focusTitle();
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
    if (this.#flow !== this.#own) this.#flow.follow(host);
    this.requestUpdate();
  }

  #switch(product: Product) {
    const own = this.#own;
    const lacking = own.payments.find(isPoints)?.missing;
    this.#flow = product === own.product ? own : new PurchaseFlow(this, product, own.product, lacking);
    if (this.#flow !== own) this.#flow.follow(this.#host.value);
    this.requestUpdate();
  }

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
      flow: this.#flow,
      disabled: !host?.online,
      all: this.#all,
      between: this.#flow !== this.#own,
      say: (text) => this.#announcer.announce(text),
      showAll: () => {
        this.#all = true;
        this.requestUpdate();
      },
      toPoints: () => this.#switch('points'),
      toStamps: () => {
        this.#flow.stop();
        this.#switch('stamps');
        void this.#own.loader.reload();
      },
    };
  }
}
