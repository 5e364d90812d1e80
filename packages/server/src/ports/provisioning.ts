export type ProvisioningOutcome =
  /** `progress` from 0 to 1; `checkAt`: when it is worth looking again. */
  | { state: 'running'; progress: number; checkAt: Date }
  | { state: 'done' }
  /** Nothing is left of the attempt: another reference begins anew. */
  | { state: 'failed' }
  /** It never arrived. */
  | { state: 'unknown' };

/** The seam to whatever prepares a new distributor's database and services (CM-DIS-03). */
export interface Provisioning {
  /** What a page tells of it beforehand, in seconds: at most 600. */
  readonly expectedSeconds: number;
  /** Real milliseconds that an answer may take; then it counts as out of reach. */
  readonly patienceMs: number;
  /** Begins once for a reference, however often it is called. Rejects when the provider is out of reach. */
  start(reference: string, now: Date): Promise<void>;
  /** How far it is, as of business time `now`. Rejects when the provider is out of reach. */
  outcome(reference: string, now: Date): Promise<ProvisioningOutcome>;
}

/** A live platform keeps its distributors in its own database: there is nothing to prepare beside it. */
export const nothingToProvision: Provisioning = {
  expectedSeconds: 0,
  patienceMs: 1_000,
  start: async () => {},
  outcome: async () => ({ state: 'done' }),
};
