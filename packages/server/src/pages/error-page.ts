import type { ProblemCode } from '@mostrador/contract';
import { PROBLEMS } from '@mostrador/contract';
import type { Locale, ProblemError } from '../http/problem.ts';
import { renderPage } from './layout.ts';
import { html, type Markup } from './markup.ts';
import { note } from './parts.ts';
import type { PageCall } from './route.ts';
import { pageStrings } from './strings.ts';

interface Telling {
  title: string;
  next: string;
  retry: boolean;
}

function tellingOf(code: ProblemCode, detail: string | undefined, locale: Locale): Telling {
  const words = pageStrings(locale);
  switch (code) {
    case 'database_unavailable':
      return { title: words.unavailable, next: words.unavailableNext, retry: true };
    case 'internal_error':
      return { title: words.failed, next: words.failedNext, retry: true };
    case 'not_found':
      return { title: words.notFound, next: words.notFoundNext, retry: false };
    case 'origin_not_allowed':
      return { title: words.foreign, next: words.foreignNext, retry: false };
    default:
      return {
        title: PROBLEMS[code][locale === 'en' ? 'en' : 'es'],
        next: detail ?? words.retryNext,
        retry: true,
      };
  }
}

/** What went wrong, in a person's words, what to do next, and the request's number to quote. */
export function errorPage(page: PageCall, error: ProblemError): Promise<Response> {
  const { locale, url, requestId } = page;
  const detail = error.extras.detail?.[locale === 'en' ? 'en' : 'es'];
  const { title, next, retry } = tellingOf(error.code, detail, locale);
  return renderPage({
    title,
    locale,
    status: PROBLEMS[error.code].status,
    headers: error.extras.headers ?? {},
    body: html`${note('danger', next)}
${retry ? retryForm(page) : ''}
<p class="caption">${pageStrings(locale).requestId} ${requestId}</p>`,
    ...(page.request.method === 'GET' ? { url } : {}),
  });
}

/** The same request once more: a form's fields are in it, a password is not, so that form is opened anew. */
function retryForm({ request, url, form, locale }: PageCall): Markup {
  const again = request.method === 'POST' && !('password' in form);
  const target = `${url.pathname}${url.search}`;
  const { retry } = pageStrings(locale);
  if (!again) return html`<a class="button" href="${target}">${retry}</a>`;
  return html`<form method="post" action="${target}">
${Object.entries(form).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button class="button">${retry}</button></form>`;
}
