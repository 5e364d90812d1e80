import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';

/**
 * Removes what signing in leaves behind, on real time. A person's session is a family of tokens: it goes when
 * it was ended, or when its last refresh token has expired. Links stay a day, to count the mails of a day.
 */
export async function sweepIdentity(db: Kysely<Database>): Promise<void> {
  await sql`DELETE FROM authorization_code WHERE expires_at < now() - interval '1 day'`.execute(db);
  await sql`DELETE FROM refresh_token WHERE expires_at < now()`.execute(db);
  await sql`
    DELETE FROM session s WHERE s.expires_at < now() - interval '1 day'
      AND (s.ended_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM refresh_token r WHERE r.session_id = s.id))`.execute(
    db,
  );
  await sql`DELETE FROM platform_session WHERE expires_at < now() OR ended_at < now() - interval '1 day'`.execute(
    db,
  );
  await sql`DELETE FROM password_reset WHERE created_at < now() - interval '1 day'`.execute(db);
  await sql`DELETE FROM profile_invitation WHERE expires_at < now()`.execute(db);
  await sql`DELETE FROM guess WHERE made_at < now() - interval '1 hour'`.execute(db);
  await sql`DELETE FROM api_key WHERE expires_at < now()`.execute(db);
  await sql`DELETE FROM outbox_mail WHERE state <> 'queued' AND created_at < now() - interval '30 days'`.execute(
    db,
  );
}
