import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { type ScheduleVersion, transitionsAfter, WEEKDAYS, type WeeklyBlocks } from '@mostrador/domain';
import { sql } from 'kysely';
import { openDesktop } from '../../packages/server/src/modules/desktops/open.ts';
import type { Act } from './acts.ts';
import type { Chance } from './chance.ts';
import type { Scene } from './scene.ts';
import type { Write } from './writes.ts';

/** As many as act side by side in a round. */
export const DESKTOPS = 10;
const DAYS = 1_000;
const timezone = 'America/Mexico_City';

/** A desktop, and what its person was told. */
interface Told {
  id: string;
  versions: ScheduleVersion[];
  sessions: { id: string; startedAt: Date; endsAt: Date }[];
}

export interface Desktops {
  /** Saves another week, then starts a temporary power-on and ends it; `leaves`: or leaves it to its three hours. */
  act(chance: Chance, leaves?: boolean): Act;
  /** Is a slot still to be switched, or a command not confirmed? */
  open(): Promise<boolean>;
  /** Weeks and power-ons are those that were told, each slot that they make was switched once, and the last one is in force. */
  compare(): Promise<void>;
}

/** Desktops of the customer, off until their first act. */
export async function openDesktops({ db, demo, person }: Scene): Promise<Desktops> {
  const startsAt = new Date();
  const validity = { startsAt, endsAt: new Date(startsAt.getTime() + DAYS * 86_400_000) };
  const plan = db.selectFrom('desktop_plan').select('id').where('name', '=', 'Escritorio M');
  const { id: planId } = await plan.executeTakeFirstOrThrow();
  const schedule = { timezone, weekly: weekOf(() => []) };
  const all: Told[] = [];
  while (all.length < DESKTOPS) {
    const desktop = { customerId: demo.customerId, planId, name: 'Puesto', validity, schedule };
    const id = await openDesktop(db, desktop, startsAt);
    all.push({ id, versions: [{ from: startsAt, schedule }], sessions: [] });
  }
  const free = [...all];
  const write = (method: Write['method'], path: string, more: Partial<Write> = {}): Write => ({
    ...{ key: crypto.randomUUID(), as: person, path: `/v1/desktops/${path}`, method, body: undefined },
    ...{ effect: { moves: [], rows: {} }, ...more },
  });
  const save = (id: string, body: { weekly: unknown }, version: number) => {
    // Whoever finds its own week saved has saved it.
    const already: Write['already'] = ({ current }) =>
      isDeepStrictEqual(current?.weekly, body.weekly) ? current : undefined;
    return write('PUT', `${id}/schedule`, { body, ifMatch: `"${version}"`, already });
  };
  const stop = (id: string) =>
    write('DELETE', `${id}/power-sessions`, {
      already: (refused) => (refused.code === 'power_session_not_running' ? refused : undefined),
    });
  const list = (id: string) => write('GET', `${id}/power-sessions`, { already: () => undefined });

  return {
    act(chance, leaves = false) {
      const one = free.shift()!;
      const weekly = weekOf(() => (chance.next() < 0.5 ? [] : [blockOf(chance)]));
      const stops = !leaves || chance.next() < 0.5;
      return async (ask) => {
        const body = { timezone, weekly };
        const { savedAt } = await ask(save(one.id, body, one.versions.length));
        one.versions.push({ from: new Date(savedAt!), schedule: body });
        const { id, startedAt, endsAt } = await ask(write('POST', `${one.id}/power-sessions`));
        const session = { id, startedAt: new Date(startedAt!), endsAt: new Date(endsAt!) };
        one.sessions.push(session);
        if (stops) {
          await ask(stop(one.id));
          const ended = (await ask(list(one.id))).data!.find((listed) => listed.id === id);
          session.endsAt = new Date(ended!.endedAt!);
        }
        free.push(one);
      };
    },
    async open() {
      const { rows } = await sql`SELECT 1 FROM desktop WHERE id IN (${sql.join(all.map(({ id }) => id))})
        AND (next_attempt_at IS NOT NULL OR next_transition_at <=
          now() + (SELECT coalesce(max(offset_ms), 0) FROM test_clock) * interval '1 millisecond')`.execute(
        db,
      );
      return rows.length > 0;
    },
    async compare() {
      for (const told of all) await compareOne(db, told, validity);
    },
  };
}

/** Few hours, so that no week's budget refuses them however often they are saved anew. */
function blockOf(chance: Chance) {
  const start = chance.upTo(20);
  const hour = (value: number) => `${String(value).padStart(2, '0')}:00`;
  return { start: hour(start), end: hour(start + chance.upTo(3)) };
}

const weekOf = (blocks: () => { start: string; end: string }[]) =>
  Object.fromEntries(WEEKDAYS.map((day) => [day, blocks()])) as unknown as WeeklyBlocks;

async function compareOne(
  db: Scene['db'],
  { id, versions, sessions }: Told,
  validity: { startsAt: Date; endsAt: Date },
): Promise<void> {
  const { rows: saved } = await sql<ScheduleVersion>`
    SELECT effective_from AS from, document AS schedule FROM desktop_schedule WHERE desktop_id = ${id}
    ORDER BY version`.execute(db);
  assert.deepEqual(saved, versions, `${id}: weeks`);
  const { rows: started } = await sql<Told['sessions'][number]>`
    SELECT id, started_at AS "startedAt", coalesce(ended_at, ends_at) AS "endsAt" FROM power_session
    WHERE desktop_id = ${id} ORDER BY started_at`.execute(db);
  assert.deepEqual(started, sessions, `${id}: temporary power-ons`);
  const { power, next_transition_at } = await db
    .selectFrom('desktop')
    .select(['power', 'next_transition_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const log = await db
    .selectFrom('desktop_switch')
    .select(['at', 'wanted', 'because'])
    .where('desktop_id', '=', id)
    .orderBy('number')
    .execute();
  const before = (index: number) => log[index - 1] ?? { wanted: 'off', because: null };
  const twice = log.filter(
    ({ wanted, because }, index) => wanted === before(index).wanted && because === before(index).because,
  );
  assert.deepEqual(twice, [], `${id}: switched twice`);
  const flips = log.filter(
    ({ at, wanted }, index) => at < next_transition_at! && wanted !== before(index).wanted,
  );
  // By the calendar alone, over all that was told: not by what the server remembers of it.
  const after = new Date(validity.startsAt.getTime() - 1);
  const due = transitionsAfter({ plan: versions, sessions, validity, after, count: 100_000 });
  assert.deepEqual(
    flips.map(({ at, wanted }) => `${at.toISOString()} ${wanted}`),
    due.filter(({ at }) => at < next_transition_at!).map(({ at, to }) => `${at.toISOString()} ${to}`),
    `${id}: slots`,
  );
  const { wanted: told } = (await db
    .selectFrom('simulated_switch')
    .select('wanted')
    .where('desktop_id', '=', id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? { wanted: 'off' };
  assert.deepEqual([power, told], [log.at(-1)?.wanted ?? 'off', power], `${id}: the provider`);
}
