import { type Cell, SLOTS, type WeekGrid } from '@mostrador/domain';
import { setVars } from '../../parts/set-vars.ts';
import type { Texts } from '../messages.ts';
import { type Span, spanOf } from '../model/stroke.ts';
import type { Columns, Stretch } from '../types.ts';
import { cellName, dayName } from '../words.ts';
import type { Label } from './labels.ts';
import { Overlay } from './overlay.ts';
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
  readonly anchor: Cell | null;
  /** Pixels that the widget is wide inside. */
  readonly width: number;
}

/** Where the cells lie in the window, and how they are laid out: read once a drag. */
export interface Area {
  readonly rect: DOMRect;
  readonly lines: number;
  readonly columns: Columns;
  readonly rtl: boolean;
}

/** What the wide and the folded grid share: cells, focus, selection, the drag's picture and its label. */
export abstract class Board {
  readonly columns: Columns;
  readonly element = make('div');
  protected readonly grid = make('div', undefined, 'grid');
  protected cells: HTMLElement[] = [];
  readonly #drag: Overlay;
  readonly #selection: Overlay;
  readonly #tip = make('div', 'tip popover');
  readonly #veil = make('div', 'veil');
  readonly #lines: number;
  #current: HTMLElement | undefined;
  #scene = '';
  #named = '';
  #selected = '';

  constructor(columns: Columns, texts: Texts) {
    this.columns = columns;
    this.#lines = columns === SLOTS ? 7 : SLOTS / columns;
    this.#drag = new Overlay('drag', columns);
    this.#selection = new Overlay('selection', columns);
    this.element.className = columns === SLOTS ? 'board week' : `board fold by${columns}`;
    this.grid.ariaLabel = texts.t('title');
    this.grid.ariaMultiSelectable = 'true';
    this.grid.part.add('grid');
    this.#tip.part.add('tip');
    this.#tip.append(make('b', 'strong num'), make('span', 'num'));
    this.#tip.hidden = true;
    this.#veil.ariaHidden = 'true';
    this.#veil.append(this.#selection.element, this.#drag.element, this.#tip);
    this.element.append(this.grid, this.#veil);
  }

  /** The cell of a half hour; undefined for those of a day that is not on show. */
  abstract cellOf(cell: Cell): HTMLElement | undefined;

  update(model: BoardModel): void {
    const { texts, cursor, anchor } = model;
    this.#name(model);
    this.#select(anchor ? spanOf(anchor, cursor) : null);
    this.aim(cursor);
    this.grid.ariaLabel = this.columns === SLOTS ? texts.t('title') : dayName(texts, model.day);
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
    this.element.classList.toggle('pointed', pointed);
    this.#current?.focus({ preventScroll: pointed });
  }

  get hasFocus(): boolean {
    return !!this.#current && (this.#current.getRootNode() as ShadowRoot).activeElement === this.#current;
  }

  area(): Area {
    const rtl = getComputedStyle(this.element).direction === 'rtl';
    const { columns } = this;
    return { rect: this.#veil.getBoundingClientRect(), lines: this.#lines, columns, rtl };
  }

  /** The picture of a drag: what it adds or takes; null when it is over. */
  drag(span: Span | null, erases = false): void {
    this.#drag.element.classList.toggle('erases', erases);
    this.#drag.show(span);
  }

  /** A label beside a span, never over its own row; without words it goes. */
  label(words: Label | null, about?: Span): void {
    const tip = this.#tip;
    tip.hidden = !words;
    if (!words || !about) return;
    const [strong, more] = tip.children;
    strong!.textContent = words[0];
    more!.textContent = words[1];
    const wide = this.#lines === 7;
    const first = wide ? about.day : Math.floor(about.start / this.columns);
    const last = wide ? about.lastDay : Math.ceil(about.end / this.columns) - 1;
    const above = last >= this.#lines - 2;
    tip.classList.toggle('above', above);
    setVars(tip, { '--_x': wide ? about.end : 0, '--_y': above ? first : last + 1 });
  }

  /** Names the cells whose name is another one now. */
  #name({ texts, grid, day }: BoardModel) {
    const first = this.#lines === 7 ? 0 : day * SLOTS;
    const scene = `${texts.locale}${first}`;
    const before = scene === this.#scene ? this.#named : '';
    if (before === grid) return;
    this.#scene = scene;
    this.#named = grid;
    for (const [index, cell] of this.cells.entries()) {
      const at = first + index;
      if (before[at] !== grid[at])
        cell.ariaLabel = cellName(texts, Math.floor(at / SLOTS), at % SLOTS, grid[at] === '1');
    }
  }

  #select(span: Span | null) {
    const key = JSON.stringify(span);
    if (key === this.#selected) return;
    this.#selected = key;
    this.#selection.show(span);
    for (const cell of this.grid.querySelectorAll('[aria-selected]')) cell.removeAttribute('aria-selected');
    if (!span) return;
    for (let day = span.day; day <= span.lastDay; day += 1)
      for (let slot = span.start; slot < span.end; slot += 1) {
        const cell = this.cellOf({ day, slot });
        if (cell) cell.ariaSelected = 'true';
      }
  }
}
