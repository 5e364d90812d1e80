import { html, nothing } from 'lit';
import { formatWeekday } from '../../../format.ts';
import { clock, icon } from '../../../icons.ts';
import { DEFAULT_TIME_ZONE, dayOf } from '../../../instant.ts';
import type { Order } from '../../types.ts';
import { broughtBy, type Piece, packagesText, pesos } from '../../views/context.ts';
import type { CheckoutView } from './context.ts';

/** Below the form: what was bought and waits for its charge. */
export const onItsWayNote = (view: CheckoutView, orders: readonly Order[]): Piece => {
  const { texts, words, flow } = view;
  if (!orders.length) return nothing;
  const zone = flow.loader.shop?.buyer?.timezone ?? DEFAULT_TIME_ZONE;
  const line = (order: Order) => {
    const { product, quantity } = broughtBy(order);
    const due = order.payment.expectedSettlementAt ?? order.createdAt;
    return words.t('onItsWay', {
      packages: packagesText(texts, product, quantity),
      total: pesos(texts, order.total.amount),
      day: formatWeekday(texts.locale, dayOf(due, zone)),
    });
  };
  return html`<div class="note" part="on-its-way" role="status">${icon(clock)}<div>${orders.map((order) => html`<p>${line(order)}</p>`)}</div></div>`;
};
