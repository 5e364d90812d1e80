import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatCount } from '../format/count.ts';
import { formatMoney } from '../format/money.ts';
import { icon } from '../icons/basic.ts';
import { chevronBack } from '../icons/more.ts';
import { tick } from '../panel/fields.ts';
import { formatDayOf, formatWhen } from '../panel/when.ts';
import type { Texts } from './messages.ts';
import { type AwaitedSale, buyerLabel, type PendingBuyer, type Sale, type SalesReading } from './types.ts';

/** Who has sales to be invoiced: each with how many, and for how much. */
export const buyerList = (
  { t, locale }: Texts,
  buyers: readonly PendingBuyer[],
  choose: (buyerId: string) => void,
): TemplateResult =>
  html`<table class="table" part="table" aria-label=${t('customers')}><thead><tr><th>${t('customer')}</th><th class="end">${t('count')}</th><th class="end">${t('total')}</th><th><span class="hidden">${t('actions')}</span></th></tr></thead><tbody>${repeat(
    buyers,
    ({ buyer }) => buyer.id,
    ({ buyer, count, total }) => {
      const name = buyerLabel(buyer);
      return html`<tr part="buyer"><td data-name=${t('customer')}><bdi>${name}</bdi></td><td class="end" data-name=${t('count')}>${formatCount(locale, count)}</td><td class="end" data-name=${t('total')}>${formatMoney(locale, total)}</td><td><div class="acts"><button class="button small" part="choose" type="button" aria-label=${t('chooseOne', { name })} @click=${() => choose(buyer.id)}>${t('choose')}</button></div></td></tr>`;
    },
  )}</tbody></table>`;

const KINDS = ['masterLicense', 'subscription', 'unlimitedStamping'] as const;

/** `100 timbres`, or the service that was sold. */
const kindOf = ({ t, locale }: Texts, { kind, quantity }: Pick<Sale, 'kind' | 'quantity'>): string => {
  const counted = { count: quantity, amount: formatCount(locale, quantity) };
  if (kind === 'stamp') return t('stampCount', counted);
  if (kind === 'point') return t('pointCount', counted);
  return t(KINDS.find((known) => known === kind) ?? 'other');
};

/** What was ordered and awaits its payment: a sale once it settles (SV-19). */
export const awaitedList = (
  texts: Texts,
  awaited: readonly AwaitedSale[],
  timeZone: string,
): TemplateResult => {
  const { t, locale } = texts;
  return html`<section class="rows" aria-labelledby="awaited"><div><h3 id="awaited">${t('awaited')}</h3><p class="muted">${t('awaitedSo')}</p></div><table class="table" part="table" aria-labelledby="awaited"><thead><tr><th>${t('date')}</th><th>${t('customer')}</th><th>${t('ordered')}</th><th class="end">${t('total')}</th><th>${t('expected')}</th></tr></thead><tbody>${repeat(
    awaited,
    ({ orderId }) => orderId,
    ({ buyer, lines, total, createdAt, expectedSettlementAt: due }) =>
      html`<tr part="awaited"><td data-name=${t('date')}>${formatWhen(locale, createdAt, timeZone)}</td><td data-name=${t('customer')}><bdi>${buyerLabel(buyer)}</bdi></td><td data-name=${t('ordered')}>${lines.map((line) => kindOf(texts, line)).join(', ')}</td><td class="end" data-name=${t('total')}>${formatMoney(locale, total)}</td><td data-name=${t('expected')}>${due ? t('until', { day: formatDayOf(locale, due, timeZone) }) : '—'}</td></tr>`,
  )}</tbody></table></section>`;
};

interface SalesContent {
  readonly chosen: NonNullable<SalesReading['chosen']>;
  readonly timeZone: string;
  readonly ticked: ReadonlySet<string>;
  tick(saleId: string, on: boolean): void;
  leave(): void;
}

/** One customer's sales: Fecha, Referencia, Tipo, Importe, Facturar (CM-FAC-02). */
export const saleList = (texts: Texts, content: SalesContent): TemplateResult => {
  const { t, locale } = texts;
  const { chosen, timeZone, ticked, leave } = content;
  const name = buyerLabel(chosen.buyer);
  return html`<div class="tools"><h3 id="buyer" tabindex="-1"><bdi>${name}</bdi></h3><button class="button small" part="back" type="button" @click=${leave}>${icon(chevronBack)}${t('back')}</button></div><table class="table" part="table" aria-label=${name}><thead><tr><th>${t('date')}</th><th>${t('reference')}</th><th>${t('kind')}</th><th class="end">${t('price')}</th><th>${t('invoice')}</th></tr></thead><tbody>${repeat(
    chosen.sales.items,
    ({ id }) => id,
    (sale) =>
      html`<tr part="sale"><td data-name=${t('date')}>${formatWhen(locale, sale.createdAt, timeZone)}</td><td data-name=${t('reference')}><bdi class="code">${sale.reference}</bdi></td><td data-name=${t('kind')}>${kindOf(texts, sale)}</td><td class="end" data-name=${t('price')}>${formatMoney(locale, sale.total)}</td><td data-name=${t('invoice')}>${tick({ label: nothing, name: t('invoiceOne', { name: sale.reference }), checked: ticked.has(sale.id), change: (on) => content.tick(sale.id, on) })}</td></tr>`,
  )}</tbody></table>`;
};
