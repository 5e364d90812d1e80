import type { ScheduleModel } from '../../model/schedule-model.ts';

/** What had the focus before a drawing, and the ways from there while all of it was still in its place. */
interface Held {
  readonly element: HTMLElement;
  /** Who found it by pointer needs no ring. */
  readonly pointed: boolean;
  /** The button that unfolded what it is in. */
  readonly trigger: HTMLElement | null;
  /** The note that offers it: another choice may come in its place. */
  readonly note: Element | null;
  /** The day's fields that it is in, and in which of its blocks. */
  readonly day: Element | null;
  readonly row: number;
}

/**
 * Brings the focus on from what a drawing took away (a panel that closed, a block that was removed, a note that was
 * answered) or disabled (saved, discarded, nothing more to undo): the browser would drop it, and a keyboard would
 * begin at the top of the page.
 */
export class KeptFocus {
  readonly #model: ScheduleModel;
  #held: Held | null = null;

  constructor(model: ScheduleModel) {
    this.#model = model;
  }

  /** Call it before each drawing. */
  hold(): void {
    const element = this.#root?.activeElement as HTMLElement | null | undefined;
    const unfolded = element?.closest('.panel,.choices');
    const day = element?.closest('.hours fieldset') ?? null;
    this.#held = element
      ? {
          element,
          pointed: !element.matches(':focus-visible'),
          trigger: unfolded ? this.#root!.querySelector('[aria-expanded=true]') : null,
          note: element.closest('.conflict'),
          day,
          row: day ? rowsOf(day).findIndex((row) => row.contains(element)) : -1,
        }
      : null;
  }

  /** Call it after each drawing. */
  keep(): void {
    const held = this.#held;
    this.#held = null;
    if (!held || !this.#lost(held)) return;
    const { editor } = this.#model.element;
    const ways = [held.trigger, held.note?.querySelector('button'), besideIn(held)];
    const place = ways.find((each) => each?.isConnected && !each.matches(':disabled'));
    if (place) place.focus();
    else if (editor.board?.element.isConnected) editor.board.focus(held.pointed);
    else this.#toTitle();
  }

  get #root() {
    return this.#model.element.shadowRoot;
  }

  #lost({ element }: Held): boolean {
    const active = this.#root?.activeElement;
    if (active) return active.matches('button:disabled');
    return !element.isConnected && document.activeElement === document.body;
  }

  /** Where hours are typed there is no grid to go to. */
  #toTitle() {
    const title = this.#root?.querySelector<HTMLElement>('#title');
    if (!title) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }
}

const rowsOf = (day: Element) => [...day.querySelectorAll('.times')];

/** The same of the block that took its place, or of the last one; where none is left, what adds one. */
const besideIn = ({ element, day, row }: Held): HTMLElement | null | undefined => {
  const rows = day ? rowsOf(day) : [];
  const beside = rows[Math.min(Math.max(row, 0), rows.length - 1)];
  return (beside ?? day)?.querySelector<HTMLElement>(beside ? element.localName : '.add');
};
