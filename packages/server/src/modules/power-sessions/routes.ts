import {
  extendPowerSession,
  listPowerSessions,
  startPowerSession,
  stopPowerSession,
} from '@mostrador/contract';
import type { Call } from '../../http/call.ts';
import { decodeCursor, toPage } from '../../http/page.ts';
import { type Api, register } from '../../http/register.ts';
import { findDesktop } from '../desktops/find.ts';
import { readSessions, sessionView } from './queries.ts';
import { extendSession, startSession, stopSession } from './sessions.ts';

/** Temporary power-ons (EV-03, A-EV-2). */
export function powerSessions(api: Api): void {
  register(api, startPowerSession, (call) => startSession(call as Call, call.params.id));
  register(api, extendPowerSession, (call) => extendSession(call as Call, call.params.id));
  register(api, stopPowerSession, (call) => stopSession(call as Call, call.params.id));
  register(api, listPowerSessions, async ({ db, access, params, query, now }) => {
    await findDesktop(db, access, params.id, now);
    const before = decodeCursor(query.cursor)?.map(String)[0];
    const rows = await readSessions(db, params.id, query.limit + 1, before);
    const page = toPage(rows, query.limit, ({ id }) => [id]);
    return { data: page.data.map((row) => sessionView(access, row, now)), nextCursor: page.nextCursor };
  });
}
