import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { ProblemError } from '../../http/problem.ts';
import type { DueJob } from '../../jobs/index.ts';
import { announceContract } from '../contracts/records.ts';
import { atDesk } from '../orders/transaction.ts';
import { followUp } from '../payments/follow-up.ts';
import { renewUnattended } from './renewal.ts';

const BATCH = 100;
const job = (operation: string) => ({ operation, access: null, requestId: null, channel: 'job' as const });
type Db = Kysely<Database>;

/** Its setting says so, and for this expiry nothing was tried yet. */
export const awaitsRenewal = sql<SqlBool>`(account.renewal_tried_for IS DISTINCT FROM account.expires_at
  AND EXISTS (SELECT FROM settings s WHERE s.account_id = account.id AND s.automatic_renewal))`;

const renewable = (db: Db) =>
  db
    .selectFrom('account')
    .where('kind', '=', 'distributor')
    .where('state', '=', 'active')
    .where('expires_at', 'is not', null)
    .where(awaitsRenewal);

/**
 * Renews distributors at their expiry, once (A-CM-24): each in a transaction of its own. What cannot be paid expires
 * then.
 */
export const renewDistributors: DueJob = {
  name: 'renew-distributors',
  async nextDueAt(db) {
    const row = await renewable(db)
      .select((eb) => eb.fn.min('expires_at').as('at'))
      .executeTakeFirst();
    return row?.at ?? null;
  },
  async run(deps, now) {
    const attempt = (renews: boolean) =>
      atDesk(deps, job('renew-distributors'), now, async (desk) => {
        const row = await renewable(desk.db)
          .select(['id', 'expires_at'])
          .where('expires_at', '<=', now)
          .orderBy('expires_at')
          .limit(1)
          .forUpdate()
          .skipLocked()
          .executeTakeFirst();
        if (!row) return 0;
        await desk.db
          .updateTable('account')
          .set({ renewal_tried_for: row.expires_at })
          .where('id', '=', row.id)
          .execute();
        if (renews) await renewUnattended(desk, row.id);
        return 1;
      });
    const { result, followUps } = await attempt(true).catch((error) => {
      if (!(error instanceof ProblemError)) throw error;
      return attempt(false);
    });
    await followUp(deps, job('renew-distributors'), now, followUps);
    return result;
  },
};

const running = (db: Db) => db.selectFrom('contract').where('state', 'in', ['active', 'cancelling']);

/** Contracts that were not renewed expire at their end; what was cancelled is cancelled then (IP-17). */
export const endContracts: DueJob = {
  name: 'end-contracts',
  async nextDueAt(db) {
    const row = await running(db)
      .select((eb) => eb.fn.min('ends_at').as('at'))
      .executeTakeFirst();
    return row?.at ?? null;
  },
  async run(deps, now) {
    const { result } = await atDesk(deps, job('end-contracts'), now, async (desk) => {
      const due = await running(desk.db)
        .selectAll()
        .where('ends_at', '<=', now)
        .orderBy('ends_at')
        .limit(BATCH)
        .forUpdate()
        .skipLocked()
        .execute();
      for (const row of due) {
        const state = row.state === 'cancelling' ? 'cancelled' : 'expired';
        await desk.db.updateTable('contract').set({ state }).where('id', '=', row.id).execute();
        await announceContract(desk, { ...row, state }, row);
      }
      return due.length;
    });
    return result;
  },
};

const unlimited = (db: Db) =>
  db
    .selectFrom('stamping_account')
    .where('stamping_account.kind', '=', 'unlimited')
    .where('stamping_account.state', '=', 'active');

/** An unlimited account stamps until its year is over (A-IP-1). */
export const expireUnlimited: DueJob = {
  name: 'expire-unlimited',
  async nextDueAt(db) {
    const row = await unlimited(db)
      .select((eb) => eb.fn.min('stamping_account.expires_at').as('at'))
      .executeTakeFirst();
    return row?.at ?? null;
  },
  async run(deps, now) {
    const { result } = await atDesk(deps, job('expire-unlimited'), now, async (desk) => {
      const due = await unlimited(desk.db)
        .innerJoin('account', 'account.id', 'stamping_account.customer_id')
        .select(['stamping_account.id', 'customer_id', 'parent_id'])
        .where('stamping_account.expires_at', '<=', now)
        .orderBy('stamping_account.expires_at')
        .limit(BATCH)
        .forUpdate('stamping_account')
        .skipLocked()
        .execute();
      for (const { id, customer_id, parent_id } of due) {
        const state = 'expired';
        await desk.db.updateTable('stamping_account').set({ state }).where('id', '=', id).execute();
        const subject = { type: 'stamping-account', id };
        const account = { id: customer_id, parentId: parent_id };
        desk.audit({ subject, account, before: { state: 'active' }, after: { state } });
        desk.emit({ type: 'stamping-account.updated', account, subject, data: { state } });
      }
      return due.length;
    });
    return result;
  },
};
