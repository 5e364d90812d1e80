import type { Mostrador } from '@mostrador/client';
import type { MostradorEvent, StreamStatus } from './context.ts';
import type { SharedEvents } from './shared-events.ts';

/** Whose events to hear. */
export interface EventSource {
  readonly client: Mostrador;
  readonly baseUrl: string;
  readonly accountId: string;
}

type Listener = (event: MostradorEvent) => void;

/**
 * Hands the events of the present account to whoever listens. The stream runs only while somebody does, and
 * its code is fetched by the first one, after the widgets' own.
 */
export class EventHub {
  readonly #listeners = new Set<Listener>();
  readonly #onStatus: () => void;
  #source: EventSource | null = null;
  #wanted: EventSource | null = null;
  #running: SharedEvents | null = null;
  #lastAccountId: string | undefined;
  #lastEventId: string | undefined;
  status: StreamStatus = 'off';

  constructor(onStatus: () => void) {
    this.#onStatus = onStatus;
  }

  subscribe = (listener: Listener): (() => void) => {
    const own: Listener = (event) => listener(event);
    this.#listeners.add(own);
    this.#sync();
    return () => {
      this.#listeners.delete(own);
      this.#sync();
    };
  };

  /** Null: nobody's, and no stream. */
  follow(source: EventSource | null): void {
    if (source?.client === this.#source?.client) return;
    this.#source = source;
    this.#sync();
  }

  #sync() {
    const source = this.#listeners.size ? this.#source : null;
    if (source === this.#wanted) return;
    this.#wanted = source;
    this.#running?.stop();
    this.#running = null;
    if (source) void this.#run(source);
  }

  async #run(source: EventSource) {
    const { SharedEvents } = await import('./shared-events.ts');
    if (source !== this.#wanted) return;
    const { client, baseUrl, accountId } = source;
    if (this.#lastAccountId !== accountId) this.#lastEventId = undefined;
    this.#lastAccountId = accountId;
    this.#running = new SharedEvents({
      client,
      name: `mostrador:${baseUrl}:${accountId}`,
      lastEventId: this.#lastEventId,
      onEvent: (event) => {
        if (event.type !== 'reset') this.#lastEventId = event.id;
        for (const listener of this.#listeners) listener(event);
      },
      onStatus: (status) => {
        this.status = status;
        this.#onStatus();
      },
    });
  }
}
