import { MostradorUiEvent } from './mostrador-event.ts';

/** A CFDI has its timbre. `replayed`: it had it already, and no stamp was spent. */
export class MostradorCfdiStampedEvent extends MostradorUiEvent {
  readonly uuid: string;
  readonly stampingAccountId: string;
  readonly replayed: boolean;

  constructor(uuid: string, stampingAccountId: string, replayed: boolean) {
    super('mostrador-cfdi-stamped');
    this.uuid = uuid;
    this.stampingAccountId = stampingAccountId;
    this.replayed = replayed;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mostrador-cfdi-stamped': MostradorCfdiStampedEvent;
  }
}
