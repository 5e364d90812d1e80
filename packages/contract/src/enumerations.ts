/** The sets of requirements.md section 10. Types, zod enums, SQL checks and stories derive from these. */

export const PRINCIPALS = [
  'visitor',
  'newcomer',
  'embed-customer',
  'embed-distributor',
  'customer-person',
  'distributor-person',
  'support',
  'distributor',
  'distributor-for-customer',
  'operator',
  'stamping-application',
] as const;
export type PrincipalKind = (typeof PRINCIPALS)[number];

export const SCOPES = [
  'balances:read',
  'consumption:read',
  'offers:read',
  'orders:read',
  'orders:create',
  'desktops:read',
  'schedule:write',
  'power:start',
  'events:read',
  'transfers:create',
  'codes:redeem',
  'stamps:use',
  'customers:read',
  'transfers:read',
  'packages:write',
  'codes:write',
  'sales:read',
  'sales:write',
  'contracts:write',
] as const;
export type Scope = (typeof SCOPES)[number];

export const BATCH_ITEM_STATES = ['done', 'refused', 'excluded'] as const;
export const AUTO_SALE_STATES = ['on', 'paused', 'off'] as const;
export type AutoSaleState = (typeof AUTO_SALE_STATES)[number];
export const UNITS = ['stamp', 'point'] as const;
export type Unit = (typeof UNITS)[number];

export const ACCOUNT_KINDS = ['operator', 'distributor', 'customer'] as const;
export const DISTRIBUTOR_STATES = [
  'unverified',
  'inactive',
  'active',
  'suspended',
  'cancelled',
  'expired',
] as const;
export type DistributorState = (typeof DISTRIBUTOR_STATES)[number];
export const SIGN_UP_KINDS = ['profile', 'customer', 'distributor'] as const;
export type SignUpKind = (typeof SIGN_UP_KINDS)[number];
export const SIGN_UP_STATES = [
  'unverified',
  'provisioning',
  'pending-link',
  'inactive',
  'active',
  'rejected',
] as const;
export type SignUpState = (typeof SIGN_UP_STATES)[number];
export const TAXPAYER_TYPES = ['person', 'company'] as const;
export const CUSTOMER_STATES = ['pending-link', 'active', 'inactive'] as const;
export const CLASSIFICATIONS = ['none', 'favourite', 'archived'] as const;
export const LINKS = ['principal', 'administrator', 'member'] as const;
export const ROLES = ['master', 'sales', 'support', 'accounting', 'read-only'] as const;
export const STAMPING_ACCOUNT_KINDS = ['standard', 'unlimited'] as const;
export const STAMPING_ACCOUNT_STATES = ['active', 'blocked', 'expired'] as const;
export const STAMPING_REQUEST_STATES = ['processing', 'stamped', 'refused'] as const;
export const OFFER_KINDS = [
  'stampPackage',
  'pointPackage',
  'masterLicense',
  'subscription',
  'distributorMembership',
  'unlimitedStamping',
  'desktopPlan',
  'additionalUser',
  'disk',
] as const;
/** What is sold for a year under a contract or a validity, by the operator. */
export const SERVICE_KINDS = [
  'masterLicense',
  'subscription',
  'distributorMembership',
  'unlimitedStamping',
] as const satisfies (typeof OFFER_KINDS)[number][];
export type ServiceKind = (typeof SERVICE_KINDS)[number];
export const CONTRACT_KINDS = ['subscription', 'master-license', 'support'] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];
export const CONTRACT_STATES = ['active', 'cancelling', 'cancelled', 'expired'] as const;
export const LICENSE_BINDINGS = ['device', 'user'] as const;
export const RECURRENCES = ['one-off', 'monthly', 'annual'] as const;
export const ORDER_STATES = [
  'awaiting-confirmation',
  'awaiting-payment',
  'processing',
  'fulfilled',
  'failed',
  'refunded',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];
export const SALE_STATES = ['pending', 'invoiced', 'paid-by-points'] as const;
export type SaleState = (typeof SALE_STATES)[number];
/** What a sale came from: a transfer (by hand, in a batch or automatic), an order, or a credit code. */
export const SALE_SOURCES = ['transfer', 'order', 'code'] as const;
export type SaleSource = (typeof SALE_SOURCES)[number];
export const CREDIT_CODE_STATES = ['open', 'redeemed', 'voided', 'expired'] as const;
export type CreditCodeState = (typeof CREDIT_CODE_STATES)[number];
/** Whom a price package is for (CM-PRE-01, CM-PRE-02). */
export const AUDIENCES = ['customer', 'distributor'] as const;
export type Audience = (typeof AUDIENCES)[number];
/** How a customer paid its distributor (A-CM-25). */
export const CUSTOMER_PAYMENT_METHODS = ['cash', 'transfer', 'card', 'check', 'other'] as const;
export const PAYMENT_STATES = ['processing', 'settled', 'rejected', 'refunded'] as const;
export const PAYMENT_METHOD_KINDS = ['credit-card', 'debit-card', 'bank-account', 'account'] as const;
export const PAYMENT_SOURCES = ['points', 'method'] as const;
export type PaymentSource = (typeof PAYMENT_SOURCES)[number];
export const API_KEY_KINDS = ['publishable', 'secret'] as const;
export { WEEKDAYS } from '@mostrador/domain';
export const DESKTOP_STATES = [
  'ordered',
  'provisioning',
  'off',
  'on',
  'grace',
  'retained',
  'deleted',
] as const;
export const ON_BECAUSE = ['schedule', 'power-session', 'always-on'] as const;
export const PLAN_FAMILIES = ['scheduled', 'always-on'] as const;
export const QUOTA_POLICIES = ['weekly-schedule', 'hard-cap', '28-day-cycle'] as const;
export const POWER_SESSION_STATES = ['running', 'ended'] as const;
export const POWER_CHANNELS = ['administrator', 'support'] as const;
export const TRANSITION_CAUSES = ['schedule', 'power-session', 'exception', 'quota'] as const;
export const EVENT_TYPES = [
  'balance.changed',
  'order.updated',
  'order.fulfilled',
  'payment.updated',
  'transfer.created',
  'auto-sale.updated',
  'auto-sale.fired',
  'auto-sale.paused',
  'auto-sale.resumed',
  'settings.updated',
  'offers.changed',
  'stamping-account.updated',
  'stamping-request.updated',
  'sign-up.updated',
  'customer.updated',
  'distributor.updated',
  'desktop.switched',
  'desktop.updated',
  'schedule.updated',
  'power-session.updated',
  'credit-code.updated',
  'invoice.created',
  'customer-payment.registered',
  'contract.updated',
  'license.created',
] as const;

/**
 * The customers' orders of CM-CLI-07, the manual's a to l. `-` sorts descending; ties and missing values
 * go last, then by number ascending (A-CM-20).
 */
export const CUSTOMER_ORDERS = [
  'name',
  'number',
  '-stamps',
  'stamps',
  '-points',
  'points',
  '-lastPurchaseAt',
  'lastPurchaseAt',
  '-createdAt',
  'createdAt',
  '-lastStampedAt',
  'lastStampedAt',
] as const;
