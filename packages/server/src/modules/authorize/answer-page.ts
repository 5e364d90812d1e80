import { pageScript } from '../../pages/assets.ts';
import { redirect, renderPage } from '../../pages/layout.ts';
import { html } from '../../pages/markup.ts';
import { outcomeIcon } from '../../pages/parts.ts';
import type { PageCall } from '../../pages/route.ts';
import type { AuthorizationRequest } from './request.ts';
import { consentStrings } from './strings.ts';

export type Answer = { code: string } | { error: 'access_denied' };

/** Posts the answer to the site's registered origin, and to no other, then closes the window. */
export const ANSWER_SCRIPT = pageScript('authorize.js', () => {
  const { origin = '', state, code, error } = document.getElementById('answer')?.dataset ?? {};
  const opener = window.opener as Window | null;
  const message = code ? { code } : { error };
  opener?.postMessage({ type: 'mostrador-authorization', state, ...message }, origin);
  if (opener) window.close();
  for (const part of document.querySelectorAll<HTMLElement>('[data-if]')) {
    part.hidden = (part.dataset.if === 'opener') !== Boolean(opener);
  }
});

/** Gives the site its answer: by message from this window, or by redirect. */
export function answerSite(
  page: PageCall,
  request: AuthorizationRequest,
  answer: Answer,
): Response | Promise<Response> {
  if (request.mode === 'query') {
    const target = new URL(request.redirectUri);
    for (const [name, value] of Object.entries({ ...answer, state: request.state }))
      target.searchParams.set(name, value);
    return redirect(target.href);
  }
  const words = consentStrings(page.locale);
  const accepted = 'code' in answer;
  const { host } = new URL(request.origin);
  return renderPage({
    title: accepted ? words.done : words.refused,
    locale: page.locale,
    scripts: [ANSWER_SCRIPT],
    body: html`<div id="answer" class="group" data-origin="${request.origin}" data-state="${request.state}"${accepted ? html` data-code="${answer.code}"` : html` data-error="${answer.error}"`}>
${outcomeIcon(accepted ? 'check-circle' : 'slash-circle', accepted ? 'success' : 'pending')}
<p class="muted" data-if="opener">${words.closing}</p>
<p data-if="none" hidden>${words.noOpener}</p>
<p><a href="${request.redirectUri}">${words.back(host)}</a></p></div>`,
  });
}
