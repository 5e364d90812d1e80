import { MostradorUiEvent } from './mostrador-event.ts';

/** The account's stamps and points changed while a widget showed them. */
export class MostradorBalanceChangedEvent extends MostradorUiEvent {
  /** Stamps now. */
  readonly stamps: number;
  /** Points now. */
  readonly points: number;

  constructor(balance: { readonly stamps: number; readonly points: number }) {
    super('mostrador-balance-changed');
    this.stamps = balance.stamps;
    this.points = balance.points;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mostrador-balance-changed': MostradorBalanceChangedEvent;
  }
}
