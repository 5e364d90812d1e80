const PREFIX = 'mostrador.form.';

/** What a person has typed and not sent: it outlives a reload, and goes with the tab. */
export class KeptForm<T extends object> {
  readonly #slot: string;

  /** @param place names the form: the element, and what it is about */
  constructor(place: string) {
    this.#slot = `${PREFIX}${place}`;
  }

  /** What was typed before; members of another release's form are left out. */
  read(empty: T): T {
    try {
      const kept = JSON.parse(sessionStorage.getItem(this.#slot) ?? '{}') as Partial<T>;
      const known = Object.entries(kept).filter(
        ([name, value]) => name in empty && typeof value === typeof empty[name as keyof T],
      );
      return { ...empty, ...Object.fromEntries(known) };
    } catch {
      return empty;
    }
  }

  keep(form: T): void {
    sessionStorage.setItem(this.#slot, JSON.stringify(form));
  }

  forget(): void {
    sessionStorage.removeItem(this.#slot);
  }
}
