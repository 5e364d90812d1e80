import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { AuditChange, NewEvent } from '../../http/call.ts';

/** One transaction's work on orders, whoever runs it: a request, the confirmation page or a due job. */
export interface Desk {
  db: Kysely<Database>;
  /** Business time. */
  now: Date;
  audit(change: AuditChange): void;
  emit(event: NewEvent): void;
  /** Payments to be charged or refunded at the provider once this transaction is committed. */
  followUps: Set<string>;
}
