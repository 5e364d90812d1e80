import { daysLater, instantToWall, wallToInstant, yearLater } from '@mostrador/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import { newId } from '../ids.ts';
import { applyDecisions } from '../modules/desktops/apply.ts';
import { readFactsOf } from '../modules/desktops/facts.ts';
import { openDesktop } from '../modules/desktops/open.ts';
import { nextChangeAfter, slotsUntil, standingAt } from '../modules/desktops/standing.ts';
import { CUSTOMER_PERSON } from './people.ts';

type Db = Kysely<Database>;
const ZONE = 'America/Mexico_City';
const HOUR_MS = 3_600_000;

/** EV-01, A-EV-3, A-EV-4: what every scheduled plan has; prices come with their sale (section 8). */
const SCHEDULED = {
  family: 'scheduled',
  weekly_hours: 80,
  monthly_hours: 320,
  power_hours: 3,
  power_per_day: null,
  grace_days: 0,
  retention_days: 30,
};
/** SV-06, SV-10, SV-11. */
const ALWAYS_ON = {
  ...SCHEDULED,
  family: 'always-on',
  weekly_hours: 168,
  monthly_hours: 744,
  grace_days: 3,
};

const size = (cpus: number, memory_gb: number, disk_gb: number, users: number) => ({
  ...{ cpus, memory_gb, disk_gb, users },
});

/** Section 8, labelled as demo. */
export const DESKTOP_PLANS = [
  { ...SCHEDULED, name: 'Escritorio S', ...size(2, 8, 100, 3) },
  { ...SCHEDULED, name: 'Escritorio M', ...size(4, 16, 200, 6) },
  { ...SCHEDULED, name: 'Escritorio L', ...size(8, 32, 400, 10) },
  { ...ALWAYS_ON, name: 'Servidor 2', ...size(2, 8, 80, 5) },
  { ...ALWAYS_ON, name: 'Servidor 4', ...size(4, 16, 160, 10) },
] as const;

/** The one that the demo's customer plans. */
export const MAIN_DESKTOP = { name: 'Contabilidad', customer: '200070', plan: 'Escritorio M', begunDays: 46 };
const DESKTOPS = [
  MAIN_DESKTOP,
  // Its year ended twelve days ago: no access, data kept (EV-22).
  { name: 'Nómina anterior', customer: '200070', plan: 'Escritorio S', begunDays: 377 },
  { name: 'Punto de venta', customer: '200070', plan: 'Servidor 2', begunDays: 90 },
  { name: 'Consultorio', customer: '200073', plan: 'Escritorio L', begunDays: 120 },
];

async function seedPlans(db: Db, now: Date): Promise<Map<string, string>> {
  const rows = DESKTOP_PLANS.map((plan) => ({ id: newId('pkg'), ...plan, created_at: now }));
  await db.insertInto('desktop_plan').values(rows).execute();
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** What the scheduler would have done until an instant, and the provider with it. */
async function live(db: Db, id: string, until: Date): Promise<void> {
  const recorder = { db, now: until, emit: () => {} };
  const { row } = await readFactsOf(db, id, until);
  const facts = await readFactsOf(db, id, row.next_transition_at ?? until);
  await applyDecisions(recorder, [{ facts, ...slotsUntil(facts, until) }]);
  const present = await readFactsOf(db, id, until);
  const slot = { at: until, ...standingAt(present, until) };
  await applyDecisions(recorder, [{ facts: present, slots: [slot], next: nextChangeAfter(present, until) }]);
  await sql`UPDATE desktop SET power = wanted, next_attempt_at = NULL,
    state = CASE WHEN state = 'off' AND wanted = 'on' THEN 'on' ELSE state END WHERE id = ${id}`.execute(db);
  await sql`UPDATE desktop_switch SET confirmed_at = at WHERE desktop_id = ${id}`.execute(db);
}

/** Ana stayed late, some evenings: past 20:40, when nothing is planned any day of the week. */
async function seedEvenings(db: Db, desktopId: string, now: Date): Promise<void> {
  const { id: profileId } = await db
    .selectFrom('profile')
    .select('id')
    .where('email', '=', CUSTOMER_PERSON.email)
    .executeTakeFirstOrThrow();
  for (const days of [19, 8, 1]) {
    const day = instantToWall(daysLater(now, -days, ZONE), ZONE).slice(0, 10);
    const started_at = wallToInstant(`${day}T20:40`, ZONE);
    const ends_at = new Date(started_at.getTime() + SCHEDULED.power_hours * HOUR_MS);
    if (ends_at > now) continue;
    await db
      .insertInto('power_session')
      .values({
        ...{ id: newId('pse'), desktop_id: desktopId, started_at, ends_at },
        ...{ started_by_id: profileId, channel: 'administrator' },
      })
      .execute();
    await live(db, desktopId, started_at);
    await live(db, desktopId, ends_at);
  }
}

/** The demo's plans and desktops, each with a past that fits the clock. */
export async function seedDesktops(db: Db, now: Date): Promise<void> {
  const plans = await seedPlans(db, now);
  for (const desktop of DESKTOPS) {
    const { id: customerId } = await db
      .selectFrom('account')
      .select('id')
      .where('number', '=', desktop.customer)
      .executeTakeFirstOrThrow();
    const startsAt = daysLater(now, -desktop.begunDays, ZONE);
    const validity = { startsAt, endsAt: yearLater(startsAt, ZONE) };
    const planId = plans.get(desktop.plan)!;
    const id = await openDesktop(db, { customerId, planId, name: desktop.name, validity }, startsAt);
    if (desktop === MAIN_DESKTOP) await seedEvenings(db, id, now);
    await live(db, id, now);
  }
}
