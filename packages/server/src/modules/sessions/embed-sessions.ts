import type { createEmbedSession, z } from '@mostrador/contract';
import { sql } from 'kysely';
import type { Call } from '../../http/call.ts';
import { problem } from '../../http/problem.ts';
import { hashSecret, newSecret } from '../../http/secrets.ts';
import { refuseClosedSeller } from '../../http/standing.ts';
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
  // The caller's own standing is judged already; the operator mints for the customers of others too.
  if (account.kind === 'customer' && account.parent_id)
    await refuseClosedSeller(db, account.parent_id, call.now);
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

/** The customer that the session is for, or the caller's own account. */
async function subjectOf({ db, access }: Call, customerId: string | undefined) {
  const row = await db
    .selectFrom('account')
    .select(['id', 'kind', 'parent_id'])
    .where('id', '=', customerId ?? access.accountId)
    .where(visibleTo<'account'>(access, 'account.id', 'account.parent_id'))
    .executeTakeFirst();
  if (!row) throw problem('not_found');
  return row;
}
