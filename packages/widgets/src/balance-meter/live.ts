import type { ReactiveElement } from 'lit';
import { Announcer } from '../parts/announcer.ts';
import { CountUp } from '../parts/count-up.ts';

/** A changed balance is said at most this often. */
const ANNOUNCE_EVERY_MS = 10_000;

/** What a balance that changes needs: its number counts, and it is said. Fetched with the first change. */
export class Live {
  readonly #count: CountUp;
  readonly #announcer: Announcer;

  constructor(host: ReactiveElement, stamps: number) {
    this.#count = new CountUp(host, stamps);
    this.#announcer = new Announcer(host, ANNOUNCE_EVERY_MS);
  }

  /** The number to show now. */
  get shown(): number {
    return this.#count.value;
  }

  to(stamps: number, text: string): void {
    this.#count.to(stamps);
    this.#announcer.announce(text);
  }
}
