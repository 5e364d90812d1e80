import type { Schemas } from '@mostrador/client';
import { MostradorUiEvent } from './mostrador-event.ts';

/** A credit code was created; its PIN is shown to the person only, and is not in here. */
export class MostradorCodeCreatedEvent extends MostradorUiEvent {
  readonly creditCode: Schemas['CreditCode'];

  constructor(creditCode: Schemas['CreditCode']) {
    super('mostrador-code-created');
    this.creditCode = creditCode;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mostrador-code-created': MostradorCodeCreatedEvent;
  }
}
