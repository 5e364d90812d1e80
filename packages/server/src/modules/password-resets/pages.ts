import { type ProblemError, toProblem } from '../../http/problem.ts';
import { writeAudit } from '../../http/records.ts';
import { redirect, renderPage } from '../../pages/layout.ts';
import { html } from '../../pages/markup.ts';
import {
  field,
  hidden,
  mainButton,
  note,
  outcomeIcon,
  passwordField,
  strengthRuler,
} from '../../pages/parts.ts';
import { type PageCall, pageOfError } from '../../pages/route.ts';
import { pageStrings } from '../../pages/strings.ts';
import { linkCode } from '../identity/link-code.ts';
import { safeNext } from '../identity/next.ts';
import type { PasswordFault } from '../identity/password-rules.ts';
import { PASSWORD_SCRIPT } from '../identity/password-script.ts';
import { confirmReset, requestReset } from './resets.ts';
import { resetStrings } from './strings.ts';

const pathTo = (path: string, { locale }: PageCall, more: Record<string, string> = {}) =>
  `${path}?${new URLSearchParams({ locale, ...more })}`;

interface RequestForm {
  next: string | null;
  identifier?: string;
  error?: 'missing' | ProblemError;
}

/** Asks whose password it is. */
export function requestPage(
  page: PageCall,
  { next, identifier = '', error }: RequestForm,
): Promise<Response> {
  const { locale, url } = page;
  const words = resetStrings(locale);
  const problem = error === 'missing' || !error ? null : error;
  return renderPage({
    title: words.title,
    lead: words.lead,
    locale,
    status: problem ? (problem.code === 'too_many_attempts' ? 429 : 503) : error ? 422 : 200,
    headers: problem?.extras.headers ?? {},
    ...(page.request.method === 'GET' ? { url } : {}),
    body: html`${problem ? note('warning', problem.code === 'too_many_attempts' ? words.tooMany : pageStrings(locale).unavailableNext) : ''}
<form class="group" method="post" action="${pathTo('/password-reset', page)}" novalidate>
${hidden(next ? { next } : {})}
${field({ name: 'identifier', label: words.identifier, value: identifier, autocomplete: 'username', autofocus: true, error: error === 'missing' ? words.missingIdentifier : undefined })}
${mainButton(words.send)}
<p><a href="${pathTo('/sign-in', page, next ? { next } : {})}">${words.back}</a></p></form>`,
  });
}

/** Sends the link and says so, the same to everybody. */
export async function sendLink(page: PageCall): Promise<Response> {
  const { identifier = '' } = page.form;
  const next = safeNext(page.deps.publicUrl, page.form.next ?? null);
  if (!identifier.trim()) return requestPage(page, { next, error: 'missing' });
  const { address, requestId, now } = page;
  try {
    const { publicUrl } = page.deps;
    await requestReset(page.db, { identifier, address, publicUrl }, { requestId, now, channel: 'platform' });
  } catch (error) {
    const mapped = toProblem(error);
    if (mapped.code === 'internal_error') return pageOfError(page, error);
    return requestPage(page, { next, identifier, error: mapped });
  }
  return redirect(pathTo('/password-reset/sent', page, next ? { next } : {}));
}

/** What to do after asking; it has its own address, so that a reload asks nothing anew. */
export function sentPage(page: PageCall): Promise<Response> {
  const { locale, url } = page;
  const words = resetStrings(locale);
  const next = safeNext(page.deps.publicUrl, url.searchParams.get('next'));
  const more: Record<string, string> = next ? { next } : {};
  return renderPage({
    title: words.sent,
    locale,
    url,
    body: html`${outcomeIcon('mail', 'pending')}<p>${words.sentText}</p><p class="muted">${words.notThere}</p>
<div class="buttons"><a class="button" href="${pathTo('/sign-in', page, more)}">${words.back}</a>
<a class="button quiet" href="${pathTo('/password-reset', page, more)}">${words.again}</a></div>`,
  });
}

/** Sets the password; the token comes from the fragment by script, or is pasted where there is none. */
export function confirmPage(
  page: PageCall,
  form: { token?: string; fault?: PasswordFault | 'missing_code' } = {},
): Promise<Response> {
  const { locale, url } = page;
  const words = resetStrings(locale);
  const uncoded = form.fault === 'missing_code';
  return renderPage({
    title: words.title,
    lead: words.after,
    locale,
    url,
    status: form.fault ? 422 : 200,
    scripts: [PASSWORD_SCRIPT],
    body: html`<form class="group" method="post" action="${pathTo('/password-reset/confirm', page)}" novalidate>
${field({ name: 'token', label: words.code, value: form.token ?? '', autocomplete: 'off', help: words.codeHelp, autofocus: uncoded, error: uncoded ? words.missingCode : undefined })}
${passwordField(
  locale,
  {
    name: 'password',
    label: pageStrings(locale).newPassword,
    autocomplete: 'new-password',
    autofocus: !uncoded,
    help: pageStrings(locale).passwordHelp,
    error: pageStrings(locale).passwordFaults[form.fault as PasswordFault],
  },
  strengthRuler(locale),
)}
${mainButton(words.save)}</form>`,
  });
}

/** Spends the link, or shows the form again, or the way to another link. */
export async function setPassword(page: PageCall): Promise<Response> {
  const { password = '' } = page.form;
  const token = linkCode(page.form.token);
  if (!token) return confirmPage(page, { fault: 'missing_code' });
  const { publicUrl } = page.deps;
  const { requestId, now } = page;
  try {
    await page.db.transaction().execute(async (trx) => {
      const id = await confirmReset(trx, { token, password, publicUrl });
      const context = { access: null, operation: 'confirmPasswordReset', requestId, now };
      await writeAudit(trx, context, [{ subject: { type: 'profile', id }, after: { password: 'changed' } }]);
    });
  } catch (error) {
    const mapped = toProblem(error);
    if (mapped.code === 'password_too_weak') {
      return confirmPage(page, { token, fault: mapped.extras.members?.reason as PasswordFault });
    }
    return mapped.code === 'link_spent' ? spentPage(page) : pageOfError(page, error);
  }
  return redirect(pathTo('/sign-in', page, { notice: 'password-changed' }));
}

function spentPage(page: PageCall): Promise<Response> {
  const words = resetStrings(page.locale);
  return renderPage({
    title: words.spent,
    locale: page.locale,
    status: 409,
    body: html`${note('warning', words.spentNext)}<a class="button main" href="${pathTo('/password-reset', page)}">${words.again}</a>`,
  });
}
