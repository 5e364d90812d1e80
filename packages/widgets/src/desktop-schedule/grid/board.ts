import { type Cell, SLOTS, type WeekGrid } from '@mostrador/domain';
import type { Texts } from '../messages.ts';
import type { Columns, Stretch } from '../types.ts';
import { cellNames, dayName } from '../words.ts';
import { make } from './rows.ts';

/** Everything that a grid draws. */
export interface BoardModel {
  readonly texts: Texts;
  readonly grid: WeekGrid;
  /** The day on show where one is folded. */
  readonly day: number;
  /** Where the desktop's wall clock stands, in half hours with a fraction. */
  readonly now: { readonly day: number; readonly slot: number; readonly time: string };
  /** Whether the block that holds `now` is why the desktop is on. */
  readonly live: boolean;
  /** Temporary time on: hatched, not part of the schedule. */
  readonly temporary: readonly Stretch[];
  /** Someone else's week, where it is compared. */
  readonly theirs: WeekGrid | null;
  readonly cursor: Cell;
  /** Pixels that the widget is wide inside. */
  readonly width: number;
}

/**
 * What the wide and the folded grid share: cells and their names, focus. Cells that nobody sees come after the grid
 * is on show: the week's 336 took a sixth of the main thread's work in a first view.
 */
export abstract class Board {
  readonly columns: Columns;
  readonly element = make('div');
  readonly grid = make('div', undefined, 'grid');
  protected cells: HTMLElement[] = [];
  /** Over the cells, for what the hands show. */
  readonly veil = make('div', 'veil');
  readonly lines: number;
  #model: BoardModel | undefined;
  #current: HTMLElement | undefined;
  #scene = '';
  #named = '';

  constructor(columns: Columns, texts: Texts) {
    this.columns = columns;
    this.lines = columns === SLOTS ? 7 : SLOTS / columns;
    this.element.className = columns === SLOTS ? 'board week' : `board fold by${columns}`;
    this.grid.ariaLabel = texts.t('title');
    this.grid.ariaMultiSelectable = 'true';
    this.grid.part.add('grid');
    this.veil.ariaHidden = 'true';
    this.element.append(this.grid, this.veil);
  }

  /** The cell of a half hour; undefined for those of a day that is not on show. */
  abstract cellOf(cell: Cell): HTMLElement | undefined;

  protected abstract makeCells(texts: Texts): HTMLElement[];

  /** Makes the cells, unless they are there; not before the grid was drawn. */
  complete(): void {
    if (this.cells.length || !this.#model) return;
    this.cells = this.makeCells(this.#model.texts);
    this.#enter(this.#model);
  }

  update(model: BoardModel): void {
    const { texts } = model;
    this.#model = model;
    if (this.cells.length) this.#enter(model);
    this.grid.ariaLabel = this.columns === SLOTS ? texts.t('title') : dayName(texts, model.day);
  }

  #enter(model: BoardModel) {
    this.#name(model);
    this.aim(model.cursor);
  }

  /** The one cell that Tab reaches from now on. */
  aim(cell: Cell): void {
    const next = this.cellOf(cell);
    if (next === this.#current) return;
    this.#current?.removeAttribute('tabindex');
    if (next) next.tabIndex = 0;
    this.#current = next;
  }

  /** @param pointed by a pointer, which needs no ring to find itself */
  focus(pointed = false): void {
    this.complete();
    this.element.classList.toggle('pointed', pointed);
    this.#current?.focus({ preventScroll: pointed });
  }

  get hasFocus(): boolean {
    return !!this.#current && (this.#current.getRootNode() as ShadowRoot).activeElement === this.#current;
  }

  /** Names the cells whose name is another one now. */
  #name({ texts, grid, day }: BoardModel) {
    const first = this.lines === 7 ? 0 : day * SLOTS;
    const scene = `${texts.locale}${first}`;
    const before = scene === this.#scene ? this.#named : '';
    if (before === grid) return;
    this.#scene = scene;
    this.#named = grid;
    let name = cellNames(texts, '');
    for (const [index, cell] of this.cells.entries()) {
      const at = first + index;
      if (at % SLOTS === 0) name = cellNames(texts, dayName(texts, at / SLOTS));
      if (before[at] !== grid[at]) cell.ariaLabel = name(at % SLOTS, grid[at] === '1');
    }
  }
}
