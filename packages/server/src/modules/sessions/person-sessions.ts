import type { TokenSet, z } from '@mostrador/contract';
import { type Kysely, type Selectable, type SqlBool, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { hashSecret, newSecret } from '../../http/secrets.ts';
import { newId } from '../../ids.ts';

type Db = Kysely<Database>;
type Tokens = z.input<typeof TokenSet>;

/** How long an access token lives. */
export const ACCESS_MINUTES = 15;
const REFRESH_DAYS = 30;

interface SiteGrant {
  apiKeyId: string;
  origin: string;
  pointCeiling: number;
  /** The one that it begins with. */
  accountId: string;
  /** All that the person consented to. */
  accountIds: string[];
}

export interface NewPersonSession {
  profileId: string;
  scopes: string[];
  /** The site's key and origin, and what it may spend; null for programs of the person. */
  site: SiteGrant | null;
  platformSessionId: string | null;
}

/** Begins a session: the family of all tokens that follow from one sign-in. */
export async function beginPersonSession(
  db: Db,
  { profileId, scopes, site, platformSessionId }: NewPersonSession,
) {
  const id = newId('ses');
  await db
    .insertInto('session')
    .values({
      id,
      kind: 'person',
      // Replaced at once by the first token.
      token_hash: await hashSecret(newSecret('at')),
      profile_id: profileId,
      account_id: site?.accountId ?? null,
      account_ids: site?.accountIds ?? null,
      api_key_id: site?.apiKeyId ?? null,
      origin: site?.origin ?? null,
      scopes,
      point_ceiling: site?.pointCeiling ?? null,
      platform_session_id: platformSessionId,
      expires_at: sql<Date>`now()`,
      created_at: sql<Date>`now()`,
    })
    .execute();
  return { id, tokens: await renewTokens(db, id) };
}

/** A new access token of 15 minutes in place of the last, and the next refresh token of 30 days. */
export async function renewTokens(db: Db, sessionId: string): Promise<Tokens> {
  const accessToken = newSecret('at');
  const refreshToken = newSecret('rt');
  const session = await db
    .updateTable('session')
    .set({
      token_hash: await hashSecret(accessToken),
      expires_at: sql<Date>`now() + make_interval(mins => ${ACCESS_MINUTES})`,
    })
    .where('id', '=', sessionId)
    .returning(['expires_at', 'scopes', 'profile_id', 'account_id', 'account_ids', 'api_key_id'])
    .executeTakeFirstOrThrow();
  await db
    .insertInto('refresh_token')
    .values({
      hash: await hashSecret(refreshToken),
      session_id: sessionId,
      expires_at: sql<Date>`now() + make_interval(days => ${REFRESH_DAYS})`,
    })
    .execute();
  return {
    accessToken,
    expiresAt: session.expires_at.toISOString(),
    refreshToken,
    scopes: session.scopes as Tokens['scopes'],
    accounts: await accountsOf(db, session),
  };
}

type Reach = Pick<
  Selectable<Database['session']>,
  'profile_id' | 'account_id' | 'account_ids' | 'api_key_id'
>;

/** The accounts that the session reaches, the one that the person chose first. */
async function accountsOf(db: Db, session: Reach): Promise<Tokens['accounts']> {
  const rows = await db
    .selectFrom('profile_link as l')
    .innerJoin('account as a', 'a.id', 'l.account_id')
    .select(['a.id', 'a.name', 'l.link'])
    .where('l.profile_id', '=', session.profile_id)
    .$if(session.account_ids !== null, (query) =>
      query.where(sql<SqlBool>`a.id = ANY (${session.account_ids}::text[])`),
    )
    .$if(session.api_key_id !== null, (query) =>
      query
        .innerJoin('api_key as k', (join) =>
          join.on((eb) =>
            eb.or([eb('k.account_id', '=', eb.ref('a.parent_id')), eb('k.account_id', '=', eb.ref('a.id'))]),
          ),
        )
        .where('k.id', '=', session.api_key_id),
    )
    .orderBy((eb) => eb('a.id', '=', session.account_id ?? ''), 'desc')
    .orderBy('a.number')
    .execute();
  return rows as Tokens['accounts'];
}

/** Ends sessions and with them their refresh tokens. Answers how many were open. */
export async function endSessions(db: Db, where: { id: string } | { profileId: string }): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('session')
    .set({ ended_at: sql<Date>`now()` })
    .where('ended_at', 'is', null)
    .where('id' in where ? 'id' : 'profile_id', '=', 'id' in where ? where.id : where.profileId)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
