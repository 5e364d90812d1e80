import type { Deps } from '../../deps.ts';
import type { Access } from '../../http/access.ts';
import { authenticate, credentialOf } from '../../http/authenticate.ts';
import type { EventHub, StoredEvent } from '../../http/event-hub.ts';
import { problem } from '../../http/problem.ts';
import type { OpenStreams } from './open-streams.ts';
import { eventView, maySee, positionBefore, positionOf, readEvents } from './queries.ts';

const HEARTBEAT_MS = 20_000;
const CATCH_UP_BATCH = 200;
/** A reader that stays this far behind is cut; it resumes by Last-Event-ID. */
const QUEUE_MAX = 1_000;

const encoder = new TextEncoder();
const frame = (event: StoredEvent) => {
  const view = eventView(event);
  return encoder.encode(`id: ${view.id}\nevent: ${view.type}\ndata: ${JSON.stringify(view)}\n\n`);
};

/** What happens, and who reads it. */
interface Streams {
  hub: EventHub;
  open: OpenStreams;
}

/** Where a stream begins: after the last event that the reader has, else at an instant, else now. */
interface Beginning {
  lastEventId: string | null;
  since: Date | null;
}

/**
 * Server-Sent Events: what was missed since the beginning that is asked for, then what happens, until the
 * credential ends. 429 where the principal has too many open.
 */
export async function openStream(
  { hub, open }: Streams,
  deps: Deps,
  access: Access,
  request: Request,
  beginning: Beginning,
): Promise<Response> {
  const headers = {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    // A buffering proxy would hold every event back.
    'x-accel-buffering': 'no',
  };
  // Nobody reads the answer to HEAD: its stream would never end.
  if (request.method === 'HEAD') return new Response(null, { headers });
  // Before the answer: whoever sees the stream open misses nothing that follows.
  const inbox = await openInbox(hub, open.take(access));
  let gone = false;
  let stop = () => {
    gone = true;
  };
  const body = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        stop = await follow(inbox, deps, access, request, beginning, controller);
        if (gone) stop();
      },
      cancel: () => stop(),
    },
    new CountQueuingStrategy({ highWaterMark: QUEUE_MAX }),
  );
  return new Response(body, { headers });
}

interface Inbox {
  /** Everything that comes in lies after it. */
  position: number;
  /** Hands over what has waited, and from now on what comes. */
  open(deliver: (events: StoredEvent[]) => void): void;
  /** Also gives the principal's place back. */
  stop(): void;
}

/** What the hub tells waits here until the stream has caught up; `leave` gives the principal's place back. */
async function openInbox(hub: EventHub, leave: () => void): Promise<Inbox> {
  const waiting: StoredEvent[] = [];
  let deliver = (events: StoredEvent[]): void => {
    waiting.push(...events);
  };
  const subscribed = hub.subscribe((events) => deliver(events));
  const { position, stop } = await subscribed.catch((error) => {
    leave();
    throw error;
  });
  return {
    position,
    stop() {
      stop();
      leave();
    },
    open(next) {
      deliver = next;
      next(waiting);
    },
  };
}

async function follow(
  inbox: Inbox,
  deps: Deps,
  access: Access,
  request: Request,
  beginning: Beginning,
  controller: ReadableStreamDefaultController<Uint8Array>,
): Promise<() => void> {
  let sent = -1;
  let closed = false;
  const send = (events: StoredEvent[]): boolean => {
    for (const event of events) {
      if (closed || event.position <= sent || !maySee(access, event)) continue;
      sent = event.position;
      controller.enqueue(frame(event));
    }
    if (!closed && (controller.desiredSize ?? 1) <= 0) close();
    return !closed;
  };
  const beat = () => {
    if (!closed) controller.enqueue(encoder.encode(': \n\n'));
  };
  const heartbeat = setInterval(
    () => void stillAllowed(deps, request, access).then(beat).catch(close),
    HEARTBEAT_MS,
  );
  function close() {
    if (closed) return;
    closed = true;
    clearInterval(heartbeat);
    inbox.stop();
    try {
      controller.close();
    } catch {
      // Cancelled by the reader: closed already.
    }
  }
  request.signal.addEventListener('abort', close, { once: true });
  try {
    controller.enqueue(encoder.encode(': open\n\n'));
    sent = await catchUp(deps, access, beginning, inbox.position, controller, send);
    inbox.open(send);
  } catch (error) {
    // The reader left, or the database: nothing stays behind.
    close();
    throw error;
  }
  return close;
}

/**
 * A stream ends with its credential, which is looked at anew at each heartbeat. A person who is unlinked may stand for
 * another account from then on: that one's events are another stream.
 */
async function stillAllowed(deps: Deps, request: Request, { accountId, kind }: Access): Promise<void> {
  const present = await authenticate(deps.db, credentialOf(request), deps.publicUrl);
  if (present.accountId !== accountId || present.kind !== kind) throw problem('not_found');
}

/** Sends what lies between the beginning and the hub's position. */
async function catchUp(
  deps: Deps,
  access: Access,
  { lastEventId, since }: Beginning,
  until: number,
  controller: ReadableStreamDefaultController<Uint8Array>,
  send: (events: StoredEvent[]) => boolean,
): Promise<number> {
  if (!lastEventId && !since) return until;
  let after = lastEventId
    ? await positionOf(deps.db, lastEventId)
    : ((await positionBefore(deps.db, since as Date)) ?? 0);
  if (after === null) {
    controller.enqueue(encoder.encode('event: reset\ndata: {}\n\n'));
    return until;
  }
  while (after < until) {
    const rows: StoredEvent[] = await readEvents(deps.db, access, { after, limit: CATCH_UP_BATCH });
    if (!rows.length) break;
    // Whoever is too slow is cut, and comes back with the last that it got.
    if (!send(rows)) break;
    after = rows.at(-1)!.position;
  }
  return Math.max(after, until);
}
