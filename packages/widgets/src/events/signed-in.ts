import type { Person } from '../provider/context.ts';
import { MostradorUiEvent } from './mostrador-event.ts';

/** Somebody signed in by the platform's window. No token is in it: those stay in the provider. */
export class MostradorSignedInEvent extends MostradorUiEvent {
  readonly person: Person;

  constructor(person: Person) {
    super('mostrador-signed-in');
    this.person = person;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mostrador-signed-in': MostradorSignedInEvent;
  }
}
