import { html, nothing, type TemplateResult } from 'lit';
import { checkCircle } from '../icons/more.ts';
import { codeFilterFields, isFiltered } from '../panel/code-filter.ts';
import { moreButton } from '../panel/more-button.ts';
import { blank } from '../panel/states.ts';
import { codeList, customerSearch } from './code-list.ts';
import type { Invoicing } from './invoicing.ts';
import { customerName } from './sales-view.ts';
import type { CodesReading, Panel, View } from './types.ts';

/** Credit codes to be invoiced, by year, month and kind, and whom to (CM-FAC-03). */
export const codesView = (
  panel: Panel,
  invoicing: Invoicing,
  view: View,
  { codes, found }: CodesReading,
): TemplateResult => {
  const { texts, value, host, disabled } = view;
  const { t } = texts;
  const { items, more } = codes;
  if (!items.length && !isFiltered(panel.filter))
    return blank(checkCircle, t('emptyCodes'), t('emptyCodesSo'));
  const { account } = value;
  const filters = codeFilterFields(texts, {
    filter: panel.filter,
    account,
    now: host.now(),
    change: (change) => panel.choose(change),
  });
  const timeZone = account.timezone;
  const { ids: ticked, set: tick } = invoicing.ticks;
  const list = items.length
    ? html`${codeList(texts, { codes: items, timeZone, ticked, tick })}${invoicing.everything(texts)}`
    : blank(checkCircle, t('nothing'), t('nothingSo'));
  const form = items.length ? invoicing.form(view, customer(panel, invoicing, view, found)) : nothing;
  return html`<div class="rows"><div class="tools">${filters}</div>${list}${moreButton(texts, { more, disabled, press: () => panel.more() })}</div>${form}`;
};

const customer = (panel: Panel, invoicing: Invoicing, { texts }: View, found: CodesReading['found']) => {
  const { t } = texts;
  const { buyer, checked, buyerError } = invoicing;
  if (!buyer)
    return customerSearch(texts, {
      search: panel.form.search,
      found,
      error: checked ? t('whom') : buyerError,
      type: (search) => panel.search(search),
      pick: (id) => void panel.pick(id),
    });
  const name = customerName(texts, buyer);
  if (!panel.form.customerId) return name;
  return html`<div class="rows">${name}<p><button class="link" part="change" type="button" @click=${() => void panel.pick('')}>${t('change')}</button></p></div>`;
};
