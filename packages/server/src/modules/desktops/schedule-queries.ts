import type { Schedule } from '@mostrador/domain';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';

export type VersionRow = Selectable<Database['desktop_schedule']>;

/** The schedule that was saved last. */
export const readLastVersion = (db: Kysely<Database>, desktopId: string): Promise<VersionRow> =>
  db
    .selectFrom('desktop_schedule')
    .selectAll()
    .where('desktop_id', '=', desktopId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();

export interface NewVersion {
  desktopId: string;
  version: number;
  from: Date;
  day: string | null;
  schedule: Schedule;
  savedAt: Date;
  savedBy: { role: 'administrator' | 'support'; profileId: string | null };
}

/** Appends a version. What holds ends where it begins; what was saved for later and has not begun never does. */
export async function insertVersion(db: Kysely<Database>, version: NewVersion): Promise<void> {
  const { desktopId, from, savedAt, savedBy } = version;
  await sql`UPDATE desktop_schedule SET effective_until =
      CASE WHEN effective_from > ${savedAt} THEN effective_from ELSE ${from}::timestamptz END
    WHERE desktop_id = ${desktopId} AND (effective_until IS NULL OR effective_until > ${savedAt})`.execute(
    db,
  );
  await db
    .insertInto('desktop_schedule')
    .values({
      desktop_id: desktopId,
      version: version.version,
      effective_from: from,
      effective_day: version.day,
      document: JSON.stringify(version.schedule),
      saved_at: savedAt,
      saved_by_role: savedBy.role,
      saved_by_id: savedBy.profileId,
    })
    .execute();
  await db
    .updateTable('desktop')
    .set({ schedule_version: version.version })
    .where('id', '=', desktopId)
    .execute();
}
