import { ProblemError, toProblem } from '../../http/problem.ts';
import { renderPage } from '../../pages/layout.ts';
import { html, type Markup } from '../../pages/markup.ts';
import { field, hidden, mainButton, note, passwordField } from '../../pages/parts.ts';
import type { PageCall } from '../../pages/route.ts';
import { pageStrings } from '../../pages/strings.ts';
import { type AskingSite, siteThatAsks } from '../authorize/request.ts';
import { isDecider } from '../sign-ups/deciders.ts';
import type { PlatformPerson } from './platform-session.ts';
import { signInStrings } from './strings.ts';

export interface SignInForm {
  /** Path of the platform to go on to; null: none. */
  next: string | null;
  /** As typed: it stays through every error. */
  identifier?: string;
  error?: 'missing_identifier' | 'missing_password' | ProblemError;
  notice?: 'password-changed' | 'signed-out';
}

/** The form; after an error with what was typed (the password excepted) and the focus where it is needed. */
export async function signInPage(page: PageCall, form: SignInForm): Promise<Response> {
  const { locale, url } = page;
  const words = signInStrings(locale);
  const { next, identifier = '', error } = form;
  const problem = error instanceof ProblemError ? error : null;
  const site = await waitingSite(page, next);
  const query = new URLSearchParams({ locale, ...(next ? { next } : {}) });
  return renderPage({
    title: words.title,
    locale,
    lead: purposeOf(page, next, site),
    // What follows may go on to the site at once, where the person has consented before.
    formTargets: site ? [site.origin] : [],
    status: problem ? signInStatus(problem) : error ? 422 : 200,
    headers: problem?.extras.headers ?? {},
    ...(page.request.method === 'GET' ? { url } : {}),
    body: html`${problem ? signInTrouble(page, problem) : ''}${form.notice === 'password-changed' ? note('success', words.passwordChanged) : ''}${form.notice === 'signed-out' ? note('success', words.signedOut) : ''}
<form class="group" method="post" action="/sign-in?${new URLSearchParams({ locale })}" novalidate>
${hidden(next ? { next } : {})}
${field({
  name: 'identifier',
  label: words.identifier,
  value: identifier,
  autocomplete: 'username',
  autofocus: !problem && error !== 'missing_password',
  error: error === 'missing_identifier' ? words.missingIdentifier : undefined,
})}
${passwordField(locale, {
  name: 'password',
  label: pageStrings(locale).password,
  autocomplete: 'current-password',
  autofocus: problem !== null || error === 'missing_password',
  error: error === 'missing_password' ? words.missingPassword : undefined,
})}
${mainButton(words.submit)}
<p class="row between"><a href="/password-reset?${query}">${words.forgotten}</a><a href="/register?${query}">${words.register}</a></p>
</form>`,
  });
}

/** The status of a sign-in that was refused. */
export const signInStatus = ({ code }: ProblemError) =>
  ({ wrong_sign_in: 401, too_many_attempts: 429, database_unavailable: 503 })[code as string] ?? 500;

/** What a refused sign-in tells, above the form. */
export function signInTrouble({ locale }: PageCall, error: ProblemError): Markup {
  const words = signInStrings(locale);
  if (error.code === 'wrong_sign_in') return note('danger', words.wrong);
  if (error.code === 'database_unavailable') return note('danger', words.away);
  const seconds = Number(error.extras.headers?.['retry-after'] ?? 60);
  return note(
    'warning',
    html`${words.wait(Math.ceil(seconds / 60))}<span data-after="${seconds}" hidden>${words.until}<time></time></span>${words.waitNext}`,
    words.tooMany,
  );
}

/** The site that waits behind the sign-in; null: none, or one that may not ask. */
async function waitingSite({ db, deps }: PageCall, next: string | null): Promise<AskingSite | null> {
  if (!next?.startsWith('/authorize?')) return null;
  try {
    return await siteThatAsks(db, new URL(next, deps.publicUrl).searchParams);
  } catch (error) {
    // With the database away the form still stands, with what was typed.
    if (toProblem(error).code === 'internal_error') throw error;
    return null;
  }
}

/** Why the person is asked to sign in. */
function purposeOf({ locale }: PageCall, next: string | null, site: AskingSite | null): string {
  const words = signInStrings(locale);
  if (site) return words.forSite(`${new URL(site.origin).host} · ${site.distributor.name}`);
  if (next?.startsWith('/sign-ups')) return words.forSignUp;
  return next?.startsWith('/confirm/') ? words.forOrder : '';
}

/** Who is signed in, when no other page waits for it. */
export function signedInPage(page: PageCall, person: PlatformPerson): Promise<Response> {
  const { locale, url } = page;
  const words = signInStrings(locale);
  return renderPage({
    title: words.signedIn,
    locale,
    url,
    lead: words.signedInNext,
    body: html`<dl class="list framed"><div><dt>${person.name}</dt><dd>${person.email}</dd></div>
${person.accounts.map(({ name, number }) => html`<div><dt>${name}</dt><dd>${number}</dd></div>`)}</dl>
<p class="row"><a href="/consents?${new URLSearchParams({ locale })}">${words.consents}</a><a href="/payment-methods?${new URLSearchParams({ locale })}">${words.methods}</a>${isDecider(person) ? html`<a href="/sign-ups?${new URLSearchParams({ locale })}">${words.signUps}</a>` : ''}</p>
<form method="post" action="/sign-out?${new URLSearchParams({ locale })}"><button class="button">${words.signOut}</button></form>`,
  });
}
