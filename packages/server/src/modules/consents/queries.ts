import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { CursorKey } from '../../http/page.ts';
import { ACCESS_MINUTES } from '../sessions/person-sessions.ts';

type Db = Kysely<Database>;

const accounts = sql<{ id: string; name: string }[]>`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) ORDER BY g.number), '[]')
  FROM account g WHERE g.id = ANY (c.account_ids))`;

const consentsOf = (db: Db, profileId: string) =>
  db
    .selectFrom('consent as c')
    .innerJoin('account as d', 'd.id', 'c.distributor_id')
    .innerJoin('account as a', 'a.id', 'c.account_id')
    .select([
      'c.id',
      'c.origin',
      'c.distributor_id',
      'c.account_id',
      'c.scopes',
      'c.point_ceiling',
      'c.granted_at',
      'c.revoked_at',
      'd.name as distributor_name',
      'a.parent_id',
      'a.timezone',
    ])
    .select(accounts.as('accounts'))
    .where('c.profile_id', '=', profileId);

/** A consent's row with the names beside it. */
export type ConsentRow = Awaited<ReturnType<typeof findConsent>> & {};

/** A consent of the person's, taken back or not; undefined for another's. */
export const findConsent = (db: Db, profileId: string, id: string) =>
  consentsOf(db, profileId).where('c.id', '=', id).executeTakeFirst();

/** When a site last got an access token: the last one's end, less its life. */
const lastUsed = sql<Date | null>`(
  SELECT max(s.expires_at) - make_interval(mins => ${ACCESS_MINUTES}) FROM session s JOIN api_key k ON k.id = s.api_key_id
  WHERE s.profile_id = c.profile_id AND s.origin = c.origin AND k.account_id = c.distributor_id)`;

/** What stands of the person's consents, by origin; all of them without a limit. */
export const readConsents = (
  db: Db,
  profileId: string,
  { after = null, limit }: { after?: CursorKey | null; limit?: number } = {},
) =>
  consentsOf(db, profileId)
    .select(lastUsed.as('last_used_at'))
    .where('c.revoked_at', 'is', null)
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(c.origin COLLATE "C", c.distributor_id COLLATE "C") > (${after?.[0]}::text, ${after?.[1]}::text)`,
      ),
    )
    .orderBy(sql`c.origin COLLATE "C"`)
    .orderBy(sql`c.distributor_id COLLATE "C"`)
    .$if(limit !== undefined, (query) => query.limit(limit!))
    .execute();

/** A consent that stands, with when it was last used. */
export type StandingConsent = Awaited<ReturnType<typeof readConsents>>[number];
