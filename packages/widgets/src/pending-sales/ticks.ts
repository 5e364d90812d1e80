import type { Item } from './types.ts';

/** Sales that one invoice may have. */
export const SALES_MAX = 1_000;

/** Which of the sales on show are to be invoiced. */
export class Ticks {
  #ids: ReadonlySet<string> = new Set();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  set = (saleId: string, on: boolean): void => {
    this.#become(on ? [...this.#ids, saleId] : [...this.#ids].filter((id) => id !== saleId));
  };

  all(items: readonly Item[], on: boolean): void {
    this.#become(on ? items.map(({ saleId }) => saleId) : []);
  }

  /** What is not on show any more is not ticked either: it was invoiced, or its code was voided. */
  only(items: readonly Item[]): void {
    const there = items.filter(({ saleId }) => this.#ids.has(saleId));
    if (there.length !== this.#ids.size) this.#become(there.map(({ saleId }) => saleId));
  }

  /** The sum of what is ticked, in centavos. */
  total(items: readonly Item[]): number {
    return items.reduce((sum, { saleId, total }) => sum + (this.#ids.has(saleId) ? total : 0), 0);
  }

  #become(ids: readonly string[]) {
    this.#ids = new Set(ids);
    this.#changed();
  }
}
