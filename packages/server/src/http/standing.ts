import type { DistributorState, Operation } from '@mostrador/contract';
import { closedBecause, hasEntered } from '@mostrador/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { Access } from './access.ts';
import { problem } from './problem.ts';

/** A distributor's people, keys and sessions are let in once its parent has activated it (CM-DIS-11). */
export const mayEnter = ({ accountKind, accountState }: Access): boolean =>
  accountKind !== 'distributor' || hasEntered(accountState as DistributorState);

/** Whether an operation is new business, as its contract says: sales, transfers, sign-ups, embed sessions, the network. */
export const doesBusiness = ({ problems = [] }: Operation['spec']): boolean =>
  problems.includes('distributor_suspended');

/**
 * Refuses new business of a distributor that is closed to it, and of its customers (A-CM-23). What only reads, or
 * keeps the account in order - keys, settings, people, what one has with the own network - goes on.
 * @throws 403 `distributor_suspended`, `account_expired`
 */
export async function refuseClosed(db: Kysely<Database>, access: Access | null, now: Date): Promise<void> {
  const sellerId = access?.accountKind === 'customer' ? access.parentId : access?.accountId;
  if (sellerId) await refuseClosedSeller(db, sellerId, now);
}

/** The same for a seller that is named by its id. */
export async function refuseClosedSeller(db: Kysely<Database>, sellerId: string, now: Date): Promise<void> {
  const seller = await db
    .selectFrom('account')
    .select(['state', 'expires_at as expiresAt'])
    .where('id', '=', sellerId)
    .where('kind', '=', 'distributor')
    .executeTakeFirst();
  const why = seller && closedBecause({ ...seller, state: seller.state as DistributorState }, now);
  if (why) throw problem(why);
}
