import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { Access } from './access.ts';
import { type ActingAccount, accessTo, actingColumns } from './acting-account.ts';
import type { Credential } from './authenticate.ts';
import type { KeyCache } from './key-cache.ts';
import { problem } from './problem.ts';
import { mayEnter } from './standing.ts';

type Db = Kysely<Database>;

/** A secret key acting for its own account, from the cache while it is fresh. */
export async function accessByRecentKey(
  db: Db,
  hash: Uint8Array,
  credential: Credential,
  publicUrl: string,
  recent: KeyCache,
): Promise<Access> {
  const { origin, account } = credential;
  const known = origin ? null : recent.find(hash);
  if (known && (!account || account === known.accountId)) return known;
  const access = await accessByKey(db, hash, credential, publicUrl);
  const keeps = access.kind === 'distributor' || access.kind === 'operator';
  // One that may not enter yet may a moment later: the parent's activation is felt at once.
  if (keeps && mayEnter(access)) recent.keep(hash, access);
  return access;
}

/**
 * The key's own account; or with Mostrador-Account a customer of it, which it reads and quotes for (section 9).
 * A publishable key makes a visitor.
 */
export async function accessByKey(
  db: Db,
  hash: Uint8Array,
  { account, origin }: Credential,
  publicUrl: string,
): Promise<Access> {
  const row = await db
    .selectFrom('api_key')
    .innerJoin('account', 'account.id', 'api_key.account_id')
    .select([
      'api_key.id as key_id',
      'api_key.kind as key_kind',
      'api_key.prefix',
      'api_key.origins',
      sql<boolean>`coalesce(api_key.last_used_at < now() - interval '10 minutes', true)`.as('use_unnoted'),
      ...actingColumns,
    ])
    .where('api_key.hash', '=', hash)
    .where((eb) =>
      eb.or([eb('api_key.expires_at', 'is', null), eb('api_key.expires_at', '>', sql<Date>`now()`)]),
    )
    .executeTakeFirst();
  if (!row) throw problem('invalid_credential');
  const base = {
    ...accessTo(row),
    actor: { kind: 'key' as const, id: row.key_id, name: row.prefix },
    scopes: 'all' as const,
  };
  if (row.key_kind === 'publishable') {
    if (origin && origin !== publicUrl && !row.origins.includes(origin)) throw problem('origin_not_allowed');
    if (row.use_unnoted) await noteUse(db, row.key_id);
    return { ...base, kind: 'visitor', origin };
  }
  // A secret key in a page is a leak: it is refused before it does anything.
  if (origin) throw problem('origin_not_allowed');
  if (row.use_unnoted) await noteUse(db, row.key_id);
  if (account && account !== row.id) {
    const target = await reach(db, account, row.id, row.kind);
    return { ...base, ...accessTo(target), kind: 'distributor-for-customer' };
  }
  return { ...base, kind: row.kind === 'operator' ? 'operator' : 'distributor' };
}

/** `lastUsedAt` of a key, to ten minutes: a write for each request would cost more than it tells. */
async function noteUse(db: Db, keyId: string): Promise<void> {
  await db
    .updateTable('api_key')
    .set({ last_used_at: sql<Date>`now()` })
    .where('id', '=', keyId)
    .where(sql<boolean>`coalesce(last_used_at < now() - interval '10 minutes', true)`)
    .execute();
}

/** A customer of the key's own distributor; anything else does not exist for it. */
async function reach(db: Db, accountId: string, distributorId: string, kind: string): Promise<ActingAccount> {
  const row = await db
    .selectFrom('account')
    .select(actingColumns)
    .where('account.id', '=', accountId)
    .where('account.kind', '=', 'customer')
    .$if(kind !== 'operator', (query) => query.where('account.parent_id', '=', distributorId))
    .executeTakeFirst();
  if (!row) throw problem('not_found');
  return row;
}
