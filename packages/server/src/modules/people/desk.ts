import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { AuditChange, NewEvent } from '../../http/call.ts';
import type { Customer } from './rights.ts';

/** One transaction's work on a customer's people: a request's or the platform's page's. */
export interface PeopleDesk {
  db: Kysely<Database>;
  /** Business time. */
  now: Date;
  publicUrl: string;
  audit(change: AuditChange): void;
  emit(event: NewEvent): void;
}

type Place = Pick<Customer, 'id' | 'parentId' | 'state'>;

/** Leaves a change of one person's place in the customer's trail, and tells customer and distributor. */
export function announcePlace(
  { audit, emit }: PeopleDesk,
  { id, parentId, state }: Place,
  profileId: string,
  change: { before?: unknown; after?: unknown },
): void {
  const account = { id, parentId };
  audit({ subject: { type: 'profile-link', id: profileId }, account, ...change });
  const data = { accountId: id, state };
  emit({ type: 'customer.updated', account, subject: { type: 'customer', id }, data });
}
