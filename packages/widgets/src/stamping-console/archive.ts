import { html, type TemplateResult } from 'lit';
import { formatTotal } from '../cfdi/words.ts';
import { icon } from '../icons/basic.ts';
import { download } from '../icons/more.ts';
import { DEFAULT_TIME_ZONE } from '../instant.ts';
import { moreButton } from '../panel/more-button.ts';
import { formatWhen } from '../panel/when.ts';
import type { Shelf } from './shelf.ts';
import type { View } from './types.ts';

/** What the account has stamped last, each with its file. */
export const archive = ({ texts, value, disabled }: View, shelf: Shelf): TemplateResult => {
  const { t, locale } = texts;
  const { data, more } = value.stamped;
  if (!data.length)
    return html`<div class="ruled rows"><h3>${t('newest')}</h3><p class="muted">${t('nothing')}</p></div>`;
  const heads = [t('folio'), t('receiver'), t('series'), t('total'), t('at')];
  return html`<div class="ruled rows"><h3 id="newest">${t('newest')}</h3><table class="table" part="archive" aria-labelledby="newest"><thead><tr>${heads.map((head, at) => html`<th scope="col" class=${at === 3 ? 'end' : ''}>${head}</th>`)}<th scope="col"><span class="hidden">${t('download')}</span></th></tr></thead><tbody>${data.map(
    (each) =>
      html`<tr part="row"><td data-name=${t('folio')}><span class="id" dir="ltr">${each.uuid}</span></td><td data-name=${t('receiver')}>${each.receiverRfc}</td><td data-name=${t('series')}>${[each.series, each.folio].filter(Boolean).join(' ') || '–'}</td><td data-name=${t('total')} class="end">${formatTotal(locale, each)}</td><td data-name=${t('at')}>${formatWhen(locale, each.stampedAt, DEFAULT_TIME_ZONE)}</td><td><div class="acts"><button class="button small" part="fetch" type="button" ?disabled=${disabled} aria-disabled=${shelf.fetching !== null} aria-label="${t('download')}: ${each.uuid}" @click=${() => void shelf.fetch(each.uuid)}>${shelf.fetching === each.uuid ? html`<span class="spinner" aria-hidden="true"></span>` : icon(download)}XML</button></div></td></tr>`,
  )}</tbody></table>${moreButton(texts, { more, disabled, press: shelf.more })}</div>`;
};
