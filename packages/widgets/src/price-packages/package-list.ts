import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatCount } from '../format/count.ts';
import { formatMoney, formatUnitPrice } from '../format/money.ts';
import type { Texts } from './messages.ts';
import type { PricePackage } from './types.ts';

interface ListContent {
  readonly heading: string;
  readonly packages: readonly PricePackage[];
  readonly disabled: boolean;
  /** The form in the place of the row that is edited. */
  editor(row: PricePackage): TemplateResult | undefined;
  edit(row: PricePackage): void;
  withdraw(row: PricePackage): void;
}

const COLUMNS = 5;

const row = ({ t, locale }: Texts, pack: PricePackage, content: ListContent) => {
  const { disabled, editor, edit, withdraw } = content;
  const form = editor(pack);
  if (form) return html`<tr part="editor"><td colspan=${COLUMNS}>${form}</td></tr>`;
  const { id, name, quantity, price } = pack;
  const each = String(price.amount / quantity / 100);
  return html`<tr part="package"><td data-name=${t('name')}><bdi>${name}</bdi></td><td class="end" data-name=${t('quantity')}>${formatCount(locale, quantity)}</td><td class="end" data-name=${t('price')}>${formatMoney(locale, price)}</td><td class="end muted" data-name=${t('each')}>${formatUnitPrice(locale, each)}</td><td><div class="acts"><button class="button small" part="edit" id="edit-${id}" type="button" aria-label=${t('editOne', { name })} ?disabled=${disabled} @click=${() => edit(pack)}>${t('edit')}</button><button class="button small" part="withdraw" type="button" aria-label=${t('withdrawOne', { name })} ?disabled=${disabled} @click=${() => withdraw(pack)}>${t('withdraw')}</button></div></td></tr>`;
};

/** The packages for one audience, smallest first. */
export const packageList = (texts: Texts, content: ListContent): TemplateResult | typeof nothing => {
  const { t } = texts;
  const { heading, packages } = content;
  if (!packages.length) return nothing;
  return html`<div class="rows"><h3>${heading}</h3><table class="table" part="table" aria-label=${heading}><thead><tr><th>${t('name')}</th><th class="end">${t('quantity')}</th><th class="end">${t('price')}</th><th class="end">${t('each')}</th><th><span class="hidden">${t('actions')}</span></th></tr></thead><tbody>${repeat(
    packages,
    ({ id }) => id,
    (pack) => row(texts, pack, content),
  )}</tbody></table></div>`;
};
