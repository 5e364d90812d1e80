/** Steps that can be undone (design, section 8). */
const STEPS_MAX = 100;

/** What was, is and was taken back: `present` moves along it. Values are immutable. */
export class History<T> {
  readonly #past: T[] = [];
  #future: T[] = [];
  present: T;

  constructor(present: T) {
    this.present = present;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  push(next: T): void {
    this.#past.push(this.present);
    if (this.#past.length > STEPS_MAX) this.#past.shift();
    this.#future = [];
    this.present = next;
  }

  /** False when there is nothing to take back. */
  undo(): boolean {
    return this.#move(this.#past, this.#future);
  }

  redo(): boolean {
    return this.#move(this.#future, this.#past);
  }

  #move(from: T[], to: T[]): boolean {
    const next = from.pop();
    if (next === undefined) return false;
    to.push(this.present);
    this.present = next;
    return true;
  }
}
