import type { createEmbedSession, z } from '@mostrador/contract';
import { sql } from 'kysely';
import type { Call } from '../../http/call.ts';
import { problem } from '../../http/problem.ts';
import { hashSecret, newSecret } from '../../http/secrets.ts';
import { visibleTo } from '../../http/tenancy.ts';
import { newId } from '../../ids.ts';
import { siteOrigin } from '../api-keys/origins.ts';

type Body = z.output<NonNullable<typeof createEmbedSession.spec.body>>;
type EmbedSession = z.input<NonNullable<typeof createEmbedSession.spec.reply>>;
const MINUTES = 15;

/**
 * A session of 15 minutes for one origin: reading for a customer of the caller, or acting for the distributor
 * itself. No new ones while the distributor is suspended or expired (A-CM-23).
 */
export async function mintEmbedSession(call: Call<unknown, unknown, Body>): Promise<EmbedSession> {
  const { db, access, body } = call;
  const origin = siteOrigin(body.origin, '/origin', call);
  const account = await subjectOf(call, body.customerId);
  refuseUnlessServing(account.kind === 'customer' ? account.distributor : account, call.now);
  const token = newSecret('es');
  const id = newId('ses');
  const row = await db
    .insertInto('session')
    .values({
      id,
      kind: 'embed',
      token_hash: await hashSecret(token),
      account_id: access.accountId,
      customer_id: body.customerId ?? null,
      api_key_id: access.actor.id,
      origin,
      scopes: [...new Set(body.scopes)],
      point_ceiling: 0,
      expires_at: sql<Date>`now() + make_interval(mins => ${MINUTES})`,
      created_at: sql<Date>`now()`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow();
  call.audit({
    subject: { type: 'session', id },
    account: { id: account.id, parentId: account.parent_id },
    after: { customerId: body.customerId ?? null, scopes: body.scopes, origin },
  });
  return { id, token, expiresAt: row.expires_at.toISOString() };
}

interface Serving {
  state: string;
  expires_at: Date | null;
}

async function subjectOf({ db, access }: Call, customerId: string | undefined) {
  const row = await db
    .selectFrom('account')
    .leftJoin('account as d', 'd.id', 'account.parent_id')
    .select(['account.id', 'account.kind', 'account.parent_id', 'account.state', 'account.expires_at'])
    .select(['d.state as distributor_state', 'd.expires_at as distributor_expires_at'])
    .where('account.id', '=', customerId ?? access.accountId)
    .where(visibleTo<'account'>(access, 'account.id', 'account.parent_id'))
    .executeTakeFirst();
  if (!row) throw problem('not_found');
  return {
    ...row,
    distributor: { state: row.distributor_state ?? '', expires_at: row.distributor_expires_at },
  };
}

function refuseUnlessServing({ state, expires_at }: Serving, now: Date): void {
  if (state === 'expired' || (expires_at && expires_at <= now)) throw problem('account_expired');
  if (state === 'suspended' || state === 'cancelled') throw problem('distributor_suspended');
  if (state !== 'active') throw problem('forbidden');
}
