import { MostradorUiEvent } from './mostrador-event.ts';

/** `asked`: the person pressed "Salir". `session_ended`: the platform ended the session. */
export type SignedOutReason = 'asked' | 'session_ended';

/** Nobody is signed in any more. */
export class MostradorSignedOutEvent extends MostradorUiEvent {
  readonly reason: SignedOutReason;

  constructor(reason: SignedOutReason) {
    super('mostrador-signed-out');
    this.reason = reason;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mostrador-signed-out': MostradorSignedOutEvent;
  }
}
