import { MostradorErrorEvent } from '../../events/error.ts';
import { MostradorPurchasedEvent } from '../../events/purchased.ts';
import type { PurchaseFlow } from '../flow.ts';
import type { Order } from '../types.ts';
import { checkoutMessages } from './messages.ts';
import type { Notice } from './notices.ts';
import { noticeText } from './views/notice.ts';

/** What the host page hears of a checkout: each failure and each order once. */
export class Telling {
  readonly #flow: PurchaseFlow;
  readonly #orders = new Set<string>();
  #last: Notice | null = null;

  constructor(flow: PurchaseFlow) {
    this.#flow = flow;
  }

  /** Whether this notice is news. A person's own decisions are no failures, and no event either. */
  notice(notice: Notice | null): boolean {
    const news = notice !== this.#last;
    this.#last = notice;
    if (!news || !notice) return false;
    if (notice.tone === 'danger') {
      const { element, host } = this.#flow;
      const title = noticeText(checkoutMessages(host?.locale ?? 'es-MX', element), notice);
      const { problem: code, requestId } = notice;
      element.dispatchEvent(new MostradorErrorEvent({ code, title, requestId }));
    }
    return true;
  }

  /** Whether this order is news, and no failure. */
  order(order: Order): boolean {
    if (order.state === 'failed' || this.#orders.has(order.id)) return false;
    this.#orders.add(order.id);
    this.#flow.element.dispatchEvent(new MostradorPurchasedEvent(order));
    return true;
  }
}
