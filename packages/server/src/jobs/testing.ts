import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import { newId } from '../ids.ts';
import type { Shop } from '../modules/orders/testing.ts';

let serial = 0;

/** Makes a row unworkable, as corrupt data would: the database refuses whatever changes it. Answers what mends it. */
export async function breakRows(
  db: Kysely<Database>,
  table: keyof Database,
  which: string,
): Promise<() => Promise<void>> {
  serial += 1;
  const name = sql.id(`broken_${serial}`);
  const run = async (statement: ReturnType<typeof sql>) => void (await statement.execute(db));
  await run(sql`CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'this row is broken'; END $$`);
  await run(sql`CREATE TRIGGER ${name} BEFORE UPDATE OR DELETE ON ${sql.table(table)}
    FOR EACH ROW WHEN (OLD.${sql.raw(which)}) EXECUTE FUNCTION ${name}()`);
  return () => run(sql`DROP FUNCTION ${name} CASCADE`);
}

/** A contract that falls due at that instant. */
export async function addContract(
  { db, distributorId }: Shop,
  ends_at: Date,
  kind = 'sound',
): Promise<string> {
  const id = newId('con');
  const name = `${kind} ${id}`;
  const span = { starts_at: new Date(0), ends_at, created_at: new Date(0) };
  const terms = { kind: 'subscription', name, state: 'active', ...span };
  await db
    .insertInto('contract')
    .values({ id, account_id: distributorId, ...terms })
    .execute();
  return id;
}
