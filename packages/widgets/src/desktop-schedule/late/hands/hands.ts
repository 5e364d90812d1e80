import type { Cell, WeekGrid } from '@mostrador/domain';
import type { Brush } from '../../types.ts';
import type { Desk } from '../desk.ts';
import { Following } from './following.ts';
import { pressed, selected } from './keyboard.ts';
import { dragLabel, selectionLabel } from './labels.ts';
import { Marks } from './marks.ts';
import { type Canvas, Painter } from './painter.ts';
import type { Outcome } from './stroke.ts';

/** Turns what a person does in the grid, by pointer or key, into steps of editing, and shows it meanwhile. */
export class Hands implements Canvas {
  readonly #desk: Desk;
  readonly #painter = new Painter(this);
  readonly #following = new Following([
    () => this.#follow((grid) => this.#editor.writeFigures(grid)),
    () => this.#follow((grid) => this.#editor.writeTotals(grid)),
  ]);
  /** What the stroke that lasts makes of the week. */
  #made: WeekGrid | undefined;
  #marks: Marks | undefined;
  #released = false;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Whether a stroke lasts: the grid is not drawn anew until it ends. */
  get busy(): boolean {
    return this.#painter.busy;
  }

  /** Whether a stroke ended that the grid does not show yet: its picture still lies over it. */
  get released(): boolean {
    return this.#released;
  }

  hear(event: Event): void {
    if (!this.marks) return;
    if (event.type === 'keydown') this.#key(event as KeyboardEvent);
    else this.#painter.hear(event);
  }

  /** Gives a stroke up: everything is as before. */
  cancel(): void {
    this.#painter.cancel();
  }

  /** The grid was drawn: what is selected lies over it. */
  drawn(): void {
    const { model } = this.#desk;
    const { anchor, grid } = model;
    const { marks } = this;
    const { texts } = this.#editor;
    if (!marks || !texts) return;
    const span = anchor && selected(model);
    if (this.#released) marks.drag(null);
    this.#released = false;
    marks.select(span);
    marks.label(span && selectionLabel(texts, this.#desk.words, grid, span), span ?? undefined);
  }

  /** Of the grid that is on show. */
  get marks(): Marks | undefined {
    const { board } = this.#editor;
    if (board && board !== this.#marks?.board) this.#marks = new Marks(board);
    return this.#marks;
  }

  get grid(): WeekGrid {
    return this.#desk.model.grid;
  }

  get day(): number {
    return this.#desk.model.cursor.day;
  }

  get brush(): Brush {
    return this.#desk.model.brush;
  }

  get locked(): boolean {
    return this.#desk.model.locked;
  }

  touched(cell: Cell): void {
    const { model } = this.#desk;
    model.cursor = cell;
    model.anchor = null;
    this.#marks?.board.aim(cell);
    this.#marks?.board.focus(true);
    model.element.requestUpdate();
  }

  preview(outcome: Outcome | null): void {
    const { model, words } = this.#desk;
    const { texts } = this.#editor;
    if (!texts) return;
    this.#marks?.drag(outcome?.hatch ?? null, outcome?.erases);
    this.#marks?.label(outcome && dragLabel(texts, words, model, outcome), outcome?.about);
    this.#made = outcome?.grid;
    if (outcome) this.#following.follow();
    else this.#editor.write(this.grid);
    // The stroke before was to be drawn while this one lasted.
    if (!outcome && this.#released) model.element.requestUpdate();
  }

  commit({ grid, about, hatch, erases }: Outcome): void {
    this.#released = true;
    this.#desk.model.element.requestUpdate();
    this.#desk.edits.commit({ grid }, { key: erases ? 'saidOff' : 'saidOn', span: erases ? hatch : about });
  }

  #follow(write: (grid: WeekGrid) => void) {
    write((this.busy && this.#made) || this.grid);
    this.#desk.model.element.getBoundingClientRect();
  }

  get #editor() {
    return this.#desk.model.element.editor;
  }

  #key(event: KeyboardEvent) {
    const board = this.#marks?.board;
    if (event.key === 'Escape' && this.#painter.cancel()) return event.preventDefault();
    if (this.busy || !board) return;
    const rtl = getComputedStyle(board.element).direction === 'rtl';
    if (!pressed(this.#desk, event, { columns: board.columns, rtl })) return;
    event.preventDefault();
    event.stopPropagation();
  }
}
