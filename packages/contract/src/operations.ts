import type { Operation } from './operation.ts';
import * as account from './resources/account.ts';
import * as customers from './resources/customers.ts';
import * as events from './resources/events.ts';
import * as ledger from './resources/ledger.ts';
import * as offers from './resources/offers.ts';
import * as orders from './resources/orders.ts';
import * as platform from './resources/platform.ts';
import * as sessions from './resources/sessions.ts';
import * as settings from './resources/settings.ts';
import * as transfers from './resources/transfers.ts';

const MODULES = [account, settings, customers, transfers, offers, orders, sessions, ledger, events, platform];

const isOperation = (value: unknown): value is Operation =>
  typeof value === 'object' && value !== null && 'route' in value && 'spec' in value;

/** Every operation of the API, in the document's order. */
export const OPERATIONS: readonly Operation[] = MODULES.flatMap((module) =>
  Object.values(module).filter((value): value is never => isOperation(value)),
);
