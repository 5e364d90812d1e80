import type { Recorder } from '../../http/recorded.ts';

/** One transaction's work on orders, whoever runs it: a request, the confirmation page or a due job. */
export interface Desk extends Recorder {
  /** Payments to be charged or refunded at the provider once this transaction is committed. */
  followUps: Set<string>;
  publicUrl: string;
}
