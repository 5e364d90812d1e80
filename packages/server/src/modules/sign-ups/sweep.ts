import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';

/**
 * Removes what nobody came back for, on real time. Links stay a month, so that an old one still leads to another
 * mail; then what a person typed and never confirmed goes with them. A distributor's record stays: its parent
 * decides (CM-DIS-02, "Sin validar").
 */
export async function sweepSignUps(db: Kysely<Database>): Promise<void> {
  await sql`DELETE FROM newcomer_token WHERE expires_at < now() - interval '1 day'`.execute(db);
  await sql`
    DELETE FROM sign_up s WHERE s.state = 'unverified' AND s.account_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM activation_link l
                      WHERE l.sign_up_id = s.id AND l.created_at > now() - interval '30 days')`.execute(db);
  await sql`DELETE FROM activation_link WHERE created_at < now() - interval '30 days'`.execute(db);
}
