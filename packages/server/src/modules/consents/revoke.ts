import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { AuditChange } from '../../http/call.ts';
import { problem } from '../../http/problem.ts';
import { heldBySite } from '../authorize/site.ts';
import { type ConsentRow, findConsent } from './queries.ts';

/**
 * Takes back what a site may do for the person: its sessions, refresh tokens and codes end, and it has to ask anew.
 * One that was taken back before is left as it is.
 * @returns what the audit entry tells
 * @throws 404
 */
export async function revoke(db: Kysely<Database>, profileId: string, id: string): Promise<AuditChange> {
  const consent = await findConsent(db, profileId, id);
  if (!consent) throw problem('not_found');
  const subject = { subject: { type: 'consent', id }, account: accountOf(consent) };
  const site = heldBySite({ profileId, distributorId: consent.distributor_id, origin: consent.origin });
  // Codes first: an exchange holds its code, then the consent.
  await db.deleteFrom('authorization_code').where(site).execute();
  const { numUpdatedRows } = await db
    .updateTable('consent')
    .set({ revoked_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (!numUpdatedRows) return subject;
  await db
    .updateTable('session')
    .set({ ended_at: sql<Date>`now()` })
    .where(site)
    .where('ended_at', 'is', null)
    .execute();
  const { origin, scopes, point_ceiling: pointCeiling } = consent;
  return {
    ...subject,
    before: { origin, accountIds: consent.accounts.map(({ id }) => id), scopes, pointCeiling },
  };
}

const accountOf = ({ account_id: id, parent_id: parentId }: ConsentRow) => ({ id, parentId });
