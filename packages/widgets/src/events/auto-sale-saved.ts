import type { Schemas } from '@mostrador/client';
import { MostradorUiEvent } from './mostrador-event.ts';

/** Automatic sales were saved; `rules` are those that were sent, as the platform has them now. */
export class MostradorAutoSaleSavedEvent extends MostradorUiEvent {
  readonly rules: readonly Schemas['AutoSale'][];

  constructor(rules: readonly Schemas['AutoSale'][]) {
    super('mostrador-auto-sale-saved');
    this.rules = rules;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mostrador-auto-sale-saved': MostradorAutoSaleSavedEvent;
  }
}
