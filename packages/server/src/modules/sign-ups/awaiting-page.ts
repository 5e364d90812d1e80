import { renderPage } from '../../pages/layout.ts';
import { html, type Markup } from '../../pages/markup.ts';
import { note } from '../../pages/parts.ts';
import type { PageCall } from '../../pages/route.ts';
import { signOutOf } from '../authorize/consent-page.ts';
import type { PlatformPerson } from '../identity/platform-session.ts';
import { day } from '../orders/format.ts';
import type { Awaiting } from './awaiting.ts';
import { decisionPath } from './decide.ts';
import { companyOf } from './decision-page.ts';
import { decisionStrings } from './decision-strings.ts';
import { signUpOutcomeStrings } from './outcome-strings.ts';

/** What awaits a decision: whoever has lost the mail finds it here. */
export function awaitingPage(
  page: PageCall,
  person: PlatformPerson,
  { signUps, next }: Awaiting,
): Promise<Response> {
  const { locale, url } = page;
  const words = decisionStrings(locale);
  const more =
    next &&
    html`<a class="button" href="/sign-ups?${new URLSearchParams({ after: next, locale })}">${words.seeMore}</a>`;
  return renderPage({
    title: words.list,
    locale,
    url,
    lead: signUps.length ? words.listLead : '',
    body: html`${signUps.length ? signUps.map((signUp) => card(page, signUp)) : html`<div class="tight"><p class="strong">${words.none}</p><p class="muted">${words.noneNext}</p></div>`}
${more ?? ''}
${signOutOf(page, person)}`,
  });
}

function card({ locale }: PageCall, { row, distributor }: Awaiting['signUps'][number]): Markup {
  const words = decisionStrings(locale);
  const company = companyOf({ row });
  return html`<article class="card site"><div class="tight"><h2>${company}</h2><p class="caption">${words.kinds[row.kind]} · ${distributor.name}</p></div>
<dl class="list"><div><dt>${words.person}</dt><dd>${row.name}</dd></div><div><dt>${words.since}</dt><dd>${day(row.created_at, distributor.timezone, locale)}</dd></div></dl>
<a class="button" href="${decisionPath(row.id, locale)}" aria-label="${words.seeOf(company)}">${words.see}</a></article>`;
}

/** Somebody else's sign-up does not exist, and whoever decides nowhere has no list. */
export function strangerPage(
  page: PageCall,
  person: PlatformPerson,
  what: 'signUp' | 'list',
): Promise<Response> {
  const { locale, url } = page;
  const words = signUpOutcomeStrings(locale);
  const one = what === 'signUp';
  return renderPage({
    title: one ? words.unknown : words.noDecider,
    locale,
    url,
    status: 404,
    body: html`${note('warning', one ? words.unknownNext : words.noDeciderNext)}${signOutOf(page, person)}`,
  });
}
