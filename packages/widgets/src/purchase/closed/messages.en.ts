import type { Translation } from '../../i18n/messages.ts';
import type { es } from './messages.es.ts';

/** Why nothing can be bought, en. */
export const en = {
  stamps_none: 'No packages of stamps on sale yet',
  points_none: 'No packages of points on sale yet',
  noneSo: 'Your distributor has not defined a package yet. You can ask for a direct credit.',
  stamps_notAllowed: 'Buying stamps is not enabled in your account',
  points_notAllowed: 'Buying points is not enabled in your account',
  notAllowedSo: 'You can ask for a direct credit.',
  why_stamp_purchase_disabled: 'Your distributor has not enabled buying stamps.',
  why_point_purchase_disabled: 'Your distributor has not enabled buying points.',
  why_no_package_defined: '(It needs at least one package defined and the automatic purchase of stamps)',
  why_automatic_purchase_disabled:
    '(It needs at least one package defined and the automatic purchase of stamps)',
  why_seller_out_of_stock: 'Your distributor has no stock for this order.',
  why_distributor_suspended: 'The distributor is suspended.',
  why_account_expired: "The distributor's account has expired.",
} as const satisfies Translation<typeof es>;
