import { setVars } from '../../../parts/set-vars.ts';
import { make } from '../../grid/rows.ts';
import type { Columns, Span } from '../../types.ts';

/**
 * What lies over the cells while a person drags or selects: three boxes for the first line, the lines between and
 * the last one, all placed by custom properties of the one element that holds them. Nothing else changes in a
 * frame of a drag.
 */
export class Overlay {
  readonly element: HTMLElement;
  readonly #columns: Columns;

  constructor(kind: 'drag' | 'selection', columns: Columns) {
    this.#columns = columns;
    this.element = make('div', kind);
    this.element.append(make('i'), make('i'), make('i'));
    this.element.hidden = true;
  }

  /** Null puts it away. */
  show(span: Span | null): void {
    const { element } = this;
    element.hidden = !span || span.start >= span.end;
    if (span) setVars(element, linesOf(span, this.#columns));
  }
}

/** Places of the three boxes: `l` the first line, `a`/`n` its first half hour and length, `m` whole lines between, `z` what the last one has. */
export const linesOf = ({ day, lastDay, start, end }: Span, columns: Columns) => {
  if (columns === 48)
    return {
      '--_l': day,
      '--_a': start,
      '--_n': end - start,
      '--_h': lastDay - day + 1,
      '--_m': 0,
      '--_z': 0,
    };
  const first = Math.floor(start / columns);
  const last = Math.ceil(end / columns) - 1;
  const a = start - first * columns;
  const single = first === last;
  return {
    '--_l': first,
    '--_a': a,
    '--_n': single ? end - start : columns - a,
    '--_h': 1,
    '--_m': single ? 0 : last - first - 1,
    '--_z': single ? 0 : end - last * columns,
  };
};
