import type { DistributorState, Scope } from '@mostrador/contract';
import { hasEntered } from '@mostrador/domain';
import { type Kysely, type Selectable, type SqlBool, sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { Access } from './access.ts';
import { type ActingAccount, accessTo, actingColumns } from './acting-account.ts';
import type { Credential } from './authenticate.ts';
import { problem } from './problem.ts';

type Db = Kysely<Database>;

/** A widget's session, or a person's: at a site within the scopes consented to there, else with all. */
export async function accessBySession(
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
      ...accessTo(target),
      ...shared,
      kind: session.customer_id ? 'embed-customer' : 'embed-distributor',
      actor: { kind: 'embed', id: session.id, name: null },
      throughSite: true,
    };
  }
  const target = await linkedAccount(db, session, credential.account);
  return {
    ...accessTo(target),
    ...shared,
    scopes: session.api_key_id ? shared.scopes : 'all',
    kind: personKind(target),
    actor: { kind: 'person', id: session.profile_id ?? '', name: session.profile_name },
    profileId: session.profile_id,
    link: target.link,
    throughSite: session.api_key_id !== null,
  };
}

/** Support is a principal of its own: it runs customers' desktops and leaves the shop alone. */
export const personKind = ({ kind, link }: { kind: string; link: string }) =>
  kind === 'customer' ? 'customer-person' : link === 'support' ? 'support' : 'distributor-person';

async function accountById(db: Db, id: string): Promise<ActingAccount> {
  return db
    .selectFrom('account')
    .select(actingColumns)
    .where('account.id', '=', id)
    .executeTakeFirstOrThrow();
}

/** The account that the person acts for: the one named, the one chosen at the consent, or the first. */
async function linkedAccount(
  db: Db,
  session: Pick<Selectable<Database['session']>, 'profile_id' | 'account_id' | 'account_ids' | 'api_key_id'>,
  named: string | null,
) {
  const { profile_id: profileId, account_id: chosen, account_ids: granted, api_key_id: apiKeyId } = session;
  const rows = await db
    .selectFrom('profile_link')
    .innerJoin('account', 'account.id', 'profile_link.account_id')
    .select([...actingColumns, 'profile_link.link'])
    .where('profile_link.profile_id', '=', profileId)
    .$if(granted !== null, (query) => query.where(sql<SqlBool>`account.id = ANY (${granted}::text[])`))
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
  // The first that lets the person in: one that waits for its activation stands in nobody's way.
  const first = rows.find(
    ({ kind, state }) => kind !== 'distributor' || hasEntered(state as DistributorState),
  );
  const row = named ? find(named) : (find(chosen) ?? first ?? rows[0]);
  if (!row) throw problem(named ? 'not_found' : 'forbidden');
  return row;
}
