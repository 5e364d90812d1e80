import { html, nothing, type TemplateResult } from 'lit';
import { formatCount } from '../format/count.ts';
import { icon, slashCircle } from '../icons/basic.ts';
import { alertCircle } from '../icons/more.ts';
import { cellField, tick } from '../panel/fields.ts';
import { refusalOf } from '../panel/refusals.ts';
import { customerLabel } from '../panel/words.ts';
import type { MassTransfer } from './mass.ts';
import { amountText, isBlank, judgeRow, type Wrong } from './mass-form.ts';
import type { StampingAccount, View } from './types.ts';

const NOT_AVAILABLE = '–';

/** One stamping account of a mass transfer: Excluir, Cuenta, Cliente, Saldo, C.P.D., D.R., Cantidad, $ Importe. */
export const massRow = ({ texts }: View, mass: MassTransfer, account: StampingAccount): TemplateResult => {
  const { t, locale } = texts;
  const { id, name, customerName, customerNumber, balance, averageDailyConsumption, daysRemaining } = account;
  const row = mass.rowOf(account);
  const price = mass.prices.of(account.customerId);
  const judged = mass.checked && !row.exclude && !isBlank(row) ? judgeRow(row, price) : null;
  const words = (wrong: Wrong | undefined) => (wrong ? t(wrong) : null);
  const code = mass.refused.get(id);
  return html`<tr class=${row.exclude ? 'off' : ''} part="row"><td data-name=${t('exclude')}>${tick({ label: nothing, name: t('excludeOf', { name }), checked: row.exclude, change: (exclude) => mass.type(account, { exclude }) })}</td><td data-name=${t('account')}><span class="id"><bdi>${name}</bdi>${account.state === 'blocked' ? html` <span class="tag muted">${icon(slashCircle)}${t('deactivated')}</span>` : nothing}</span>${code === undefined ? nothing : html`<p class="message error" part="refusal">${icon(alertCircle)}${refusalOf(texts, code)}</p>`}</td><td data-name=${t('customer')}><span><bdi>${customerLabel({ number: customerNumber, name: customerName })}</bdi></span></td><td class="end" data-name=${t('balance')}>${formatCount(locale, balance)}</td><td class="end" data-name=${t('daily')}>${averageDailyConsumption.toFixed(1)}</td><td class="end" data-name=${t('days')}>${daysRemaining === null ? NOT_AVAILABLE : formatCount(locale, daysRemaining)}</td><td data-name=${t('quantity')}>${cellField(
    {
      id: `quantity-${id}`,
      label: t('quantityOf', { name }),
      value: row.quantity,
      maxlength: 15,
      disabled: row.exclude,
      error: words(judged?.quantity),
      change: (quantity) => mass.type(account, { quantity }),
    },
  )}</td><td data-name=${t('cellAmount')}>${cellField({
    id: `amount-${id}`,
    label: t('amountOf', { name }),
    value: amountText(row, price),
    prefix: '$',
    inputmode: 'decimal',
    maxlength: 18,
    disabled: row.exclude,
    error: words(judged?.amount),
    change: (amount) => mass.type(account, { amount, own: amount.trim() !== '' }),
  })}</td></tr>`;
};
