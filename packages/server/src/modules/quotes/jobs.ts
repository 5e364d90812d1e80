import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { oneByOne } from '../../jobs/one-by-one.ts';

/** Removes quotes that made no order, a day after they expired. */
export const removeQuotes = oneByOne({
  name: 'remove-quotes',
  table: 'quote',
  at: 'remove_at',
  each: ({ db }, row) => remove(db, [row]),
  together: ({ db }, rows) => remove(db, rows),
});

const remove = (db: Kysely<Database>, rows: { id: string }[]) =>
  db
    .deleteFrom('quote')
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
