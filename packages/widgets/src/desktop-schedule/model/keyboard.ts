import { blockAt, type Cell } from '@mostrador/domain';
import { movedBy, type Shape } from './keys.ts';
import type { ScheduleModel } from './schedule-model.ts';
import { type Span, spanOf } from './stroke.ts';

/** What is selected, or the cell with focus alone. */
export const selected = ({ anchor, cursor }: ScheduleModel): Span => spanOf(anchor ?? cursor, cursor);

/**
 * A key pressed in the grid (design, section 8: keyboard). True when it was one of ours.
 * @param folded whether one day is on show: then a selection stays within it
 */
export const pressed = (model: ScheduleModel, event: KeyboardEvent, shape: Shape): boolean => {
  const far = event.ctrlKey || event.metaKey;
  const next = event.altKey ? null : movedBy(event.key, far, model.cursor, model.grid, shape);
  if (next) return moved(model, next, event.shiftKey, shape);
  const act = far ? SHORTCUTS[event.key.toLowerCase()] : KEYS[event.key];
  return act ? act(model, event) !== false : false;
};

const moved = (model: ScheduleModel, next: Cell, extends_: boolean, { columns }: Shape): boolean => {
  const within = columns === 48 || next.day === model.cursor.day;
  model.anchor = extends_ && within ? (model.anchor ?? model.cursor) : null;
  model.cursor = next;
  if (model.anchor) model.element.say({ key: 'saidSelected', span: selected(model) });
  model.element.requestUpdate();
  return true;
};

type Act = (model: ScheduleModel, event: KeyboardEvent) => unknown;

const erase: Act = (model) => model.erase(selected(model));

const KEYS: Readonly<Record<string, Act>> = {
  ' ': (model) => model.toggle(selected(model)),
  Delete: erase,
  Backspace: erase,
  Enter(model) {
    if (model.locked || !blockAt(model.grid, model.cursor)) return false;
    model.panel = 'block';
    void model.open();
    model.element.requestUpdate();
    return true;
  },
  Escape(model) {
    if (!model.anchor) return false;
    model.anchor = null;
    model.element.requestUpdate();
    return true;
  },
};

const SHORTCUTS: Readonly<Record<string, Act>> = {
  c(model) {
    model.copied = model.cursor.day;
    model.element.say({ key: 'saidCopying', day: model.cursor.day });
  },
  v(model) {
    const { copied } = model;
    const { day, lastDay } = selected(model);
    const days = Array.from({ length: lastDay - day + 1 }, (_, index) => day + index);
    if (copied === null) return false;
    model.copyTo(copied, days);
    return true;
  },
  z: (model, { shiftKey }) => (shiftKey ? model.redo() : model.undo()),
  y: (model) => model.redo(),
};
