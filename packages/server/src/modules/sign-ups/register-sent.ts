import { accessByNewcomer } from '../../http/newcomer-access.ts';
import { type ProblemError, toProblem } from '../../http/problem.ts';
import { hashSecret } from '../../http/secrets.ts';
import { redirect, renderPage } from '../../pages/layout.ts';
import { html, type Markup } from '../../pages/markup.ts';
import { hidden, note, outcomeIcon } from '../../pages/parts.ts';
import type { PageCall } from '../../pages/route.ts';
import { safeNext } from '../identity/next.ts';
import { atDesk } from '../orders/transaction.ts';
import { newcomerTokenOf } from './newcomer-cookie.ts';
import { lockSignUp } from './records.ts';
import { registerStrings } from './register-strings.ts';
import { resendActivation } from './resend.ts';

/** What to do after registering; it has its own address, so that a reload registers nothing anew. */
export function registeredPage(page: PageCall): Promise<Response> {
  const { locale, url, deps } = page;
  const words = registerStrings(locale);
  const next = safeNext(deps.publicUrl, url.searchParams.get('next'));
  const query = new URLSearchParams({ locale, ...(next ? { next } : {}) });
  const notice = url.searchParams.get('notice');
  return renderPage({
    title: words.sentTitle,
    locale,
    url,
    body: html`${outcomeIcon('mail', 'pending')}<p>${words.sentText}</p>
<a class="button main" href="/sign-in?${query}">${words.activated}</a>
${notice === 'later' ? note('warning', words.later) : ''}${notice === 'resent' ? note('success', words.resent) : ''}
${newcomerTokenOf(page) ? resendForm(page, next) : ''}`,
  });
}

function resendForm({ locale }: PageCall, next: string | null): Markup {
  const words = registerStrings(locale);
  return html`<form class="tight" method="post" action="/register/again?${new URLSearchParams({ locale })}">${hidden(next ? { next } : {})}
<p class="muted">${words.notThere}</p><p><button class="link">${words.again}</button></p></form>`;
}

/** Mails the link again; says no more than that, also once the profile is active. */
export async function registerAgain(page: PageCall): Promise<Response> {
  const { deps, locale, now, requestId, form } = page;
  const next = safeNext(deps.publicUrl, form.next ?? null);
  const back = (notice: string) =>
    redirect(`/register/sent?${new URLSearchParams({ locale, notice, ...(next ? { next } : {}) })}`);
  const id = await signUpOf(page);
  if (!id) return redirect(`/register?${new URLSearchParams({ locale, ...(next ? { next } : {}) })}`);
  const origin = { operation: 'resendActivation', access: null, requestId, channel: 'platform' as const };
  try {
    await atDesk(deps, origin, now, async (desk) =>
      resendActivation({ ...desk, publicUrl: deps.publicUrl }, await lockSignUp(desk.db, id)),
    );
  } catch (error) {
    const { code } = toProblem(error) as ProblemError;
    if (code === 'too_many_attempts') return back('later');
    if (code !== 'state_conflict') throw error;
    return redirect(`/sign-in?${new URLSearchParams({ locale, ...(next ? { next } : {}) })}`);
  }
  return back('resent');
}

async function signUpOf(page: PageCall): Promise<string | null> {
  const token = newcomerTokenOf(page);
  if (!token) return null;
  const credential = { token, account: null, origin: null };
  try {
    const access = await accessByNewcomer(page.db, await hashSecret(token), credential, page.deps.publicUrl);
    return access.accountId;
  } catch (error) {
    const { code } = toProblem(error);
    if (code === 'invalid_credential' || code === 'session_expired') return null;
    throw error;
  }
}
