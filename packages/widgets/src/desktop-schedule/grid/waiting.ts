/** Keys that would scroll the page. */
const SCROLLS = /^(Arrow.+|Home|End| )$/;

/** What a person does in the grid before there is anything that answers it: no first touch or key is lost. */
export class Waiting {
  readonly #events: Event[] = [];
  #asked = false;

  /**
   * Keeps an event, and what belongs to it, for later.
   * @param open fetches who hears of it; undefined when that cannot be had
   */
  async keep(event: Event, open: () => Promise<((event: Event) => void) | undefined>): Promise<void> {
    const begins = /down$/.test(event.type);
    if (!begins && !this.#events.length) return;
    if (event instanceof KeyboardEvent && SCROLLS.test(event.key) && !event.altKey) event.preventDefault();
    // A mouse that is let go elsewhere has to be heard of, too.
    if (event instanceof PointerEvent && begins)
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#events.push(event);
    if (this.#asked) return;
    this.#asked = true;
    const hear = await open();
    this.#asked = false;
    for (const kept of this.#events.splice(0)) hear?.(kept);
  }
}
