import type { Api } from '../http/register.ts';
import { pages } from '../pages/routes.ts';
import { accounts } from './accounts/routes.ts';
import { audit } from './audit/routes.ts';
import { customers } from './customers/routes.ts';
import { events } from './events/routes.ts';
import { docs } from './platform/docs/routes.ts';
import { health } from './platform/health.ts';
import { metrics } from './platform/metrics.ts';
import { sdk } from './platform/sdk.ts';
import { testClock } from './platform/test-clock.ts';
import { settings } from './settings/routes.ts';
import { stampingAccounts } from './stamping-accounts/routes.ts';
import { statements } from './statements/routes.ts';
import { transfers } from './transfers/routes.ts';

/** The capabilities of the platform; each routes its own operations and pages. */
export const MODULES: readonly ((api: Api) => void)[] = [
  pages,
  accounts,
  settings,
  customers,
  stampingAccounts,
  transfers,
  statements,
  events,
  audit,
  testClock,
  health,
  metrics,
  docs,
  sdk,
];
