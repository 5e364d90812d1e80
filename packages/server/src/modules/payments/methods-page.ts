import { GUARD_SCRIPT } from '../../pages/guard-script.ts';
import { renderPage } from '../../pages/layout.ts';
import { html, type Markup } from '../../pages/markup.ts';
import { hidden, note } from '../../pages/parts.ts';
import type { PageCall } from '../../pages/route.ts';
import { signOutOf } from '../authorize/consent-page.ts';
import type { LinkedAccount, PlatformPerson } from '../identity/platform-session.ts';
import { methodIcon } from './method-icon.ts';
import type { MethodRow } from './methods.ts';
import { methodsStrings } from './methods-strings.ts';

export interface AccountMethods {
  account: LinkedAccount;
  /** The default one first. */
  methods: readonly MethodRow[];
  mayRemove: boolean;
}

/** What each account can pay with; above it the label of the method that was just removed. */
export function methodsPage(
  page: PageCall,
  person: PlatformPerson,
  accounts: readonly AccountMethods[],
  removed: string | null,
): Promise<Response> {
  const { locale, url } = page;
  const words = methodsStrings(locale);
  const filled = accounts.filter(({ methods }) => methods.length);
  return renderPage({
    title: words.title,
    locale,
    url,
    lead: filled.length ? words.lead : '',
    scripts: [GUARD_SCRIPT],
    body: html`${removed === null ? '' : note('success', words.removedNext, words.removed(removed))}
${filled.length ? filled.map((one) => card(page, one)) : html`<div class="tight"><p class="strong">${words.none}</p><p class="muted">${words.noneNext}</p></div>`}
${signOutOf(page, person)}`,
  });
}

function card(page: PageCall, { account, methods, mayRemove }: AccountMethods): Markup {
  return html`<article class="card site"><div class="tight"><h2>${account.name}</h2><p class="caption">${account.number}</p></div>
<ul class="list methods">${methods.map((method) => row(page, account, method, mayRemove))}</ul></article>`;
}

function row({ locale }: PageCall, account: LinkedAccount, method: MethodRow, mayRemove: boolean): Markup {
  const words = methodsStrings(locale);
  const { id, kind, label, is_default } = method;
  const says = [words.kinds[kind as keyof typeof words.kinds], is_default ? words.standard : ''];
  // A credit line is the parent's to give and to take.
  const removable = mayRemove && kind !== 'account';
  return html`<li>${methodIcon(kind)}<span><span class="strong">${label}</span><span class="caption">${says.filter(Boolean).join('. ')}</span></span>
${removable ? html`<form method="post" action="/payment-methods?${new URLSearchParams({ locale })}">${hidden({ account: account.id, id })}<button class="button" name="decision" value="remove" aria-label="${words.removeOf(label)}">${words.remove}</button></form>` : ''}</li>`;
}
