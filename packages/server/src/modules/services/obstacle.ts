import type { Desk } from '../orders/desk.ts';
import type { FailureReason } from '../orders/end.ts';
import type { OrderRecord } from '../orders/records.ts';
import { CONTRACT_OF } from './terms.ts';

/**
 * Why a paid order's services cannot begin after all: days went by until the charge settled, and the account's expiry
 * or its standing changed. The charge goes back then. Null when they can.
 */
export async function serviceObstacle(
  { db, now }: Desk,
  { account_id, lines }: OrderRecord,
): Promise<Extract<FailureReason, 'account_expired' | 'distributor_suspended'> | null> {
  const services = lines.flatMap(({ service }) => service ?? []);
  if (!services.length) return null;
  if (services.some(({ kind, renews }) => kind === 'distributorMembership' || renews)) {
    const { state } = await db
      .selectFrom('account')
      .select('state')
      .where('id', '=', account_id)
      .executeTakeFirstOrThrow();
    return state === 'active' || state === 'expired' ? null : 'distributor_suspended';
  }
  const contracts = services.filter(({ kind }) => CONTRACT_OF[kind]);
  return contracts.some(({ endsAt }) => new Date(endsAt) <= now) ? 'account_expired' : null;
}
