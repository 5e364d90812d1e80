import type { PurchaseFlow } from '../flow.ts';
import type { Piece, View } from '../views/context.ts';
import type { Checkout } from './checkout.ts';
import { checkoutMessages } from './messages.ts';
import { confirmationDialog } from './views/confirmation.ts';
import type { CheckoutView } from './views/context.ts';
import { noticeNote } from './views/notice.ts';
import { onItsWayNote } from './views/on-its-way.ts';
import { receipt } from './views/receipt.ts';
import { awaiting, recovering, resume } from './views/waiting.ts';

/** What the checkout puts on show, for whichever stage its flow is in. */
export class CheckoutDrawing {
  readonly #flow: PurchaseFlow;
  readonly #checkout: Checkout;

  constructor(flow: PurchaseFlow, checkout: Checkout) {
    this.#flow = flow;
    this.#checkout = checkout;
  }

  /** What stands in the place of the form; undefined while it is the form's turn. */
  place(view: View): Piece | undefined {
    const { stage } = this.#flow;
    const words = this.#words(view);
    if (stage.at === 'receipt') return receipt(words, stage.order);
    if (stage.at === 'awaiting') return awaiting(words, stage);
    if (stage.at === 'recovering') return recovering(words, stage);
    return stage.at === 'resume' ? resume(words, stage) : undefined;
  }

  /** What must be known above the form. */
  notice(view: View): Piece {
    const { stage, sells } = this.#flow;
    const notice = stage.at === 'form' ? stage.notice : null;
    // Where nothing is sold the widget itself says whom to write to.
    return noticeNote(this.#words(view), notice && !sells ? { ...notice, next: undefined } : notice);
  }

  /** What waits for its charge, below the form. */
  onItsWay(view: View): Piece {
    return onItsWayNote(this.#words(view), this.#checkout.onItsWay.orders);
  }

  /** The confirmation, open or not. */
  overlay(view: View): Piece {
    return confirmationDialog(this.#words(view), this.#checkout.dialog);
  }

  #words(view: View): CheckoutView {
    const words = checkoutMessages(view.texts.locale, this.#flow.element);
    return { ...view, words, checkout: this.#checkout };
  }
}
