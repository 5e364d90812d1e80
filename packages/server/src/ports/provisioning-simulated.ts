import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { Provisioning, ProvisioningOutcome } from './provisioning.ts';

const SECONDS_MIN = 40;
const SECONDS_MAX = 90;
/** A failing attempt breaks off here. */
const FAILS_AT = 0.5;
/** It tells how far it is this often on the way. */
const STEPS = 4;

/** What tests and stories let go wrong; it holds for this process. */
export interface ProvisioningFaults {
  /** So many attempts from now on break off half way. */
  failing: number;
  /** Nobody answers. */
  away: boolean;
}

export interface SimulatedProvisioning extends Provisioning {
  faults: ProvisioningFaults;
}

/** Between 40 and 90 s, always the same for a reference. */
function secondsOf(reference: string): number {
  const sum = [...reference].reduce((total, sign) => (total * 31 + sign.charCodeAt(0)) % 9_973, 7);
  return SECONDS_MIN + (sum % (SECONDS_MAX - SECONDS_MIN + 1));
}

/**
 * Test mode's provider. Its books are a table, so that a killed server and a repeated call still provision once;
 * they are kept outside the platform's transactions, as a real provider's are.
 */
export function simulatedProvisioning(db: Kysely<Database>): SimulatedProvisioning {
  const faults: ProvisioningFaults = { failing: 0, away: false };
  const answer = () => {
    if (faults.away) throw new Error('The simulated provider is away');
  };
  return {
    expectedSeconds: SECONDS_MAX,
    patienceMs: 10_000,
    faults,
    async start(reference, now) {
      answer();
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('simulated_provisioning')
        .values({ reference, seconds: secondsOf(reference), fails: faults.failing > 0, started_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows && faults.failing > 0) faults.failing -= 1;
    },
    async outcome(reference, now) {
      answer();
      const row = await db
        .selectFrom('simulated_provisioning')
        .selectAll()
        .where('reference', '=', reference)
        .executeTakeFirst();
      return row ? outcomeAt(row, now) : { state: 'unknown' };
    },
  };
}

function outcomeAt(
  { started_at, seconds, fails }: { started_at: Date; seconds: number; fails: boolean },
  now: Date,
): ProvisioningOutcome {
  const start = started_at.getTime();
  const progress = Math.max(0, (now.getTime() - start) / (seconds * 1000));
  if (fails && progress >= FAILS_AT) return { state: 'failed' };
  if (progress >= 1) return { state: 'done' };
  const next = (Math.floor(progress * STEPS) + 1) / STEPS;
  return { state: 'running', progress, checkAt: new Date(start + Math.ceil(next * seconds * 1000)) };
}
