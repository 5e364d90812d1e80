import type { ReactiveController } from 'lit';
import type { PurchaseFlow } from '../flow.ts';
import type { FlowElement } from '../types.ts';
import type { Checkout } from './checkout.ts';
import type { StageAt } from './machine.ts';

/** How long a new dialog ignores everybody: a double click on what opened it must not confirm it. */
const DEAF_MS = 500;

/**
 * Opens and closes the confirmation with the flow's stage. It hears only a person: no event of a script,
 * nothing in its first 500 ms, nor in those after a new price came.
 */
export class ConfirmDialog implements ReactiveController {
  /** Whether "Sí, comprar" can be pressed. */
  armed = false;
  readonly #host: FlowElement;
  readonly #flow: PurchaseFlow;
  readonly #checkout: Checkout;
  #shown: StageAt<'confirm'> | undefined;
  #quoteId: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: FlowElement, flow: PurchaseFlow, checkout: Checkout) {
    this.#host = host;
    this.#flow = flow;
    this.#checkout = checkout;
    host.addController(this);
  }

  /** What to draw in it; the last one while it fades out. */
  get content(): StageAt<'confirm'> | undefined {
    const { stage } = this.#flow;
    if (stage.at === 'confirm') this.#shown = stage;
    return this.#shown;
  }

  hostUpdated(): void {
    this.#sync();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#quoteId = undefined;
    this.armed = false;
  }

  confirm = (event: Event): void => {
    if (this.#hears(event)) void this.#checkout.confirm();
  };

  cancel = (event: Event): void => {
    if (this.#hears(event)) this.#flow.apply({ do: 'cancel' });
  };

  /** Escape: the stage decides, and the dialog follows the stage. */
  dismiss = (event: Event): void => {
    event.preventDefault();
    if (event.isTrusted) this.#flow.apply({ do: 'cancel' });
  };

  /** A browser closes a dialog at the second Escape whatever the page says: it opens again while it must. */
  closed = (): void => this.#sync();

  #hears(event: Event) {
    return event.isTrusted && this.armed;
  }

  #sync() {
    const dialog = this.#host.renderRoot.querySelector('dialog');
    const { stage } = this.#flow;
    // The points on the way to stamps have a dialog of their own.
    if (!dialog || this.#host.flow !== this.#flow) return;
    if (stage.at !== 'confirm') {
      this.#quoteId = undefined;
      dialog.close();
      return;
    }
    if (!dialog.open) dialog.showModal();
    if (this.#quoteId !== stage.purchase.quote.id) this.#arm(stage.purchase.quote.id);
  }

  #arm(quoteId: string) {
    this.#quoteId = quoteId;
    this.armed = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.armed = true;
      this.#host.requestUpdate();
    }, DEAF_MS);
    this.#host.requestUpdate();
  }
}
