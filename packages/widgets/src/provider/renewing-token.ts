/** A credential with an end. */
export interface Token {
  readonly token: string;
  /** RFC 3339, real time. */
  readonly expiresAt: string;
}

const EARLY_MS = 60_000;
const LIFETIME_MS_MAX = 86_400_000;
const BACK_OFF_MS_MAX = 60_000;
const YOUNG_MS = 2 * BACK_OFF_MS_MAX;

/** 1 s, doubling up to a minute. */
const backOffMs = (times: number) => Math.min(BACK_OFF_MS_MAX, 1000 * 2 ** times);

/**
 * Keeps one token fresh: asks once for all that wait, again shortly before its end or after a 401, and
 * never in a loop. A failure is kept and answered to everybody until its back-off (1 s, doubling up to
 * 60 s) is over; a token that the platform refuses while it is young is renewed at the same pace. Time here is transport time, so it is the page's own clock; a clock that is wrong only
 * means that a token is used until the platform refuses it.
 */
export class RenewingToken<T extends Token> {
  readonly #renew: (last: T | null) => Promise<T | null>;
  readonly #now: () => number;
  #current: T | null = null;
  #obtainedAt = Number.NEGATIVE_INFINITY;
  #renewAt = Number.NEGATIVE_INFINITY;
  #endsAt = Number.NEGATIVE_INFINITY;
  #pending: Promise<T | null> | null = null;
  #failures = 0;
  /** Tokens in a row that were refused while young. */
  #refusals = 0;
  #failure: unknown;
  #retryAt = Number.NEGATIVE_INFINITY;

  /** `renew` answers null when there is nobody to act for. */
  constructor(
    renew: (last: T | null) => Promise<T | null>,
    options: { readonly first?: T; readonly now?: () => number } = {},
  ) {
    this.#renew = renew;
    this.#now = options.now ?? (() => Date.now());
    if (options.first) this.#keep(options.first);
  }

  /** Forgets the back-off: a person asked for another try. */
  retry(): void {
    this.#retryAt = Number.NEGATIVE_INFINITY;
  }

  /** `expired`: the platform refused the present one. Rejects with what `renew` rejected with. */
  async get(why: 'first' | 'expired'): Promise<T | null> {
    const now = this.#now();
    const ageMs = now - this.#obtainedAt;
    // Whoever was refused with the token before this one must not throw away the new one.
    const due = why === 'expired' ? ageMs >= backOffMs(this.#refusals) : now >= this.#renewAt;
    if (!due) return this.#current;
    if (why === 'expired' && !this.#pending) this.#refusals = ageMs < YOUNG_MS ? this.#refusals + 1 : 0;
    try {
      return await this.#askOnce(now);
    } catch (error) {
      if (why === 'first' && this.#current && now < this.#endsAt) return this.#current;
      throw error;
    }
  }

  #askOnce(now: number): Promise<T | null> {
    if (this.#pending) return this.#pending;
    if (now < this.#retryAt) return Promise.reject(this.#failure);
    this.#pending = this.#ask().finally(() => {
      this.#pending = null;
    });
    return this.#pending;
  }

  async #ask(): Promise<T | null> {
    try {
      this.#keep(await this.#renew(this.#current));
      this.#failures = 0;
      return this.#current;
    } catch (error) {
      this.#failure = error;
      this.#retryAt = this.#now() + backOffMs(this.#failures);
      this.#failures += 1;
      throw error;
    }
  }

  #keep(token: T | null) {
    const now = this.#now();
    const life = token ? Date.parse(token.expiresAt) - now : Number.NaN;
    const known = life > 0 && life < LIFETIME_MS_MAX;
    this.#current = token;
    this.#obtainedAt = now;
    this.#endsAt = known ? now + life : Number.POSITIVE_INFINITY;
    this.#renewAt = this.#endsAt - (known ? Math.min(EARLY_MS, life / 4) : 0);
  }
}
