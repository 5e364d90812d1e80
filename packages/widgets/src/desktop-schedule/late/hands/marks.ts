import type { Board } from '../../grid/board.ts';
import { make } from '../../grid/rows.ts';
import type { Columns, Span } from '../../types.ts';
import type { Label } from './labels.ts';
import { Overlay } from './overlay.ts';

/** Where the cells lie in the window, and how they are laid out: read once a drag. */
export interface Area {
  readonly rect: DOMRect;
  readonly lines: number;
  readonly columns: Columns;
  readonly rtl: boolean;
}

/** What lies over a grid while a person drags or selects: the hatched part, the selection, the label. */
export class Marks {
  readonly board: Board;
  readonly #drag: Overlay;
  readonly #selection: Overlay;
  readonly #tip = make('div', 'tip popover');
  /** The label's line: what keeps it off the start gives way where the label would stick out at the end. */
  readonly #line = make('div', 'tip-line');
  readonly #space = make('i');
  #selected = 'null';

  constructor(board: Board) {
    this.board = board;
    this.#drag = new Overlay('drag', board.columns);
    this.#selection = new Overlay('selection', board.columns);
    this.#tip.part.add('tip');
    this.#tip.append(make('b', 'strong num'), make('span', 'num'));
    this.#tip.hidden = true;
    this.#line.append(this.#space, this.#tip);
    board.veil.append(this.#selection.element, this.#drag.element, this.#line);
  }

  area(): Area {
    const { element, columns, lines, veil } = this.board;
    const rtl = getComputedStyle(element).direction === 'rtl';
    return { rect: veil.getBoundingClientRect(), lines, columns, rtl };
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
    const { columns, lines } = this.board;
    const [strong, more] = tip.children;
    if (strong!.textContent !== words[0]) strong!.textContent = words[0];
    if (more!.textContent !== words[1]) more!.textContent = words[1];
    const wide = lines === 7;
    const first = wide ? about.day : Math.floor(about.start / columns);
    const last = wide ? about.lastDay : Math.ceil(about.end / columns) - 1;
    const above = last >= lines - 2;
    const [x, y] = [wide ? about.end / columns : 0, (above ? first : last + 1) / lines];
    const beside = `${(above ? 1 - y : y) * 100}%`;
    this.#space.style.flexBasis = `${x * 100}%`;
    const { style } = this.#line;
    style.insetBlockStart = above ? 'auto' : `calc(${beside} + 4px)`;
    style.insetBlockEnd = above ? `calc(${beside} + 4px)` : 'auto';
  }

  select(span: Span | null): void {
    const key = JSON.stringify(span);
    if (key === this.#selected) return;
    this.#selected = key;
    this.#selection.show(span);
    const { board } = this;
    for (const cell of board.grid.querySelectorAll('[aria-selected]')) cell.removeAttribute('aria-selected');
    if (!span) return;
    for (let day = span.day; day <= span.lastDay; day += 1)
      for (let slot = span.start; slot < span.end; slot += 1) {
        const cell = board.cellOf({ day, slot });
        if (cell) cell.ariaSelected = 'true';
      }
  }
}
