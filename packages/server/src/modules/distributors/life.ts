import type { DistributorState } from '@mostrador/contract';
import { actOn, type DistributorAct } from '@mostrador/domain';
import type { Kysely, Selectable } from 'kysely';
import type { AccountTable, Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import type { AuditChange, NewEvent } from '../../http/call.ts';
import { problem } from '../../http/problem.ts';
import { visibleTo } from '../../http/tenancy.ts';
import { activateSignUp } from '../sign-ups/activated.ts';
import { tellState } from './mails.ts';

/** One transaction's work on the network: a request's or a due job's. */
export interface NetworkDesk {
  db: Kysely<Database>;
  /** Business time. */
  now: Date;
  publicUrl: string;
  audit(change: AuditChange): void;
  emit(event: NewEvent): void;
}

export type AccountRow = Selectable<AccountTable>;

/**
 * A distributor of the caller's network, locked. Only its direct parent and the operator act on one; another
 * tenant's, and one that is deleted, is 404; acting on oneself is 403.
 */
export async function lockDistributor(db: Kysely<Database>, access: Access, id: string): Promise<AccountRow> {
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where('id', '=', id)
    .where('kind', '=', 'distributor')
    .where('deleted_at', 'is', null)
    .where(visibleTo<'account'>(access, 'account.id', 'account.parent_id'))
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw problem('not_found');
  if (row.id === access.accountId) throw problem('forbidden');
  return row;
}

/** The parent's decision on one of its distributors, by whichever way it comes. */
export const decideDistributor = async (
  desk: NetworkDesk,
  access: Access,
  id: string,
  act: DistributorAct,
): Promise<AccountRow> => applyAct(desk, await lockDistributor(desk.db, access, id), act);

/**
 * Carries an act out on a locked distributor, with its event, audit entry and mail.
 * @throws 409 `state_conflict` with the present `state`
 */
export async function applyAct(desk: NetworkDesk, row: AccountRow, act: DistributorAct): Promise<AccountRow> {
  const next = actOn(lifeOf(row), act, desk.now);
  if (!next) throw problem('state_conflict', { members: { state: row.state } });
  const changed = await desk.db
    .updateTable('account')
    .set((eb) => ({
      state: next.state,
      expires_at: next.expiresAt,
      cancelled_from: next.cancelledFrom,
      cancelled_at: next.deletesAt ? desk.now : null,
      deletes_at: next.deletesAt,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  announce(desk, changed, row.state);
  // Whoever signed up gets its master user and the mail of its sign-up.
  if (act !== 'activate' || !(await activateSignUp(desk, row.id))) await tellState(desk, changed, act);
  return changed;
}

const lifeOf = (row: AccountRow) => ({
  state: row.state as DistributorState,
  expiresAt: row.expires_at,
  cancelledFrom: row.cancelled_from as DistributorState | null,
  deletesAt: row.deletes_at,
  timezone: row.timezone,
});

/** Leaves the change in the trail and tells the distributor and its parent. */
export function announce(
  { audit, emit }: Pick<NetworkDesk, 'audit' | 'emit'>,
  { id, parent_id: parentId, state, expires_at }: AccountRow,
  before: string,
): void {
  const subject = { type: 'distributor', id };
  const account = { id, parentId };
  audit({ subject, account, before: { state: before }, after: { state, expiresAt: expires_at } });
  emit({ type: 'distributor.updated', account, subject, data: { accountId: id, state } });
}
