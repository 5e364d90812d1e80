import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { DueJob } from '../../jobs/index.ts';
import { atDesk } from '../orders/transaction.ts';
import { awaitsRenewal } from '../services/jobs.ts';
import { applyAct } from './life.ts';
import { removeDistributor } from './remove.ts';

const BATCH = 100;
const job = (operation: string) => ({ operation, access: null, requestId: null, channel: 'job' as const });

/** Active ones, save those whose automatic renewal is still to be tried or waits for its card's charge. */
const activeOnes = (db: Kysely<Database>) =>
  db
    .selectFrom('account')
    .where('kind', '=', 'distributor')
    .where('state', '=', 'active')
    .where(({ not }) => not(awaitsRenewal))
    .where(sql<SqlBool>`NOT EXISTS (SELECT FROM purchase_order o WHERE o.id = account.renewal_order_id
      AND o.state IN ('processing', 'awaiting-payment'))`);

/** Distributors that were not renewed expire at the instant of their expiry (CM-DIS-02). */
export const expireDistributors: DueJob = {
  name: 'expire-distributors',
  async nextDueAt(db) {
    const row = await activeOnes(db)
      .select((eb) => eb.fn.min('expires_at').as('at'))
      .executeTakeFirst();
    return row?.at ?? null;
  },
  async run(deps, now) {
    const { result } = await atDesk(deps, job('expire-distributors'), now, async (desk) => {
      const due = await activeOnes(desk.db)
        .selectAll()
        .where('expires_at', '<=', now)
        .orderBy('expires_at')
        .limit(BATCH)
        .forUpdate()
        .skipLocked()
        .execute();
      for (const row of due) await applyAct({ ...desk, publicUrl: deps.publicUrl }, row, 'expire');
      return due.length;
    });
    return result;
  },
};

/**
 * Cancelled ones whose 30 days are over. Whoever still has an open order, as buyer or as seller, waits for its end:
 * value that a payment has reserved finds its way first.
 */
const cancelledOnes = (db: Kysely<Database>) =>
  db
    .selectFrom('account')
    .where('state', '=', 'cancelled')
    .where('deleted_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('purchase_order as o')
            .select('o.id')
            .where('o.state', 'in', ['awaiting-confirmation', 'awaiting-payment', 'processing'])
            .where((eb) =>
              eb.or([
                eb('o.account_id', '=', eb.ref('account.id')),
                eb('o.seller_id', '=', eb.ref('account.id')),
              ]),
            ),
        ),
      ),
    );

/** Cancelled distributors are deleted for good on day 30 (CM-DIS-02), each in a transaction of its own. */
export const removeDistributors: DueJob = {
  name: 'remove-distributors',
  async nextDueAt(db) {
    const row = await cancelledOnes(db)
      .select((eb) => eb.fn.min('deletes_at').as('at'))
      .executeTakeFirst();
    return row?.at ?? null;
  },
  async run(deps, now) {
    const { result } = await atDesk(deps, job('remove-distributors'), now, async (desk) => {
      const row = await cancelledOnes(desk.db)
        .selectAll()
        .where('deletes_at', '<=', now)
        .orderBy('deletes_at')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst();
      if (row) await removeDistributor({ ...desk, publicUrl: deps.publicUrl }, row);
      return row ? 1 : 0;
    });
    return result;
  },
};
