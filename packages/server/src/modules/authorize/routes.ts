import { ProblemError } from '../../http/problem.ts';
import { writeAudit } from '../../http/records.ts';
import type { Api } from '../../http/register.ts';
import { routeAsset } from '../../pages/assets.ts';
import { renderPage } from '../../pages/layout.ts';
import { html } from '../../pages/markup.ts';
import { note } from '../../pages/parts.ts';
import { type PageCall, pageOfError, routePage } from '../../pages/route.ts';
import { accessOf, type PlatformPerson, requirePlatformPerson } from '../identity/platform-session.ts';
import { day } from '../orders/format.ts';
import { waitingSignUp } from '../sign-ups/waiting.ts';
import { waitingStrings } from '../sign-ups/waiting-strings.ts';
import { ANSWER_SCRIPT, answerSite } from './answer-page.ts';
import { accountsAt, type Consent, grant, issueCode, readConsent, rememberedConsent } from './consent.ts';
import { accountsShown, consentPage, signOutOf } from './consent-page.ts';
import { type AuthorizationRequest, type RequestFault, readAuthorizationRequest } from './request.ts';
import { consentStrings } from './strings.ts';

/** The window in which a person lets a site act (api.md, Principals). */
export function authorizePages(api: Api): void {
  routeAsset(api, ANSWER_SCRIPT);
  routePage(api, 'get', '/authorize', (page) => withRequest(page, ask));
  routePage(api, 'post', '/authorize', (page) => withRequest(page, decide));
}

type Step = (page: PageCall, request: AuthorizationRequest, person: PlatformPerson) => Promise<Response>;

/** The site first, then the person: nobody types a password for a site that may not ask. */
async function withRequest(page: PageCall, step: Step): Promise<Response> {
  let request: AuthorizationRequest;
  try {
    request = await readAuthorizationRequest(page.db, page.url.searchParams);
  } catch (error) {
    const fault = error instanceof ProblemError ? error.extras.members?.fault : undefined;
    return fault ? refusedSite(page, fault as RequestFault) : pageOfError(page, error);
  }
  const person = await requirePlatformPerson(page);
  if (person instanceof Response) return person;
  if (!accountsAt(person, request).length) return noAccount(page, request, person);
  return step(page, request, person);
}

/** Asks, unless this much was granted before. */
async function ask(page: PageCall, request: AuthorizationRequest, person: PlatformPerson): Promise<Response> {
  const consent = await rememberedConsent(page.db, person, request);
  if (!consent) return consentPage(page, { person, request, accounts: accountsAt(person, request) });
  return answerSite(page, request, { code: await issueCode(page.db, person, request, consent) });
}

async function decide(
  page: PageCall,
  request: AuthorizationRequest,
  person: PlatformPerson,
): Promise<Response> {
  const { form } = page;
  const accounts = accountsAt(person, request);
  // Another person signed in meanwhile, in another window: what the form shows is not theirs.
  if (form.profile !== person.profileId) return consentPage(page, { person, request, accounts });
  if (form.decision !== 'accept') return answerSite(page, request, { error: 'access_denied' });
  // Granted is what was shown: an account that was linked while the person read is named first.
  if (form.accounts !== accountsShown(accounts))
    return consentPage(page, { person, request, accounts, typed: form.points ?? '', changed: true });
  const consent = readConsent(form, accounts, request);
  if (!consent) {
    return consentPage(page, { person, request, accounts, typed: form.points ?? '' });
  }
  return answerSite(page, request, { code: await accept(page, request, person, consent) });
}

/** Keeps the consent with its audit entry, and issues the code. */
function accept(
  page: PageCall,
  request: AuthorizationRequest,
  person: PlatformPerson,
  consent: Consent,
): Promise<string> {
  const account = accountsAt(person, request).find(({ id }) => id === consent.accountId)!;
  const { requestId, now } = page;
  return page.db.transaction().execute(async (trx) => {
    const id = await grant(trx, person, request, consent);
    await writeAudit(
      trx,
      { access: accessOf(person, account), operation: 'authorize', requestId, now, channel: 'platform' },
      [{ subject: { type: 'consent', id }, after: { origin: request.origin, ...consent } }],
    );
    return issueCode(trx, person, request, consent);
  });
}

function refusedSite({ locale, url }: PageCall, fault: RequestFault): Promise<Response> {
  const words = consentStrings(locale);
  return renderPage({
    title: words.refusedSite,
    locale,
    url,
    status: fault === 'origin_not_allowed' ? 403 : 400,
    body: html`${note('danger', words.refusedSiteNext)}<p class="caption">${words.forDeveloper} ${words.faults[fault]}</p>`,
  });
}

/** Nothing to act with here, or not yet: who has registered is not sent to look for another profile (A-CM-22). */
async function noAccount(
  page: PageCall,
  { distributor }: AuthorizationRequest,
  person: PlatformPerson,
): Promise<Response> {
  const { db, locale, url } = page;
  const waiting = await waitingSignUp(db, person.profileId, distributor.id);
  const none = consentStrings(locale);
  const waits = waitingStrings(locale);
  const told = waiting
    ? html`<p>${waits.states[waiting.state](distributor.name, day(waiting.since, waiting.timezone, locale))}</p>${note('info', waits.next)}`
    : note('warning', none.noAccountNext(distributor.name));
  return renderPage({
    title: waiting ? waits.title : none.noAccount,
    locale,
    url,
    status: 403,
    body: html`${told}${signOutOf(page, person)}`,
  });
}
