import { newIdempotencyKey } from '@mostrador/client';
import type { Product } from '../types.ts';

/**
 * A purchase that was sent and not answered. It holds nothing else: whoever reads the storage learns
 * neither what was bought nor how it is paid.
 */
export interface Intent {
  readonly quoteId: string;
  /** Begins with its own time, in milliseconds to the base 36. */
  readonly key: string;
}

const LIFE_MS = 86_400_000;

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Where a page may store nothing (a sandboxed frame) the intent lives as long as the page. */
const pageStore = (): Store | undefined => {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
};

const madeAt = (key: string) => Number.parseInt(key, 36);

/**
 * The intents of one account, one a quote (widgets.md, Embedding). They live until they are answered, 24 h at
 * most of real time, since idempotency keys live in real time.
 */
export class Intents {
  readonly #prefix: string;
  readonly #store: Store | undefined;
  readonly #now: () => number;
  #last: Intent | undefined;

  /** @param widget whose purchases: each kind of widget in a page resumes its own */
  constructor(widget: Product, accountId: string, store = pageStore(), now: () => number = Date.now) {
    this.#prefix = `mostrador.intent.${widget}.${accountId}.`;
    this.#store = store;
    this.#now = now;
  }

  /** The intent for a quote, stored before it is returned; the same one until it is cleared. */
  keep(quoteId: string): Intent {
    const last = this.#last?.quoteId === quoteId ? this.#last : undefined;
    const known = this.#read(quoteId) ?? last;
    if (known) return known;
    const key = `${this.#now().toString(36)}.${newIdempotencyKey()}`;
    try {
      this.#store?.setItem(this.#prefix + quoteId, key);
    } catch {
      // A full store must not stop a purchase: without it only a reload could no longer resume.
    }
    this.#last = { quoteId, key };
    return this.#last;
  }

  clear(quoteId: string): void {
    this.#store?.removeItem(this.#prefix + quoteId);
    this.#last = undefined;
  }

  /** What was left without an answer, the newest one; older ones than 24 h are removed. */
  pending(): Intent | undefined {
    const found = this.#quoteIds().flatMap((quoteId) => this.#read(quoteId) ?? []);
    return found.sort((a, b) => madeAt(b.key) - madeAt(a.key))[0];
  }

  /** Whether a storage event says that another tab got its answer. */
  wasCleared(event: StorageEvent, quoteId: string): boolean {
    return event.key === this.#prefix + quoteId && event.newValue === null;
  }

  #read(quoteId: string): Intent | undefined {
    const key = this.#store?.getItem(this.#prefix + quoteId);
    if (!key) return undefined;
    if (this.#now() - madeAt(key) < LIFE_MS) return { quoteId, key };
    this.clear(quoteId);
    return undefined;
  }

  #quoteIds(): string[] {
    const names = Array.from({ length: this.#store?.length ?? 0 }, (_, i) => this.#store?.key(i) ?? '');
    return names
      .filter((name) => name.startsWith(this.#prefix))
      .map((name) => name.slice(this.#prefix.length));
  }
}
