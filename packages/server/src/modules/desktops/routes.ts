import {
  getDesktop,
  getSchedule,
  getUsage,
  listDesktops,
  listTransitions,
  putSchedule,
} from '@mostrador/contract';
import { transitionsAfter } from '@mostrador/domain';
import type { Call } from '../../http/call.ts';
import { decodeCursor, toPage } from '../../http/page.ts';
import { type Api, register } from '../../http/register.ts';
import { readRecentSessions } from '../power-sessions/queries.ts';
import { readFacts } from './facts.ts';
import { findDesktop, visibleDesktops } from './find.ts';
import { currentSchedule, saveSchedule } from './schedule.ts';
import { powerPlanOf } from './standing.ts';
import { readUsage, usageSince } from './usage.ts';
import { desktopView } from './view.ts';

/** Desktops in the order of their ids, as the caller sees them. */
async function views(call: Pick<Call, 'db' | 'access' | 'now'>, ids: readonly string[]) {
  const facts = await readFacts(call.db, ids, call.now);
  const sessions = await readRecentSessions(call.db, ids, call.now);
  return [...facts.values()].map((one) => desktopView(call, one, sessions.get(one.row.id) ?? []));
}

/** Virtual desktops and servers: what they are, when they are on, and what that uses. */
export function desktops(api: Api): void {
  register(api, listDesktops, async (call) => {
    const { db, access, query } = call;
    const after = decodeCursor(query.cursor)?.map(String)[0];
    const rows = await visibleDesktops(db, access)
      .$if(query.customerId !== undefined, (list) => list.where('customer_id', '=', query.customerId!))
      .$if(query.state !== undefined, (list) => list.where('desktop.state', '=', query.state!))
      .$if(after !== undefined, (list) => list.where('desktop.id', '>', after!))
      .orderBy('desktop.id')
      .limit(query.limit + 1)
      .execute();
    const page = toPage(rows, query.limit, ({ id }) => [id]);
    const data = await views(
      call,
      page.data.map(({ id }) => id),
    );
    return { data, nextCursor: page.nextCursor };
  });
  register(api, getDesktop, async (call) => {
    const { row } = await findDesktop(call.db, call.access, call.params.id, call.now);
    return (await views(call, [row.id]))[0]!;
  });
  register(api, getSchedule, async (call) => {
    const { etag, document } = await currentSchedule(call, call.params.id);
    call.headers.etag = etag;
    return document;
  });
  register(api, putSchedule, saveSchedule, {
    current: (call) => currentSchedule(call, call.params.id),
  });
  register(api, listTransitions, async ({ db, access, params, query, now }) => {
    const facts = await findDesktop(db, access, params.id, now);
    const coming = transitionsAfter({ ...powerPlanOf(facts), after: now, count: query.limit });
    return { data: coming.map(({ at, ...rest }) => ({ at: at.toISOString(), ...rest })) };
  });
  register(api, getUsage, async ({ db, access, params, query, now }) => {
    const present = await findDesktop(db, access, params.id, now);
    const { month, since } = usageSince(present, query.month, now);
    return readUsage(db, await findDesktop(db, access, params.id, since), month, now);
  });
}
