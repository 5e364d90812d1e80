import type { Mostrador } from '@mostrador/client';
import type { MostradorEvent, StreamStatus } from './context.ts';
import { shareEvents, streamCode } from './share-events.ts';
import type { Sharing } from './shared-events.ts';

/** Whose events to hear. */
export interface EventSource {
  readonly client: Mostrador;
  readonly baseUrl: string;
  readonly accountId: string;
  /** Business time, in ms. */
  readonly now: () => number;
}

/**
 * The stream begins this long before the widgets began to read: an event's instant is when its request began, so
 * one that is under way while they read may be told with an earlier one.
 */
const OVERLAP_MS = 60_000;

/** Where a stream begins whose reader reads at `now` (business time, ms), as the API takes it. */
export const beginningOf = (now: number): string => new Date(now - OVERLAP_MS).toISOString();

type Listener = (event: MostradorEvent) => void;

/**
 * Hands the events of the present account to whoever listens. The stream runs only while somebody does, and
 * its code is fetched by the first one, after the widgets' own.
 */
export class EventHub {
  readonly #listeners = new Set<Listener>();
  readonly #onStatus: () => void;
  readonly #after: (() => Promise<void>) | undefined;
  #source: EventSource | null = null;
  #wanted: EventSource | null = null;
  #running: ReturnType<typeof shareEvents> | null = null;
  #lastAccountId: string | undefined;
  #lastEventId: string | undefined;
  /** When the first of the present listeners began to read; they need not read again as the stream opens. */
  #since = '';
  status: StreamStatus = 'off';

  /** @param after what goes before the first stream; what happens meanwhile is told once it runs */
  constructor(onStatus: () => void, after?: () => Promise<void>) {
    this.#onStatus = onStatus;
    this.#after = after;
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
    const last = this.#running;
    this.#running = null;
    last?.stop();
    // That told the page, whose widgets may have left and come again by now: then theirs runs already.
    if (!source || source !== this.#wanted || this.#running) return;
    this.#since = beginningOf(source.now());
    this.#run(source);
  }

  #run({ client, baseUrl, accountId }: EventSource) {
    if (this.#lastAccountId !== accountId) this.#lastEventId = undefined;
    this.#lastAccountId = accountId;
    const sharing: Sharing = {
      client,
      name: `mostrador:${baseUrl}:${accountId}`,
      lastEventId: this.#lastEventId,
      since: this.#since,
      onEvent: (event) => {
        if (event.type !== 'reset') this.#lastEventId = event.id;
        for (const listener of this.#listeners) listener(event);
      },
      onStatus: (status) => {
        this.status = status;
        this.#onStatus();
      },
    };
    this.#running = shareEvents(sharing, streamCode, this.#after?.());
  }
}
