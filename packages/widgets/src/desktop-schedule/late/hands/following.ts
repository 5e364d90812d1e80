/** Between two of them; each comes ten times a second while there are two. */
const EVERY_MS = 50;

/**
 * Draws what follows a drag from afar, the numbers of the week: some times a second, part after part, in tasks of
 * their own. In the drag's own frames they were a third of the work, and on a slow phone each sixth of those was felt.
 */
export class Following {
  readonly #parts: readonly (() => void)[];
  #next = 0;
  /** Parts that have not followed what was drawn last. */
  #behind = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Each part also lays out what it drew: left to the next frame it would be the drag's work again. */
  constructor(parts: readonly (() => void)[]) {
    this.#parts = parts;
  }

  follow(): void {
    this.#behind = this.#parts.length;
    this.#wait();
  }

  #wait() {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#parts[this.#next]?.();
      this.#next = (this.#next + 1) % this.#parts.length;
      this.#behind -= 1;
      if (this.#behind > 0) this.#wait();
    }, EVERY_MS);
  }
}
