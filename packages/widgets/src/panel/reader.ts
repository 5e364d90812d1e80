import type { Mostrador } from '@mostrador/client';
import type { MostradorEvent, MostradorHost } from '../provider/context.ts';
import { type Trouble, troubleOf } from '../provider/trouble.ts';

/** A burst of events is one reading. */
const COALESCE_MS = 80;

interface Reading<T> {
  /** Reads all that the panel shows. */
  read(client: Mostrador, signal: AbortSignal): Promise<T>;
  /** Whether an event changes what the panel shows. */
  moves(event: MostradorEvent): boolean;
  changed(): void;
}

/** Reads what a panel shows, and again whenever the platform says that it changed. One reading at a time. */
export class Reader<T> {
  /** Undefined until the first reading succeeded; kept when a later one fails. */
  value: T | undefined;
  trouble: Trouble | null = null;
  readonly #reading: Reading<T>;
  #host: MostradorHost | undefined;
  #unsubscribe: (() => void) | undefined;
  #round: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(reading: Reading<T>) {
    this.#reading = reading;
  }

  /** Reads whenever the answers may differ: another client, session or network. */
  follow(host: MostradorHost): void {
    const last = this.#host;
    this.#host = host;
    if (host.subscribe !== last?.subscribe) {
      this.#unsubscribe?.();
      this.#unsubscribe = host.subscribe((event) => {
        if (event.type === 'reset' || this.#reading.moves(event)) this.#soon();
      });
    }
    if (last?.accountId && host.accountId !== last.accountId) this.value = undefined;
    if (host.session === 'failed') this.#fail(host.sessionError);
    else if (host.client !== last?.client || host.session !== last.session || (host.online && !last.online))
      void this.reload();
  }

  stop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    clearTimeout(this.#timer);
    this.#round?.abort();
    this.#host = undefined;
  }

  /** A person asked for another try. */
  retry(): void {
    this.#host?.retry();
    void this.reload();
  }

  /** Reads anew; an answer under way is dropped. */
  async reload(): Promise<void> {
    const host = this.#host;
    if (!host || ['starting', 'failed', 'visitor'].includes(host.session)) return;
    this.#round?.abort();
    const round = new AbortController();
    const { signal } = round;
    this.#round = round;
    try {
      const value = await this.#reading.read(host.client, signal);
      if (signal.aborted) return;
      this.value = value;
      this.trouble = null;
    } catch (error) {
      if (signal.aborted) return;
      this.trouble = troubleOf(error, host.locale, host.online);
    }
    this.#reading.changed();
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.reload(), COALESCE_MS);
  }

  #fail(error: unknown) {
    const { locale = 'es-MX', online = true } = this.#host ?? {};
    this.trouble = troubleOf(error, locale, online);
    this.#reading.changed();
  }
}
