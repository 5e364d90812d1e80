import type { Schemas } from '@mostrador/client';
import { MostradorUiEvent } from './mostrador-event.ts';

/** A temporary power-on began, or its hours began anew; `session.endsAt` is when it ends by itself. */
export class MostradorPowerStartedEvent extends MostradorUiEvent {
  readonly session: Schemas['PowerSession'];

  constructor(session: Schemas['PowerSession']) {
    super('mostrador-power-started');
    this.session = session;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mostrador-power-started': MostradorPowerStartedEvent;
  }
}
