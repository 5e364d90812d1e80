import type { Schemas } from '@mostrador/client';
import { MostradorUiEvent } from './mostrador-event.ts';

type Order = Schemas['Order'];

/**
 * An order was accepted, told once an order: `order.state` is `fulfilled`, `processing` while the charge is made,
 * or `awaiting-payment` until a slow one settles.
 */
export class MostradorPurchasedEvent extends MostradorUiEvent {
  readonly order: Order;

  constructor(order: Order) {
    super('mostrador-purchased');
    this.order = order;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mostrador-purchased': MostradorPurchasedEvent;
  }
}
