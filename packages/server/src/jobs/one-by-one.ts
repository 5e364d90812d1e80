import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import type { Desk } from '../modules/orders/desk.ts';
import { atDesk } from '../modules/orders/transaction.ts';
import { followUp } from '../modules/payments/follow-up.ts';
import type { DueJob } from './index.ts';
import { refusals } from './refusals.ts';

/** Rows looked at in a run. */
const BATCH = 100;
/** Rows of one transaction, where a job does many together. */
const TOGETHER = 200;

type Db = Kysely<Database>;
type Act<Rows> = (desk: Desk, rows: Rows) => Promise<unknown>;

/** Rows of a table that fall due each at an instant of its own. */
export interface RowJob<T extends keyof Database> extends Pick<DueJob, 'name' | 'catchesUp'> {
  table: T;
  /** The column that says when. */
  at: string & keyof Database[T];
  /** Which rows wait for it, besides. */
  where?: RawBuilder<unknown>;
  /** How many are done before another job whose turn has come goes first. */
  atATime?: number;
  /** Does one, locked and still due. It runs again after a deadlock. */
  each: Act<Selectable<Database[T]>>;
  /** In a new transaction, where a rule of the business refused `each`. */
  instead?: Act<Selectable<Database[T]>>;
  /** Does many in one transaction, in due order: what is cheap and often. Where that fails, `each` finds the broken one. */
  together?: Act<Selectable<Database[T]>[]>;
}

/**
 * A job that does row by row what is due, longest due first: locked, so once, whoever comes first; each in a
 * transaction of its own, so that one that is broken stays due and keeps no other waiting, however many are.
 */
export function oneByOne<T extends keyof Database>(job: RowJob<T>): DueJob {
  const { name, catchesUp = false, atATime = BATCH } = job;
  const rows = rowsOf(job);
  return {
    ...{ name, catchesUp },
    nextDueAt: rows.nextDueAt,
    async run(deps, now, failed) {
      // Which one is broken shows one by one.
      const many = await doTogether(job, rows, deps, now).catch(() => null);
      if (many !== null) return many;
      let done = 0;
      for (const id of await rows.due(deps.db, now)) {
        if (done >= atATime) break;
        try {
          done += await doOne(job, rows, deps, now, id);
        } catch (error) {
          // First: what takes its connection along, and so is told as the database's failure, is passed by as well.
          rows.refused.add(deps.db, id, now);
          failed(error, id);
        }
      }
      return done;
    },
  };
}

type Rows<T extends keyof Database> = ReturnType<typeof rowsOf<T>>;

function rowsOf<T extends keyof Database>({ table, at, where = sql`true` }: RowJob<T>) {
  const refused = refusals();
  const waiting = sql`FROM ${sql.table(table)} WHERE ${where}`;
  const instant = sql.ref(at);
  const inOrder = (db: Db, now: Date, limit: number) =>
    sql`AND ${instant} <= ${now} ${refused.passing(db, now)} ORDER BY ${instant} LIMIT ${limit}`;
  const lock = async (db: Db, which: RawBuilder<unknown>) =>
    (await sql<Selectable<Database[T]>>`SELECT * ${waiting} ${which} FOR UPDATE SKIP LOCKED`.execute(db))
      .rows;
  return {
    refused,
    async nextDueAt(db: Db, now: Date): Promise<Date | null> {
      const { rows } = await sql<{ at: Date | null }>`
        SELECT min(${instant}) AS at ${waiting} ${refused.passing(db, now)}`.execute(db);
      return rows[0]?.at ?? null;
    },
    async due(db: Db, now: Date): Promise<string[]> {
      const { rows } = await sql<{ id: string }>`SELECT id ${waiting} ${inOrder(db, now, BATCH)}`.execute(db);
      return rows.map(({ id }) => id);
    },
    /** @param root what the refused ones are remembered of: not the transaction */
    lockMany: (db: Db, root: Db, now: Date) => lock(db, inOrder(root, now, TOGETHER)),
    lockOne: async (db: Db, id: string, now: Date) =>
      (await lock(db, sql`AND id = ${id} AND ${instant} <= ${now}`))[0],
  };
}

const originOf = (operation: string) => ({
  ...{ operation, access: null, requestId: null },
  channel: 'job' as const,
});

async function doOne<T extends keyof Database>(
  { name, each, instead }: RowJob<T>,
  rows: Rows<T>,
  deps: Deps,
  now: Date,
  id: string,
): Promise<number> {
  const attempt = (act: typeof each) =>
    atDesk(deps, originOf(name), now, async (desk) => {
      const row = await rows.lockOne(desk.db, id, now);
      if (row) await act(desk, row);
      return row ? 1 : 0;
    });
  const { result, followUps } = await attempt(each).catch((error) => {
    if (!instead || !(error instanceof ProblemError)) throw error;
    return attempt(instead);
  });
  await followUp(deps, originOf(name), now, followUps);
  return result;
}

/** Null: it does nothing together. */
async function doTogether<T extends keyof Database>(
  { name, together }: RowJob<T>,
  rows: Rows<T>,
  deps: Deps,
  now: Date,
): Promise<number | null> {
  if (!together) return null;
  const { result } = await atDesk(deps, originOf(name), now, async (desk) => {
    const many = await rows.lockMany(desk.db, deps.db, now);
    if (many.length) await together(desk, many);
    return many.length;
  });
  return result;
}
