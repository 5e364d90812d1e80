import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';

/**
 * Whether a distributor may have distributors of its own: it holds the multilevel subscription at `now`
 * (CM-DIS-01, A-CM-4). The operator always may.
 */
export async function holdsMultilevel(
  db: Kysely<Database>,
  distributorId: string,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{
    held: boolean;
  }>`SELECT holds_multilevel(${distributorId}, ${now}) AS held`.execute(db);
  return rows[0]?.held ?? false;
}
