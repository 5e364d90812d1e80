import type { DueJob } from '../../jobs/index.ts';
import { failOrder } from './end.ts';
import { readOrder } from './records.ts';
import { atDesk } from './transaction.ts';

const BATCH = 100;
const EXPIRE = 'expire-confirmations';

/** Orders that nobody confirmed end with their quote, reason `confirmation_expired`. */
export const expireConfirmations: DueJob = {
  name: EXPIRE,
  async nextDueAt(db) {
    const row = await db
      .selectFrom('purchase_order')
      .select((eb) => eb.fn.min('confirm_by').as('at'))
      .where('state', '=', 'awaiting-confirmation')
      .executeTakeFirst();
    return row?.at ?? null;
  },
  async run(deps, now) {
    const origin = { operation: EXPIRE, access: null, requestId: null, channel: 'job' as const };
    const { result } = await atDesk(deps, origin, now, async (desk) => {
      const due = await desk.db
        .selectFrom('purchase_order')
        .select('id')
        .where('state', '=', 'awaiting-confirmation')
        .where('confirm_by', '<=', now)
        .orderBy('confirm_by')
        .limit(BATCH)
        .forUpdate()
        .skipLocked()
        .execute();
      for (const { id } of due) await failOrder(desk, await readOrder(desk.db, id), 'confirmation_expired');
      return due.length;
    });
    return result;
  },
};
