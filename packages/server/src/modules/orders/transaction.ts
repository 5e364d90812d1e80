import type { Deps } from '../../deps.ts';
import type { Access } from '../../http/access.ts';
import type { AuditChange, NewEvent } from '../../http/call.ts';
import { writeAudit, writeEvents } from '../../http/records.ts';
import { retryDeadlock } from '../../http/write.ts';
import type { Desk } from './desk.ts';

export interface Origin {
  /** Names the work in the audit trail: an operation, or a job's name. */
  operation: string;
  access: Access | null;
  requestId: string | null;
  /** Left out: the way the caller came. */
  channel?: 'platform' | 'job';
}

/**
 * Work on orders outside a request's own transaction: after its commit, on the confirmation page, in a due job.
 * Audit and events are in the same transaction. Answers the payments that the provider must hear of next.
 */
export async function atDesk<T>(
  deps: Deps,
  origin: Origin,
  now: Date,
  work: (desk: Desk) => Promise<T>,
): Promise<{ result: T; followUps: Set<string> }> {
  const done = await retryDeadlock(() =>
    deps.db.transaction().execute(async (db) => {
      const changes: AuditChange[] = [];
      const events: NewEvent[] = [];
      const followUps = new Set<string>();
      const result = await work({
        db,
        now,
        audit: (change) => void changes.push(change),
        emit: (event) => void events.push(event),
        followUps,
      });
      await writeAudit(db, { ...origin, now }, changes);
      await writeEvents(db, events, now);
      return { result, followUps };
    }),
  );
  deps.notifications.notify();
  return done;
}
