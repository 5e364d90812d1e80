import { html, nothing, type TemplateResult } from 'lit';
import { checkCircle } from '../icons/more.ts';
import { textField } from '../panel/fields.ts';
import { moreButton } from '../panel/more-button.ts';
import { blank } from '../panel/states.ts';
import type { Invoicing } from './invoicing.ts';
import type { Texts } from './messages.ts';
import { awaitedList, buyerList, saleList } from './sale-list.ts';
import { buyerLabel, type Panel, type SalesReading, type View } from './types.ts';

/** The name of the customer that is invoiced, which nobody types. */
export const customerName = ({ t }: Texts, buyer: { number: string; name: string }): TemplateResult =>
  textField({ id: 'customer', label: t('name'), value: buyerLabel(buyer), disabled: true, change: () => {} });

/** Customers with sales to be invoiced, or one's sales (CM-FAC-02). */
export const salesView = (
  panel: Panel,
  invoicing: Invoicing,
  view: View,
  { buyers, awaited, chosen }: SalesReading,
): TemplateResult => {
  const { texts, value, disabled } = view;
  const button = (more: boolean) => moreButton(texts, { more, disabled, press: () => panel.more() });
  const { t } = texts;
  if (!chosen) {
    const list = buyers.items.length
      ? buyerList(texts, buyers.items, (buyerId) => void panel.go({ buyerId }, '#buyer'))
      : blank(checkCircle, t('empty'), t('emptySo'));
    const coming = awaited?.items.length
      ? awaitedList(texts, awaited.items, value.account.timezone)
      : nothing;
    return html`<div class="rows">${list}${coming}${button(buyers.more || !!awaited?.more)}</div>`;
  }
  const list = saleList(texts, {
    chosen,
    timeZone: value.account.timezone,
    ticked: invoicing.ticks.ids,
    tick: invoicing.ticks.set,
    leave: () => void panel.go({ buyerId: '' }, '#title'),
  });
  return html`<div class="rows">${list}${invoicing.everything(texts)}${button(chosen.sales.more)}</div>${invoicing.form(view, customerName(texts, chosen.buyer))}`;
};
