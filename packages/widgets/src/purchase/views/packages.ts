import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatCount, formatPercent, formatUnitPrice } from '../../format.ts';
import { chevronDown, icon } from '../../icons.ts';
import { type PackageRow, packageRows } from '../packages.ts';
import type { Shop } from '../types.ts';
import { pesos, type View } from './context.ts';

/** Less than half a percent is shown as none. */
const LEAST_SAVING = 0.005;

/** A length that needs no style: the longest bar is the dearest unit price. */
const priceBar = (share: number) =>
  html`<svg class="bar" part="price-bar" aria-hidden="true">${svg`<rect width="${(share * 100).toFixed(1)}%" height="4" rx="2"></rect>`}</svg>`;

const row = ({ texts, flow }: View, { offer, bar, saving, first }: PackageRow, alike: boolean) => {
  const { t, locale } = texts;
  const percent = formatPercent(locale, saving);
  return html`<label class="option package ${first ? '' : 'more'}" part="package"><input type="radio" name="package" .checked=${offer.id === flow.choice.offerId} ?disabled=${!offer.available} @change=${() => flow.choose({ offerId: offer.id })}><span class="quantity strong">${formatCount(locale, offer.quantity)}<span class="hidden"> ${t(flow.product, { count: offer.quantity })}, </span></span>${alike ? nothing : priceBar(bar)}<span class="unit muted">${formatUnitPrice(locale, offer.unitPrice ?? `${offer.price.amount / offer.quantity / 100}`)}<span class="words"> ${t(`${flow.product}_each`)}</span></span><span class="saving muted">${
    offer.available
      ? saving >= LEAST_SAVING
        ? html`<bdi class="sign" aria-hidden="true">−${percent}</bdi><span class="words">${t('saves', { percent })}</span>`
        : nothing
      : t('soldOut')
  }</span><span class="price">${pesos(texts, offer.price.amount)}</span></label>`;
};

/** The packages as a radio group: a table of rows in wide places, two lines a row in narrow ones. */
export const packages = (view: View, shop: Shop): TemplateResult => {
  const { texts, flow, all } = view;
  const { t } = texts;
  const rows = packageRows(shop.offers, shop.averageDaily, flow.choice.offerId);
  const folded = !all && rows.some(({ first }) => !first);
  const alike = rows.every(({ saving }) => saving < LEAST_SAVING);
  return html`<div class="table"><div class="columns caption" aria-hidden="true"><span>${t(`${flow.product}_head`)}</span><span>${t(`${flow.product}_eachHead`)}</span><span>${alike ? nothing : t('saving')}</span><span>${t('totalWithVat')}</span></div><div class="options packages ${folded ? 'folded' : ''}" part="packages" role="radiogroup" aria-label=${t(`${flow.product}_packages`)}>${rows.map((one) => row(view, one, alike))}${
    folded
      ? html`<button class="unfold" part="unfold" type="button" @click=${view.showAll}>${t('all', { count: `${rows.length}` })}${icon(chevronDown)}</button>`
      : nothing
  }</div></div>`;
};
