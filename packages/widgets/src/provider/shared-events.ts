import { isMostradorError, type Mostrador } from '@mostrador/client';
import type { MostradorEvent, StreamStatus } from './context.ts';

export { createEvents } from '@mostrador/client/stream';

const PATIENCE_MS = 5_000;
const POLL_EVERY_MS = 20_000;

/** What the tabs say to each other. */
type Word = { readonly event: MostradorEvent } | { readonly status: StreamStatus } | { readonly hello: true };

export interface Sharing {
  readonly client: Mostrador;
  /** Tabs of one name share a stream: one platform and one account. */
  readonly name: string;
  readonly lastEventId: string | undefined;
  /** Business time from which on to hear where no event is known; without it `reset` is told as it opens. */
  readonly since?: string;
  readonly onEvent: (event: MostradorEvent) => void;
  readonly onStatus: (status: StreamStatus) => void;
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => resolve(clearTimeout(timer)), { once: true });
  });

/**
 * The events of one account in this tab. All tabs wait for one Web Lock; whoever holds it reads the stream
 * and passes on what it hears, and when it closes the next one resumes after the last event that it saw.
 * While no stream can be had each visible tab is told `reset` every 20 s.
 */
export class SharedEvents {
  readonly #sharing: Sharing;
  readonly #end = new AbortController();
  readonly #channel: BroadcastChannel;
  #leading = false;
  #status: StreamStatus = 'off';
  #patience: ReturnType<typeof setTimeout> | undefined;
  #poll: ReturnType<typeof setInterval> | undefined;
  /** Of the last event that any tab told. */
  #lastEventId: string | undefined;
  /** Whether this tab's stream broke off since it was last open. */
  #broken = false;

  constructor(sharing: Sharing) {
    const { signal } = this.#end;
    this.#sharing = sharing;
    this.#lastEventId = sharing.lastEventId;
    this.#channel = new BroadcastChannel(sharing.name);
    this.#channel.onmessage = ({ data }: MessageEvent<Word>) => this.#hear(data);
    this.#say({ hello: true });
    document.addEventListener('visibilitychange', this.#tick, { signal });
    // Without a secure context there are no locks: then every tab reads for itself.
    if (!navigator.locks) void this.#lead();
    else navigator.locks.request(sharing.name, { signal }, () => this.#lead()).catch(() => {});
  }

  /** Leaves no stream, timer or listener behind. */
  stop(): void {
    this.#setStatus('off');
    this.#end.abort();
    this.#channel.close();
  }

  #say(word: Word) {
    if (!this.#end.signal.aborted) this.#channel.postMessage(word);
  }

  #hear(word: Word) {
    if ('event' in word) this.#tell(word.event);
    else if ('status' in word) this.#setStatus(word.status);
    else if (this.#leading) this.#say({ status: this.#status });
  }

  #tell(event: MostradorEvent) {
    if (event.type !== 'reset') this.#lastEventId = event.id;
    this.#sharing.onEvent(event);
  }

  #tick = () => {
    if (this.#status === 'polling' && !document.hidden) this.#tell({ type: 'reset' });
  };

  #setStatus(status: StreamStatus) {
    clearTimeout(this.#patience);
    clearInterval(this.#poll);
    if (status === 'polling') this.#poll = setInterval(this.#tick, POLL_EVERY_MS);
    if (status === this.#status) return;
    this.#status = status;
    this.#sharing.onStatus(status);
  }

  #announce(status: StreamStatus) {
    this.#setStatus(status);
    this.#say({ status });
  }

  async #lead(): Promise<void> {
    const { signal } = this.#end;
    this.#leading = true;
    while (!signal.aborted) {
      try {
        await this.#read(signal);
      } catch (error) {
        // A refusal: another tab may have the right, so it gets the lock; this one polls.
        if (isMostradorError(error) && error.status >= 400 && error.status < 500) break;
        this.#broken = true;
      }
      if (!signal.aborted) await pause(POLL_EVERY_MS, signal);
    }
    this.#leading = false;
    if (!signal.aborted) this.#setStatus('polling');
  }

  async #read(signal: AbortSignal) {
    const wait = () => {
      clearTimeout(this.#patience);
      this.#patience = setTimeout(() => this.#announce('polling'), PATIENCE_MS);
    };
    const { client, since } = this.#sharing;
    const lastEventId = this.#lastEventId;
    const onOpen = () => {
      this.#announce('live');
      // Nothing tells what happened between the widgets' first reading and now.
      if (!this.#lastEventId && !since) this.#tell({ type: 'reset' });
      // What cut the stream may have failed the widgets' readings too, and no event tells that they would succeed.
      else if (this.#broken) this.#repeat({ type: 'reset' });
      this.#broken = false;
    };
    const onCut = () => {
      this.#broken = true;
      wait();
    };
    wait();
    for await (const event of client.events({ signal, lastEventId, since, onOpen, onCut })) {
      this.#repeat(event);
    }
  }

  /** To this tab and the others. */
  #repeat(event: MostradorEvent) {
    this.#tell(event);
    this.#say({ event });
  }
}
