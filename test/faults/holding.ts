import { sql } from 'kysely';
import type { Scene } from './scene.ts';

/** What an owner has, in whole units. */
export async function holding(
  { db }: Scene,
  owner: string,
  unit: 'stamp' | 'point',
  role: 'stock' | 'reserved',
): Promise<number> {
  const { rows } = await sql<{ balance: number }>`
    SELECT coalesce(sum(balance), 0)::int8 AS balance FROM ledger_balance
    WHERE owner = ${owner} AND unit = ${unit}::ledger_unit AND role = ${role}::ledger_role`.execute(db);
  return Number(rows[0]!.balance);
}
