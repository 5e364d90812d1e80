import type { LinkedProfile, z } from '@mostrador/contract';
import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';

export type PersonView = z.input<typeof LinkedProfile>;
type Db = Kysely<Database>;

interface Row {
  profile_id: string;
  name: string;
  email: string;
  phone: string | null;
  link: PersonView['link'];
  state: PersonView['state'];
  created_at: Date;
}

/** Where a page ended: whoever is linked comes before whoever is only invited. */
export interface PeopleCursor {
  state: string;
  profileId: string;
}

export interface PeopleFilter {
  profileId?: string;
  after?: PeopleCursor | null;
  limit: number;
}

/**
 * The people of a customer, and those who were asked and have not accepted. A person who is linked and asked to be
 * the principal stands twice, as what it is and as what it may become.
 */
export async function readPeople(
  db: Db,
  customerId: string,
  { profileId, after = null, limit }: PeopleFilter,
): Promise<Row[]> {
  const conditions = [
    sql<SqlBool>`true`,
    ...(profileId ? [sql<SqlBool>`p.id = ${profileId}`] : []),
    ...(after ? [sql<SqlBool>`(place.state, p.id) > (${after.state}, ${after.profileId})`] : []),
  ];
  const { rows } = await sql<Row>`
    SELECT p.id AS profile_id, p.name, p.email, p.phone, place.link, place.state, place.created_at
    FROM (
      SELECT profile_id, link, 'active' AS state, created_at FROM profile_link WHERE account_id = ${customerId}
      UNION ALL
      SELECT profile_id, link, 'invited', created_at FROM profile_invitation
      WHERE customer_id = ${customerId} AND expires_at > now()) place
    JOIN profile p ON p.id = place.profile_id
    WHERE ${sql.join(conditions, sql` AND `)} ORDER BY place.state, p.id LIMIT ${limit}`.execute(db);
  return rows;
}

export const personView = (row: Row): PersonView => ({
  profileId: row.profile_id,
  name: row.name,
  email: row.email,
  phone: row.phone,
  link: row.link,
  state: row.state,
  createdAt: row.created_at.toISOString(),
});
