import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { Deps } from '../deps.ts';
import type { Access } from './access.ts';
import type { AuditChange, NewEvent } from './call.ts';
import { writeAudit, writeEvents } from './records.ts';
import { retryDeadlock } from './write.ts';

/** Whose work it is. */
export interface Origin {
  /** Names the work in the audit trail: an operation, or a job's name. */
  operation: string;
  access: Access | null;
  requestId: string | null;
  /** Left out: the way the caller came. */
  channel?: 'platform' | 'job';
}

/** A transaction that records what it does, whoever runs it: a request or a due job. */
export interface Recorder {
  db: Kysely<Database>;
  /** Business time. */
  now: Date;
  audit(change: AuditChange): void;
  emit(event: NewEvent): void;
}

/**
 * Work outside a request's own transaction: after its commit, on a page of the platform, in a due job. Audit and
 * events are in the same transaction. A deadlock is tried again, so `work` may run more than once.
 */
export async function recorded<T>(
  deps: Deps,
  origin: Origin,
  now: Date,
  work: (recorder: Recorder) => Promise<T>,
): Promise<T> {
  const done = await retryDeadlock(() =>
    deps.db.transaction().execute(async (db) => {
      const changes: AuditChange[] = [];
      const events: NewEvent[] = [];
      const result = await work({
        db,
        now,
        audit: (change) => void changes.push(change),
        emit: (event) => void events.push(event),
      });
      await writeAudit(db, { ...origin, now }, changes);
      await writeEvents(db, events, now);
      return result;
    }),
  );
  deps.notifications.notify();
  return done;
}
