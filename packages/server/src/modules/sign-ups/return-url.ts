import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';

/**
 * Where the activation may return to, without a fragment; null for a page that the key does not allow: the
 * platform's own page follows then (api.md, Security numbers).
 */
export async function allowedUrl(
  db: Kysely<Database>,
  keyId: string,
  address: string | undefined,
): Promise<string | null> {
  const key = await db.selectFrom('api_key').select('origins').where('id', '=', keyId).executeTakeFirst();
  const url = URL.parse(address ?? '');
  if (!url || url.username || url.password || !key?.origins.includes(url.origin)) return null;
  url.hash = '';
  return url.href;
}

/** Whether one of the distributor's live keys still allows the page that a sign-up came from. */
export async function stillAllowed(
  db: Kysely<Database>,
  distributorId: string,
  url: string,
): Promise<boolean> {
  const { rows } = await sql<{ allowed: boolean }>`
    SELECT EXISTS (SELECT 1 FROM api_key WHERE account_id = ${distributorId} AND kind = 'publishable'
                   AND origins @> ARRAY[${new URL(url).origin}]::text[]
                   AND (expires_at IS NULL OR expires_at > now())) AS allowed`.execute(db);
  return rows[0]?.allowed ?? false;
}
