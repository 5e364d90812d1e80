import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  actOn,
  closedBecause,
  DISTRIBUTOR_ACTS,
  type DistributorLife,
  type DistributorStanding,
  hasEntered,
} from './distributor-life.ts';

const STATES: DistributorStanding[] = [
  'unverified',
  'inactive',
  'active',
  'suspended',
  'cancelled',
  'expired',
];
const NOW = new Date('2026-11-25T18:00:00Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);

const life = (state: DistributorStanding, more: Partial<DistributorLife> = {}): DistributorLife => ({
  state,
  expiresAt: state === 'expired' ? later(-1) : later(1),
  cancelledFrom: state === 'cancelled' ? 'active' : null,
  deletesAt: state === 'cancelled' ? later(1) : null,
  timezone: 'America/Mexico_City',
  ...more,
});

/** Written apart from the table under test, from the rules' own words. */
const ALLOWED: Record<string, string> = {
  'verify unverified': 'inactive',
  'activate inactive': 'active',
  'suspend active': 'suspended',
  'reactivate suspended': 'active',
  'extend active': 'active',
  'renew expired': 'active',
  'cancel unverified': 'cancelled',
  'cancel inactive': 'cancelled',
  'cancel active': 'cancelled',
  'cancel suspended': 'cancelled',
  'cancel expired': 'cancelled',
  'restore cancelled': 'active',
};

describe('CM-DIS-02, CM-DIS-07..10, A-CM-5..8: every act on every state', () => {
  for (const act of DISTRIBUTOR_ACTS) {
    for (const state of STATES) {
      const wanted = ALLOWED[`${act} ${state}`] ?? null;
      test(`${act} of an ${state} one ${wanted ? `makes it ${wanted}` : 'is refused'}`, () => {
        assert.equal(actOn(life(state), act, NOW)?.state ?? null, wanted);
      });
    }
  }
});

test('A-CM-8: a restored one is what it was before: nobody skips the verification or the renewal', () => {
  for (const cancelledFrom of STATES.filter((state) => state !== 'cancelled')) {
    const expiresAt = cancelledFrom === 'expired' ? later(-1) : later(1);
    const cancelled = actOn(life(cancelledFrom, { expiresAt }), 'cancel', NOW)!;
    const restored = actOn(cancelled, 'restore', NOW)!;
    assert.deepEqual(restored, life(cancelledFrom, { expiresAt, cancelledFrom: null, deletesAt: null }));
  }
});

test('A-CM-8: restorable until day 30, the instant before and not at it', () => {
  const cancelled = actOn(life('active', { expiresAt: null }), 'cancel', NOW)!;
  const { deletesAt } = cancelled;
  assert.equal(deletesAt?.toISOString(), '2026-12-25T18:00:00.000Z');
  assert.equal(actOn(cancelled, 'restore', new Date(deletesAt!.getTime() - 1))?.state, 'active');
  assert.equal(actOn(cancelled, 'restore', deletesAt!), null);
});

test('A-CM-20: the 30 days are calendar days at the same wall clock, across a change of the hour', () => {
  const cancelledAt = new Date('2026-10-15T17:30:00Z');
  const at = (timezone: string) =>
    actOn(life('active', { expiresAt: null, timezone }), 'cancel', cancelledAt)?.deletesAt?.toISOString();
  // Tijuana leaves summer time on 1 November 2026: 10:30 is then an hour later.
  assert.equal(at('America/Tijuana'), '2026-11-14T18:30:00.000Z');
  assert.equal(at('America/Mexico_City'), '2026-11-14T17:30:00.000Z');
});

test('CM-DIS-02: it expires at the instant of its expiry and not before; a suspended one stays suspended', () => {
  assert.equal(actOn(life('active', { expiresAt: NOW }), 'expire', NOW)?.state, 'expired');
  assert.equal(actOn(life('active', { expiresAt: later(1) }), 'expire', NOW), null);
  assert.equal(actOn(life('suspended', { expiresAt: NOW }), 'expire', NOW), null);
});

test('nobody is active past the own expiry: what would lead there leads to expired', () => {
  for (const [state, act] of [
    ['inactive', 'activate'],
    ['suspended', 'reactivate'],
    ['cancelled', 'restore'],
  ] as const) {
    assert.equal(actOn(life(state, { expiresAt: NOW }), act, NOW)?.state, 'expired', act);
  }
});

test('CM-DIS-09: renewed for one year from now, at the same wall clock', () => {
  const renewed = actOn(life('expired', { expiresAt: later(-400 * 86_400_000) }), 'renew', NOW);
  assert.equal(renewed?.expiresAt?.toISOString(), '2027-11-25T18:00:00.000Z');
});

test('CM-DIS-11: nobody is let in before the parent has activated it', () => {
  assert.deepEqual(
    STATES.filter((state) => !hasEntered(state)),
    ['unverified', 'inactive'],
  );
});

test('A-CM-23: which states do no new business, and why', () => {
  const why = STATES.map((state) => closedBecause(life(state), NOW));
  const suspended = 'distributor_suspended';
  assert.deepEqual(why, [suspended, suspended, null, suspended, suspended, 'account_expired']);
  assert.equal(closedBecause(life('active', { expiresAt: NOW }), NOW), 'account_expired');
  assert.equal(closedBecause(life('active', { expiresAt: null }), NOW), null);
});
