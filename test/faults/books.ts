import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { proveLedger } from '../../packages/server/src/ledger/index.ts';
import type { Told } from './client.ts';
import type { Scene } from './scene.ts';
import { type Holding, TABLES } from './writes.ts';

type Db = Scene['db'];

export interface Books {
  /** The platform's books hold what clients were told, once, and nothing else. */
  compare(told: ReadonlyMap<string, Told>): Promise<void>;
}

/** The books as they are now, before anybody asks anything. */
export async function openBooks(db: Db): Promise<Books> {
  const opening = {
    balances: await balances(db),
    rows: await rows(db),
    ends: await ends(db),
    year: await lastYear(db),
  };
  const { count } = await keys(db, []);
  return {
    async compare(told) {
      const all = [...told.values()];
      const { count: now, known } = await keys(db, [...told.keys()]);
      assert.deepEqual([known, now], [told.size, count + told.size], 'each key has its answer, and no other');
      const moved = plus(
        opening.balances,
        all.flatMap(({ write }) => write.effect.moves),
      );
      assert.deepEqual(await balances(db), withoutZeros(moved), 'balances');
      assert.deepEqual(await rows(db), plus(opening.rows, all.flatMap(rowsOf)), 'rows');
      const left = all.flatMap(({ write, answer }) =>
        write.effect.state ? [[answer.id, write.effect.state]] : [],
      );
      assert.deepEqual(await ends(db), { ...opening.ends, ...Object.fromEntries(left) }, 'orders and codes');
      const years = all.reduce((sum, { write }) => sum + (write.effect.years ?? 0), 0);
      assert.equal(await lastYear(db), opening.year + years, 'years of the unlimited account');
      const proof = await proveLedger(db);
      assert.ok(proof.balanced, JSON.stringify(proof));
    },
  };
}

const rowsOf = ({ write }: Told) => Object.entries(write.effect.rows);

type Figures = Record<string, number>;

function plus(figures: Readonly<Figures>, changes: readonly (readonly [string, number])[]): Figures {
  const sums = { ...figures };
  for (const [name, change] of changes) sums[name] = (sums[name] ?? 0) + change;
  return sums;
}

const withoutZeros = (figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== 0));

/** Of everybody, by holding. */
async function balances(db: Db): Promise<Figures> {
  const { rows } = await sql<{ holding: Holding; balance: number }>`
    SELECT concat_ws(' ', owner, unit, role) AS holding, balance FROM ledger_balance`.execute(db);
  return withoutZeros(Object.fromEntries(rows.map(({ holding, balance }) => [holding, balance])));
}

/** Of the audit only what these writes leave. */
async function rows(db: Db): Promise<Figures> {
  const counted = {
    sale: sql`voided_at IS NULL`,
    audit_entry: sql`subject_type IN ('transfer', 'transfer-batch', 'quote', 'order', 'credit-code')`,
  };
  const found = TABLES.map(async (table) => {
    const which = counted[table as keyof typeof counted] ?? sql`true`;
    const { rows } = await sql<{ count: number }>`
      SELECT count(*)::int4 AS count FROM ${sql.table(table)} WHERE ${which}`.execute(db);
    return [table, rows[0]!.count] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

/** How each order and each credit code stands. */
async function ends(db: Db): Promise<Record<string, string>> {
  const { rows } = await sql<{ id: string; state: string }>`
    SELECT id, state FROM purchase_order UNION ALL SELECT id, state FROM credit_code`.execute(db);
  return Object.fromEntries(rows.map(({ id, state }) => [id, state]));
}

/** The calendar year in which the unlimited stamping account ends. */
async function lastYear(db: Db): Promise<number> {
  const { rows } = await sql<{ year: number }>`
    SELECT max(extract(year FROM expires_at AT TIME ZONE 'America/Mexico_City'))::int4 AS year
    FROM stamping_account WHERE kind = 'unlimited'`.execute(db);
  return rows[0]!.year;
}

/** How many idempotency keys there are, and how many of those that were used. */
async function keys(db: Db, used: readonly string[]): Promise<{ count: number; known: number }> {
  const { rows } = await sql<{ count: number; known: number }>`
    SELECT count(*)::int4 AS count, (count(*) FILTER (WHERE key = ANY (${used}::text[])))::int4 AS known
    FROM idempotency_key`.execute(db);
  return rows[0]!;
}
