import { createEmbedSession, exchangeToken, getProfile, SCOPES, signIn, signOut } from '@mostrador/contract';
import { sql } from 'kysely';
import type { Call } from '../../http/call.ts';
import { problem } from '../../http/problem.ts';
import { POLICIES } from '../../http/rate-limit.ts';
import { type Api, register } from '../../http/register.ts';
import { auditPerson } from '../identity/person-audit.ts';
import { checkSignIn, holdPassword } from '../identity/sign-in.ts';
import { mintEmbedSession } from './embed-sessions.ts';
import { type Exchange, exchange } from './exchange.ts';
import { beginPersonSession, endSessions } from './person-sessions.ts';
import { readProfile } from './profile.ts';

/** Sessions of people and of embedded widgets. */
export function sessions(api: Api): void {
  // Both keep their own transaction: a wrong guess and a token used twice must be remembered, though the answer
  // is an error.
  register(api, exchangeToken, unreachable, {
    ownTransaction: async (call) => {
      await api.limiter.take(call.address, POLICIES.visitor);
      return tokenReply(200, await exchange(call.db, call.body, callerOf(call)));
    },
  });
  register(api, signIn, unreachable, {
    ownTransaction: async (call) => tokenReply(201, await signInAsProgram(call)),
  });
  register(api, signOut, endCurrent);
  register(api, getProfile, ({ db, access }) => readProfile(db, access.profileId!));
  register(api, createEmbedSession, mintEmbedSession);
}

const unreachable = (): never => {
  throw new Error('This operation keeps its own transaction');
};

const callerOf = ({ request, deps, requestId, now }: Call) => ({
  origin: request.headers.get('origin'),
  publicUrl: deps.publicUrl,
  requestId,
  now,
});

function tokenReply(status: number, result: Exchange) {
  if (result instanceof Error) throw result;
  return { status, headers: { 'cache-control': 'no-store' }, body: JSON.stringify(result) };
}

/** For the platform's own pages and for programs: a page of any other origin never sees a password. */
async function signInAsProgram(
  call: Call<unknown, unknown, { identifier: string; password: string }>,
): Promise<Exchange> {
  const { db, body, address } = call;
  const { origin, publicUrl, requestId, now } = callerOf(call as Call);
  if (origin && origin !== publicUrl) return problem('origin_not_allowed');
  const profile = await checkSignIn(db, { ...body, address });
  return db.transaction().execute(async (trx) => {
    await holdPassword(trx, profile);
    const { id, tokens } = await beginPersonSession(trx, {
      profileId: profile.id,
      scopes: [...SCOPES],
      site: null,
      platformSessionId: null,
    });
    await auditPerson(
      trx,
      { operation: 'signIn', channel: 'api', requestId, now, profileId: profile.id },
      { subject: { type: 'session', id } },
    );
    return tokens;
  });
}

/**
 * Ends the session of this credential; and the one at the platform's pages that it came from, or whoever
 * uses this computer next would be let in as the person who left.
 */
async function endCurrent({ db, access, audit }: Call): Promise<void> {
  const id = access.sessionId!;
  await endSessions(db, { id });
  await db
    .updateTable('platform_session')
    .set({ ended_at: sql<Date>`now()` })
    .where('ended_at', 'is', null)
    .where('id', 'in', (query) =>
      query.selectFrom('session').select('platform_session_id').where('id', '=', id),
    )
    .execute();
  audit({ subject: { type: 'session', id } });
}
