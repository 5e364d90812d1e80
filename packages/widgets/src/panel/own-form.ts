import { KeptForm } from './kept-form.ts';

/** A kept form of one account: what was typed for another one is forgotten, its ids mean nothing here. */
export class OwnForm<T extends object> {
  readonly #empty: T & { account: string };
  readonly #kept: KeptForm<T & { account: string }>;
  readonly #changed: () => void;
  #form: T & { account: string };

  /** @param place names the form: the element, and what it is about */
  constructor(place: string, empty: T, changed: () => void) {
    this.#empty = { ...empty, account: '' };
    this.#kept = new KeptForm(place);
    this.#changed = changed;
    this.#form = this.#kept.read(this.#empty);
  }

  get value(): T {
    return this.#form;
  }

  change(part: Partial<T>): void {
    this.#form = { ...this.#form, ...part };
    this.#kept.keep(this.#form);
    this.#changed();
  }

  /** Call it once the account is known; null while it is not. */
  belongsTo(account: string | null): void {
    if (!account || this.#form.account === account) return;
    if (this.#form.account) this.clear();
    this.#form = { ...this.#form, account };
  }

  clear(): void {
    this.#form = { ...this.#empty, account: this.#form.account };
    this.#kept.forget();
    this.#changed();
  }
}
