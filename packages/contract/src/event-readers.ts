import { EVENT_TYPES } from './enumerations.ts';
import type { Operation } from './operation.ts';
import { getBalances } from './resources/account.ts';
import { getAutoSale, listAutoSales } from './resources/auto-sales.ts';
import { getContract } from './resources/contracts.ts';
import { listCreditCodes } from './resources/credit-codes.ts';
import { getCustomer } from './resources/customer-records.ts';
import { getStampingAccount } from './resources/customers.ts';
import { getDesktop, getSchedule } from './resources/desktops.ts';
import { getDistributor } from './resources/distributors.ts';
import { listLicenses } from './resources/licenses.ts';
import { listOffers } from './resources/offers.ts';
import { getOrder, getPayment } from './resources/orders.ts';
import { listPowerSessions } from './resources/power-sessions.ts';
import { listCustomerPayments } from './resources/receivables.ts';
import { getInvoice, listAwaitedSales, listSales } from './resources/sales.ts';
import { getSettings } from './resources/settings.ts';
import { getSignUp } from './resources/sign-ups.ts';
import { getStampingRequest } from './resources/stamping.ts';
import { getTransfer } from './resources/transfers.ts';

type Reads = { spec: Operation['spec'] };

/**
 * What an event of each type is about, as the operations that read it: whoever may call one of them, by principals and
 * scope, is told. `events:read` alone tells nothing. The second operation of a type is the list of a seller in which
 * what happened stands, too.
 */
export const EVENT_READERS: Readonly<Record<(typeof EVENT_TYPES)[number], readonly Reads[]>> = {
  'balance.changed': [getBalances],
  'order.updated': [getOrder, listAwaitedSales],
  'order.fulfilled': [getOrder, listSales],
  'payment.updated': [getPayment],
  'transfer.created': [getTransfer, listSales],
  'auto-sale.updated': [getAutoSale],
  'auto-sale.fired': [getAutoSale, listSales],
  'auto-sale.paused': [getAutoSale],
  'auto-sale.resumed': [getAutoSale],
  'settings.updated': [getSettings],
  'offers.changed': [listOffers],
  'stamping-account.updated': [getStampingAccount],
  'stamping-request.updated': [getStampingRequest],
  'sign-up.updated': [getSignUp],
  'customer.updated': [getCustomer, listAutoSales],
  'distributor.updated': [getDistributor],
  'desktop.switched': [getDesktop],
  'desktop.updated': [getDesktop],
  'schedule.updated': [getSchedule],
  'power-session.updated': [listPowerSessions],
  'credit-code.updated': [listCreditCodes],
  'invoice.created': [getInvoice],
  'customer-payment.registered': [listCustomerPayments],
  'contract.updated': [getContract],
  'license.created': [listLicenses],
};

const readersOf = (type: (typeof EVENT_TYPES)[number]) =>
  EVENT_READERS[type].map(({ spec: { operationId, scope } }) => operationId + (scope ? ` (${scope})` : ''));

/** The table in words, for the document. */
export const EVENT_READERS_TOLD: string = EVENT_TYPES.map(
  (type) => `\`${type}\`: ${readersOf(type).join(' or ')}`,
).join('; ');
