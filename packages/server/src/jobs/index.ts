import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { Deps } from '../deps.ts';
import { nightlyProof } from '../ledger/nightly-proof.ts';
import { fireAutoSales } from '../modules/auto-sales/jobs.ts';
import { expireCreditCodes } from '../modules/credit-codes/jobs.ts';
import { askDesktopProvider, switchDesktops } from '../modules/desktops/jobs.ts';
import { expireDistributors, removeDistributors } from '../modules/distributors/jobs.ts';
import { expireConfirmations } from '../modules/orders/jobs.ts';
import { settlePayments } from '../modules/payments/jobs.ts';
import { removeQuotes } from '../modules/quotes/jobs.ts';
import { endContracts, expireUnlimited, renewDistributors } from '../modules/services/jobs.ts';
import { provisionDistributors } from '../modules/sign-ups/jobs.ts';
import { finishStampings } from '../modules/stamping/jobs.ts';

/** Takes down what one row failed by; throws it where the database is away. */
export type Failed = (error: unknown, id: string) => void;

/** Work that falls due at an instant of business time; the truth lies in the module's own due columns. */
export interface DueJob {
  name: string;
  /** The earliest instant at which something of this kind falls due; null when nothing waits. Rows passed by at `now` do not. */
  nextDueAt(db: Kysely<Database>, now: Date): Promise<Date | null>;
  /**
   * Does what is due at `now`, rows locked with SKIP LOCKED. Answers how many things were done. `failed` is told of a
   * row that failed and keeps no other waiting.
   */
  run(deps: Deps, now: Date, failed: Failed): Promise<number>;
  /** It does in order whatever came due since: a clock that is moved need not stop at each of its instants. */
  catchesUp?: boolean;
}

/** Every kind of due work. */
export const DUE_JOBS: DueJob[] = [
  nightlyProof,
  settlePayments,
  expireConfirmations,
  fireAutoSales,
  removeQuotes,
  provisionDistributors,
  switchDesktops,
  askDesktopProvider,
  renewDistributors,
  expireDistributors,
  endContracts,
  expireUnlimited,
  removeDistributors,
  expireCreditCodes,
  finishStampings,
];
