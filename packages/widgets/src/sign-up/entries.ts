import { type Draft, DraftKeeper } from './draft.ts';
import type { FormKind, Values } from './types.ts';

/** What is typed, kept in this tab. Judges nothing. */
export class Entries {
  readonly #keeper = new DraftKeeper();
  readonly #onChange: () => void;
  draft: Draft = this.#keeper.open('', '');

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get values(): Values {
    return this.draft.values;
  }

  /** Takes up what this tab kept for a key and kind. */
  open(publishableKey: string, kind: FormKind): void {
    this.draft = this.#keeper.open(publishableKey, kind);
  }

  change(draft: Partial<Draft>): void {
    this.draft = { ...this.draft, ...draft };
    this.#keeper.save(this.draft);
    this.#onChange();
  }

  /** The sign-up was sent: nothing of it stays in this tab's storage. */
  clear(): void {
    this.#keeper.clear();
  }

  /** The element was removed; what is typed stays kept. */
  stop(): void {
    this.#keeper.stop();
  }
}
