import type { Block, Quota, Schedule, ScheduleVersion, WeeklyBlocks } from '@mostrador/domain';
import { WEEKDAYS } from '@mostrador/domain';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';

type Db = Kysely<Database>;
export type DesktopRow = Selectable<Database['desktop']>;
export type PlanRow = Selectable<Database['desktop_plan']>;

/** Whether the clock ends a plan's hours, and not the week that may be saved alone (A-EV-1). */
export const hasQuota = (plan: PlanRow): plan is PlanRow & { quota_policy: Quota['policy'] } =>
  plan.quota_policy !== 'weekly-schedule';

/** As long as no period of a quota lasts: what it had so far is counted from the versions of its time. */
const PERIOD_MS = 32 * 86_400_000;

/** The temporary power-on that has not ended yet. */
export interface RunningSession {
  id: string;
  startedAt: Date;
  endsAt: Date;
}

/** Everything that decides when a desktop is on. */
export interface DesktopFacts {
  row: DesktopRow;
  plan: PlanRow;
  customer: { id: string; name: string; parentId: string | null; timezone: string };
  /** Versions in force since `since` and later ones, in order. */
  schedule: ScheduleVersion[];
  session: RunningSession | null;
}

const wholeDay: readonly Block[] = [{ start: '00:00', end: '24:00' }];
/** The always-on family is a schedule without a gap (SV-11): one engine, two policies. */
const ALWAYS = Object.fromEntries(WEEKDAYS.map((day) => [day, wholeDay])) as unknown as WeeklyBlocks;

/** The zone of the schedule in force; before the first one, the customer's. */
export function zoneAt({ schedule, customer }: DesktopFacts, instant: Date): string {
  const version = schedule.findLast(({ from }) => from <= instant) ?? schedule[0];
  return version?.schedule.timezone ?? customer.timezone;
}

/**
 * Reads what decides about desktops. Statements of their own, after the rows were locked: a read beside the lock
 * would see what stood before whoever held it.
 * @param since versions that ended before it are left out, but for those of a quota's period
 */
export async function readFacts(
  db: Db,
  ids: readonly string[],
  since: Date,
): Promise<Map<string, DesktopFacts>> {
  if (!ids.length) return new Map();
  const rows = await db
    .selectFrom('desktop')
    .selectAll()
    .where('id', 'in', listed(ids))
    .orderBy('id')
    .execute();
  // One after the other: in a transaction they share a connection.
  const customers = await readCustomers(db, [...new Set(rows.map((row) => row.customer_id))]);
  const plans = await readPlans(db, [...new Set(rows.map((row) => row.plan_id))]);
  const counted = [...plans.values()].some(hasQuota) ? PERIOD_MS : 0;
  const versions = await readVersions(db, ids, new Date(since.getTime() - counted));
  const sessions = await readRunning(db, ids);
  return new Map(
    rows.map((row) => {
      const plan = plans.get(row.plan_id)!;
      const customer = customers.get(row.customer_id)!;
      const always = { from: row.starts_at, schedule: { timezone: customer.timezone, weekly: ALWAYS } };
      const schedule = plan.family === 'always-on' ? [always] : (versions.get(row.id) ?? []);
      return [row.id, { row, plan, customer, schedule, session: sessions.get(row.id) ?? null }];
    }),
  );
}

/** One desktop's facts. */
export async function readFactsOf(db: Db, id: string, since: Date): Promise<DesktopFacts> {
  return (await readFacts(db, [id], since)).get(id)!;
}

/** As a table, not a list of parameters: a scan for a list reads every entry of the index between its ends. */
const listed = (ids: readonly string[]) =>
  sql<string>`(SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;

async function readCustomers(db: Db, ids: string[]): Promise<Map<string, DesktopFacts['customer']>> {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'name', 'parent_id', 'timezone'])
    .where('id', 'in', listed(ids))
    .execute();
  return new Map(rows.map(({ parent_id, ...row }) => [row.id, { ...row, parentId: parent_id }]));
}

async function readPlans(db: Db, ids: string[]): Promise<Map<string, PlanRow>> {
  if (!ids.length) return new Map();
  const rows = await db.selectFrom('desktop_plan').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function readVersions(db: Db, ids: readonly string[], since: Date) {
  const rows = await db
    .selectFrom('desktop_schedule')
    .select(['desktop_id', 'effective_from', 'document'])
    .where('desktop_id', 'in', listed(ids))
    .where((eb) => eb.or([eb('effective_until', 'is', null), eb('effective_until', '>', since)]))
    .where(sql<boolean>`effective_until IS DISTINCT FROM effective_from`)
    .orderBy('desktop_id')
    .orderBy('effective_from')
    .execute();
  const byDesktop = new Map<string, ScheduleVersion[]>();
  for (const row of rows) {
    const version = { from: row.effective_from, schedule: row.document as Schedule };
    byDesktop.set(row.desktop_id, [...(byDesktop.get(row.desktop_id) ?? []), version]);
  }
  return byDesktop;
}

async function readRunning(db: Db, ids: readonly string[]): Promise<Map<string, RunningSession>> {
  const rows = await db
    .selectFrom('power_session')
    .select(['desktop_id', 'id', 'started_at', 'ends_at'])
    .where('desktop_id', 'in', listed(ids))
    .where('ended_at', 'is', null)
    .execute();
  return new Map(
    rows.map((row) => [row.desktop_id, { id: row.id, startedAt: row.started_at, endsAt: row.ends_at }]),
  );
}
