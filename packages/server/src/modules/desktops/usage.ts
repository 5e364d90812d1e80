import type { Usage, z } from '@mostrador/contract';
import { addDays, dayOf, monthHours, quotaPeriodAt, wallToInstant, weekHours } from '@mostrador/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { type DesktopFacts, zoneAt } from './facts.ts';
import { powerPlanOf } from './standing.ts';

type Document = z.input<typeof Usage>;
const HOUR_MS = 3_600_000;
const rounded = (hours: number) => Math.round(hours * 100) / 100;

/** The instants at which a calendar month begins and ends in a zone. @param month `YYYY-MM` */
export function monthBounds(month: string, timezone: string): [start: Date, end: Date] {
  const first = `${month}-01`;
  const next = `${addDays(first, 31).slice(0, 7)}-01`;
  return [wallToInstant(`${first}T00:00`, timezone), wallToInstant(`${next}T00:00`, timezone)];
}

/** Hours that the log has a desktop switched on between two instants, by reason; the last row lasts until `to`. */
async function hoursByReason(db: Kysely<Database>, desktopId: string, from: Date, to: Date) {
  const { rows } = await sql<{ because: string; hours: number }>`
    SELECT because, sum(extract(epoch FROM least(until, ${to}) - greatest(at, ${from})))::float8 / 3600 AS hours
    FROM (
      SELECT at, because, lead(at, 1, 'infinity') OVER (ORDER BY number) AS until FROM desktop_switch
      WHERE desktop_id = ${desktopId} AND at < ${to}
        AND at >= coalesce((SELECT max(at) FROM desktop_switch WHERE desktop_id = ${desktopId} AND at <= ${from}), '-infinity')
    ) spans
    WHERE because IS NOT NULL AND until > ${from}
    GROUP BY because`.execute(db);
  return (reason: string) => rounded(rows.find(({ because }) => because === reason)?.hours ?? 0);
}

/**
 * Hours of a calendar month against the quota, and of the present week against its budget (A-EV-1). What was used is
 * read from the log of switches; temporary hours outside of blocks stand apart (A-EV-2).
 * @param facts with every version since the month and the week began
 */
export async function readUsage(
  db: Kysely<Database>,
  facts: DesktopFacts,
  month: string,
  now: Date,
): Promise<Document> {
  const { row, plan, schedule } = facts;
  const timezone = zoneAt(facts, now);
  const [start, end] = monthBounds(month, timezone);
  const until = new Date(Math.max(start.getTime(), Math.min(end.getTime(), now.getTime())));
  const used = await hoursByReason(db, row.id, start, until);
  const scheduledHours = monthHours(schedule, month, timezone, row.grace_ends_at);
  const week = weekHours(schedule, now, timezone);
  return {
    month,
    scheduledHours,
    usedHours: used(plan.family === 'always-on' ? 'always-on' : 'schedule'),
    powerSessionHours: used('power-session'),
    quotaHours: plan.monthly_hours,
    excessHours: rounded(Math.max(0, scheduledHours - plan.monthly_hours)),
    week: {
      monday: week.monday,
      usedHours: week.used,
      plannedHours: week.planned,
      budgetHours: plan.weekly_hours,
    },
    period: periodOf(facts, now),
  };
}

function periodOf(facts: DesktopFacts, now: Date): Document['period'] {
  const period = quotaPeriodAt(powerPlanOf(facts), now);
  return (
    period && {
      startsAt: period.startsAt.toISOString(),
      endsAt: period.endsAt.toISOString(),
      quotaHours: facts.plan.monthly_hours,
      scheduledHours: period.scheduledHours,
      exhaustedAt: period.exhaustedAt?.toISOString() ?? null,
    }
  );
}

/** How far back versions count for a month and the present week; see `readUsage`. */
export function usageSince(facts: DesktopFacts, month: string | undefined, now: Date) {
  const timezone = zoneAt(facts, now);
  const chosen = month ?? dayOf(now, timezone).slice(0, 7);
  const [start] = monthBounds(chosen, timezone);
  return { month: chosen, since: new Date(Math.min(start.getTime(), now.getTime() - 8 * 24 * HOUR_MS)) };
}
