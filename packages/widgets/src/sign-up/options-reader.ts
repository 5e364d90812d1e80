import type { MostradorHost } from '../provider/context.ts';
import { type Trouble, troubleOf } from '../provider/trouble.ts';
import type { SignUpOptions } from './types.ts';

/** Reads what a visitor may sign up as here, as the page's key alone: whoever else is signed in changes nothing. */
export class OptionsReader {
  /** Kept when a later reading fails. */
  options: SignUpOptions | null = null;
  trouble: Trouble | null = null;

  readonly #changed: () => void;
  #host: MostradorHost | undefined;
  #reading: AbortController | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Reads whenever the answer may differ. */
  follow(host: MostradorHost): void {
    const last = this.#host;
    this.#host = host;
    const elsewhere = host.publishableKey !== last?.publishableKey || host.baseUrl !== last.baseUrl;
    if (elsewhere) this.options = null;
    const back = host.online && !last?.online && !this.options;
    if (host.publishableKey && (elsewhere || back || host.locale !== last?.locale)) void this.read();
  }

  async read(): Promise<void> {
    const host = this.#host;
    if (!host) return;
    this.#reading?.abort();
    const reading = new AbortController();
    const { signal } = reading;
    this.#reading = reading;
    this.trouble = null;
    this.#changed();
    try {
      const options = await host.clientWith(host.publishableKey).get('/v1/sign-up-options', { signal });
      if (signal.aborted) return;
      this.options = options;
    } catch (error) {
      if (signal.aborted) return;
      this.trouble = troubleOf(error, host.locale, host.online);
    }
    this.#changed();
  }

  /** Something else that the form needs could not be had. */
  fail(trouble: Trouble): void {
    this.trouble = trouble;
    this.#changed();
  }

  stop(): void {
    this.#reading?.abort();
    this.#host = undefined;
  }
}
