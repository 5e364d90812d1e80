import { isMostradorError, type MostradorError, parseJson } from '../errors.ts';
import type { MostradorOptions } from '../options.ts';
import { backoffMs, isPassing } from '../retry.ts';
import { lost, type TimeLimit, timeLimit, until, wait } from '../timing.ts';
import type { Call, Transport } from '../transport.ts';
import type { Schemas } from '../types.ts';
import { eventStreamParser } from './parser.ts';

/** Something that happened to what the caller may see. */
export type MostradorEvent = Schemas['Event'];
/** The stream cannot go on where it stopped (it is too long ago, or unknown): read anew what you show. */
export interface ResetEvent {
  type: 'reset';
}

/** What `events()` takes: where to begin, when to end, and what to hear of the line. */
export interface EventsInit {
  /** Ends the stream. The loop over it ends too, without an error. */
  signal?: AbortSignal;
  /** The id of the last event that you have seen: the stream goes on after it. */
  lastEventId?: string;
  /** Business time (RFC 3339) from which on to begin where there is no `lastEventId`; now when left out. */
  since?: string;
  /** The stream is connected, for the first time or again. */
  onOpen?: () => void;
  /** The stream was cut, by the error given if any, and will be connected again. */
  onCut?: (error: MostradorError | undefined) => void;
  /** Milliseconds without a single byte after which a connection counts as dead; 45,000 when left out. */
  idleMs?: number;
}

/** The server sends a comment every 20 s: two missing ones and some patience. */
const IDLE_MS = 45_000;

/** The blocks of one connection, until it ends. */
async function* blocks(body: ReadableStream<Uint8Array>, limit: TimeLimit, idleMs: number) {
  const parse = eventStreamParser();
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      limit.restart(idleMs);
      const { done, value } = await until(reader.read(), limit.signal);
      // Whoever reads may take their time over a message.
      limit.restart(Infinity);
      if (done) return;
      yield* parse(decoder.decode(value, { stream: true }));
    }
  } catch (cause) {
    throw lost(cause, limit.signal);
  } finally {
    // A body whose request was aborted rejects, which says nothing new.
    reader.cancel().catch(() => {});
  }
}

export function createEvents(transport: Transport, options: MostradorOptions) {
  return async function* events(init: EventsInit = {}): AsyncGenerator<MostradorEvent | ResetEvent, void> {
    let lastEventId = init.lastEventId;
    let opened = false;
    for (let failures = 0; !init.signal?.aborted; failures++) {
      const limit = timeLimit(init.signal, options.timeoutMs);
      const call: Call = {
        method: 'get',
        path: '/v1/events/stream',
        headers: { 'Last-Event-ID': lastEventId },
        ...(init.since && !lastEventId ? { params: { query: { since: init.since } } } : {}),
        parseAs: 'stream',
      };
      let seen = 0;
      let cut: MostradorError | undefined;
      try {
        const { data, response } = await transport(call, limit.signal);
        init.onOpen?.();
        const body = data as ReadableStream<Uint8Array>;
        // Cut before it gave any id: nobody knows what was missed.
        if (opened && !lastEventId && !init.since) yield { type: 'reset' };
        opened = true;
        for await (const { event, data, id } of blocks(body, limit, init.idleMs ?? IDLE_MS)) {
          seen++;
          lastEventId = id ?? lastEventId;
          if (event === 'reset') yield { type: 'reset' };
          else if (data) yield parseJson(data, response) as MostradorEvent;
        }
      } catch (error) {
        if (init.signal?.aborted) return;
        // It waits for hours anyway, so it outlasts a failing server too, not only an overloaded one.
        if (!call.sent || !(isPassing(error) || isMostradorError(error, 'internal_error'))) throw error;
        cut = error;
      } finally {
        limit.stop();
      }
      init.onCut?.(cut);
      // More than the greeting came: the connection was sound, its end doesn't lengthen the pause.
      if (seen > 1) failures = 0;
      const pause = (cut?.retryAfter ?? 0) * 1000 + backoffMs(failures);
      await wait(pause, init.signal).catch(() => {});
    }
  };
}
