import type { Operation } from './operation.ts';
import * as account from './resources/account.ts';
import * as autoSales from './resources/auto-sales.ts';
import * as consents from './resources/consents.ts';
import * as contracts from './resources/contracts.ts';
import * as creditCodes from './resources/credit-codes.ts';
import * as customerRecords from './resources/customer-records.ts';
import * as customers from './resources/customers.ts';
import * as desktops from './resources/desktops.ts';
import * as distributors from './resources/distributors.ts';
import * as events from './resources/events.ts';
import * as ledger from './resources/ledger.ts';
import * as licenses from './resources/licenses.ts';
import * as offers from './resources/offers.ts';
import * as orders from './resources/orders.ts';
import * as people from './resources/people.ts';
import * as platform from './resources/platform.ts';
import * as powerSessions from './resources/power-sessions.ts';
import * as pricePackages from './resources/price-packages.ts';
import * as receivables from './resources/receivables.ts';
import * as sales from './resources/sales.ts';
import * as sessions from './resources/sessions.ts';
import * as settings from './resources/settings.ts';
import * as signUps from './resources/sign-ups.ts';
import * as stamping from './resources/stamping.ts';
import * as stampingAccounts from './resources/stamping-accounts.ts';
import * as transferBatches from './resources/transfer-batches.ts';
import * as transfers from './resources/transfers.ts';

const MODULES = [
  account,
  settings,
  signUps,
  customers,
  customerRecords,
  stampingAccounts,
  stamping,
  people,
  distributors,
  transfers,
  transferBatches,
  creditCodes,
  sales,
  receivables,
  autoSales,
  offers,
  pricePackages,
  orders,
  contracts,
  licenses,
  desktops,
  powerSessions,
  sessions,
  consents,
  ledger,
  events,
  platform,
];

const isOperation = (value: unknown): value is Operation =>
  typeof value === 'object' && value !== null && 'route' in value && 'spec' in value;

/** Every operation of the API, in the document's order. */
export const OPERATIONS: readonly Operation[] = MODULES.flatMap((module) =>
  Object.values(module).filter((value): value is never => isOperation(value)),
);
