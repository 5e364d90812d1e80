import { GUARD_SCRIPT } from '../../pages/guard-script.ts';
import { renderPage } from '../../pages/layout.ts';
import { html, type Markup } from '../../pages/markup.ts';
import { hidden, mainButton, note } from '../../pages/parts.ts';
import type { PageCall } from '../../pages/route.ts';
import { signOutOf } from '../authorize/consent-page.ts';
import type { PlatformPerson } from '../identity/platform-session.ts';
import { day } from '../orders/format.ts';
import { decisionPath } from './decide.ts';
import type { SeenSignUp } from './deciders.ts';
import { decisionStrings } from './decision-strings.ts';
import { type Decision, OPEN_DECISIONS } from './decisions.ts';
import { isUnaccepted } from './records.ts';
import { reminder } from './reminder.ts';
import { signUpView } from './view.ts';

/** Why the last attempt was refused: title, and what to do. */
export interface Refusal {
  title: string;
  next: string;
  status: number;
}

/** Who asks, for what, since when: yes or no (IP-05, A-CM-22, CM-DIS-07). */
export async function decisionPage(
  page: PageCall,
  person: PlatformPerson,
  seen: SeenSignUp,
  refusal?: Refusal,
): Promise<Response> {
  const { locale, url } = page;
  const words = decisionStrings(locale);
  const { row, stage, distributor, decides } = seen;
  const question = stage === 'link' ? words.question.link : words.question.activation;
  return renderPage({
    title: question(companyOf(seen)),
    lead: words.lead(distributor.name),
    locale,
    url,
    status: refusal?.status ?? 200,
    scripts: [GUARD_SCRIPT],
    body: html`${refusal ? note('danger', refusal.next, refusal.title) : ''}
${await facts(page, seen)}
${row.warnings.includes('rfc_check_digit') ? note('warning', words.rfcWarning) : ''}
${reminder(page, seen)}
${decides ? choice(page, row, OPEN_DECISIONS[stage] ?? []) : note('info', words.readsOnly(distributor.name))}
${toList(page)}
${signOutOf(page, person)}`,
  });
}

/** Rejecting asks once more: the account goes with it. */
export function rejectionPage(page: PageCall, person: PlatformPerson, seen: SeenSignUp): Promise<Response> {
  const { locale, url } = page;
  const words = decisionStrings(locale);
  const { id } = seen.row;
  return renderPage({
    title: words.rejectTitle(companyOf(seen)),
    locale,
    url,
    scripts: [GUARD_SCRIPT],
    body: html`<div class="tight"><p>${words.rejectEffect}</p><p>${words.rejectAgain}</p></div>
<form class="buttons" method="post" action="${decisionPath(id, locale)}">${mainButton(words.rejectYes, { name: 'decision', value: 'reject' })}<a class="button" href="${decisionPath(id, locale)}">${words.rejectNo}</a></form>
${signOutOf(page, person)}`,
  });
}

export const companyOf = ({ row }: Pick<SeenSignUp, 'row'>): string => row.company?.name ?? row.name;

/** Who it is, as the API shows it. */
export async function facts(page: PageCall, { row, access, distributor }: SeenSignUp): Promise<Markup> {
  const { db, locale, now } = page;
  const words = decisionStrings(locale);
  const { person, kind } = await signUpView(db, row, { access, now });
  const { company } = row;
  const fact = (term: string, text: string) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`;
  return html`<dl class="list framed">${company ? html`${fact(words.company, company.name)}${fact(words.rfc, company.rfc)}` : ''}
${fact(words.person, person.name)}${fact(words.email, person.email)}
${fact(words.kind, words.kinds[kind])}${fact(words.since, day(row.created_at, distributor.timezone, locale))}</dl>`;
}

/** Whatever else awaits the person. */
export const toList = ({ locale }: PageCall): Markup =>
  html`<p><a href="/sign-ups?${new URLSearchParams({ locale })}">${decisionStrings(locale).list}</a></p>`;

/** Yes at once; no leads to a question. */
function choice({ locale }: PageCall, row: SeenSignUp['row'], decisions: readonly Decision[]): Markup {
  const words = decisionStrings(locale);
  const { id, name: person } = row;
  const [yes] = decisions;
  const main =
    yes === 'confirm' || yes === 'activate'
      ? html`<p>${(isUnaccepted(row) ? words.activateUnaccepted : words.effect[yes])(person)}</p><form class="buttons" method="post" action="${decisionPath(id, locale)}">${mainButton(words[yes], { name: 'decision', value: yes })}</form>`
      : '';
  const no = decisions.includes('reject')
    ? html`<form class="buttons" method="get" action="/sign-ups/${id}/rejection">${hidden({ locale })}<button class="button">${words.reject}</button></form>`
    : '';
  return html`<div class="buttons">${main}${no}</div>`;
}
