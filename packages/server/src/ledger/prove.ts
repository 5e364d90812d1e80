import type { Unit } from '@mostrador/contract';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';

/** The ledger's own evidence, taken in one snapshot. */
export interface LedgerProof {
  /** Every unit sums to zero, no account contradicts its entries, and what is reserved is what is promised. */
  balanced: boolean;
  units: { unit: Unit; sum: number; accounts: number; entries: number }[];
  /** What lies in `reserved`, and what open orders and credit codes say that they hold. */
  reserved: { unit: Unit; reserved: number; promised: number }[];
  /** Accounts that contradict their entries: balance, totals, order, or a posting without both of its sides. */
  mismatches: { ledgerAccountId: string; balance: number; entries: number }[];
}

/** Of each unit: an automatic sale and a batch reserve nothing, orders and codes do until they end. */
const RESERVED = sql`
  SELECT u.unit, coalesce((SELECT sum(balance) FROM ledger_account WHERE unit = u.unit AND role = 'reserved'), 0)::int8 AS reserved,
         (coalesce((SELECT sum(CASE u.unit WHEN 'stamp' THEN reserved_stamps ELSE reserved_points + held_points END)
                    FROM purchase_order WHERE state IN ('processing', 'awaiting-payment')), 0)
          + coalesce((SELECT sum(quantity) FROM credit_code WHERE unit = u.unit AND state = 'open'), 0))::int8 AS promised
  FROM (VALUES ('stamp'), ('point')) AS u (unit)`;

/**
 * Proves that every debit has its credit, that every balance equals its entries, and that nothing is reserved without
 * an order or a code that holds it. Reads everything.
 */
export async function proveLedger(db: Kysely<Database>): Promise<LedgerProof> {
  // One statement is one snapshot: two would see the postings in between as mismatches.
  const { rows } = await sql<{
    units: LedgerProof['units'];
    reserved: LedgerProof['reserved'];
    mismatches: { account_id: number; balance: number; entries: number }[];
  }>`SELECT (SELECT json_agg(s) FROM ledger_sums() s) AS units,
            (SELECT json_agg(r) FROM (${RESERVED}) r) AS reserved,
            (SELECT coalesce(json_agg(m), '[]') FROM ledger_mismatches() m) AS mismatches`.execute(db);
  const { units, reserved, mismatches } = rows[0]!;
  return {
    balanced:
      mismatches.length === 0 &&
      units.every(({ sum }) => sum === 0) &&
      reserved.every((line) => line.reserved === line.promised),
    units,
    reserved,
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
