import type { Mostrador } from '@mostrador/client';
import type { Judging } from './judging.ts';

/** Asks for each postal code once, as it becomes whole, and fills in what it tells. */
export class PostalCodes {
  readonly #form: Judging;
  #asked: string | null = null;
  #asking: AbortController | undefined;

  constructor(form: Judging) {
    this.#form = form;
  }

  /** Answers whether anything was filled in. */
  async look(client: Mostrador): Promise<boolean> {
    const code = this.#form.postalCode;
    if (code === this.#asked) return false;
    this.#asking?.abort();
    this.#asked = code;
    if (!code) return false;
    const asking = new AbortController();
    const { signal } = asking;
    this.#asking = asking;
    try {
      const { data } = await client.get('/v1/postal-codes', { params: { query: { code } }, signal });
      return !signal.aborted && this.#form.fill(data);
    } catch {
      // The catalogue only helps: whoever is not helped writes it.
      if (!signal.aborted) this.#asked = null;
      return false;
    }
  }

  stop(): void {
    this.#asking?.abort();
    this.#asked = null;
  }
}
