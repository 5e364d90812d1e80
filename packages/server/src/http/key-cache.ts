import type { Access } from './access.ts';

const KEEP_MS = 30_000;
const ENTRIES_MAX = 10_000;

/**
 * Secret keys, and passwords of stamping accounts, that authenticated lately, by their hash. Only for operations that
 * check the credential again in the statement that does the work (`checksKey`): there a key that was deleted meanwhile,
 * or a password that was reset, still does nothing.
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
