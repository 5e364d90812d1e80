import { html, type TemplateResult } from 'lit';
import { icon, triangle } from '../icons/basic.ts';
import type { Secrets } from '../panel/secret.ts';
import type { Texts } from './messages.ts';

/** The code and its PIN, once (A-CM-18). */
export const codeShown = (
  texts: Texts,
  secrets: Secrets,
  { code, pin }: { readonly code: string; readonly pin: string },
  done: () => void,
): TemplateResult => {
  const { t } = texts;
  return html`<div class="rows" part="created" role="group" aria-labelledby="created"><h3 id="created" tabindex="-1">${t('created')}</h3><dl class="list framed">${secrets.draw(texts, 'code', t('code'), code)}${secrets.draw(texts, 'pin', t('pin'), pin)}</dl><div class="note warning">${icon(triangle)}<div><b class="strong">${t('once')}</b><p>${t('onceSo')}</p></div></div><div class="acts"><button class="button main" part="kept" type="button" @click=${done}>${t('kept')}</button></div></div>`;
};
