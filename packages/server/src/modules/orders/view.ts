import type { Order, z } from '@mostrador/contract';
import type { Locale } from '../../http/problem.ts';
import { linesView } from '../quotes/quotes.ts';
import type { OrderRecord } from './records.ts';

export type OrderView = z.input<typeof Order>;

/** The platform's page on which the order's own person confirms it. */
export const confirmationUrl = (publicUrl: string, orderId: string, locale: Locale): string =>
  `${publicUrl}/confirm/${orderId}?locale=${locale}`;

/** The order as the API shows it. */
export function orderView(order: OrderRecord, publicUrl: string, locale: Locale): OrderView {
  const { payment } = order;
  return {
    id: order.id,
    quoteId: order.quote_id,
    state: order.state,
    ...(order.reason ? { reason: order.reason } : {}),
    ...(order.state === 'awaiting-confirmation'
      ? { confirmationUrl: confirmationUrl(publicUrl, order.id, locale) }
      : {}),
    ...linesView(order),
    payment: {
      source: order.source,
      paymentMethodId: order.payment_method_id,
      paymentId: payment?.id ?? null,
      expectedSettlementAt: payment?.expected_settlement_at?.toISOString() ?? null,
    },
    balanceBefore: order.balance_before,
    balanceAfter: order.balance_after,
    pointsAfter: order.points_after,
    createdAt: order.created_at.toISOString(),
    fulfilledAt: order.fulfilled_at?.toISOString() ?? null,
  };
}
