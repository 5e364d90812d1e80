import type { exchangeToken, z } from '@mostrador/contract';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { type ProblemError, problem } from '../../http/problem.ts';
import { hashSecret } from '../../http/secrets.ts';
import { auditPerson } from '../identity/person-audit.ts';
import { beginPersonSession, endSessions, renewTokens } from './person-sessions.ts';

type Body = NonNullable<z.output<NonNullable<typeof exchangeToken.spec.body>>>;
type CodeGrant = Extract<Body, { grantType: 'authorization_code' }>;
type Tokens = Awaited<ReturnType<typeof renewTokens>>;
type Trx = Transaction<Database>;

/** Where the request comes from: a page tells its origin, a program none. */
export interface Caller {
  origin: string | null;
  publicUrl: string;
  requestId: string;
  /** Business time, of the audit entry. */
  now: Date;
}

/** Tokens, or a refusal whose traces are kept: a code spent, a family ended. */
export type Exchange = Tokens | ProblemError;

/**
 * Turns an authorization code or refresh token into tokens. A refusal is answered, not thrown: what it left
 * (the code is spent, the family ended) must be committed. A refresh renews what the code began: it leaves no
 * audit entry of its own.
 */
export const exchange = (db: Kysely<Database>, body: Body, caller: Caller): Promise<Exchange> =>
  db
    .transaction()
    .execute((trx) =>
      body.grantType === 'authorization_code'
        ? exchangeCode(trx, body, caller)
        : refresh(trx, body.refreshToken, caller),
    );

async function exchangeCode(trx: Trx, body: CodeGrant, caller: Caller): Promise<Exchange> {
  const hash = await hashSecret(body.code);
  const code = await trx
    .selectFrom('authorization_code as c')
    .innerJoin('api_key as k', 'k.id', 'c.api_key_id')
    .selectAll('c')
    .select([
      'k.hash as key_hash',
      'k.origins',
      'k.account_id as distributor_id',
      sql<boolean>`c.expires_at <= now()`.as('expired'),
    ])
    .where('c.hash', '=', hash)
    .where((eb) => eb.or([eb('k.expires_at', 'is', null), eb('k.expires_at', '>', sql<Date>`now()`)]))
    .forUpdate('c')
    .executeTakeFirst();
  if (!code) return problem('invalid_credential');
  if (code.used_at) {
    // Whoever comes second may be the thief or the person: neither keeps it (RFC 6749, 4.1.2).
    await endFamily(trx, code, 'code_reused', caller);
    return problem('invalid_credential');
  }
  await trx
    .updateTable('authorization_code')
    .set({ used_at: sql<Date>`now()` })
    .where('hash', '=', hash)
    .execute();
  if (code.expired) return problem('invalid_credential');
  if (!sameBytes(await hashSecret(body.publishableKey), code.key_hash)) return problem('invalid_credential');
  if ((await challengeOf(body.codeVerifier)) !== code.challenge) return problem('invalid_credential');
  if (caller.origin && (caller.origin !== code.origin || !code.origins.includes(caller.origin))) {
    return problem('origin_not_allowed');
  }
  if (!(await holdSignIn(trx, code.platform_session_id))) return problem('invalid_credential');
  if (!(await holdConsent(trx, code))) return problem('invalid_credential');
  const { id, tokens } = await beginPersonSession(trx, {
    profileId: code.profile_id,
    scopes: code.scopes,
    site: {
      apiKeyId: code.api_key_id,
      origin: code.origin,
      pointCeiling: code.point_ceiling,
      accountId: code.account_id,
      accountIds: code.account_ids,
    },
    platformSessionId: code.platform_session_id,
  });
  await trx.updateTable('authorization_code').set({ session_id: id }).where('hash', '=', hash).execute();
  const { profile_id: profileId, account_id: accountId, origin } = code;
  await auditPerson(
    trx,
    { ...actOf(caller), profileId, accountId },
    { subject: { type: 'session', id }, after: { origin, scopes: code.scopes } },
  );
  return tokens;
}

/**
 * Whether the person is still signed in where the code was granted, kept so until the transaction ends: whoever signs
 * out there, or sets a new password, leaves no code behind that opens.
 */
async function holdSignIn(trx: Trx, platformSessionId: string | null): Promise<boolean> {
  const row = await trx
    .selectFrom('platform_session')
    .select('id')
    .where('id', '=', platformSessionId)
    .where('ended_at', 'is', null)
    .forShare()
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether what the code rests on was not taken back, kept so until the transaction ends. */
async function holdConsent(
  trx: Trx,
  code: { profile_id: string; distributor_id: string; origin: string },
): Promise<boolean> {
  const row = await trx
    .selectFrom('consent')
    .select('id')
    .where('profile_id', '=', code.profile_id)
    .where('distributor_id', '=', code.distributor_id)
    .where('origin', '=', code.origin)
    .where('revoked_at', 'is', null)
    .forShare()
    .executeTakeFirst();
  return row !== undefined;
}

const actOf = ({ requestId, now }: Caller) => ({
  operation: 'exchangeToken',
  channel: 'embed' as const,
  requestId,
  now,
});

async function refresh(trx: Trx, refreshToken: string, caller: Caller): Promise<Exchange> {
  const hash = await hashSecret(refreshToken);
  const token = await trx
    .selectFrom('refresh_token as r')
    .innerJoin('session as s', 's.id', 'r.session_id')
    .leftJoin('api_key as k', 'k.id', 's.api_key_id')
    .select([
      'r.session_id',
      'r.used_at',
      's.ended_at',
      's.origin',
      's.profile_id',
      's.account_id',
      'k.origins',
    ])
    .select(sql<boolean>`r.expires_at <= now() OR k.expires_at <= now()`.as('expired'))
    .where('r.hash', '=', hash)
    .forUpdate(['r', 's'])
    .executeTakeFirst();
  if (!token) return problem('invalid_credential');
  const allowed = token.origin === null ? caller.publicUrl : token.origin;
  if (caller.origin && (caller.origin !== allowed || token.origins?.includes(allowed) === false)) {
    return problem('origin_not_allowed');
  }
  if (token.used_at) {
    await endFamily(trx, token, 'refresh_token_reused', caller);
    return problem('session_expired');
  }
  if (token.ended_at || token.expired) return problem('session_expired');
  await trx
    .updateTable('refresh_token')
    .set({ used_at: sql<Date>`now()` })
    .where('hash', '=', hash)
    .execute();
  return renewTokens(trx, token.session_id);
}

/** Somebody holds a copy of a code or token: nobody keeps the session, and the trail says why it ended. */
async function endFamily(
  trx: Trx,
  family: { session_id: string | null; profile_id: string | null; account_id: string | null },
  why: 'code_reused' | 'refresh_token_reused',
  caller: Caller,
): Promise<void> {
  const { session_id: id, profile_id: profileId, account_id: accountId } = family;
  if (!id || !profileId || !(await endSessions(trx, { id }))) return;
  await auditPerson(
    trx,
    { ...actOf(caller), profileId, accountId },
    { subject: { type: 'session', id }, after: { ended: why } },
  );
}

/** PKCE's S256: base64url of the verifier's SHA-256. */
async function challengeOf(verifier: string): Promise<string> {
  const digest = String.fromCharCode(...(await hashSecret(verifier)));
  return btoa(digest).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const sameBytes = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
