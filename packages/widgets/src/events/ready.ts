import { MostradorUiEvent } from './mostrador-event.ts';

/** A widget shows its content for the first time. */
export class MostradorReadyEvent extends MostradorUiEvent {
  constructor() {
    super('mostrador-ready');
  }
}

declare global {
  interface HTMLElementEventMap {
    'mostrador-ready': MostradorReadyEvent;
  }
}
