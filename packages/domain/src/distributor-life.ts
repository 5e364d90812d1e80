import { daysLater, yearLater } from './wall-steps.ts';

/** The states of a distributor (CM-DIS-02). */
export type DistributorStanding =
  | 'unverified'
  | 'inactive'
  | 'active'
  | 'suspended'
  | 'cancelled'
  | 'expired';

/** A cancelled distributor is deleted so many calendar days later (CM-DIS-02). */
export const DELETION_DAYS = 30;

/**
 * Which act leads from which state to which; what is not here is not allowed (CM-DIS-02, CM-DIS-07..10, A-CM-5..8).
 * `extend` is the renewal before it has expired. `restore` leads back to where the cancellation came from. A suspended distributor does not expire: whoever renews
 * it would lift the suspension unseen.
 */
const LIFE = {
  verify: { unverified: 'inactive' },
  activate: { inactive: 'active' },
  suspend: { active: 'suspended' },
  reactivate: { suspended: 'active' },
  expire: { active: 'expired' },
  extend: { active: 'active' },
  renew: { expired: 'active' },
  cancel: {
    unverified: 'cancelled',
    inactive: 'cancelled',
    active: 'cancelled',
    suspended: 'cancelled',
    expired: 'cancelled',
  },
  restore: { cancelled: 'before' },
} as const satisfies Record<string, Partial<Record<DistributorStanding, DistributorStanding | 'before'>>>;

/** What its parent, or time, does to a distributor. */
export type DistributorAct = keyof typeof LIFE;
export const DISTRIBUTOR_ACTS = Object.keys(LIFE) as DistributorAct[];

/** What a distributor's life hangs on, at an instant. */
export interface DistributorLife {
  state: DistributorStanding;
  /** Null: it never expires. */
  expiresAt: Date | null;
  /** Before its cancellation; null when it is not cancelled. */
  cancelledFrom: DistributorStanding | null;
  /** Of a cancelled one. */
  deletesAt: Date | null;
  timezone: string;
}

/**
 * What an act makes of a distributor at `now`; null when its state does not allow the act. Nobody is active past
 * the own expiry: what would lead there leads to `expired`. Extended from its expiry on; once expired renewed from now on and not from the former expiry,
 * because a distributor sells nothing while it is expired (A-CM-23).
 */
export function actOn(life: DistributorLife, act: DistributorAct, now: Date): DistributorLife | null {
  const allowed: Partial<Record<DistributorStanding, DistributorStanding | 'before'>> = LIFE[act];
  const next = allowed[life.state];
  if (!next || (act === 'restore' && !mayBeRestored(life, now))) return null;
  if (act === 'expire' && !isOver(life, now)) return null;
  if (next === 'cancelled') {
    const deletesAt = daysLater(now, DELETION_DAYS, life.timezone);
    return { ...life, state: next, cancelledFrom: life.state, deletesAt };
  }
  const expiresAt = expiryAfter(life, act, now);
  const state = next === 'before' ? life.cancelledFrom : next;
  if (!state) return null;
  const lapsed = state === 'active' && isOver({ expiresAt }, now);
  return { ...life, expiresAt, state: lapsed ? 'expired' : state, cancelledFrom: null, deletesAt: null };
}

function expiryAfter({ expiresAt, timezone }: DistributorLife, act: DistributorAct, now: Date): Date | null {
  if (act === 'extend') return expiresAt && yearLater(expiresAt, timezone);
  return act === 'renew' ? yearLater(now, timezone) : expiresAt;
}

const isOver = ({ expiresAt }: Pick<DistributorLife, 'expiresAt'>, now: Date) =>
  expiresAt !== null && expiresAt <= now;

/** Until day 30 (A-CM-8). */
const mayBeRestored = ({ deletesAt }: DistributorLife, now: Date) => deletesAt !== null && now < deletesAt;

/** Whether its people, keys and sessions are let in at all: only once the parent has activated it (CM-DIS-11). */
export const hasEntered = (state: DistributorStanding): boolean =>
  state !== 'unverified' && state !== 'inactive';

/**
 * Why a distributor does no new business at `now`, null when it does (A-CM-23): no sales, transfers, sign-ups or
 * embed sessions, and none of its customers either. One that is cancelled, or not activated yet, counts as suspended.
 */
export function closedBecause(
  { state, expiresAt }: Pick<DistributorLife, 'state' | 'expiresAt'>,
  now: Date,
): 'distributor_suspended' | 'account_expired' | null {
  if (state === 'expired' || (state === 'active' && isOver({ expiresAt }, now))) return 'account_expired';
  return state === 'active' ? null : 'distributor_suspended';
}
