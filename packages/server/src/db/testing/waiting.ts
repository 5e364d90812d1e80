import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.generated.ts';

/** Comes true once so many of this database's transactions wait for a lock. */
export async function waitForLocks(db: Kysely<Database>, count: number): Promise<void> {
  const blocked = db
    .selectFrom(sql<object>`pg_stat_activity`.as('activity'))
    .select(sql<number>`count(*)::int4`.as('count'))
    .where(sql<boolean>`datname = current_database() AND wait_event_type = 'Lock'`);
  while ((await blocked.executeTakeFirstOrThrow()).count < count);
}
