import type { Schemas } from '@mostrador/client';
import { MostradorUiEvent } from './mostrador-event.ts';

type Order = Schemas['Order'];

/** An order was accepted: `order.state` is `fulfilled`, or `processing` while a bank charge settles. */
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
