import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { Access } from './access.ts';
import type { Credential } from './authenticate.ts';
import { problem } from './problem.ts';

/**
 * Whoever holds a sign-up's own token: it reads that sign-up and its events, which stand under the sign-up's id
 * as if that were an account.
 */
export async function accessByNewcomer(
  db: Kysely<Database>,
  hash: Uint8Array,
  { origin }: Credential,
  publicUrl: string,
): Promise<Access> {
  const row = await db
    .selectFrom('newcomer_token as t')
    .innerJoin('sign_up as s', 's.id', 't.sign_up_id')
    .innerJoin('account as d', 'd.id', 's.distributor_id')
    .select(['s.id', 's.distributor_id', 'd.timezone', 't.origin'])
    .select(sql<boolean>`t.expires_at <= now()`.as('expired'))
    .where('t.hash', '=', hash)
    .executeTakeFirst();
  if (!row) throw problem('invalid_credential');
  if (row.expired) throw problem('session_expired');
  if (origin && origin !== publicUrl && origin !== row.origin) throw problem('origin_not_allowed');
  return {
    kind: 'newcomer',
    accountId: row.id,
    accountKind: 'customer',
    // There is no account yet that could keep a newcomer out.
    accountState: 'active',
    parentId: row.distributor_id,
    timezone: row.timezone,
    scopes: new Set(['events:read']),
    actor: { kind: 'newcomer', id: row.id, name: null },
    profileId: null,
    link: null,
    sessionId: null,
    origin: row.origin,
    pointCeiling: null,
    throughSite: row.origin !== null,
    stampingAccount: null,
  };
}
