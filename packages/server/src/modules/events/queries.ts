import type { Event, z } from '@mostrador/contract';
import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import type { StoredEvent } from '../../http/event-hub.ts';
import { concernsParent, eventsOfNetwork } from '../../http/network.ts';
import { seesAll, visibleTo } from '../../http/tenancy.ts';
import { readableTypes } from './readable.ts';

/**
 * What a seller's customers and sub-distributors are told of it: that what they may buy has changed, and no
 * more. Such an event has no data; they read their own offers.
 */
const TOLD_TO_BUYERS = ['offers.changed'];

export interface EventRange {
  after: number;
  limit: number;
  type?: string | undefined;
}

/** Numbered events that the caller may see, oldest first. */
export async function readEvents(
  db: Kysely<Database>,
  access: Access,
  range: EventRange,
): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where('position', '>', range.after)
    .where(sql<SqlBool>`event.type = ANY (${[...readableTypes(access)]}::text[])`)
    .where((eb) =>
      eb.or([
        eb.and([
          visibleTo<'event'>(access, 'event.account_id', 'event.parent_id')(eb),
          eventsOfNetwork(access)(eb),
        ]),
        eb.and([eb('type', 'in', TOLD_TO_BUYERS), eb('account_id', '=', access.parentId)]),
      ]),
    )
    .$if(range.type !== undefined, (query) => query.where('type', '=', range.type!))
    .orderBy('position')
    .limit(range.limit)
    .execute();
  return rows as StoredEvent[];
}

/** The position of an event by its id; null when it is no longer kept. */
export async function positionOf(db: Kysely<Database>, id: string): Promise<number | null> {
  const row = await db.selectFrom('event').select('position').where('id', '=', id).executeTakeFirst();
  return row?.position ?? null;
}

/** The position of the last event before a business instant; null when none is kept. */
export async function positionBefore(db: Kysely<Database>, instant: Date): Promise<number | null> {
  const row = await db
    .selectFrom('event')
    .select('position')
    .where('position', 'is not', null)
    .where('created_at', '<', instant)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.position ?? null;
}

/** The same rule as `readEvents` has, for an event in memory. */
export function maySee(access: Access, event: StoredEvent): boolean {
  if (!readableTypes(access).has(event.type)) return false;
  if (seesAll(access) || event.account_id === access.accountId) return true;
  if (TOLD_TO_BUYERS.includes(event.type) && event.account_id === access.parentId) return true;
  return access.accountKind !== 'customer' && event.parent_id === access.accountId && concernsParent(event);
}

export function eventView(event: StoredEvent): z.input<typeof Event> {
  return {
    id: event.id,
    type: event.type as z.input<typeof Event>['type'],
    createdAt: event.created_at.toISOString(),
    sequence: event.position,
    subject: { type: event.subject_type, id: event.subject_id },
    data: event.data as Record<string, unknown>,
  };
}
