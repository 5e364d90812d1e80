import { html, nothing, type TemplateResult } from 'lit';
import { alertCircle, clock, icon, triangle } from '../icons.ts';
import type { SignInErrorCode } from '../provider/context.ts';
import type { SignInTexts } from './messages.ts';

/** Why nobody is signed in although somebody tried, and what can be done; above the button, which stays. */
export const hint = (
  { t }: SignInTexts,
  code: SignInErrorCode,
  continueHere: () => void,
): TemplateResult | typeof nothing => {
  switch (code) {
    case 'window_closed':
      return html`<div class="note" part="hint">${icon(alertCircle)}<p>${t('closed')}</p></div>`;
    case 'access_denied':
      return html`<div class="note warning" part="hint">${icon(triangle)}<p>${t('denied')}</p></div>`;
    case 'session_ended':
      return html`<div class="note" part="hint">${icon(clock)}<p>${t('ended')}</p></div>`;
    case 'window_blocked':
      return html`<div class="note warning" part="hint">${icon(triangle)}<div><b class="strong">${t('blocked')}</b><p>${t('blockedSo')} <button class="link" part="link" @click=${continueHere}>${t('here')}</button>.</p></div></div>`;
    default:
      return nothing;
  }
};
