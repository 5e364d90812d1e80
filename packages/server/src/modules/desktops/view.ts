import type { Desktop, z } from '@mostrador/contract';
import { transitionsAfter } from '@mostrador/domain';
import type { Call } from '../../http/call.ts';
import { countStarts, type SessionRow, sessionView } from '../power-sessions/queries.ts';
import { type DesktopFacts, zoneAt } from './facts.ts';
import { mayOperate } from './find.ts';
import { isDelivered, powerPlanOf, standingAt, stateOf } from './standing.ts';

type Document = z.input<typeof Desktop>;

/** When it goes on and off next, its running power session included; never past its validity. */
export function nextSwitches(facts: DesktopFacts, now: Date) {
  const coming = transitionsAfter({ ...powerPlanOf(facts), after: now, count: 2 });
  const next = (to: 'on' | 'off') => coming.find((one) => one.to === to)?.at.toISOString() ?? null;
  return { nextOnAt: next('on'), nextOffAt: next('off') };
}

/**
 * State at this instant, whatever the scheduler has come to: at the end of a block or of the validity it is off at
 * once (EV-05, EV-22).
 */
function stateNow(facts: DesktopFacts, now: Date) {
  const { row } = facts;
  if (!isDelivered(row)) {
    return { state: row.state as Document['state'], onBecause: null, switching: null };
  }
  const { life, wanted, because } = standingAt(facts, now);
  const followed = wanted === row.power && !row.next_attempt_at;
  const switching = followed || wanted === 'deleted' ? null : wanted;
  return { state: stateOf({ life, wanted }, followed), onBecause: because, switching };
}

function problemOf({ row }: DesktopFacts): Document['problem'] {
  if (!row.problem || !row.next_attempt_at) return null;
  return {
    code: row.problem as 'provider_unavailable' | 'provider_refused',
    since: (row.problem_since ?? row.next_attempt_at).toISOString(),
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at.toISOString(),
  };
}

/** A desktop as the caller sees it. `sessions` are those of its day, the running one among them. */
export function desktopView(
  { access, now }: Pick<Call, 'access' | 'now'>,
  facts: DesktopFacts,
  sessions: readonly SessionRow[],
): Document {
  const { row, plan, customer } = facts;
  const timezone = zoneAt(facts, now);
  const running = sessions.find(({ id }) => id === facts.session?.id);
  const runs = running && running.ends_at > now && now < row.grace_ends_at;
  return {
    id: row.id,
    customerId: row.customer_id,
    customerName: customer.name,
    name: row.name,
    plan: {
      name: plan.name,
      family: plan.family as Document['plan']['family'],
      cpus: plan.cpus,
      memoryGb: plan.memory_gb,
      diskGb: plan.disk_gb,
      users: plan.users,
    },
    ...stateNow(facts, now),
    problem: problemOf(facts),
    timezone,
    validity: { startsAt: row.starts_at.toISOString(), endsAt: row.ends_at.toISOString() },
    dataKeptUntil: row.delete_at.toISOString(),
    quota: {
      policy: plan.quota_policy as Document['quota']['policy'],
      weeklyHours: plan.weekly_hours,
      monthlyHours: plan.monthly_hours,
    },
    power: {
      hours: plan.power_hours,
      perDayMax: plan.power_per_day,
      startedToday: countStarts(sessions, now, facts.customer.timezone),
      session: runs ? sessionView(access, running, now) : null,
    },
    may: {
      editSchedule: plan.family === 'scheduled' && mayOperate(access, 'schedule:write'),
      startPower: plan.family === 'scheduled' && mayOperate(access, 'power:start'),
    },
    ...nextSwitches(facts, now),
    createdAt: row.created_at.toISOString(),
  };
}
