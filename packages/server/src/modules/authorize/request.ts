import { SCOPES, type Scope } from '@mostrador/contract';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import { hashSecret } from '../../http/secrets.ts';

/** The most points a day that a page suggests by itself; a person may write more. */
export const SUGGESTED_POINTS_MAX = 1_000;

/** The site that asks, proved by its key and origin. */
export interface AskingSite {
  apiKeyId: string;
  distributor: { id: string; name: string };
  /** Of the redirect_uri, one of the key's. */
  origin: string;
  redirectUri: string;
}

/** What a site asks for (protocol of /authorize: OAuth's authorization code with PKCE). */
export interface AuthorizationRequest extends AskingSite {
  mode: 'web_message' | 'query';
  scopes: Scope[];
  state: string;
  challenge: string;
  /** The account that the site has open; null where it has none. */
  account: string | null;
  /** Suggested points a day; 0 unless it may order. */
  pointCeiling: number;
}

/** Why a request is refused; told to the site's developer on the page, never sent anywhere. */
export type RequestFault =
  | 'unknown_key'
  | 'origin_not_allowed'
  | 'response_type'
  | 'response_mode'
  | 'scope'
  | 'state'
  | 'code_challenge'
  | 'point_ceiling';

/** Refuses with the fault beside the problem's code. */
const refuse = (fault: RequestFault) =>
  problem(fault === 'origin_not_allowed' ? 'origin_not_allowed' : 'invalid_request', { members: { fault } });

/** The key's distributor and the origin, when the key allows it. Throws `origin_not_allowed` or `invalid_request`. */
export async function siteThatAsks(db: Kysely<Database>, query: URLSearchParams): Promise<AskingSite> {
  const key = await db
    .selectFrom('api_key as k')
    .innerJoin('account as a', 'a.id', 'k.account_id')
    .select(['k.id', 'k.origins', 'a.id as distributor_id', 'a.name'])
    .where('k.hash', '=', await hashSecret(query.get('client_id') ?? ''))
    .where('k.kind', '=', 'publishable')
    .where((eb) => eb.or([eb('k.expires_at', 'is', null), eb('k.expires_at', '>', sql<Date>`now()`)]))
    .executeTakeFirst();
  if (!key) throw refuse('unknown_key');
  const uri = URL.parse(query.get('redirect_uri') ?? '');
  if (!uri || uri.hash || uri.username || !key.origins.includes(uri.origin))
    throw refuse('origin_not_allowed');
  return {
    apiKeyId: key.id,
    distributor: { id: key.distributor_id, name: key.name },
    origin: uri.origin,
    redirectUri: uri.href,
  };
}

/** The whole request, checked. Throws `origin_not_allowed` or `invalid_request`, with the fault. */
export async function readAuthorizationRequest(
  db: Kysely<Database>,
  query: URLSearchParams,
): Promise<AuthorizationRequest> {
  const site = await siteThatAsks(db, query);
  const read = (name: string) => query.get(name) ?? '';
  if (read('response_type') !== 'code') throw refuse('response_type');
  const mode = query.get('response_mode') ?? 'query';
  if (mode !== 'web_message' && mode !== 'query') throw refuse('response_mode');
  const scopes = [...new Set(read('scope').split(' ').filter(Boolean))];
  if (!scopes.length || !scopes.every(isScope)) throw refuse('scope');
  const state = read('state');
  if (!state || state.length > 500) throw refuse('state');
  const challenge = read('code_challenge');
  // 32 bytes of SHA-256 in base64url.
  if (read('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(challenge))
    throw refuse('code_challenge');
  const asked = query.get('point_ceiling') ?? '0';
  if (!/^\d{1,9}$/.test(asked)) throw refuse('point_ceiling');
  const pointCeiling = scopes.includes('orders:create') ? Number(asked) : 0;
  const account = query.get('account') || null;
  return { ...site, mode, scopes: scopes as Scope[], state, challenge, account, pointCeiling };
}

const isScope = (scope: string): scope is Scope => (SCOPES as readonly string[]).includes(scope);
