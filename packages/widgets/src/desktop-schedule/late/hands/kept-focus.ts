import type { ScheduleModel } from '../../model/schedule-model.ts';

/**
 * Brings the focus from a button that the last drawing disabled (saved, discarded, nothing more to undo) to the week:
 * the browser would drop it, and a keyboard would begin at the top of the page.
 */
export function keepFocus({ element }: ScheduleModel): void {
  const active = element.shadowRoot?.activeElement;
  if (active?.matches('button:disabled')) element.editor.board?.focus(!active.matches(':focus-visible'));
}
