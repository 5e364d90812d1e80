import { blockAt, type Cell } from '@mostrador/domain';
import type { ScheduleModel } from '../../model/schedule-model.ts';
import type { Span } from '../../types.ts';
import type { Desk } from '../desk.ts';
import { movedBy, type Shape } from './keys.ts';
import { spanOf } from './stroke.ts';

/** What is selected, or the cell with focus alone. */
export const selected = ({ anchor, cursor }: ScheduleModel): Span => spanOf(anchor ?? cursor, cursor);

/**
 * A key pressed in the grid (design, section 8: keyboard). True when it was one of ours.
 * @param folded whether one day is on show: then a selection stays within it
 */
export const pressed = (desk: Desk, event: KeyboardEvent, shape: Shape): boolean => {
  const { model } = desk;
  const far = event.ctrlKey || event.metaKey;
  const next = event.altKey ? null : movedBy(event.key, far, model.cursor, model.grid, shape);
  if (next) return moved(desk, next, event.shiftKey, shape);
  const act = far ? SHORTCUTS[event.key.toLowerCase()] : KEYS[event.key];
  return act ? act(desk, event) !== false : false;
};

const moved = (desk: Desk, next: Cell, extends_: boolean, { columns }: Shape): boolean => {
  const { model } = desk;
  const within = columns === 48 || next.day === model.cursor.day;
  model.anchor = extends_ && within ? (model.anchor ?? model.cursor) : null;
  model.cursor = next;
  if (model.anchor) desk.say({ key: 'saidSelected', span: selected(model) });
  model.element.requestUpdate();
  return true;
};

type Act = (desk: Desk, event: KeyboardEvent) => unknown;

const erase: Act = ({ edits, model }) => edits.erase(selected(model));

const KEYS: Readonly<Record<string, Act>> = {
  ' ': ({ edits, model }) => edits.toggle(selected(model)),
  Delete: erase,
  Backspace: erase,
  Enter({ model }) {
    if (model.locked || !blockAt(model.grid, model.cursor)) return false;
    model.panel = 'block';
    model.element.requestUpdate();
    return true;
  },
  Escape({ model }) {
    if (!model.anchor) return false;
    model.anchor = null;
    model.element.requestUpdate();
    return true;
  },
};

const SHORTCUTS: Readonly<Record<string, Act>> = {
  c(desk) {
    const { model } = desk;
    model.copied = model.cursor.day;
    desk.say({ key: 'saidCopying', day: model.cursor.day });
  },
  v({ model, edits }) {
    const { copied } = model;
    const { day, lastDay } = selected(model);
    const days = Array.from({ length: lastDay - day + 1 }, (_, index) => day + index);
    if (copied === null) return false;
    edits.copyTo(copied, days);
    return true;
  },
  z: ({ edits }, { shiftKey }) => (shiftKey ? edits.redo() : edits.undo()),
  y: ({ edits }) => edits.redo(),
};
