import { sql } from 'kysely';
import { oneByOne } from '../../jobs/one-by-one.ts';
import { announceContract } from '../contracts/records.ts';
import type { Desk } from '../orders/desk.ts';
import { renewUnattended } from './renewal.ts';

/** Its setting says so, and for this expiry nothing was tried yet. */
export const awaitsRenewal = sql`(account.renewal_tried_for IS DISTINCT FROM account.expires_at
  AND EXISTS (SELECT FROM settings s WHERE s.account_id = account.id AND s.automatic_renewal))`;

const setTried = ({ db }: Desk, { id, expires_at }: { id: string; expires_at: Date | null }) =>
  db.updateTable('account').set({ renewal_tried_for: expires_at }).where('id', '=', id).execute();

/** Renews distributors at their expiry, once (A-CM-24). What cannot be paid expires then. */
export const renewDistributors = oneByOne({
  name: 'renew-distributors',
  table: 'account',
  at: 'expires_at',
  where: sql`kind = 'distributor' AND state = 'active' AND ${awaitsRenewal}`,
  // What it is paid with may hang on what falls due between two of them.
  atATime: 1,
  async each(desk, row) {
    await setTried(desk, row);
    await renewUnattended(desk, row.id);
  },
  instead: setTried,
});

/** Contracts that were not renewed expire at their end; what was cancelled is cancelled then (IP-17). */
export const endContracts = oneByOne({
  name: 'end-contracts',
  table: 'contract',
  at: 'ends_at',
  where: sql`state IN ('active', 'cancelling')`,
  async each(desk, row) {
    const state = row.state === 'cancelling' ? 'cancelled' : 'expired';
    await desk.db.updateTable('contract').set({ state }).where('id', '=', row.id).execute();
    await announceContract(desk, { ...row, state }, row);
  },
});

/** An unlimited account stamps until its year is over (A-IP-1). */
export const expireUnlimited = oneByOne({
  name: 'expire-unlimited',
  table: 'stamping_account',
  at: 'expires_at',
  where: sql`kind = 'unlimited' AND state = 'active'`,
  async each({ db, audit, emit }, { id, customer_id }) {
    const state = 'expired';
    await db.updateTable('stamping_account').set({ state }).where('id', '=', id).execute();
    const { parent_id } = await db
      .selectFrom('account')
      .select('parent_id')
      .where('id', '=', customer_id)
      .executeTakeFirstOrThrow();
    const subject = { type: 'stamping-account', id };
    const account = { id: customer_id, parentId: parent_id };
    audit({ subject, account, before: { state: 'active' }, after: { state } });
    emit({ type: 'stamping-account.updated', account, subject, data: { state } });
  },
});
