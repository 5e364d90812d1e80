import { type Cell, copyDay, paintCells, toggleCells } from '@mostrador/domain';
import type { Draft } from '../model/kept-draft.ts';
import type { ScheduleModel } from '../model/schedule-model.ts';
import type { Span } from '../types.ts';
import type { Said } from './hands/said.ts';

/** Steps of editing: each can be taken back, outlives a reload and is said. */
export class Edits {
  readonly #model: ScheduleModel;
  readonly #say: (said: Said) => void;

  constructor(model: ScheduleModel, say: (said: Said) => void) {
    this.#model = model;
    this.#say = say;
  }

  /** A step; what it does not change is none. */
  commit(next: Partial<Draft>, said?: Said): void {
    const model = this.#model;
    if (model.locked) return;
    const draft = { ...model.draft, ...next };
    if (draft.grid !== model.grid || draft.timezone !== model.draft.timezone) {
      const before = model.excess;
      model.history.push(draft);
      model.keep();
      if (said) this.#say({ ...said, crosses: !before && model.excess > 0 });
    }
    model.element.requestUpdate();
  }

  /** Switches what is selected: all on, unless all are on. */
  toggle(span: Span): void {
    const [from, to] = cornersOf(span);
    const grid = toggleCells(this.#model.grid, from, to);
    const on = paintCells(grid, from, to, true) === grid;
    this.commit({ grid }, { key: on ? 'saidOn' : 'saidOff', span });
  }

  erase(span: Span): void {
    const [from, to] = cornersOf(span);
    this.commit({ grid: paintCells(this.#model.grid, from, to, false) }, { key: 'saidOff', span });
  }

  copyTo(from: number, days: readonly number[]): void {
    this.commit({ grid: copyDay(this.#model.grid, from, days) }, { key: 'saidCopied', day: from, days });
  }

  undo(): void {
    const { locked, history } = this.#model;
    if (!locked && history.undo()) this.#stepped('saidUndone');
  }

  redo(): void {
    const { locked, history } = this.#model;
    if (!locked && history.redo()) this.#stepped('saidRedone');
  }

  /** Everything as it is saved. */
  discard(): void {
    const { saved } = this.#model;
    if (saved) this.#model.adopt(saved);
    this.#say({ key: 'saidDiscarded' });
  }

  #stepped(key: 'saidUndone' | 'saidRedone') {
    this.#model.keep();
    this.#say({ key });
    this.#model.element.requestUpdate();
  }
}

/** First and last cell of a span. */
const cornersOf = ({ day, lastDay, start, end }: Span): [Cell, Cell] => [
  { day, slot: start },
  { day: lastDay, slot: end - 1 },
];
