import type { Schemas } from '@mostrador/client';
import { MostradorUiEvent } from './mostrador-event.ts';

/** A desktop's schedule was saved by the widget; `schedule` is what the platform has now. */
export class MostradorScheduleSavedEvent extends MostradorUiEvent {
  readonly schedule: Schemas['Schedule'];

  constructor(schedule: Schemas['Schedule']) {
    super('mostrador-schedule-saved');
    this.schedule = schedule;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mostrador-schedule-saved': MostradorScheduleSavedEvent;
  }
}
