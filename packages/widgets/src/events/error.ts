import { MostradorUiEvent } from './mostrador-event.ts';

/** What went wrong: the API's problem, or one of the page's own (`trusted_types_blocked`, `load_failed`, ...). */
export interface WidgetProblem {
  /** Stable, lower snake_case. */
  readonly code: string;
  /** For a person, in the widget's language where the platform gave it. */
  readonly title: string;
  readonly requestId?: string;
}

/** A widget could not do what it was asked to; it says so itself, this is for the host's own records. */
export class MostradorErrorEvent extends MostradorUiEvent {
  readonly problem: WidgetProblem;

  constructor(problem: WidgetProblem) {
    super('mostrador-error');
    this.problem = problem;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mostrador-error': MostradorErrorEvent;
  }
}
