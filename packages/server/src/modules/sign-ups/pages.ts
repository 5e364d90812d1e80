import type { Api } from '../../http/register.ts';
import { routeAsset } from '../../pages/assets.ts';
import { routePage } from '../../pages/route.ts';
import { activateAtPage, activationPage } from './activation-pages.ts';
import { decisionPages } from './decision-pages.ts';
import { FOLLOW_SCRIPT } from './done-page.ts';
import { legalPage } from './legal-page.ts';
import { answerNamed, namedPage } from './named-page.ts';
import { register, registerPage } from './register-page.ts';
import { registerAgain, registeredPage } from './register-sent.ts';
import { mailAgain, mailedPage } from './spent-page.ts';

/** The platform's own pages of signing up: activation, registering a profile, what a person accepts, who decides. */
export function signUpPages(api: Api): void {
  routeAsset(api, FOLLOW_SCRIPT);
  routePage(api, 'get', '/activate', (page) => activationPage(page, 'new'));
  routePage(api, 'post', '/activate', (page) => activateAtPage(page, 'new'));
  routePage(api, 'get', '/activate/known', (page) => activationPage(page, 'known'));
  routePage(api, 'post', '/activate/known', (page) => activateAtPage(page, 'known'));
  routePage(api, 'get', '/activate/named', (page) => namedPage(page));
  routePage(api, 'post', '/activate/named', answerNamed);
  routePage(api, 'post', '/activate/again', mailAgain);
  routePage(api, 'get', '/activate/mailed', mailedPage);
  routePage(api, 'get', '/register', (page) => registerPage(page));
  routePage(api, 'post', '/register', register);
  routePage(api, 'get', '/register/sent', registeredPage);
  routePage(api, 'post', '/register/again', registerAgain);
  routePage(api, 'get', '/terms', (page) => legalPage(page, 'terms'));
  routePage(api, 'get', '/privacy', (page) => legalPage(page, 'privacy'));
  decisionPages(api);
}
