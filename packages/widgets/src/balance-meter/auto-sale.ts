import { html, nothing, type TemplateResult } from 'lit';
import { formatCount } from '../format/count.ts';
import { formatMoney } from '../format/money.ts';
import { icon } from '../icons/basic.ts';
import { bolt } from '../icons/more.ts';
import type { CardTexts } from './card.messages.ts';
import { setUp } from './events.ts';
import type { MeterAutoSale } from './types.ts';

const frame = (modifier: string, title: string, body: unknown) =>
  html`<div class="note ${modifier}" part="auto-sale">${icon(bolt)}<div><b class="strong">${title}</b>${body}</div></div>`;

/** The note of the automatic sale: on, off (a warning, only when low), or paused with its reason. */
export const autoSaleNote = (
  { t, locale }: CardTexts,
  sale: MeterAutoSale,
  low: boolean,
): TemplateResult | typeof nothing => {
  if (sale.state === 'paused')
    return frame('danger', t('autoSalePaused'), html`<p>${sale.reason ?? t('autoSalePausedSo')}</p>`);
  if (sale.state === 'off')
    return low
      ? frame(
          'warning',
          t('autoSaleOff'),
          html`<p>${t('autoSaleOffSo')} <button class="link" part="link" @click=${setUp}>${t('setUp')}</button></p>`,
        )
      : nothing;
  const count = (amount: number | undefined) => formatCount(locale, amount ?? 0);
  return frame(
    '',
    t('autoSale'),
    html`<p class="muted">${t('autoSaleOn', {
      minimum: count(sale.minimum),
      quantity: count(sale.quantity),
      amount: sale.amount ? formatMoney(locale, sale.amount) : '',
    })}</p>`,
  );
};
