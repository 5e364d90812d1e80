import { toProblem } from '../../http/problem.ts';
import { hashSecret } from '../../http/secrets.ts';
import { redirect, renderPage } from '../../pages/layout.ts';
import { html } from '../../pages/markup.ts';
import { hidden, mainButton, note, outcomeIcon } from '../../pages/parts.ts';
import type { PageCall } from '../../pages/route.ts';
import { atDesk } from '../orders/transaction.ts';
import { activationStrings } from './activation-strings.ts';
import { awaitsPerson, lockSignUp, type SignUpRow } from './records.ts';
import { resendActivation } from './resend.ts';

/** The sign-up that a link was made for, whatever became of either; null for a token that is none. */
async function signUpOfSpent({ db }: PageCall, token: string) {
  const row = await db
    .selectFrom('activation_link as l')
    .innerJoin('sign_up as s', 's.id', 'l.sign_up_id')
    .select(['s.id', 's.state', 's.profile_id', 's.verified_at'])
    .where('l.hash', '=', await hashSecret(token))
    .executeTakeFirst();
  return row ? (row as Pick<SignUpRow, 'id' | 'state' | 'profile_id' | 'verified_at'>) : null;
}

/** A link that serves no more: why, and the way on. Whoever holds one may ask for another: it was mailed to them. */
export async function spentPage(page: PageCall, token: string, wait = false): Promise<Response> {
  const { locale } = page;
  const words = activationStrings(locale);
  const signUp = await signUpOfSpent(page, token);
  const expired = signUp !== null && awaitsPerson(signUp);
  const used = Boolean(signUp?.verified_at);
  const next = expired ? words.spentExpired : used ? words.spentUsed : words.spentUnknown;
  const query = new URLSearchParams({ locale });
  return renderPage({
    title: words.spent,
    locale,
    status: wait ? 429 : 409,
    body: html`${note('warning', wait ? words.againLater : next)}
${expired && !wait ? html`<form method="post" action="/activate/again?${query}">${hidden({ token })}${mainButton(words.again)}</form>` : ''}
${used ? html`<a class="button main" href="/sign-in?${query}">${words.signIn}</a>` : ''}`,
  });
}

/** Mails another link in place of an expired one. */
export async function mailAgain(page: PageCall): Promise<Response> {
  const { token = '' } = page.form;
  const { deps, now, requestId, locale } = page;
  const signUp = await signUpOfSpent(page, token);
  if (!signUp || !awaitsPerson(signUp)) return spentPage(page, token);
  const origin = { operation: 'resendActivation', access: null, requestId, channel: 'platform' as const };
  try {
    await atDesk(deps, origin, now, async (desk) =>
      resendActivation({ ...desk, publicUrl: deps.publicUrl }, await lockSignUp(desk.db, signUp.id)),
    );
  } catch (error) {
    if (toProblem(error).code !== 'too_many_attempts') throw error;
    return spentPage(page, token, true);
  }
  return redirect(`/activate/mailed?${new URLSearchParams({ locale })}`);
}

/** What to do after asking; it has its own address, so that a reload asks nothing anew. */
export function mailedPage({ locale, url }: PageCall): Promise<Response> {
  const words = activationStrings(locale);
  return renderPage({
    title: words.againTitle,
    locale,
    url,
    body: html`${outcomeIcon('mail', 'pending')}<p>${words.againText}</p>`,
  });
}
