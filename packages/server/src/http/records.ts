import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import { newId } from '../ids.ts';
import type { Access } from './access.ts';
import type { AuditChange, NewEvent } from './call.ts';

export interface AuditContext {
  access: Access | null;
  operation: string;
  requestId: string | null;
  now: Date;
  /** Who acted, where no credential tells. */
  actor?: Access['actor'];
  /** Of the platform's own pages; else the caller's credential tells. */
  channel?: 'api' | 'embed' | 'platform' | 'job' | 'support';
}

/** By which way the caller came: `audit_entry.channel`. */
export function channelOf(access: Access | null): NonNullable<AuditContext['channel']> {
  if (!access) return 'platform';
  if (access.kind === 'support') return 'support';
  return access.actor.kind === 'embed' || access.throughSite ? 'embed' : 'api';
}

/** Writes audit entries in the transaction of what they tell. */
export async function writeAudit(
  db: Kysely<Database>,
  context: AuditContext,
  changes: AuditChange[],
): Promise<void> {
  if (!changes.length) return;
  const { access, operation, requestId, now, actor = access?.actor, channel = channelOf(access) } = context;
  await db
    .insertInto('audit_entry')
    .values(
      changes.map((change) => ({
        id: newId('aud'),
        account_id: change.account?.id ?? access?.accountId ?? '',
        parent_id: change.account ? change.account.parentId : (access?.parentId ?? null),
        actor_kind: actor?.kind ?? 'platform',
        actor_id: actor?.id ?? null,
        actor_name: actor?.name ?? null,
        channel,
        operation,
        subject_type: change.subject.type,
        subject_id: change.subject.id,
        before: change.before === undefined ? null : JSON.stringify(change.before),
        after: change.after === undefined ? null : JSON.stringify(change.after),
        request_id: requestId,
        created_at: now,
      })),
    )
    .execute();
}

/** Writes events in the transaction of what they tell; they get their position after the commit. */
export async function writeEvents(db: Kysely<Database>, events: NewEvent[], now: Date): Promise<void> {
  if (!events.length) return;
  await db
    .insertInto('event')
    .values(
      events.map((event) => ({
        id: newId('evt'),
        type: event.type,
        account_id: event.account.id,
        parent_id: event.account.parentId,
        subject_type: event.subject.type,
        subject_id: event.subject.id,
        data: JSON.stringify(event.data),
        created_at: now,
      })),
    )
    .execute();
}
