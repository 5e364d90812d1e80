import { GUARD_SCRIPT } from '../../pages/guard-script.ts';
import { icon } from '../../pages/icons.ts';
import { renderPage } from '../../pages/layout.ts';
import { html, type Markup } from '../../pages/markup.ts';
import { field, hidden, mainButton, note } from '../../pages/parts.ts';
import type { PageCall } from '../../pages/route.ts';
import type { LinkedAccount, PlatformPerson } from '../identity/platform-session.ts';
import { isOwn, maySpend, proposedPoints } from './consent.ts';
import type { AuthorizationRequest } from './request.ts';
import { consentStrings } from './strings.ts';

interface ConsentForm {
  person: PlatformPerson;
  request: AuthorizationRequest;
  accounts: readonly LinkedAccount[];
  /** An account was linked or unlinked while the person read. */
  changed?: boolean;
  /** The points as typed, after an error. */
  typed?: string;
}

/** Who asks, for what, for whom, up to how much: Accept or Refuse. */
export function consentPage(
  page: PageCall,
  { person, request, accounts, typed, changed }: ConsentForm,
): Promise<Response> {
  const { locale, url } = page;
  const words = consentStrings(locale);
  const { distributor, origin, scopes } = request;
  const { host } = new URL(origin);
  return renderPage({
    title: words.title(host),
    locale,
    status: changed ? 409 : typed === undefined ? 200 : 422,
    scripts: [GUARD_SCRIPT],
    ...(page.request.method === 'GET' ? { url } : {}),
    formTargets: request.mode === 'query' ? [origin] : [],
    body: html`${changed ? note('warning', words.accountsChangedNext, words.accountsChanged) : ''}${isOwn(request, accounts) ? '' : note('warning', words.otherAccountNext(accounts[0]!.name), words.otherAccount)}<section class="close"><p>${words.asks(distributor.name)}</p>
<ul class="list checks">${scopes.map((scope) => html`<li>${icon('check')}<span>${words.scopes[scope]}</span></li>`)}</ul></section>
<form class="stack" method="post" action="${url.pathname}${url.search}" novalidate>
${hidden({ profile: person.profileId, accounts: accountsShown(accounts) })}
${accountList(words, accounts)}
${maySpend(request) ? pointsField(locale, typed ?? String(proposedPoints(request)), typed !== undefined && !changed) : ''}
<div class="buttons">${mainButton(words.accept, { name: 'decision', value: 'accept' })}<button class="button" name="decision" value="refuse">${words.refuse}</button></div>
</form>
<p class="caption">${words.takenBack} <a href="/consents?${new URLSearchParams({ locale })}" target="_blank">${words.sites}</a></p>
${signOutOf(page, person)}`,
  });
}

/** What the form grants the site, to be compared with what it would grant when it comes back. */
export const accountsShown = (accounts: readonly LinkedAccount[]): string =>
  accounts.map(({ id }) => id).join(' ');

/** All accounts that the site may act for: the person goes from one to the other there. */
function accountList(words: ReturnType<typeof consentStrings>, accounts: readonly LinkedAccount[]): Markup {
  const named = ({ name, number }: LinkedAccount) =>
    html`<dd>${name} <span class="caption">${number}</span></dd>`;
  const label = accounts.length === 1 ? words.account : words.accounts;
  return html`<dl class="list framed"><div><dt>${label}</dt>${accounts.map(named)}</div></dl>`;
}

function pointsField(locale: PageCall['locale'], value: string, wrong: boolean): Markup {
  const words = consentStrings(locale);
  return field({
    name: 'points',
    label: words.points,
    value,
    inputmode: 'numeric',
    autocomplete: 'off',
    suffix: words.pointsUnit,
    help: words.pointsHelp,
    autofocus: wrong,
    error: wrong ? words.pointsWrong : undefined,
  });
}

/** Who is signed in, and the way out for somebody else: it comes back here. */
export function signOutOf({ url, locale }: PageCall, person: PlatformPerson): Markup {
  const words = consentStrings(locale);
  return html`<form method="post" action="/sign-out?${new URLSearchParams({ locale })}" class="caption">${hidden({ next: `${url.pathname}${url.search}` })}
<p>${words.person} <span class="strong">${person.name}</span>. <button class="link">${words.notYou}</button></p></form>`;
}
