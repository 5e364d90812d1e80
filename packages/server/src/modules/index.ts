import type { Api } from '../http/register.ts';
import { pages } from '../pages/routes.ts';
import { accounts } from './accounts/routes.ts';
import { apiKeys } from './api-keys/routes.ts';
import { audit } from './audit/routes.ts';
import { authorizePages } from './authorize/routes.ts';
import { autoSales } from './auto-sales/routes.ts';
import { consentPages } from './consents/pages.ts';
import { consents } from './consents/routes.ts';
import { contracts } from './contracts/routes.ts';
import { creditCodes } from './credit-codes/routes.ts';
import { creditLines } from './credit-lines/routes.ts';
import { customers } from './customers/routes.ts';
import { desktopProviderPage } from './desktops/provider-page.ts';
import { desktops } from './desktops/routes.ts';
import { distributors } from './distributors/routes.ts';
import { events } from './events/routes.ts';
import { identity } from './identity/routes.ts';
import { licenses } from './licenses/routes.ts';
import { outbox } from './mail/routes.ts';
import { offers } from './offers/routes.ts';
import { confirmationPages } from './orders/pages.ts';
import { orders } from './orders/routes.ts';
import { passwordResets } from './password-resets/routes.ts';
import { paymentMethodPages } from './payments/methods-pages.ts';
import { providerPage } from './payments/provider-page.ts';
import { payments } from './payments/routes.ts';
import { people } from './people/routes.ts';
import { docs } from './platform/docs/routes.ts';
import { health } from './platform/health.ts';
import { metrics } from './platform/metrics.ts';
import { sdk } from './platform/sdk.ts';
import { testClock } from './platform/test-clock.ts';
import { powerSessions } from './power-sessions/routes.ts';
import { pricePackages } from './price-packages/routes.ts';
import { quotes } from './quotes/routes.ts';
import { receivables } from './receivables/routes.ts';
import { sales } from './sales/routes.ts';
import { sessions } from './sessions/routes.ts';
import { settings } from './settings/routes.ts';
import { signUpPages } from './sign-ups/pages.ts';
import { signUps } from './sign-ups/routes.ts';
import { stamping } from './stamping/routes.ts';
import { stampingAccounts } from './stamping-accounts/routes.ts';
import { statements } from './statements/routes.ts';
import { transferBatches } from './transfer-batches/routes.ts';
import { transfers } from './transfers/routes.ts';

/** The capabilities of the platform; each routes its own operations and pages. */
export const MODULES: readonly ((api: Api) => void)[] = [
  pages,
  identity,
  authorizePages,
  sessions,
  consents,
  consentPages,
  passwordResets,
  signUps,
  signUpPages,
  apiKeys,
  outbox,
  accounts,
  settings,
  customers,
  distributors,
  people,
  stampingAccounts,
  stamping,
  transfers,
  transferBatches,
  creditCodes,
  sales,
  receivables,
  autoSales,
  statements,
  offers,
  pricePackages,
  quotes,
  orders,
  payments,
  paymentMethodPages,
  contracts,
  licenses,
  creditLines,
  confirmationPages,
  providerPage,
  desktops,
  powerSessions,
  desktopProviderPage,
  events,
  audit,
  testClock,
  health,
  metrics,
  docs,
  sdk,
];
