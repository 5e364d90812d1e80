import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { DueJob } from '../jobs/index.ts';
import { proveLedger, recordProof } from './prove.ts';

/** 03:00 in Mexico City, which has kept UTC-6 all year since 2022. */
const HOUR_UTC = 9;
const LOCK = 7_261_004;

/** Proves the ledger every night; /metrics shows the newest row of ledger_proof. */
export const nightlyProof: DueJob = {
  name: 'ledger-proof',
  nextDueAt,
  run: ({ db, log }, now) =>
    db.transaction().execute(async (trx) => {
      const { rows } = await sql<{
        mine: boolean;
      }>`SELECT pg_try_advisory_xact_lock(${LOCK}) AS mine`.execute(trx);
      const due = rows[0]?.mine ? await nextDueAt(trx) : null;
      if (!due || due > now) return 0;
      const proof = await proveLedger(trx);
      await recordProof(trx, proof, now);
      if (!proof.balanced) {
        const accounts = proof.mismatches.map(({ ledgerAccountId }) => ledgerAccountId).join(' ');
        const reserved = proof.reserved.filter((line) => line.reserved !== line.promised);
        const units = reserved.map(({ unit }) => unit).join(' ');
        log({ level: 'error', message: 'ledger_out_of_balance', accounts, reserved: units });
      }
      return 1;
    }),
};

/** The first night after the newest proof, or after the first posting. */
async function nextDueAt(db: Kysely<Database>): Promise<Date | null> {
  const proof = await db
    .selectFrom('ledger_proof')
    .select('checked_at')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const since =
    proof?.checked_at ??
    (await db.selectFrom('posting').select('created_at').orderBy('id').limit(1).executeTakeFirst())
      ?.created_at;
  return since ? nightAfter(since) : null;
}

export function nightAfter(instant: Date): Date {
  const night = new Date(instant);
  night.setUTCHours(HOUR_UTC, 0, 0, 0);
  if (night <= instant) night.setUTCDate(night.getUTCDate() + 1);
  return night;
}
