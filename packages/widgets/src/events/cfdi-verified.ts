import type { CfdiVerdict } from '../cfdi/types.ts';
import { MostradorUiEvent } from './mostrador-event.ts';

/** A CFDI was checked in the page; `uuid` is null where it has none. */
export class MostradorCfdiVerifiedEvent extends MostradorUiEvent {
  readonly verdict: CfdiVerdict;
  readonly uuid: string | null;

  constructor(verdict: CfdiVerdict, uuid: string | null) {
    super('mostrador-cfdi-verified');
    this.verdict = verdict;
    this.uuid = uuid;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mostrador-cfdi-verified': MostradorCfdiVerifiedEvent;
  }
}
