import { SLOTS } from '@mostrador/domain';
import type { Texts } from '../messages.ts';
import type { Columns } from '../types.ts';
import { clockAt, dayName, shortDay } from '../words.ts';

/*
 * The grids' rows and their 336 (48 folded) cells, made once by cloning and kept. The week's cells are empty boxes
 * with a name: for whom the accessibility tree is the page, and for focus. They come after the week is on show.
 * Nothing about them changes while a person paints.
 */

/** An element with a class and a role; undefined leaves them out. */
export const make = (tag: string, className?: string, role?: string): HTMLElement => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (role) element.role = role;
  return element;
};

const hidden = (element: HTMLElement): HTMLElement => {
  element.ariaHidden = 'true';
  return element;
};

export interface Row {
  readonly element: HTMLElement;
  /** Blocks are placed on it, in shares of 48. */
  readonly track: HTMLElement;
  /** Second lane of the day, for someone else's hours. */
  readonly other: HTMLElement;
  readonly head: HTMLElement;
  readonly total: HTMLElement;
}

/** A row without its day and its cells: seven clones of it are the week. */
const blankDay = (): HTMLElement => {
  const row = make('div', 'day', 'row');
  row.append(make('span', 'head', 'rowheader'), hidden(make('span', 'total')));
  row.append(hidden(make('div', 'track')), hidden(make('div', 'track other')));
  return row;
};

const dayRow = (row: HTMLElement, texts: Texts, day: number): Row => {
  const [head, total, track, other] = [...row.children] as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  const small = (className: string, text: string) => {
    const mark = make('small', className);
    mark.textContent = text;
    return mark;
  };
  head.append(
    shortDay(texts, day),
    ' ',
    small('today-mark', texts.t('today')),
    small('lane own', texts.t('mine')),
    small('lane', texts.t('theirs')),
  );
  head.ariaLabel = dayName(texts, day);
  return { element: row, track, other, head, total };
};

/** The week's seven rows. */
export const weekRows = (texts: Texts): Row[] => {
  const blank = blankDay();
  return Array.from({ length: 7 }, (_, day) => dayRow(blank.cloneNode(true) as HTMLElement, texts, day));
};

/** Puts 48 cells into each of the week's rows. */
export const weekCells = (rows: readonly Row[]): HTMLElement[] => {
  const blank = document.createDocumentFragment();
  const cell = make('i', undefined, 'gridcell');
  for (let slot = 0; slot < SLOTS; slot += 1) blank.append(cell.cloneNode());
  return rows.flatMap(({ head }) => {
    const day = blank.cloneNode(true) as DocumentFragment;
    const cells = [...day.children] as HTMLElement[];
    head.after(day);
    return cells;
  });
};

/** Puts the headers of the columns that the cells lie in into the hours above the week. */
export const headAxis = (axis: HTMLElement, texts: Texts): void => {
  const header = make('span', 'hidden', 'columnheader');
  const head = (text: string) => {
    const each = header.cloneNode() as HTMLElement;
    each.textContent = text;
    return each;
  };
  const hours = Array.from({ length: 24 }, (_, hour) => head(clockAt(hour * 2)));
  for (const hour of hours) hour.ariaColSpan = '2';
  axis.role = 'row';
  axis.prepend(head(texts.t('dayHead')), ...hours);
};

/** Hours above the week: the numbers that are seen, every second one. */
export const axis = (texts: Texts): HTMLElement => {
  const row = make('div', 'axis');
  const numbers = hidden(make('div', 'numbers'));
  for (let hour = 0; hour <= 24; hour += 2) {
    const number = make('span');
    number.textContent = clockAt(hour * 2).slice(0, 2);
    numbers.append(number);
  }
  const unit = hidden(make('span', 'total'));
  unit.textContent = texts.t('hours');
  row.append(numbers, unit);
  return row;
};

/** One day in rows of 6 or 12 half hours. */
export const foldedRows = (texts: Texts, columns: Columns): HTMLElement[] =>
  Array.from({ length: SLOTS / columns }, (_, line) => {
    const row = make('div', 'line', 'row');
    const head = make('span', 'hidden', 'rowheader');
    const from = line * columns;
    head.textContent = texts.t('to', { from: clockAt(from), to: clockAt(from + columns) });
    row.append(head);
    for (let slot = from; slot < from + columns; slot += 1) {
      const cell = make('i', undefined, 'gridcell');
      if (slot % 2 === 0) cell.dataset.hour = clockAt(slot).slice(0, 2);
      row.append(cell);
    }
    return row;
  });
