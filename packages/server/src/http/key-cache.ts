import type { Access } from './access.ts';

const KEEP_MS = 30_000;
const ENTRIES_MAX = 10_000;

/**
 * Secret keys that authenticated lately, by their hash. Only for operations that check the key again in the
 * statement that does the work (`checksKey`): there a key that was deleted meanwhile still does nothing.
 */
export class KeyCache {
  readonly #entries = new Map<string, { access: Access; until: number }>();

  find(hash: Uint8Array): Access | null {
    const entry = this.#entries.get(nameOf(hash));
    return entry && entry.until > performance.now() ? entry.access : null;
  }

  keep(hash: Uint8Array, access: Access): void {
    if (this.#entries.size >= ENTRIES_MAX) this.#entries.clear();
    this.#entries.set(nameOf(hash), { access, until: performance.now() + KEEP_MS });
  }
}

const nameOf = (hash: Uint8Array) => String.fromCharCode(...hash);
