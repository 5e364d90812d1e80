import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { recorded } from '../../http/recorded.ts';
import type { DueJob } from '../../jobs/index.ts';
import { endCode } from './end.ts';
import { lockCode } from './queries.ts';

const BATCH = 100;
const JOB = 'expire-credit-codes';

const openOnes = (db: Kysely<Database>) =>
  db.selectFrom('credit_code').where('state', '=', 'open').where('expires_at', 'is not', null);

/** Codes that nobody redeemed in time give back what they reserved (A-CM-17). */
export const expireCreditCodes: DueJob = {
  name: JOB,
  async nextDueAt(db) {
    const row = await openOnes(db)
      .select((eb) => eb.fn.min('expires_at').as('at'))
      .executeTakeFirst();
    return row?.at ?? null;
  },
  run: (deps, now) =>
    recorded(deps, { operation: JOB, access: null, requestId: null, channel: 'job' }, now, async (desk) => {
      const due = await openOnes(desk.db)
        .select('id')
        .where('expires_at', '<=', now)
        .orderBy('expires_at')
        .limit(BATCH)
        .forUpdate()
        .skipLocked()
        .execute();
      for (const { id } of due) await endCode(desk, await lockCode(desk.db, id), 'expired');
      return due.length;
    }),
};
