import { pageScript } from '../../pages/assets.ts';
import { renderPage } from '../../pages/layout.ts';
import { html, type Markup } from '../../pages/markup.ts';
import { outcomeIcon } from '../../pages/parts.ts';
import type { PageCall } from '../../pages/route.ts';
import { readParty } from '../offers/parties.ts';
import type { Activated } from './activate.ts';
import { activationStrings } from './activation-strings.ts';
import type { Place } from './named-page.ts';
import { namedStrings } from './named-strings.ts';
import type { SignUpRow } from './records.ts';

/** Goes back to the site by itself: a form's answer could not redirect there before the link told which it is. */
export const FOLLOW_SCRIPT = pageScript('follow.js', () => {
  const link = document.getElementById('follow') as HTMLAnchorElement | null;
  if (link) location.replace(link.href);
});

/** The profile is active: back to the site that the sign-up came from, or on, on the platform itself. */
export async function donePage(
  page: PageCall,
  { row, returnUrl }: Activated,
  { cookie, place }: { cookie: Record<string, string>; place: Place | undefined },
): Promise<Response> {
  const { locale } = page;
  const words = activationStrings(locale);
  return renderPage({
    title: place ? namedStrings(locale).done : words.done,
    locale,
    headers: cookie,
    scripts: returnUrl ? [FOLLOW_SCRIPT] : [],
    body: html`<div class="group">${outcomeIcon('check-circle', 'success')}
${returnUrl ? backTo(page, returnUrl) : await onwards(page, row)}</div>`,
  });
}

function backTo({ locale }: PageCall, returnUrl: string): Markup {
  const words = activationStrings(locale);
  const { host } = new URL(returnUrl);
  return html`<p class="muted">${words.goingBack(host)}</p><a class="button main" id="follow" href="${returnUrl}">${words.back(host)}</a>`;
}

async function onwards(page: PageCall, row: SignUpRow): Promise<Markup> {
  const { locale } = page;
  const words = activationStrings(locale);
  const { next } = words;
  if (row.state === 'provisioning')
    return html`<p>${next.provisioning}</p><p class="muted">${next.mailed}</p>`;
  if (row.kind === 'distributor' && row.state === 'inactive') {
    const { name } = await readParty(page.db, row.distributor_id);
    return html`<p>${namedStrings(locale).doneInactive(name)}</p>`;
  }
  if (row.state === 'pending-link') {
    const { name } = await readParty(page.db, row.distributor_id);
    return html`<p>${next['pending-link'](name)}</p>`;
  }
  if (row.next_path) return html`<a class="button main" href="${row.next_path}">${words.goOn}</a>`;
  const linked =
    row.kind === 'distributor' ? namedStrings(locale).doneActive(row.company?.name ?? row.name) : '';
  return html`<p>${linked} ${next.active}</p><a class="button main" href="/sign-in?${new URLSearchParams({ locale })}">${words.signIn}</a>`;
}
