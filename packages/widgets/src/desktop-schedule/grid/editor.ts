import type { WeekGrid } from '@mostrador/domain';
import { afterView } from '../../after-view.ts';
import type { Texts } from '../messages.ts';
import { placeOf, temporaryOf } from '../model/moment.ts';
import type { ScheduleElement, ScheduleModel } from '../model/schedule-model.ts';
import type { Columns } from '../types.ts';
import { writeFigures } from '../views/figures.ts';
import type { Board, BoardModel } from './board.ts';
import { DayBoard } from './day-board.ts';
import { Waiting } from './waiting.ts';
import { WeekBoard } from './week-board.ts';

/** What the hands hear of. Once a finger paints, the page must not take its movement for a scroll, nor its rest for a menu. */
const HEARD = [
  'pointerdown',
  'pointermove',
  'pointerup',
  'pointercancel',
  'lostpointercapture',
  'touchmove',
  'contextmenu',
  'keydown',
];

/** Keeps the grid that is on show, and tells the desk's hands what a person does in it. */
export class Editor {
  readonly #element: ScheduleElement;
  readonly #model: ScheduleModel;
  readonly #waiting = new Waiting();
  board: Board | undefined;
  texts: Texts | undefined;

  constructor(element: ScheduleElement, model: ScheduleModel) {
    this.#element = element;
    this.#model = model;
  }

  /** The grid for so many columns; another width or language makes another one. */
  boardFor(texts: Texts, columns: Columns): HTMLElement {
    if (this.board?.columns === columns && this.texts === texts) return this.board.element;
    this.#model.desk?.hands.cancel();
    this.texts = texts;
    this.board = columns === 48 ? new WeekBoard(texts) : new DayBoard(columns, texts);
    const { board } = this;
    afterView(() => board.complete());
    const { element } = board;
    for (const type of HEARD) element.addEventListener(type, this.#hear, { passive: false });
    // A mouse would take the focus from the cell that it is on.
    element.addEventListener('mousedown', (event) => event.preventDefault());
    return element;
  }

  /** Draws the grid as the model has it. Call it whenever the element has been rendered. */
  update(texts: Texts, width: number): void {
    const { reading, wall, grid, cursor, conflict, desk } = this.#model;
    const { board } = this;
    if (!board || !reading || desk?.hands.busy) return;
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
      width,
    };
    const focused = board.hasFocus;
    board.update(model);
    if (focused && !board.hasFocus) board.focus();
    this.write(grid);
    desk?.hands.drawn();
  }

  /** Writes the numbers of a week: the one that is kept, or while a stroke lasts the one that it makes. */
  write(grid: WeekGrid): void {
    this.writeFigures(grid);
    this.writeTotals(grid);
  }

  /** Those of the week. */
  writeFigures(grid: WeekGrid): void {
    const { shadowRoot } = this.#element;
    if (shadowRoot && this.texts) writeFigures(shadowRoot, this.texts, this.#model, grid);
  }

  /** Those of its days. */
  writeTotals(grid: WeekGrid): void {
    const { texts, board } = this;
    const { conflict } = this.#model;
    if (texts && board instanceof WeekBoard)
      board.totals(texts, grid, conflict?.open ? conflict.theirs.grid : undefined);
  }

  #hear = (event: Event) => {
    const { desk } = this.#model;
    if (desk) return desk.hands.hear(event);
    void this.#waiting.keep(event, async () => {
      const hands = (await this.#model.open())?.hands;
      return hands && ((kept) => hands.hear(kept));
    });
  };
}
