import { onBecauseAt, type PowerPlan, transitionsAfter } from '@mostrador/domain';
import { type DesktopFacts, type DesktopRow, hasQuota } from './facts.ts';

export type OnBecause = 'schedule' | 'power-session' | 'always-on';

/** What a desktop is to be at an instant. */
export interface Standing {
  life: 'valid' | 'grace' | 'retained' | 'deleted';
  wanted: 'on' | 'off' | 'deleted';
  because: OnBecause | null;
}

/** A standing that begins at an instant. */
export interface Slot extends Standing {
  at: Date;
}

/** What domain's functions need: it never is on outside of its validity and grace (EV-22). */
export const powerPlanOf = ({ row, plan, customer, schedule, session }: DesktopFacts): PowerPlan => ({
  plan: schedule,
  quota: hasQuota(plan)
    ? { policy: plan.quota_policy, hours: plan.monthly_hours, timezone: customer.timezone }
    : undefined,
  sessions: session ? [session] : [],
  validity: { startsAt: row.starts_at, endsAt: row.grace_ends_at },
});

/** What the rules say of an instant; nothing before it counts, so a slot that was missed is caught up by itself. */
export function standingAt(facts: DesktopFacts, at: Date): Standing {
  const { row, plan } = facts;
  if (at >= row.delete_at) return { life: 'deleted', wanted: 'deleted', because: null };
  if (at >= row.grace_ends_at) return { life: 'retained', wanted: 'off', because: null };
  const cause = onBecauseAt(powerPlanOf(facts), at);
  return {
    life: at < row.ends_at ? 'valid' : 'grace',
    wanted: cause ? 'on' : 'off',
    because: cause && plan.family === 'always-on' ? 'always-on' : cause,
  };
}

/** The first instant after another at which anything may change; null once it is deleted. */
export function nextChangeAfter(facts: DesktopFacts, after: Date): Date | null {
  const { row, session } = facts;
  if (after >= row.delete_at) return null;
  // Without the session: where a block begins or ends while one runs, only the reason changes.
  const [block] = transitionsAfter({ ...powerPlanOf(facts), sessions: [], after, count: 1 });
  const instants = [block?.at, session?.endsAt, row.ends_at, row.grace_ends_at, row.delete_at];
  const times = instants.flatMap((at) => (at && at > after ? [at.getTime()] : []));
  return new Date(Math.min(...times));
}

/** Every slot that has come until `now` and was not looked at yet, in due order, and when the next one comes. */
export function slotsUntil(facts: DesktopFacts, now: Date): { slots: Slot[]; next: Date | null } {
  const slots: Slot[] = [];
  let next = facts.row.next_transition_at;
  while (next && next <= now) {
    slots.push({ at: next, ...standingAt(facts, next) });
    next = nextChangeAfter(facts, next);
  }
  return { slots, next };
}

const LIFE_STATES = { grace: 'grace', retained: 'retained', deleted: 'deleted' } as const;

/**
 * The state that stands for a standing: it is `off` as soon as that is decided, and `on` only once the machine is
 * there. @param followed whether the provider has confirmed what is wanted
 */
export function stateOf(
  { life, wanted }: Pick<Standing, 'life' | 'wanted'>,
  followed: boolean,
): 'on' | 'off' | 'grace' | 'retained' | 'deleted' {
  if (life !== 'valid') return LIFE_STATES[life];
  return wanted === 'on' && followed ? 'on' : 'off';
}

/** Whether it was delivered and has not begun to be decided about yet, or never will be again. */
export const isDelivered = ({ state }: Pick<DesktopRow, 'state'>): boolean =>
  state !== 'ordered' && state !== 'provisioning';
