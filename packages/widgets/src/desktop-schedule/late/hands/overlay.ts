import { SLOTS } from '@mostrador/domain';
import { make } from '../../grid/rows.ts';
import type { Columns, Span } from '../../types.ts';

/** A box over the cells, in shares of their width and height. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What lies over the cells while a person drags or selects: three boxes for the first line, the lines between and
 * the last one. A frame of a drag changes their places and nothing else; what they look like is on a box inside of
 * each, since a browser works out all of an element's style when one property of it changes: for the hatch, whose
 * colours are formulas of formulas, that took half of the frame.
 */
export class Overlay {
  readonly element: HTMLElement;
  readonly #columns: Columns;
  readonly #boxes: readonly HTMLElement[];

  constructor(kind: 'drag' | 'selection', columns: Columns) {
    this.#columns = columns;
    this.element = make('div', kind);
    this.#boxes = Array.from({ length: 3 }, () => make('i'));
    for (const box of this.#boxes) box.append(make('b'));
    this.element.append(...this.#boxes);
    this.element.hidden = true;
  }

  /** Null puts it away. */
  show(span: Span | null): void {
    this.element.hidden = !span || span.start >= span.end;
    if (!span) return;
    for (const [index, { x, y, width, height }] of boxesOf(span, this.#columns).entries()) {
      const { style } = this.#boxes[index]!;
      style.insetInlineStart = percent(x);
      style.insetBlockStart = percent(y);
      style.inlineSize = percent(width);
      style.blockSize = percent(height);
    }
  }
}

const percent = (share: number) => `${share * 100}%`;
const NONE: Box = { x: 0, y: 0, width: 0, height: 0 };

/** The first line with what it has, whole lines between, and the last one with what that has; over days a rectangle. */
export const boxesOf = ({ day, lastDay, start, end }: Span, columns: Columns): readonly Box[] => {
  if (columns === SLOTS) {
    const days = lastDay - day + 1;
    return [{ x: start / SLOTS, y: day / 7, width: (end - start) / SLOTS, height: days / 7 }, NONE, NONE];
  }
  const lines = SLOTS / columns;
  const first = Math.floor(start / columns);
  const last = Math.ceil(end / columns) - 1;
  const from = start - first * columns;
  const line = (at: number, x: number, width: number, count = 1): Box => ({
    x: x / columns,
    y: at / lines,
    width: width / columns,
    height: count / lines,
  });
  if (first === last) return [line(first, from, end - start), NONE, NONE];
  const between = last - first - 1;
  return [
    line(first, from, columns - from),
    between ? line(first + 1, 0, columns, between) : NONE,
    line(last, 0, end - last * columns),
  ];
};
