export type Input = HTMLInputElement | HTMLTextAreaElement;

export const isInput = (target: EventTarget | null): target is Input =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Upper case while typing; the caret stays. */
export const raise = (input: Input): void => {
  const { selectionStart, selectionEnd, value } = input;
  const raised = value.toUpperCase();
  if (raised === value) return;
  input.value = raised;
  if (input.matches(':focus')) input.setSelectionRange(selectionStart, selectionEnd);
};

/**
 * A message that appeared between press and release would move the button away from under the finger: what would
 * make one waits until the click is done.
 */
export class Pressing {
  #waiting: (() => void)[] | null = null;

  begin(): void {
    if (this.#waiting) return;
    this.#waiting = [];
    const over = new AbortController();
    const end = () => {
      over.abort();
      const waiting = this.#waiting ?? [];
      this.#waiting = null;
      // After the click that the release is.
      setTimeout(() => {
        for (const act of waiting) act();
      });
    };
    for (const type of ['pointerup', 'pointercancel'])
      window.addEventListener(type, end, { capture: true, signal: over.signal });
  }

  /** Acts at once, or after the click that is under way. */
  afterwards(act: () => void): void {
    if (this.#waiting) this.#waiting.push(act);
    else act();
  }
}
