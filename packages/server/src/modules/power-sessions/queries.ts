import type { PowerSession, z } from '@mostrador/contract';
import { dayOf } from '@mostrador/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';

type Document = z.input<typeof PowerSession>;
const DAY_MS = 86_400_000;

const selectSessions = (db: Kysely<Database>) =>
  db
    .selectFrom('power_session')
    .leftJoin('profile', 'profile.id', 'power_session.started_by_id')
    .selectAll('power_session')
    .select('profile.name as started_by_name');

export type SessionRow = Awaited<ReturnType<ReturnType<typeof selectSessions>['execute']>>[number];

/** Power sessions of some desktops that may count for today, the running ones among them, oldest first. */
export async function readRecentSessions(
  db: Kysely<Database>,
  desktopIds: readonly string[],
  now: Date,
): Promise<Map<string, SessionRow[]>> {
  if (!desktopIds.length) return new Map();
  const rows = await selectSessions(db)
    .where('desktop_id', 'in', desktopIds)
    // Every session that was begun, or begun anew, today ends later than this.
    .where('ends_at', '>', new Date(now.getTime() - DAY_MS))
    .orderBy('id')
    .execute();
  const byDesktop = new Map<string, SessionRow[]>();
  for (const row of rows) byDesktop.set(row.desktop_id, [...(byDesktop.get(row.desktop_id) ?? []), row]);
  return byDesktop;
}

/** A page of a desktop's power sessions, newest first; `before` is the id at which the page before ended. */
export const readSessions = (db: Kysely<Database>, desktopId: string, limit: number, before?: string) =>
  selectSessions(db)
    .where('desktop_id', '=', desktopId)
    .$if(before !== undefined, (query) => query.where('power_session.id', '<', before!))
    .orderBy('power_session.id', 'desc')
    .limit(limit)
    .execute();

export const readSession = (db: Kysely<Database>, id: string) =>
  selectSessions(db).where('power_session.id', '=', id).executeTakeFirstOrThrow();

const extensionsOf = ({ extensions }: Pick<SessionRow, 'extensions'>) => extensions as string[];

/** Starts of the day in which `now` lies; hours begun anew count as well, or the limit would mean nothing (A-EV-2). */
export function countStarts(sessions: readonly SessionRow[], now: Date, timezone: string): number {
  const today = dayOf(now, timezone);
  const starts = sessions.flatMap((row) => [row.started_at, ...extensionsOf(row).map((at) => new Date(at))]);
  return starts.filter((at) => dayOf(at, timezone) === today).length;
}

/** A customer learns that support acted, not who it was. */
export function sessionView(access: Access, row: SessionRow, now: Date): Document {
  const hidden = row.channel === 'support' && access.accountKind === 'customer';
  const ended = row.ended_at ?? (row.ends_at <= now ? row.ends_at : null);
  return {
    id: row.id,
    desktopId: row.desktop_id,
    startedAt: row.started_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    endedAt: ended?.toISOString() ?? null,
    startedBy: hidden
      ? { profileId: null, name: null }
      : { profileId: row.started_by_id, name: row.started_by_name },
    channel: row.channel as Document['channel'],
    state: ended ? 'ended' : 'running',
  };
}
