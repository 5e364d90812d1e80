import type { MostradorHost } from '../provider/context.ts';
import { type Trouble, troubleOf } from '../provider/trouble.ts';
import { readShop } from './shop.ts';
import type { Product, Shop } from './types.ts';

/** Reads what the form shows, and again when the platform says that it changed. One reading at a time. */
export class ShopLoader {
  /** Null until the first reading succeeded; kept when a later one fails. */
  shop: Shop | null = null;
  /** Why the last reading failed; null when it did not. */
  trouble: Trouble | null = null;
  /** Instant (RFC 3339) of the last reading. */
  readAt: string | null = null;

  readonly #product: Product;
  readonly #changed: () => void;
  #host: MostradorHost | undefined;
  #reading: AbortController | undefined;
  #stale = false;

  constructor(product: Product, changed: () => void) {
    this.#product = product;
    this.#changed = changed;
  }

  /** Reads whenever the answers may differ: another client, session or network. */
  follow(host: MostradorHost): void {
    const last = this.#host;
    this.#host = host;
    if (host.session === 'failed') this.#fail(host.sessionError);
    else if (host.client !== last?.client || host.session !== last.session || (host.online && !last.online))
      void this.#read();
  }

  /** What was read belongs to an account that the page acts for no longer. */
  forget(): void {
    this.shop = null;
    this.trouble = null;
  }

  stop(): void {
    this.#reading?.abort();
    this.#reading = undefined;
    this.#host = undefined;
  }

  /** Reads again; while a reading is under way, once more after it. */
  async reload(): Promise<void> {
    if (this.#reading) this.#stale = true;
    else await this.#read();
  }

  /** A person asked for another try. */
  retry(): void {
    this.#host?.retry();
    void this.reload();
  }

  async #read(): Promise<void> {
    const host = this.#host;
    if (!host || host.session === 'starting' || host.session === 'failed') return;
    this.#reading?.abort();
    const reading = new AbortController();
    const { signal } = reading;
    this.#reading = reading;
    this.#stale = false;
    try {
      const shop = await readShop(host.client, this.#product, host.session === 'visitor', signal);
      if (signal.aborted) return;
      Object.assign(this, { shop, trouble: null, readAt: new Date(host.now()).toISOString() });
    } catch (error) {
      if (signal.aborted) return;
      this.trouble = troubleOf(error, host.locale, host.online);
    }
    this.#reading = undefined;
    this.#changed();
    if (this.#stale) void this.#read();
  }

  #fail(error: unknown) {
    const { locale = 'es-MX', online = true } = this.#host ?? {};
    this.trouble = troubleOf(error, locale, online);
    this.#changed();
  }
}
