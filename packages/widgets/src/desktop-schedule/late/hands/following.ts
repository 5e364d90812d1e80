/** How often the week's numbers follow a drag. */
const EVERY_MS = 100;

/**
 * Draws what follows a drag from afar, the numbers of the week: ten times a second, in tasks of their own. In the
 * drag's own frames they were a third of the work, and on a slow phone each sixth of those was felt.
 */
export class Following {
  readonly #draw: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `draw` also lays out what it drew: left to the next frame it would be the drag's work again. */
  constructor(draw: () => void) {
    this.#draw = draw;
  }

  follow(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#draw();
    }, EVERY_MS);
  }
}
