import type { ScheduleModel } from '../model/schedule-model.ts';

/** Lies over the schedule and stays there until it is answered or closed; the list of hours stands in its place. */
const FLOATS = new Set<ScheduleModel['panel']>(['copy', 'zone', 'block', 'presets']);

/** Escape closes what is unfolded, wherever in the widget it is pressed: also on the button that unfolded it. */
export const closeByEscape = (model: ScheduleModel): void => {
  model.element.shadowRoot?.addEventListener('keydown', (event) => {
    const { key, defaultPrevented, target } = event as KeyboardEvent;
    // The grid's own Escape comes first: a stroke, a selection; so does the question before switching off.
    if (key !== 'Escape' || defaultPrevented || !FLOATS.has(model.panel)) return;
    if ((target as Element).closest('dialog')) return;
    model.panel = null;
    model.element.requestUpdate();
    // A dialog of the page that the widget is in stays open.
    event.preventDefault();
    event.stopPropagation();
  });
};
