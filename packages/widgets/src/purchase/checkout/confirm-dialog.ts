import type { PurchaseFlow } from '../flow.ts';
import type { Checkout } from './checkout.ts';
import type { StageAt } from './machine.ts';

/** How long a new dialog ignores everybody: a double click on what opened it must not confirm it. */
const DEAF_MS = 500;

/**
 * Opens and closes the confirmation with the flow's stage. It hears only a person: no event of a script,
 * nothing in its first 500 ms, nor in those after a new price came.
 */
export class ConfirmDialog {
  /** Whether "Sí, comprar" can be pressed. */
  armed = false;
  readonly #flow: PurchaseFlow;
  readonly #checkout: Checkout;
  #shown: StageAt<'confirm'> | undefined;
  #quoteId: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(flow: PurchaseFlow, checkout: Checkout) {
    this.#flow = flow;
    this.#checkout = checkout;
  }

  /** What to draw in it; the last one while it fades out. */
  get content(): StageAt<'confirm'> | undefined {
    const { stage } = this.#flow;
    if (stage.at === 'confirm') this.#shown = stage;
    return this.#shown;
  }

  /** Call it whenever the element has drawn this flow. */
  sync(): void {
    const { stage, element } = this.#flow;
    const dialog = this.#dialog;
    if (!dialog || !element.isConnected) return;
    if (stage.at !== 'confirm') {
      this.#quoteId = undefined;
      dialog.close();
      return;
    }
    if (!dialog.open) dialog.showModal();
    if (this.#quoteId !== stage.purchase.quote.id) this.#arm(stage.purchase.quote.id);
  }

  /** The element was removed; a dialog that stayed open would come back without its modality. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#quoteId = undefined;
    this.armed = false;
    this.#dialog?.close();
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
  closed = (): void => this.sync();

  #hears(event: Event) {
    return event.isTrusted && this.armed;
  }

  get #dialog() {
    return this.#flow.element.renderRoot?.querySelector('dialog');
  }

  #arm(quoteId: string) {
    this.#quoteId = quoteId;
    this.armed = false;
    // What turns inert loses the focus to the page behind the dialog.
    if (this.#dialog?.querySelector('[part=confirm]:focus'))
      this.#dialog.querySelector<HTMLElement>('[part=cancel]')?.focus();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.armed = true;
      this.#flow.element.requestUpdate();
    }, DEAF_MS);
    this.#flow.element.requestUpdate();
  }
}
