import type { EVENT_TYPES } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { Deps } from '../deps.ts';
import type { Access } from './access.ts';
import type { Locale } from './problem.ts';

export interface AuditChange {
  subject: { type: string; id: string };
  before?: unknown;
  after?: unknown;
  /** Whose trail it belongs to; the caller's account when left out. */
  account?: { id: string; parentId: string | null };
}

export interface NewEvent {
  type: (typeof EVENT_TYPES)[number];
  /** The account it happened to, and that account's parent: both may read it. */
  account: { id: string; parentId: string | null };
  subject: { type: string; id: string };
  data: Record<string, unknown>;
}

/** One request on its way through a handler. */
export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  deps: Deps;
  /** In a write: the transaction that also holds the idempotency row, audit entry and events. */
  db: Kysely<Database>;
  access: Access;
  params: Params;
  query: Query;
  body: Body;
  request: Request;
  /** The caller's address, behind trusted proxies the real one. */
  address: string;
  /** Business time of the whole request. */
  now: Date;
  locale: Locale;
  requestId: string;
  /** Records who changed what; every write leaves one entry, this one or the operation's own. */
  audit(change: AuditChange): void;
  /** Publishes an event when the transaction commits. */
  emit(event: NewEvent): void;
  /** Work after the commit whose outcome, or problem, replaces the answer (a charge at the payment provider). */
  afterCommit(work: () => Promise<unknown>): void;
  /** Answer headers. */
  headers: Record<string, string>;
}
