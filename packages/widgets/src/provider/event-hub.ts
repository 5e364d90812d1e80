import type { Mostrador } from '@mostrador/client';
import type { MostradorEvent, StreamStatus } from './context.ts';
import { SharedEvents } from './shared-events.ts';

/** Whose events to hear. */
export interface EventSource {
  readonly client: Mostrador;
  readonly baseUrl: string;
  readonly accountId: string;
}

type Listener = (event: MostradorEvent) => void;

/** Hands the events of the present account to whoever listens; the stream runs only while somebody does. */
export class EventHub {
  readonly #listeners = new Set<Listener>();
  readonly #onStatus: () => void;
  #source: EventSource | null = null;
  #running: { readonly source: EventSource; readonly events: SharedEvents } | null = null;
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
    const { source: last, events } = this.#running ?? {};
    if (source === (last ?? null)) return;
    events?.stop();
    this.#running = null;
    if (!source) return;
    const name = `mostrador:${source.baseUrl}:${source.accountId}`;
    this.#running = {
      source,
      events: new SharedEvents({
        client: source.client,
        name,
        lastEventId: source.accountId === last?.accountId ? events?.lastEventId : undefined,
        onEvent: (event) => {
          for (const listener of this.#listeners) listener(event);
        },
        onStatus: (status) => {
          this.status = status;
          this.#onStatus();
        },
      }),
    };
  }
}
