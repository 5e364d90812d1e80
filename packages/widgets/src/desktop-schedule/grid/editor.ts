import type { Cell, WeekGrid } from '@mostrador/domain';
import type { Texts } from '../messages.ts';
import { pressed, selected } from '../model/keyboard.ts';
import { placeOf, temporaryOf } from '../model/moment.ts';
import type { ScheduleModel } from '../model/schedule-model.ts';
import type { Outcome } from '../model/stroke.ts';
import type { Brush, Columns } from '../types.ts';
import { writeFigures } from '../views/figures.ts';
import type { Board, BoardModel } from './board.ts';
import { DayBoard } from './day-board.ts';
import { dragLabel, selectionLabel } from './labels.ts';
import { type Canvas, Painter } from './painter.ts';
import { WeekBoard } from './week-board.ts';

interface EditorElement extends HTMLElement {
  requestUpdate(): void;
}

/** Keeps the grid that is on show and turns what a person does in it into steps of the model. */
export class Editor implements Canvas {
  readonly #element: EditorElement;
  readonly #model: ScheduleModel;
  readonly #painter = new Painter(this);
  #board: Board | undefined;
  #texts: Texts | undefined;

  constructor(element: EditorElement, model: ScheduleModel) {
    this.#element = element;
    this.#model = model;
  }

  /** The grid for so many columns; another width or language makes another one. */
  board(texts: Texts, columns: Columns): HTMLElement {
    if (this.#board?.columns === columns && this.#texts === texts) return this.#board.element;
    this.#painter.cancel();
    this.#texts = texts;
    const board = columns === 48 ? new WeekBoard(texts) : new DayBoard(columns, texts);
    const { element } = board;
    this.#painter.listen(board);
    element.addEventListener('keydown', this.#key);
    this.#board = board;
    return element;
  }

  /** Draws the grid as the model has it. Call it whenever the element has been rendered. */
  update(texts: Texts, width: number): void {
    const { reading, wall, grid, cursor, anchor, conflict } = this.#model;
    const board = this.#board;
    if (!board || !reading || this.#painter.busy) return;
    const { desktop } = reading;
    const model: BoardModel = {
      texts,
      grid,
      day: cursor.day,
      now: placeOf(wall),
      live: desktop.state === 'on' && desktop.onBecause === 'schedule',
      temporary: temporaryOf(desktop, wall),
      theirs: conflict?.open ? conflict.theirs.grid : null,
      cursor,
      anchor,
      width,
    };
    const focused = board.hasFocus;
    board.update(model);
    if (focused && !board.hasFocus) board.focus();
    this.#write(grid);
    const span = anchor && selected(this.#model);
    board.label(span && selectionLabel(texts, grid, span), span ?? undefined);
  }

  /** The grid takes the focus. */
  focus(): void {
    this.#board?.focus();
  }

  get grid(): WeekGrid {
    return this.#model.grid;
  }

  get day(): number {
    return this.#model.cursor.day;
  }

  get brush(): Brush {
    return this.#model.brush;
  }

  get locked(): boolean {
    return this.#model.locked;
  }

  touched(cell: Cell): void {
    this.#model.cursor = cell;
    this.#model.anchor = null;
    this.#board?.aim(cell);
    this.#board?.focus(true);
    this.#element.requestUpdate();
  }

  preview(outcome: Outcome | null): void {
    const board = this.#board;
    const texts = this.#texts;
    if (!board || !texts) return;
    board.drag(outcome?.hatch ?? null, outcome?.erases);
    board.label(outcome && dragLabel(texts, this.#model, outcome), outcome?.about);
    this.#write(outcome?.grid ?? this.grid);
  }

  commit({ grid, about, hatch, erases }: Outcome): void {
    this.#board?.drag(null);
    this.#board?.label(null);
    this.#model.commit({ grid }, { key: erases ? 'saidOff' : 'saidOn', span: erases ? hatch : about });
  }

  #write(grid: WeekGrid) {
    const { shadowRoot } = this.#element;
    const texts = this.#texts;
    if (!shadowRoot || !texts) return;
    writeFigures(shadowRoot, texts, this.#model, grid);
    const { conflict } = this.#model;
    if (this.#board instanceof WeekBoard)
      this.#board.totals(texts, grid, conflict?.open ? conflict.theirs.grid : undefined);
  }

  #key = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && this.#painter.cancel()) return event.preventDefault();
    if (this.#painter.busy || !this.#board) return;
    const rtl = getComputedStyle(this.#element).direction === 'rtl';
    if (!pressed(this.#model, event, { columns: this.#board.columns, rtl })) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
