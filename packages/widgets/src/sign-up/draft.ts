import { NOTHING, type Step } from './fields.ts';
import { forget, keep, readKept } from './store.ts';
import type { Entries } from './types.ts';

/** What was sent and by which key: sent again unchanged, it is done once. */
export interface Attempt {
  readonly key: string;
  /** The body, as text. */
  readonly body: string;
}

/** Everything that a reload must not lose. */
export interface Draft extends Entries {
  readonly step: Step;
  readonly attempt: Attempt | null;
}

const LIFETIME_MS = 60 * 60_000;

const EMPTY: Draft = { values: NOTHING, marketing: false, step: 0, attempt: null };

/** Keeps what is typed in this tab for an hour after the last change, one draft a key and kind. */
export class DraftKeeper {
  #name = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The draft of this page's key and kind; an empty one when there is none. */
  open(publishableKey: string, kind: string): Draft {
    this.stop();
    this.#name = `mostrador.sign-up.${kind}.${publishableKey}`;
    const kept = readKept<Partial<Draft>>(this.#name);
    return { ...EMPTY, ...kept, values: { ...NOTHING, ...kept?.values } };
  }

  save(draft: Draft): void {
    keep(this.#name, draft, LIFETIME_MS);
    this.stop();
    this.#timer = setTimeout(() => this.clear(), LIFETIME_MS);
  }

  clear(): void {
    this.stop();
    forget(this.#name);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
