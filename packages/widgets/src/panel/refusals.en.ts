import type { Translation } from '../i18n/messages.ts';
import type { refusalsEs } from './refusals.es.ts';

/** Why one stamping account of many does not get stamps, in English. */
export const refusalsEn = {
  insufficient_stamps: 'There are not enough stamps.',
  seller_out_of_stock: 'You do not have enough stamps to credit.',
  stamping_account_blocked: 'The account is blocked.',
  recipient_not_allowed: 'That account cannot receive them.',
  not_found: 'That account is no longer one of yours.',
  payment_declined: 'The purchase of the missing stamps could not be paid.',
  daily_ceiling: 'It reached its ceiling of the day.',
  monthly_ceiling: 'It reached its ceiling of the month.',
  distributor_suspended: 'Your account is suspended.',
  account_expired: 'Your account has expired.',
  seller_changed: 'The customer has another distributor now.',
  above_minimum: 'It is above its minimum.',
  top_up_open: 'It waits for the purchase of the missing stamps.',
  refusedOther: 'It cannot be done now.',
} as const satisfies Translation<typeof refusalsEs>;
