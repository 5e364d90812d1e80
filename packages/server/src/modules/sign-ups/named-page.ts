import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { renderPage } from '../../pages/layout.ts';
import { html, type Markup } from '../../pages/markup.ts';
import { field, mainButton } from '../../pages/parts.ts';
import type { PageCall } from '../../pages/route.ts';
import { linkCode } from '../identity/link-code.ts';
import { PASSWORD_SCRIPT } from '../identity/password-script.ts';
import { isClosed } from './activate.ts';
import { isKnown, signUpOfLink } from './activation-link.ts';
import { activateAtPage, activationPage } from './activation-pages.ts';
import { activationStrings } from './activation-strings.ts';
import { namedStrings } from './named-strings.ts';
import { spentPage } from './spent-page.ts';

/** The distributor that the person is named for. */
export interface Place {
  company: string;
  number: string;
  /** Whose network it is in. */
  distributor: string;
}

/** Takes the code out of the address's fragment: what is asked is shown only to whoever has it. */
export function namedPage({ locale, url }: PageCall, { uncoded = false } = {}): Promise<Response> {
  const words = namedStrings(locale);
  const { code: label, codeHelp: help, missingCode } = activationStrings(locale);
  const code = { name: 'token', label, value: '', autocomplete: 'off', help, autofocus: uncoded };
  return renderPage({
    title: words.title,
    lead: words.lead,
    locale,
    url,
    status: uncoded ? 422 : 200,
    scripts: [PASSWORD_SCRIPT],
    body: html`<form class="group" method="post" action="/activate/named?${new URLSearchParams({ locale })}" novalidate>
${field({ ...code, error: uncoded ? missingCode : undefined })}
${mainButton(words.see)}</form>`,
  });
}

/** Shows what is asked, and takes the password that accepts it. */
export async function answerNamed(page: PageCall): Promise<Response> {
  const token = linkCode(page.form.token);
  if (!token) return namedPage(page, { uncoded: true });
  const asked = await askedBy(page.db, token);
  if (!asked) return spentPage(page, token);
  const { kind, place } = asked;
  return page.form.password === undefined
    ? activationPage(page, kind, { token, place })
    : activateAtPage(page, kind, place);
}

async function askedBy(
  db: Kysely<Database>,
  token: string,
): Promise<{ kind: 'new' | 'known'; place: Place } | null> {
  const signUp = await signUpOfLink(db, token);
  if (!signUp || (await isClosed(db, signUp))) return null;
  const place = await db
    .selectFrom('sign_up as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .innerJoin('account as d', 'd.id', 's.distributor_id')
    .select(['a.name as company', 'a.number', 'd.name as distributor'])
    .where('s.id', '=', signUp.id)
    .executeTakeFirst();
  if (!place) return null;
  return { kind: (await isKnown(db, signUp.email_key)) ? 'known' : 'new', place };
}

/** What accepting means. */
export function placeFacts({ locale }: PageCall, { company, number, distributor }: Place): Markup {
  const words = namedStrings(locale);
  const fact = (term: string, text: string) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`;
  return html`<dl class="list framed">${fact(words.account, company)}${fact(words.number, number)}
${fact(words.parent, distributor)}${fact(words.place, words.master)}</dl>
<div class="tight"><p>${words.rights}</p><p>${words.nothing}</p></div>`;
}
