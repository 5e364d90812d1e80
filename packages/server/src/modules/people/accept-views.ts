import { ProblemError } from '../../http/problem.ts';
import { renderPage } from '../../pages/layout.ts';
import { html } from '../../pages/markup.ts';
import { field, hidden, mainButton, note, outcomeIcon, passwordField } from '../../pages/parts.ts';
import type { PageCall } from '../../pages/route.ts';
import { pageStrings } from '../../pages/strings.ts';
import { PASSWORD_SCRIPT } from '../identity/password-script.ts';
import { signInStatus, signInTrouble } from '../identity/sign-in-page.ts';
import { signInStrings } from '../identity/strings.ts';
import type { Invitation } from './accept.ts';
import { acceptStrings } from './accept-strings.ts';
import { placeNames } from './mails.ts';

export interface TokenForm {
  token?: string;
  identifier?: string;
  error?: 'missing_token' | 'missing_identifier' | 'missing_password' | ProblemError;
  /** Who is signed in already. */
  person: { name: string } | null;
}

const pathTo = ({ locale }: PageCall) => `/accept?${new URLSearchParams({ locale })}`;

/**
 * Takes the token out of the address's fragment, which no server and no log ever sees, and asks who is there:
 * signing in on this very page keeps the token where it is.
 */
export function tokenPage(page: PageCall, form: TokenForm): Promise<Response> {
  const { locale, url } = page;
  const words = acceptStrings(locale);
  const { token = '', error, person } = form;
  const trouble = error instanceof ProblemError ? error : null;
  return renderPage({
    title: words.title,
    lead: person ? words.signedInAs(person.name) : words.signIn,
    locale,
    url,
    status: trouble ? signInStatus(trouble) : error ? 422 : 200,
    headers: trouble?.extras.headers ?? {},
    scripts: [PASSWORD_SCRIPT],
    body: html`${trouble ? signInTrouble(page, trouble) : ''}<form class="group" method="post" action="${pathTo(page)}" novalidate>
${field({ name: 'token', label: words.code, value: token, autocomplete: 'off', help: words.codeHelp, autofocus: error === 'missing_token', error: error === 'missing_token' ? words.missingCode : undefined })}
${person ? '' : credentials(page, form)}
${mainButton(words.see)}</form>`,
  });
}

/** A password is reset in a tab of its own: this one keeps the link's code. */
function credentials({ locale }: PageCall, { identifier = '', error }: TokenForm) {
  const words = signInStrings(locale);
  const typed = identifier !== '';
  return html`${field({
    name: 'identifier',
    label: words.identifier,
    value: identifier,
    autocomplete: 'username',
    autofocus: !typed && error !== 'missing_token',
    error: error === 'missing_identifier' ? words.missingIdentifier : undefined,
  })}
${passwordField(locale, {
  name: 'password',
  label: pageStrings(locale).password,
  autocomplete: 'current-password',
  autofocus: typed && error !== 'missing_token',
  error: error === 'missing_password' ? words.missingPassword : undefined,
})}
<p><a href="/password-reset?${new URLSearchParams({ locale })}" target="_blank">${words.forgotten}</a></p>`;
}

/** What is asked, and yes or no. */
export function questionPage(
  page: PageCall,
  token: string,
  { customer, distributor, link }: Invitation,
  headers: Record<string, string>,
): Promise<Response> {
  const { locale } = page;
  const words = acceptStrings(locale);
  const place = placeNames(locale)[link];
  return renderPage({
    title: words.question(place, customer.name),
    lead: words.asks(distributor),
    locale,
    headers,
    body: html`<dl class="list framed"><div><dt>${words.account}</dt><dd>${customer.name}</dd></div>
<div><dt>${words.number}</dt><dd>${customer.number}</dd></div>
<div><dt>${words.place}</dt><dd>${place}</dd></div></dl>
<p>${words.rights[link]}</p>
<form method="post" action="${pathTo(page)}">${hidden({ token })}
<div class="buttons">${mainButton(words.accept, { name: 'decision', value: 'accept' })}<button class="button" name="decision" value="decline">${words.decline}</button></div></form>`,
  });
}

/** Why nothing could be accepted, with the next step. */
export function refusedPage(
  page: PageCall,
  why: 'spent' | 'administers' | 'closed',
  headers: Record<string, string> = {},
): Promise<Response> {
  const { locale } = page;
  const words = acceptStrings(locale);
  return renderPage({
    title: words[why],
    locale,
    status: why === 'administers' ? 422 : 409,
    headers,
    body: html`${note('warning', words[`${why}Next`])}
<form method="post" action="/sign-out?${new URLSearchParams({ locale })}"><button class="button main">${words.signOut}</button></form>`,
  });
}

/** What came of it; it has its own address, so that a reload answers nothing anew. */
export function donePage(page: PageCall, customer: string | null): Promise<Response> {
  const { locale, url } = page;
  const words = acceptStrings(locale);
  return renderPage({
    title: customer ? words.accepted : words.declined,
    locale,
    url,
    body: html`${outcomeIcon(customer ? 'check-circle' : 'slash-circle', customer ? 'success' : 'pending')}
<p>${customer ? words.acceptedNext(customer) : words.declinedNext}</p>
<a class="button main" href="/sign-in?${new URLSearchParams({ locale })}">${words.go}</a>`,
  });
}
