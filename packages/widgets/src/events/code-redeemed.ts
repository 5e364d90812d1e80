import type { Schemas } from '@mostrador/client';
import { MostradorUiEvent } from './mostrador-event.ts';

/** A credit code was redeemed; `redemption` says what it gave and to whom. */
export class MostradorCodeRedeemedEvent extends MostradorUiEvent {
  readonly redemption: Schemas['CreditCodeRedemption'];

  constructor(redemption: Schemas['CreditCodeRedemption']) {
    super('mostrador-code-redeemed');
    this.redemption = redemption;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mostrador-code-redeemed': MostradorCodeRedeemedEvent;
  }
}
