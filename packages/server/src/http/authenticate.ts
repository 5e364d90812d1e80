import type { Scope } from '@mostrador/contract';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { Access } from './access.ts';
import type { KeyCache } from './key-cache.ts';
import { problem } from './problem.ts';
import { hashSecret } from './secrets.ts';

type Db = Kysely<Database>;
interface AccountRow {
  id: string;
  kind: string;
  parent_id: string | null;
  timezone: string;
  name: string;
}

const accountColumns = [
  'account.id',
  'account.kind',
  'account.parent_id',
  'account.timezone',
  'account.name',
] as const;

/** Bearer credential and chosen account of a request. */
export interface Credential {
  token: string | null;
  /** Mostrador-Account. */
  account: string | null;
  origin: string | null;
}

export function credentialOf(request: Request): Credential {
  const header = request.headers.get('authorization') ?? '';
  const [scheme = '', token = ''] = header.split(' ');
  return {
    token: scheme.toLowerCase() === 'bearer' && token ? token : null,
    account: request.headers.get('mostrador-account'),
    origin: request.headers.get('origin'),
  };
}

/** Who calls. Throws 401 for a credential that is none, 403 `origin_not_allowed` for a page it is not meant for. */
export async function authenticate(
  db: Db,
  credential: Credential,
  publicUrl: string,
  recent: KeyCache | null = null,
): Promise<Access> {
  const { token } = credential;
  if (!token) throw problem('authentication_required');
  const hash = await hashSecret(token);
  if (recent && token.startsWith('sk_')) return byRecentKey(db, hash, credential, publicUrl, recent);
  if (token.startsWith('sk_') || token.startsWith('pk_')) return byKey(db, hash, credential, publicUrl);
  if (token.startsWith('es_') || token.startsWith('at_')) return bySession(db, hash, credential, publicUrl);
  throw problem('invalid_credential');
}

/** A secret key acting for its own account, from the cache while it is fresh. */
async function byRecentKey(
  db: Db,
  hash: Uint8Array,
  credential: Credential,
  publicUrl: string,
  recent: KeyCache,
): Promise<Access> {
  const { origin, account } = credential;
  const known = origin ? null : recent.find(hash);
  if (known && (!account || account === known.accountId)) return known;
  const access = await byKey(db, hash, credential, publicUrl);
  if (access.kind === 'distributor' || access.kind === 'operator') recent.keep(hash, access);
  return access;
}

async function byKey(
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
      ...accountColumns,
    ])
    .where('api_key.hash', '=', hash)
    .where((eb) =>
      eb.or([eb('api_key.expires_at', 'is', null), eb('api_key.expires_at', '>', sql<Date>`now()`)]),
    )
    .executeTakeFirst();
  if (!row) throw problem('invalid_credential');
  const base = {
    ...common(row),
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
    return { ...base, ...common(target), kind: 'distributor-for-customer' };
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
async function reach(db: Db, accountId: string, distributorId: string, kind: string): Promise<AccountRow> {
  const row = await db
    .selectFrom('account')
    .select(accountColumns)
    .where('account.id', '=', accountId)
    .where('account.kind', '=', 'customer')
    .$if(kind !== 'operator', (query) => query.where('account.parent_id', '=', distributorId))
    .executeTakeFirst();
  if (!row) throw problem('not_found');
  return row;
}

const common = (row: AccountRow) => ({
  accountId: row.id,
  accountKind: row.kind as Access['accountKind'],
  parentId: row.parent_id,
  timezone: row.timezone,
  profileId: null,
  link: null,
  sessionId: null,
  origin: null,
  pointCeiling: null,
  throughSite: false,
});

async function bySession(
  db: Db,
  hash: Uint8Array,
  credential: Credential,
  publicUrl: string,
): Promise<Access> {
  const session = await db
    .selectFrom('session')
    .leftJoin('profile', 'profile.id', 'session.profile_id')
    .selectAll('session')
    .select(['profile.name as profile_name', sql<boolean>`session.expires_at <= now()`.as('expired')])
    .where('token_hash', '=', hash)
    .executeTakeFirst();
  if (!session) throw problem('invalid_credential');
  if (session.ended_at || session.expired) throw problem('session_expired');
  const { origin } = credential;
  if (origin && origin !== publicUrl && origin !== session.origin) throw problem('origin_not_allowed');
  const shared = {
    scopes: new Set(session.scopes as Scope[]),
    sessionId: session.id,
    origin: session.origin,
    pointCeiling: session.point_ceiling,
  };
  if (session.kind === 'embed') {
    const target = await accountById(db, session.customer_id ?? session.account_id ?? '');
    return {
      ...common(target),
      ...shared,
      kind: session.customer_id ? 'embed-customer' : 'embed-distributor',
      actor: { kind: 'embed', id: session.id, name: null },
      throughSite: true,
    };
  }
  const target = await linkedAccount(db, session, credential.account);
  return {
    ...common(target),
    ...shared,
    scopes: session.api_key_id ? shared.scopes : 'all',
    kind: target.kind === 'customer' ? 'customer-person' : 'distributor-person',
    actor: { kind: 'person', id: session.profile_id ?? '', name: session.profile_name },
    profileId: session.profile_id,
    link: target.link,
    throughSite: session.api_key_id !== null,
  };
}

async function accountById(db: Db, id: string): Promise<AccountRow> {
  return db
    .selectFrom('account')
    .select(accountColumns)
    .where('account.id', '=', id)
    .executeTakeFirstOrThrow();
}

/** The account that the person acts for: the one named, the one chosen at the consent, or the first. */
async function linkedAccount(
  db: Db,
  session: { profile_id: string | null; account_id: string | null; api_key_id: string | null },
  named: string | null,
) {
  const { profile_id: profileId, account_id: chosen, api_key_id: apiKeyId } = session;
  const rows = await db
    .selectFrom('profile_link')
    .innerJoin('account', 'account.id', 'profile_link.account_id')
    .select([...accountColumns, 'profile_link.link'])
    .where('profile_link.profile_id', '=', profileId)
    .$if(apiKeyId !== null, (query) =>
      // A site sees the person's accounts at its own distributor only.
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('api_key')
            .select('api_key.id')
            .where('api_key.id', '=', apiKeyId)
            .where((key) =>
              key.or([
                key('api_key.account_id', '=', key.ref('account.parent_id')),
                key('api_key.account_id', '=', key.ref('account.id')),
              ]),
            ),
        ),
      ),
    )
    .orderBy('account.number')
    .execute();
  const find = (id: string | null) => rows.find((candidate) => candidate.id === id);
  const row = named ? find(named) : (find(chosen) ?? rows[0]);
  if (!row) throw problem(named ? 'not_found' : 'forbidden');
  return row;
}
