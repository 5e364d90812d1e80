import { listEvents, streamEvents } from '@mostrador/contract';
import { EventHub, publishEvents } from '../../http/event-hub.ts';
import { decodeCursor, toPage } from '../../http/page.ts';
import { type Api, register } from '../../http/register.ts';
import { OpenStreams } from './open-streams.ts';
import { eventView, readEvents } from './queries.ts';
import { openStream } from './stream.ts';

/** What happened to what the caller may see: by pages, and as a stream. */
export function events(api: Api): void {
  const hub = new EventHub(api.deps.db, api.deps.notifications);
  const streams = { hub, open: new OpenStreams() };
  register(api, listEvents, async ({ db, access, query }) => {
    await publishEvents(db);
    const after = Number(decodeCursor(query.cursor)?.[0] ?? 0);
    const rows = await readEvents(db, access, { after, limit: query.limit + 1, type: query.type });
    const { data, nextCursor } = toPage(rows, query.limit, ({ position }) => [position]);
    return { data: data.map(eventView), nextCursor };
  });
  register(api, streamEvents, async (call) => {
    const lastEventId = call.request.headers.get('last-event-id');
    const since = call.query.since ? new Date(call.query.since) : null;
    return openStream(streams, call.deps, call.access, call.request, { lastEventId, since });
  });
}
