import type { Schemas } from '@mostrador/client';
import { MostradorUiEvent } from './mostrador-event.ts';

/** An invoice was registered: its sales are pending no more. */
export class MostradorInvoiceRegisteredEvent extends MostradorUiEvent {
  readonly invoice: Schemas['Invoice'];

  constructor(invoice: Schemas['Invoice']) {
    super('mostrador-invoice-registered');
    this.invoice = invoice;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mostrador-invoice-registered': MostradorInvoiceRegisteredEvent;
  }
}
