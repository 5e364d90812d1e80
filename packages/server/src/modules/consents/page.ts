import type { Scope } from '@mostrador/contract';
import { GUARD_SCRIPT } from '../../pages/guard-script.ts';
import { icon } from '../../pages/icons.ts';
import { renderPage } from '../../pages/layout.ts';
import { html, type Markup } from '../../pages/markup.ts';
import { hidden, note } from '../../pages/parts.ts';
import type { PageCall } from '../../pages/route.ts';
import { signOutOf } from '../authorize/consent-page.ts';
import { consentStrings } from '../authorize/strings.ts';
import type { PlatformPerson } from '../identity/platform-session.ts';
import { count, day } from '../orders/format.ts';
import type { StandingConsent } from './queries.ts';
import { consentsStrings } from './strings.ts';

type Locale = PageCall['locale'];

/** The sites that may act for the person; above them the one that just lost its permission. */
export function consentsPage(
  page: PageCall,
  person: PlatformPerson,
  { consents, revoked }: { consents: readonly StandingConsent[]; revoked: string | null },
): Promise<Response> {
  const { locale, url } = page;
  const words = consentsStrings(locale);
  return renderPage({
    title: words.title,
    locale,
    url,
    lead: consents.length ? words.lead : '',
    scripts: [GUARD_SCRIPT],
    body: html`${revoked === null ? '' : note('success', words.revokedNext, words.revoked(hostOf(revoked)))}
${consents.length ? consents.map((consent) => site(consent, locale)) : html`<div class="tight"><p class="strong">${words.none}</p><p class="muted">${words.noneNext}</p></div>`}
${signOutOf(page, person)}`,
  });
}

function site(consent: StandingConsent, locale: Locale): Markup {
  const words = consentsStrings(locale);
  const { scopes } = consentStrings(locale);
  const host = hostOf(consent.origin);
  return html`<article class="card site"><div class="tight"><h2>${host}</h2><p class="caption">${consent.distributor_name}</p></div>
${facts(consent, locale)}
<ul class="list checks" aria-label="${words.may}">${consent.scopes.map((scope) => html`<li>${icon('check')}<span>${scopes[scope as Scope]}</span></li>`)}</ul>
<form class="buttons" method="post" action="/consents?${new URLSearchParams({ locale })}">${hidden({ id: consent.id })}<button class="button" name="decision" value="revoke" aria-label="${words.revokeOf(host)}">${words.revoke}</button></form></article>`;
}

function facts(consent: StandingConsent, locale: Locale): Markup {
  const words = consentsStrings(locale);
  const { accounts, timezone, point_ceiling: points, granted_at, last_used_at } = consent;
  const spends = consent.scopes.includes('orders:create');
  return html`<dl class="list"><div><dt>${accounts.length === 1 ? words.account : words.accounts}</dt>${accounts.map(({ name }) => html`<dd>${name}</dd>`)}</div>
${spends ? html`<div><dt>${words.points}</dt><dd>${points ? count(points, locale) : words.eachConfirmed}</dd></div>` : ''}
<div><dt>${words.granted}</dt><dd>${day(granted_at, timezone, locale)}</dd></div>
${last_used_at ? html`<div><dt>${words.used}</dt><dd>${day(last_used_at, timezone, locale)}</dd></div>` : ''}</dl>`;
}

const hostOf = (origin: string): string => new URL(origin).host;
