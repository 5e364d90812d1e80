import { GUARD_SCRIPT } from '../../pages/guard-script.ts';
import { icon } from '../../pages/icons.ts';
import { renderPage } from '../../pages/layout.ts';
import { html, type Markup } from '../../pages/markup.ts';
import { field, hidden, mainButton } from '../../pages/parts.ts';
import type { PageCall } from '../../pages/route.ts';
import type { LinkedAccount, PlatformPerson } from '../identity/platform-session.ts';
import { maySpend, proposedPoints } from './consent.ts';
import type { AuthorizationRequest } from './request.ts';
import { consentStrings } from './strings.ts';

interface ConsentForm {
  person: PlatformPerson;
  request: AuthorizationRequest;
  accounts: readonly LinkedAccount[];
  /** As typed, after an error. */
  typed?: { account: string; points: string };
}

/** Who asks, for what, for whom, up to how much: Accept or Refuse. */
export function consentPage(
  page: PageCall,
  { person, request, accounts, typed }: ConsentForm,
): Promise<Response> {
  const { locale, url } = page;
  const words = consentStrings(locale);
  const { distributor, origin, scopes } = request;
  const { host } = new URL(origin);
  return renderPage({
    title: words.title(host),
    locale,
    status: typed ? 422 : 200,
    scripts: [GUARD_SCRIPT],
    ...(page.request.method === 'GET' ? { url } : {}),
    formTargets: request.mode === 'query' ? [origin] : [],
    body: html`<section class="close"><p>${words.asks(distributor.name)}</p>
<ul class="list checks">${scopes.map((scope) => html`<li>${icon('check')}<span>${words.scopes[scope]}</span></li>`)}</ul></section>
<form class="stack" method="post" action="${url.pathname}${url.search}" novalidate>
${hidden({ profile: person.profileId })}
${accountChoice(words.account, accounts, typed?.account)}
${maySpend(request) ? pointsField(locale, typed?.points ?? String(proposedPoints(request)), typed !== undefined) : ''}
<div class="buttons">${mainButton(words.accept, { name: 'decision', value: 'accept' })}<button class="button" name="decision" value="refuse">${words.refuse}</button></div>
</form>
<p class="caption">${words.takenBack} <a href="/consents?${new URLSearchParams({ locale })}" target="_blank">${words.sites}</a></p>
${signOutOf(page, person)}`,
  });
}

function accountChoice(label: string, accounts: readonly LinkedAccount[], chosen?: string): Markup {
  const named = ({ name, number }: LinkedAccount) => html`${name} <span class="caption">${number}</span>`;
  if (accounts.length === 1) {
    return html`<dl class="list framed"><div><dt>${label}</dt><dd>${named(accounts[0]!)}</dd></div></dl>`;
  }
  const current = accounts.find(({ id }) => id === chosen) ?? accounts[0]!;
  return html`<div class="tight"><h2 id="accounts">${label}</h2><div class="options" role="radiogroup" aria-labelledby="accounts">
${accounts.map((account) => html`<label class="option"><input type="radio" name="account" value="${account.id}"${account === current ? html` checked` : ''}><span>${named(account)}</span></label>`)}</div></div>`;
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
