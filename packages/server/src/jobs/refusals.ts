import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';

const FIRST_MS = 15_000;
const LONGEST_MS = 3_600_000;
const FORGOTTEN_MS = 86_400_000;

type Db = Kysely<Database>;

/**
 * The rows of one job that could not be worked, each passed by for 15 s, doubled each time up to an hour: however many
 * they are, what waits behind them has its turn, and the log is not filled by them. In business time, as the pauses
 * of providers are: a clock that is moved on tries them at once. In memory alone: another process, or this one
 * started anew, finds out by itself, and a row that is broken may not be one that can be written to.
 */
export function refusals() {
  const byDatabase = new WeakMap<Db, Map<string, { until: number; pauseMs: number }>>();
  const of = (db: Db) => {
    const rows = byDatabase.get(db) ?? new Map<string, { until: number; pauseMs: number }>();
    byDatabase.set(db, rows);
    return rows;
  };
  return {
    /** The condition, to be added to others, that leaves out those that are passed by at `now`. */
    passing(db: Db, now: Date, column = 'id'): RawBuilder<unknown> {
      const rows = of(db);
      for (const [id, { until }] of rows) if (until + FORGOTTEN_MS <= now.getTime()) rows.delete(id);
      const ids = [...rows].filter(([, { until }]) => until > now.getTime()).map(([id]) => id);
      if (!ids.length) return sql``;
      // As a table: they may be more than a statement takes parameters.
      return sql`AND ${sql.ref(column)} NOT IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
    },
    add(db: Db, id: string, now: Date): void {
      const before = of(db).get(id);
      const pauseMs = before ? Math.min(2 * before.pauseMs, LONGEST_MS) : FIRST_MS;
      of(db).set(id, { until: now.getTime() + pauseMs, pauseMs });
    },
  };
}
