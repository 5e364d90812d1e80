import type { Desktop, Problem, Schedule, PowerSession as Session, z } from '@mostrador/contract';
import type { Schedule as Plan } from '@mostrador/domain';
import type { Deps } from '../../deps.ts';
import { runDue } from '../../jobs/run-due.ts';
import { createTestClock } from '../../ports/clock.ts';
import { startTestServer, type TestServer } from '../../testing.ts';
import { moveTo } from '../platform/test-clock.ts';
import { askDesktopProvider, switchDesktops } from './jobs.ts';
import { type NewDesktop, openDesktop } from './open.ts';

export type DesktopBody = z.output<typeof Desktop>;
export type ScheduleBody = z.output<typeof Schedule>;
export type SessionBody = z.output<typeof Session>;

export interface Answer<T> {
  status: number;
  body: T;
  etag: string;
}

/** A server whose clock stands still until it is moved, with the people who act on desktops. */
export interface DesktopHouse {
  server: TestServer;
  db: TestServer['db'];
  /** Access tokens. */
  administrator: string;
  member: string;
  support: string;
  /** A desktop of the demo's customer: plan M, a year from 2027 on, unless told otherwise. */
  open(desktop?: Partial<NewDesktop> & { plan?: string }): Promise<string>;
  /** Moves the clock, forwards or back, and runs nothing. */
  set(instant: string): void;
  /** Moves business time on; what falls due on the way is done. */
  to(instant: string): Promise<void>;
  /** One tick of the scheduler. */
  tick(): Promise<number>;
  call<T = unknown>(
    method: string,
    path: string,
    options?: { as?: string; body?: unknown; ifMatch?: string; key?: string; locale?: string },
  ): Promise<Answer<T>>;
  desktop(id: string, as?: string): Promise<DesktopBody>;
  schedule(id: string, as?: string): Promise<Answer<ScheduleBody>>;
  /** Saves what was read last, with changes. */
  save(id: string, changes: Record<string, unknown>, as?: string): Promise<Answer<ScheduleBody & Problem>>;
  /** What the log has, oldest first: `2027-03-01T14:00:00.000Z on schedule`. */
  log(id: string): Promise<string[]>;
  /** How often the provider was asked for each of a desktop's commands. */
  asked(id: string): Promise<{ wanted: string; asked: number }[]>;
}

export const VALIDITY = {
  startsAt: new Date('2027-01-01T06:00:00Z'),
  endsAt: new Date('2028-01-01T06:00:00Z'),
};

async function tokenOf(server: TestServer, who: 'profile' | 'memberProfile' | 'supportProfile') {
  const { body } = await server.call('POST', '/v1/sessions', { body: server.demo[who] });
  return (body as { accessToken: string }).accessToken;
}

/** Starts a server at a fixed instant of business time. */
export async function startDesktopHouse(instant: string, changes: Partial<Deps> = {}): Promise<DesktopHouse> {
  const still = new Date(instant);
  const clock = createTestClock(0, { now: () => still });
  const server = await startTestServer({ clock, testClock: clock, ...changes });
  const { db, demo, deps } = server;
  // The demo's own desktops live by the real date: they would have years to catch up with.
  await db.updateTable('desktop').set({ next_transition_at: null, next_attempt_at: null }).execute();
  const administrator = await tokenOf(server, 'profile');
  const call: DesktopHouse['call'] = async (method, path, { as, body, ifMatch, key, locale } = {}) => {
    const headers = {
      ...(ifMatch ? { 'if-match': ifMatch } : {}),
      ...(locale ? { 'accept-language': locale } : {}),
    };
    const answer = await server.call(method, path, { as: as ?? administrator, body, key, headers });
    return { status: answer.status, body: answer.body as never, etag: answer.headers.get('etag') ?? '' };
  };
  const schedule: DesktopHouse['schedule'] = (id, as) => call('GET', `/v1/desktops/${id}/schedule`, { as });
  return {
    ...{ server, db, administrator, call, schedule },
    member: await tokenOf(server, 'memberProfile'),
    support: await tokenOf(server, 'supportProfile'),
    async open({ plan = 'Escritorio M', ...desktop } = {}) {
      const { id: planId } = await db
        .selectFrom('desktop_plan')
        .select('id')
        .where('name', '=', plan)
        .executeTakeFirstOrThrow();
      const all = { customerId: demo.customerId, planId, name: 'Prueba', validity: VALIDITY, ...desktop };
      return openDesktop(db, all, all.validity.startsAt);
    },
    set: (to) => clock.setOffset(Date.parse(to) - still.getTime()),
    to: async (target) => void (await moveTo(deps, new Date(target))),
    tick: () => runDue(deps, clock.now(), [switchDesktops, askDesktopProvider]),
    desktop: async (id, as) => (await call<DesktopBody>('GET', `/v1/desktops/${id}`, { as })).body,
    async save(id, changes, as) {
      const { body, etag } = await schedule(id, as);
      return call('PUT', `/v1/desktops/${id}/schedule`, {
        ...{ as, body: { ...body, ...changes }, ifMatch: etag },
      });
    },
    async log(id) {
      const rows = await db
        .selectFrom('desktop_switch')
        .selectAll()
        .where('desktop_id', '=', id)
        .orderBy('number')
        .execute();
      return rows.map(({ at, wanted, because }) => `${at.toISOString()} ${wanted} ${because ?? ''}`.trim());
    },
    asked: (id) =>
      db
        .selectFrom('simulated_switch')
        .select(['wanted', 'asked'])
        .where('desktop_id', '=', id)
        .orderBy('number')
        .execute(),
  };
}

const off = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };

/** A week with blocks on some days, `HH:MM-HH:MM`, and none on the others. */
export function week(days: Record<string, string[]>): Plan['weekly'] {
  const blocks = (list: string[]) => list.map((block) => ({ start: block.slice(0, 5), end: block.slice(6) }));
  return { ...off, ...Object.fromEntries(Object.entries(days).map(([day, list]) => [day, blocks(list)])) };
}
