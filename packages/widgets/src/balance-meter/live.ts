import { formatCount } from '../format/count.ts';
import { toLocale } from '../i18n/locale.ts';
import type { UpdatingElement } from '../light-element.ts';
import { Announcer } from '../parts/announcer.ts';
import { CountUp } from '../parts/count-up.ts';
import { liveMessages } from './live.messages.ts';

/** A changed balance is said at most this often. */
const ANNOUNCE_EVERY_MS = 10_000;

/** What a balance that changes needs: its number counts, and it is said. Fetched with the first change. */
export class Live {
  readonly #count: CountUp;
  readonly #announcer: Announcer;

  constructor(host: UpdatingElement, stamps: number) {
    this.#count = new CountUp(host, stamps);
    this.#announcer = new Announcer(host, ANNOUNCE_EVERY_MS);
  }

  /** The number to show now. */
  get shown(): number {
    return this.#count.value;
  }

  to(stamps: number, language: string | undefined): void {
    this.#count.to(stamps);
    void liveMessages.load(toLocale(language)).then(({ t, locale }) => {
      this.#announcer.announce(t('said', { count: stamps, amount: formatCount(locale, stamps) }));
    });
  }
}
