import type { Unit } from '@mostrador/contract';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';

/** The ledger's own evidence, taken in one snapshot. */
export interface LedgerProof {
  /** Every unit sums to zero and no account contradicts its entries. */
  balanced: boolean;
  units: { unit: Unit; sum: number; accounts: number; entries: number }[];
  /** Accounts that contradict their entries: balance, totals, order, or a posting without both of its sides. */
  mismatches: { ledgerAccountId: string; balance: number; entries: number }[];
}

/** Proves that every debit has its credit and that every balance equals its entries. Reads everything. */
export async function proveLedger(db: Kysely<Database>): Promise<LedgerProof> {
  // One statement is one snapshot: two would see the postings in between as mismatches.
  const { rows } = await sql<{
    units: LedgerProof['units'];
    mismatches: { account_id: number; balance: number; entries: number }[];
  }>`SELECT (SELECT json_agg(s) FROM ledger_sums() s) AS units,
            (SELECT coalesce(json_agg(m), '[]') FROM ledger_mismatches() m) AS mismatches`.execute(db);
  const { units, mismatches } = rows[0]!;
  return {
    balanced: mismatches.length === 0 && units.every(({ sum }) => sum === 0),
    units,
    mismatches: mismatches.map(({ account_id, ...rest }) => ({ ledgerAccountId: `${account_id}`, ...rest })),
  };
}

/** Keeps the outcome of a run; the nightly job's rows are what /metrics shows. */
export async function recordProof(db: Kysely<Database>, proof: LedgerProof, at: Date): Promise<void> {
  await db
    .insertInto('ledger_proof')
    .values({
      checked_at: at,
      balanced: proof.balanced,
      entries: proof.units.reduce((sum, unit) => sum + unit.entries, 0),
      mismatches: proof.mismatches.length,
    })
    .execute();
}
