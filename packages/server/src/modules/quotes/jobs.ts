import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { DueJob } from '../../jobs/index.ts';

const BATCH = 1_000;

/** Removes quotes that made no order, a day after they expired. */
export const removeQuotes: DueJob = {
  name: 'remove-quotes',
  async nextDueAt(db: Kysely<Database>) {
    const row = await db
      .selectFrom('quote')
      .select((eb) => eb.fn.min('remove_at').as('at'))
      .where('remove_at', 'is not', null)
      .executeTakeFirst();
    return row?.at ?? null;
  },
  async run({ db }, now) {
    const { rows } = await sql<{ id: string }>`
      DELETE FROM quote WHERE id IN (
        SELECT id FROM quote WHERE remove_at <= ${now} ORDER BY remove_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING id`.execute(db);
    return rows.length;
  },
};
