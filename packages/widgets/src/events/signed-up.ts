import type { Schemas } from '@mostrador/client';
import { MostradorUiEvent } from './mostrador-event.ts';

/** A sign-up that the platform accepted: its id and what it signs up as. Nothing of the person is in it. */
export type SignedUp = Pick<Schemas['SignUp'], 'id' | 'kind'>;

/**
 * A visitor sent the form and the platform took it, told once a sign-up. What comes of it follows: the mail's
 * link is to be opened, and its distributor decides.
 */
export class MostradorSignedUpEvent extends MostradorUiEvent {
  readonly signUp: SignedUp;

  constructor(signUp: SignedUp) {
    super('mostrador-signed-up');
    this.signUp = signUp;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mostrador-signed-up': MostradorSignedUpEvent;
  }
}
