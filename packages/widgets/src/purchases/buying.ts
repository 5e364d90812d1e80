import { isMostradorError } from '@mostrador/client';
import { MostradorPurchasedEvent } from '../events/purchased.ts';
import type { PanelElement, PanelView } from '../panel/panel-element.ts';
import type { es } from './messages.es.ts';
import { questionOf } from './question.ts';
import { Sent } from './sent.ts';
import {
  type Offer,
  type Order,
  type OrderSought,
  type Quote,
  type Services,
  subjectOf,
} from './services.ts';
import type { Way } from './ways.ts';
import { ConfirmationWindow } from './window.ts';

export type View = PanelView<Services, typeof es>;
type Panel = PanelElement<Services, typeof es>;

export const QUOTE = 'quote';
export const ORDER = 'order';

/** Refusals that say that the quote or the key has an order already. */
const EXISTS = new Set(['quote_used', 'idempotency_key_reused']);
/** After it another way to pay suggests itself. */
const REFUSED_CHARGE = /^payment_(declined|rejected)$/;
const UNDER_WAY = new Set<Order['state']>(['awaiting-confirmation', 'awaiting-payment', 'processing']);

/** Points that a purchase lacks. */
export interface Lack {
  readonly offer: Offer;
  readonly points: number;
  readonly balance: number;
}

/**
 * One purchase at a time: quote, question, order, the platform's window where it has to be confirmed there. A quote
 * makes one order (widgets.md).
 */
export class Buying {
  /** The last purchase, until the next one begins. */
  order: Order | null = null;
  lack: Lack | null = null;
  /** What is being quoted. */
  asked: Offer | null = null;
  /** The same purchase from its price on, after its order was refused. */
  again: (() => void) | undefined;
  readonly #panel: Panel;
  readonly window: ConfirmationWindow;
  readonly #chargeRefused: () => void;
  readonly #sent = new Sent();
  readonly #told = new Set<string>();

  /** @param chargeRefused hears that a card or bank declined */
  constructor(panel: Panel, chargeRefused: () => void) {
    this.#panel = panel;
    this.#chargeRefused = chargeRefused;
    this.window = new ConfirmationWindow(panel);
  }

  /** Whether an order of this account was sent, got no answer, and is not known to the platform either. */
  get unfinished(): boolean {
    const { sought } = this;
    return this.#sent.unknown && !!sought && 'quoteId' in sought && !this.#panel.acts.busy;
  }

  /** Which order a reading has to bring along. */
  get sought(): OrderSought {
    const { order } = this;
    if (order) return UNDER_WAY.has(order.state) ? { id: order.id } : null;
    const quoteId = this.#sent.quoteOf(this.#panel.host?.accountId);
    return quoteId ? { quoteId } : null;
  }

  /** Asks for today's price, and then the person. */
  async ask(view: View, offer: Offer, way: Way): Promise<void> {
    const { acts } = this.#panel;
    const { client } = view.host;
    if (acts.busy) return;
    const again = () => void this.ask(view, offer, way);
    this.#begin(offer, again);
    const body = { lines: [{ offerId: offer.id, quantity: 1 }] };
    const quote = await acts.run(view.host, QUOTE, body, () => client.post('/v1/quotes', { body }), again);
    if (quote) this.#question(view, quote, way);
  }

  /** Sends once more what was left without an answer: the platform makes one order of its quote. */
  async finish(view: View, way: Way): Promise<void> {
    const quoteId = this.#sent.quoteOf(view.host.accountId);
    if (quoteId && this.unfinished) await this.#send(view, quoteId, way);
  }

  /** The person gives an unanswered purchase up, or one that the platform has yet to hear confirmed. */
  leave(): void {
    this.order = null;
    this.#sent.forget();
    this.#panel.acts.clear();
  }

  /** A reading brought the order that was sought, or found none. */
  found(order: Order | null): void {
    if (order) this.settle(order);
    else this.#sent.unknown = true;
  }

  /** How an order stands: the page hears of it once. */
  settle(order: Order): void {
    const waited = this.order?.state === 'awaiting-confirmation';
    const waits = order.state === 'awaiting-confirmation';
    this.order = order;
    if (!waits) this.#sent.forget();
    if (REFUSED_CHARGE.test(order.reason ?? '')) this.#chargeRefused();
    this.#panel.requestUpdate();
    // While the click still counts the window opens by itself; after that a browser would block it.
    if (waits && !waited && navigator.userActivation?.isActive) void this.open();
    if (waits || this.#told.has(order.id)) return;
    this.#told.add(order.id);
    if (order.state !== 'failed') this.#panel.dispatchEvent(new MostradorPurchasedEvent(order));
    void this.#panel.reader.reload();
    void this.#show();
  }

  /** Opens the platform's window. Call it inside a click. */
  async open(): Promise<void> {
    await this.window.open(this.order?.confirmationUrl);
  }

  #begin(offer: Offer, again: () => void) {
    Object.assign(this, { order: null, lack: null, asked: offer, again });
    this.window.state = 'unopened';
    this.#sent.forget();
  }

  #question(view: View, quote: Quote, way: Way, note?: string) {
    const { reader, confirmation } = this.#panel;
    const services = reader.value ?? view.value;
    const offer = subjectOf(services, quote);
    if (!offer) return;
    const { points: balance } = services;
    if (way.choice.source === 'points' && quote.points > balance) {
      this.lack = { offer, points: quote.points, balance };
      void this.#show();
      return;
    }
    const act = () => void this.#send(view, quote.id, way);
    confirmation.ask({ ...questionOf({ ...view, value: services }, quote, way), ...(note && { note }), act });
  }

  async #send(view: View, quoteId: string, way: Way): Promise<void> {
    const { acts, reader } = this.#panel;
    const { client, accountId } = view.host;
    this.#sent.keep(accountId, quoteId);
    let renewed: Quote | undefined;
    const work = (idempotencyKey: string) => {
      const body = { quoteId, payment: way.choice, confirmed: true } as const;
      return client.post('/v1/orders', { body, idempotencyKey }).catch((error) => {
        if (isMostradorError(error, 'quote_expired', 'offer_withdrawn')) renewed = error.problem.quote;
        throw error;
      });
    };
    const again = () => void this.#send(view, quoteId, way);
    // The key goes by the quote: whoever reads the storage learns neither what was bought nor how it is paid.
    const order = await acts.run(view.host, ORDER, { quoteId }, work, again);
    if (this.#panel.host?.accountId !== accountId) return;
    if (order) return this.settle(order);
    if (renewed) {
      this.leave();
      return this.#question(view, renewed, way, view.texts.t('newPrice'));
    }
    this.#refused();
    await reader.reload();
  }

  #refused() {
    const { acts } = this.#panel;
    const { outcome } = acts;
    if (outcome?.kind !== 'failed') return;
    if (outcome.unsure || EXISTS.has(outcome.problem.code)) acts.clear();
    else this.#sent.forget();
  }

  /** What came of it takes the focus: the button that was pressed may be gone. */
  async #show() {
    this.#panel.requestUpdate();
    await this.#panel.updateComplete;
    this.#panel.renderRoot.querySelector<HTMLElement>('[part~=outcome]')?.focus();
  }
}
