import type { Schemas } from '@mostrador/client';
import { MostradorUiEvent } from './mostrador-event.ts';

/** Stamps or points were transferred: by one `transfer`, or to many stamping accounts by a `batch`; the other is null. */
export class MostradorTransferredEvent extends MostradorUiEvent {
  readonly transfer: Schemas['Transfer'] | null;
  /** Items beyond the first 200 are read with getTransferBatch. */
  readonly batch: Schemas['TransferBatch'] | null;

  constructor(done: { transfer: Schemas['Transfer'] } | { batch: Schemas['TransferBatch'] }) {
    super('mostrador-transferred');
    this.transfer = 'transfer' in done ? done.transfer : null;
    this.batch = 'batch' in done ? done.batch : null;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mostrador-transferred': MostradorTransferredEvent;
  }
}
