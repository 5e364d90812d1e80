import { UNAVAILABLE_REASONS, type UnavailableReason } from '@mostrador/contract';
import { problem } from '../../http/problem.ts';

/** The problem with which a purchase is refused for what the offer shows as its `reason`. */
export function refusal(reason: UnavailableReason) {
  if (reason === 'distributor_suspended' || reason === 'account_expired') return problem(reason);
  if (reason === 'seller_out_of_stock') return problem('seller_out_of_stock');
  return problem('purchase_not_allowed', { detail: UNAVAILABLE_REASONS[reason], members: { reason } });
}
