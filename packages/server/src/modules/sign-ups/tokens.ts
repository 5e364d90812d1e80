import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { hashSecret, newSecret } from '../../http/secrets.ts';

/** A newcomer's token and a mailed link serve this long (api.md, Principals). */
export const NEWCOMER_HOURS = 24;

/** A token that reads the sign-up, for pages of the origin alone; null: for programs. */
export async function issueNewcomerToken(
  db: Kysely<Database>,
  signUpId: string,
  origin: string | null,
): Promise<{ token: string; expiresAt: string }> {
  const token = newSecret('nt');
  const { expires_at } = await db
    .insertInto('newcomer_token')
    .values({
      hash: await hashSecret(token),
      sign_up_id: signUpId,
      origin,
      expires_at: sql<Date>`now() + make_interval(hours => ${NEWCOMER_HOURS})`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow();
  return { token, expiresAt: expires_at.toISOString() };
}
