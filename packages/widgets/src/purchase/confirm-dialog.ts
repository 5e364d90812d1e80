import type { ReactiveController, ReactiveElement } from 'lit';
import type { PurchaseFlow } from './flow.ts';
import type { Stage } from './machine.ts';

/** How long a new dialog ignores everybody: a double click on what opened it must not confirm it. */
const DEAF_MS = 500;

type ConfirmStage = Stage & { at: 'confirm' };

/**
 * Opens and closes the confirmation with the flow's stage. It hears only a person: no event of a script,
 * nothing in its first 500 ms, nor in those after a new price came.
 */
export class ConfirmDialog implements ReactiveController {
  /** Whether "Sí, comprar" can be pressed. */
  armed = false;
  readonly #host: ReactiveElement;
  readonly #flow: () => PurchaseFlow;
  #shown: ConfirmStage | undefined;
  #quoteId: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, flow: () => PurchaseFlow) {
    this.#host = host;
    this.#flow = flow;
    host.addController(this);
  }

  /** What to draw in it; the last one while it fades out. */
  get content(): ConfirmStage | undefined {
    const { stage } = this.#flow();
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
    if (this.#hears(event)) void this.#flow().confirm();
  };

  cancel = (event: Event): void => {
    if (this.#hears(event)) this.#flow().apply({ do: 'cancel' });
  };

  /** Escape: the stage decides, and the dialog follows the stage. */
  dismiss = (event: Event): void => {
    event.preventDefault();
    if (event.isTrusted) this.#flow().apply({ do: 'cancel' });
  };

  /** A browser closes a dialog at the second Escape whatever the page says: it opens again while it must. */
  closed = (): void => this.#sync();

  #hears(event: Event) {
    return event.isTrusted && this.armed;
  }

  #sync() {
    const dialog = this.#host.renderRoot.querySelector('dialog');
    const { stage } = this.#flow();
    if (!dialog) return;
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
