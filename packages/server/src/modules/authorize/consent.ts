import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { hashSecret, newSecret } from '../../http/secrets.ts';
import { newId } from '../../ids.ts';
import type { LinkedAccount, PlatformPerson } from '../identity/platform-session.ts';
import { type AuthorizationRequest, SUGGESTED_POINTS_MAX } from './request.ts';
import { heldBySite } from './site.ts';

const CODE_SECONDS = 60;
/** The most that a person may write. */
export const CONSENT_POINTS_MAX = 1_000_000;

export interface Consent {
  /** The account that the site begins with. */
  accountId: string;
  /** All that it may act for. */
  accountIds: string[];
  scopes: string[];
  /** Points a day that the site may spend; 0: each purchase is confirmed. */
  pointCeiling: number;
}

/** The person's accounts that the site's distributor serves: its customers, and itself. */
export const accountsAt = (
  { accounts }: PlatformPerson,
  { distributor }: AuthorizationRequest,
): LinkedAccount[] =>
  accounts.filter(({ id, parentId }) => id === distributor.id || parentId === distributor.id);

/** What the person granted this site, if it is enough for what it asks now; null: ask. */
export async function rememberedConsent(
  db: Kysely<Database>,
  person: PlatformPerson,
  request: AuthorizationRequest,
): Promise<Consent | null> {
  const row = await db
    .selectFrom('consent')
    .selectAll()
    .where('profile_id', '=', person.profileId)
    .where('distributor_id', '=', request.distributor.id)
    .where('origin', '=', request.origin)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  const accounts = accountsAt(person, request);
  // An account that came since is asked for, and one that is not the person's is told.
  if (!row || !accounts.every(({ id }) => row.account_ids.includes(id)) || !isOwn(request, accounts))
    return null;
  const enough = request.scopes.every((scope) => row.scopes.includes(scope));
  if (!enough || request.pointCeiling > row.asked_point_ceiling) return null;
  const chosen = request.account ?? row.account_id;
  return { ...reach(chosen, accounts), scopes: request.scopes, pointCeiling: row.point_ceiling };
}

/** Whether the account that the site has open is one of the person's; also where it has none open. */
export const isOwn = ({ account }: AuthorizationRequest, accounts: readonly LinkedAccount[]): boolean =>
  account === null || accounts.some(({ id }) => id === account);

const reach = (chosen: string | null, accounts: readonly LinkedAccount[]) => {
  const accountIds = accounts.map(({ id }) => id);
  return { accountId: accountIds.find((id) => id === chosen) ?? accountIds[0]!, accountIds };
};

/**
 * Stores what the person granted; scopes of an earlier grant stay unless it was taken back, the ceiling is the new one,
 * for all that is open. Answers the consent's id.
 */
export async function grant(
  db: Kysely<Database>,
  person: PlatformPerson,
  request: AuthorizationRequest,
  consent: Consent,
): Promise<string> {
  const { id } = await db
    .insertInto('consent')
    .values({
      id: newId('cns'),
      profile_id: person.profileId,
      distributor_id: request.distributor.id,
      origin: request.origin,
      account_id: consent.accountId,
      account_ids: consent.accountIds,
      scopes: consent.scopes,
      point_ceiling: consent.pointCeiling,
      asked_point_ceiling: request.pointCeiling,
    })
    .onConflict((conflict) =>
      conflict.columns(['profile_id', 'distributor_id', 'origin']).doUpdateSet({
        id: sql<string>`CASE WHEN consent.revoked_at IS NULL THEN consent.id ELSE excluded.id END`,
        account_id: consent.accountId,
        account_ids: consent.accountIds,
        scopes: sql<string[]>`CASE WHEN consent.revoked_at IS NULL
          THEN ARRAY(SELECT DISTINCT unnest(consent.scopes || excluded.scopes)) ELSE excluded.scopes END`,
        point_ceiling: consent.pointCeiling,
        asked_point_ceiling: request.pointCeiling,
        granted_at: sql<Date>`now()`,
        revoked_at: null,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  if (maySpend(request)) await lowerCeilings(db, person, request, consent.pointCeiling);
  return id;
}

/** A site keeps its sessions for a month: fewer points a day hold for them as well, more for the new one alone. */
async function lowerCeilings(
  db: Kysely<Database>,
  { profileId }: PlatformPerson,
  { distributor, origin }: AuthorizationRequest,
  ceiling: number,
): Promise<void> {
  await db
    .updateTable('session')
    .set({ point_ceiling: ceiling })
    .where(heldBySite({ profileId, distributorId: distributor.id, origin }))
    .where('point_ceiling', '>', ceiling)
    .where('ended_at', 'is', null)
    .execute();
}

/** A code of 60 seconds for what was granted, bound to key, origin and challenge. */
export async function issueCode(
  db: Kysely<Database>,
  person: PlatformPerson,
  request: AuthorizationRequest,
  consent: Consent,
): Promise<string> {
  const code = newSecret('ac');
  await db
    .insertInto('authorization_code')
    .values({
      hash: await hashSecret(code),
      api_key_id: request.apiKeyId,
      profile_id: person.profileId,
      account_id: consent.accountId,
      account_ids: consent.accountIds,
      platform_session_id: person.sessionId,
      origin: request.origin,
      scopes: consent.scopes,
      point_ceiling: consent.pointCeiling,
      challenge: request.challenge,
      expires_at: sql<Date>`now() + make_interval(secs => ${CODE_SECONDS})`,
    })
    .execute();
  return code;
}

/** What the form grants: the person's accounts at the distributor, and points as people write them. */
export function readConsent(
  form: Readonly<Record<string, string>>,
  accounts: readonly LinkedAccount[],
  request: AuthorizationRequest,
): Consent | null {
  const points = maySpend(request) ? (form.points ?? '').replace(/[\s,.']/g, '') || '0' : '0';
  if (!/^\d{1,7}$/.test(points) || Number(points) > CONSENT_POINTS_MAX) return null;
  return { ...reach(request.account, accounts), scopes: request.scopes, pointCeiling: Number(points) };
}

/** Whether the site asks to spend at all: otherwise nobody is asked for a ceiling. */
export const maySpend = ({ scopes }: AuthorizationRequest): boolean => scopes.includes('orders:create');

/** The points that the form proposes. */
export const proposedPoints = ({ pointCeiling }: AuthorizationRequest): number =>
  Math.min(pointCeiling, SUGGESTED_POINTS_MAX);
