import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** A site of which a person may have let itself be served: its distributor's, by its origin. */
export interface PersonAtSite {
  profileId: string;
  distributorId: string;
  origin: string;
}

/** Which rows of `session` or `authorization_code` the site has of the person, whichever key it got them by. */
export const heldBySite = ({ profileId, distributorId, origin }: PersonAtSite): RawBuilder<SqlBool> =>
  sql<SqlBool>`profile_id = ${profileId} AND origin = ${origin}
    AND api_key_id IN (SELECT k.id FROM api_key k WHERE k.account_id = ${distributorId})`;
