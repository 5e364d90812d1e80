import { type Cell, gridHours, SLOTS, type WeekGrid } from '@mostrador/domain';
import { setVars } from '../../parts/set-vars.ts';
import type { Texts } from '../messages.ts';
import type { Stretch } from '../types.ts';
import { amountOf, clockAt, dayName } from '../words.ts';
import { Board, type BoardModel } from './board.ts';
import { axis, headAxis, make, type Row, weekCells, weekRows } from './rows.ts';
import { stretchesOf } from './stretches.ts';

/** Pixels beside the 48 columns: the days' names and their totals. */
const MARGINS_PX = 132;
/** What a block needs for its hours, and for its length beside them. */
const LABEL_PX = 92;
const BOTH_PX = 132;
/** An axis number this near to the clock hides. */
const CLOCK_PX = 40;

/** The week: days are rows, half hours are columns. */
export class WeekBoard extends Board {
  readonly #rows: readonly Row[];
  readonly #axis: HTMLElement;
  readonly #clock = make('span', 'clock num');
  readonly #line = make('div', 'now');
  readonly #drawn: string[] = [];

  constructor(texts: Texts) {
    super(SLOTS, texts);
    this.#rows = weekRows(texts);
    this.#axis = axis(texts);
    this.#axis.querySelector('.numbers')!.append(this.#clock);
    this.grid.append(this.#axis, ...this.#rows.map(({ element }) => element));
  }

  override cellOf({ day, slot }: Cell): HTMLElement | undefined {
    this.complete();
    return this.cells[day * SLOTS + slot];
  }

  protected override makeCells(texts: Texts): HTMLElement[] {
    headAxis(this.#axis, texts);
    return weekCells(this.#rows);
  }

  override update(model: BoardModel): void {
    super.update(model);
    for (const [day, row] of this.#rows.entries()) this.#drawDay(model, day, row);
    this.#tell(model);
  }

  /** The day's hours at the end of its row, also while a drag changes them. */
  totals(texts: Texts, grid: WeekGrid, theirs?: WeekGrid): void {
    for (const [day, { total, head, element }] of this.#rows.entries()) {
      const hours = amountOf(texts, gridHours(grid, day));
      const other = theirs && element.classList.contains('compared');
      const text = `${hours} h${other ? `\n${amountOf(texts, gridHours(theirs, day))} h` : ''}`;
      if (total.textContent === text) continue;
      total.textContent = text;
      head.ariaLabel = `${dayName(texts, day)}, ${hours} ${texts.t('hours')}`;
    }
  }

  #drawDay(model: BoardModel, day: number, { track, other, element }: Row) {
    const { grid, theirs, now, live, temporary, width } = model;
    const line = (week: WeekGrid) => week.slice(day * SLOTS, (day + 1) * SLOTS);
    const compared = theirs && line(theirs) !== line(grid) ? line(theirs) : '';
    const today = now.day === day;
    const hatched = temporary.filter((stretch) => stretch.day === day);
    const key = JSON.stringify([line(grid), compared, width, today && live && now.slot, hatched]);
    if (this.#drawn[day] === key) return;
    this.#drawn[day] = key;
    const draw = (stretch: Stretch, kind: string) => this.#block(model, stretch, kind);
    const runs = ({ start, end }: Stretch) => today && live && start <= now.slot && now.slot < end;
    const own = stretchesOf(grid, day).map((each) => draw(each, runs(each) ? 'block live' : 'block'));
    const extra = hatched.map((each) => draw(each, 'block temporary'));
    track.replaceChildren(...own, ...extra);
    other.replaceChildren(
      ...(compared && theirs ? stretchesOf(theirs, day).map((each) => draw(each, 'block theirs')) : []),
    );
    element.classList.toggle('compared', !!compared);
  }

  /** A block with its hours, as much of them as fits; the rest is its tooltip. */
  #block({ texts, width }: BoardModel, { start, end }: Stretch, kind: string): HTMLElement {
    const block = make('div', kind);
    block.part.add('block');
    const room = ((end - start) * (width - MARGINS_PX)) / SLOTS;
    const [hours, length] = [`${clockAt(start)}–${clockAt(end)}`, `${amountOf(texts, (end - start) / 2)} h`];
    if (!kind.includes('temporary')) {
      if (room >= LABEL_PX) block.append(make('span'));
      if (room >= BOTH_PX) block.append(make('span'));
      const [first, second] = block.children;
      if (first) first.textContent = hours;
      if (second) second.textContent = length;
      else block.title = `${hours}, ${length}`;
    }
    setVars(block, { '--_a': start, '--_n': end - start });
    return block;
  }

  /** The clock on the axis, and its line through today's row. */
  #tell({ now, width }: BoardModel) {
    const slotPx = (width - MARGINS_PX) / SLOTS;
    if (this.#clock.textContent !== now.time) {
      this.#clock.textContent = now.time;
      setVars(this.#axis, { '--_now': now.slot });
    }
    setVars(this.#line, { '--_now': now.slot });
    for (const [index, number] of [...this.#axis.querySelectorAll('.numbers span:not(.clock)')].entries())
      number.classList.toggle('behind', Math.abs(index * 4 - now.slot) * slotPx < CLOCK_PX);
    for (const [day, { element, track }] of this.#rows.entries()) {
      const today = day === now.day;
      element.classList.toggle('today', today);
      if (today && this.#line.parentElement !== track) track.append(this.#line);
    }
  }
}
