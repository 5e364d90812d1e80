import { resendSignUpActivation } from '@mostrador/contract';
import { isAuthorized } from '../../http/authorize.ts';
import { ProblemError } from '../../http/problem.ts';
import { actAtPage } from '../../pages/act.ts';
import { redirect } from '../../pages/layout.ts';
import { html, type Markup } from '../../pages/markup.ts';
import { note } from '../../pages/parts.ts';
import type { PageCall } from '../../pages/route.ts';
import type { PlatformPerson } from '../identity/platform-session.ts';
import { decisionPath } from './decide.ts';
import type { SeenSignUp } from './deciders.ts';
import { decisionStrings } from './decision-strings.ts';
import { awaitsPerson, isUnaccepted, readVisible } from './records.ts';
import { resendActivation } from './resend.ts';

/** The person has not confirmed or accepted yet: says so, and has the mail sent again. */
export function reminder({ locale, url }: PageCall, { row, access, stage }: SeenSignUp): Markup | '' {
  if (!awaitsPerson(row) || stage === 'cancelled') return '';
  const words = decisionStrings(locale);
  const mailed = url.searchParams.get('mailed');
  const told = { yes: note('success', words.reminded(row.email)), later: note('warning', words.remindLater) };
  const mayRemind = isAuthorized(resendSignUpActivation.spec, access) && mailed === null;
  return html`${isUnaccepted(row) ? note('info', words.unacceptedNext(row.email), words.unaccepted(row.name)) : ''}
${told[mailed as keyof typeof told] ?? ''}
${mayRemind ? html`<form class="buttons" method="post" action="/sign-ups/${row.id}/mail?${new URLSearchParams({ locale })}"><button class="button">${words.remind}</button></form>` : ''}`;
}

/** Has the mail sent again; whatever came of it is told at the sign-up's own page. */
export async function remind(page: PageCall, _person: PlatformPerson, seen: SeenSignUp): Promise<Response> {
  const { id } = seen.row;
  const to = (query: Record<string, string>) => redirect(decisionPath(id, page.locale, query));
  try {
    await actAtPage(page, seen.access, resendSignUpActivation, async (desk) =>
      resendActivation(desk, await readVisible(desk.db, seen.access, id, { lock: true })),
    );
    return to({ mailed: 'yes' });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.code === 'too_many_attempts') return to({ mailed: 'later' });
    // Answered meanwhile: the page shows how it stands.
    if (error.code === 'state_conflict') return to({});
    throw error;
  }
}
