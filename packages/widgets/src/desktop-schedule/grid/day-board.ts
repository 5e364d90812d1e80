import { type Cell, SLOTS } from '@mostrador/domain';
import { setVars } from '../../parts/set-vars.ts';
import type { Texts } from '../messages.ts';
import type { Stretch } from '../types.ts';
import { clockAt } from '../words.ts';
import { Board, type BoardModel } from './board.ts';
import { foldsOf } from './folds.ts';
import { foldedRows, make } from './rows.ts';
import { stretchesOf } from './stretches.ts';

/** One day, wrapped like text: 8 lines of 3 hours, or 4 of 6 where there is room. */
export class DayBoard extends Board {
  readonly #pieces = make('div', 'pieces');
  #day = 0;
  #drawn = '';

  constructor(columns: 12 | 6, texts: Texts) {
    super(columns, texts);
    this.#pieces.ariaHidden = 'true';
    this.element.firstElementChild!.after(this.#pieces);
  }

  override cellOf({ day, slot }: Cell): HTMLElement | undefined {
    return day === this.#day ? this.cells[slot] : undefined;
  }

  /** They have numbers and lines: they are seen. */
  protected override makeCells(texts: Texts): HTMLElement[] {
    const rows = foldedRows(texts, this.columns);
    this.grid.append(...rows);
    return rows.flatMap((row) => [...row.querySelectorAll<HTMLElement>('i')]);
  }

  override update(model: BoardModel): void {
    this.#day = model.day;
    super.update(model);
    this.complete();
    const { grid, day, now, live, temporary, theirs } = model;
    const today = now.day === day;
    const line = grid.slice(day * SLOTS, (day + 1) * SLOTS);
    const hatched = temporary.filter((each) => each.day === day);
    const other = theirs?.slice(day * SLOTS, (day + 1) * SLOTS);
    const key = JSON.stringify([day, line, other, today && now.slot, live, hatched]);
    if (key === this.#drawn) return;
    this.#drawn = key;
    const runs = ({ start, end }: Stretch) => today && live && start <= now.slot && now.slot < end;
    this.#pieces.replaceChildren(
      ...stretchesOf(grid, day).flatMap((each) => this.#block(each, runs(each) ? 'piece live' : 'piece')),
      ...hatched.flatMap((each) => this.#block(each, 'piece temporary')),
      ...(today ? [this.#nowLine(now.slot)] : []),
    );
  }

  /** The pieces of one block: its start stands in the first, its end in the last. */
  #block(stretch: Stretch, kind: string): HTMLElement[] {
    const [start, end] = kind.includes('temporary')
      ? ['', '']
      : [clockAt(stretch.start), clockAt(stretch.end)];
    return foldsOf(stretch, this.columns).map((fold) => {
      const piece = make('div', kind);
      piece.part.add('block');
      const { from, to, first, last, top, bottom } = fold;
      piece.classList.toggle('first', first);
      piece.classList.toggle('last', last);
      if (first) piece.append(label('starts', start));
      // Half an hour alone has room for one of them.
      if (last && stretch.end - stretch.start > 1) piece.append(label('ends', end));
      setVars(piece, {
        '--_l': fold.line,
        '--_a': from,
        '--_n': to - from,
        '--_ta': top[0] - from,
        '--_tn': top[1] - top[0],
        '--_ba': bottom[0] - from,
        '--_bn': bottom[1] - bottom[0],
      });
      return piece;
    });
  }

  #nowLine(slot: number): HTMLElement {
    const line = make('div', 'now');
    setVars(line, { '--_l': Math.floor(slot / this.columns), '--_now': slot % this.columns });
    return line;
  }
}

const label = (kind: string, text: string): HTMLElement => {
  const element = make('span', `num ${kind}`);
  element.textContent = text;
  return element;
};
