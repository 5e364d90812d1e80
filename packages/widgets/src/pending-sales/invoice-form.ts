import { html, nothing, type TemplateResult } from 'lit';
import { formatCount } from '../format/count.ts';
import { formatMoney } from '../format/money.ts';
import { icon } from '../icons/basic.ts';
import { alertCircle } from '../icons/more.ts';
import { textField, tick } from '../panel/fields.ts';
import type { Texts } from './messages.ts';
import { SALES_MAX } from './ticks.ts';

/** What is wrong with the number of sales ticked; undefined when nothing is. */
export const wrongCount = (count: number): 'tickOne' | 'tickFewer' | undefined =>
  count === 0 ? 'tickOne' : count > SALES_MAX ? 'tickFewer' : undefined;

/** Ticks everything on show; what is wrong with the number of ticks is tied to it. */
export const tickEverything = (
  { t }: Texts,
  { count, all, checked }: { readonly count: number; readonly all: number; readonly checked: boolean },
  change: (on: boolean) => void,
): TemplateResult => {
  const wrong = checked && wrongCount(count);
  return html`<div part="everything">${tick({ label: t('everything'), id: 'everything', checked: all > 0 && count === all, invalid: !!wrong, ...(wrong && { describedBy: 'ticks-error' }), change })}${wrong ? html`<p class="message error" id="ticks-error">${icon(alertCircle)}${t(wrong)}</p>` : nothing}</div>`;
};

interface FormContent {
  /** Number and sum of what is ticked. */
  readonly count: number;
  readonly total: number;
  readonly reference: string;
  readonly referenceError: string | undefined;
  /** Name of the customer, or how one is chosen. */
  readonly customer: TemplateResult;
  readonly button: TemplateResult;
  type(reference: string): void;
  submit(event: Event): void;
}

/** Total, customer, reference and the button that registers the invoice (CM-FAC-02). */
export const invoiceForm = (texts: Texts, content: FormContent): TemplateResult => {
  const { t, locale } = texts;
  const { count, total, customer, button, submit } = content;
  return html`<form class="form" novalidate @submit=${submit}><dl class="list"><div><dt>${t('count')}</dt><dd>${formatCount(locale, count)}</dd></div><div class="total"><dt>${t('total')}</dt><dd part="total" aria-live="polite">${formatMoney(locale, { amount: total, currency: 'MXN' })}</dd></div></dl><div class="fields">${customer}${textField(
    {
      id: 'reference',
      label: t('invoiceReference'),
      value: content.reference,
      maxlength: 60,
      error: content.referenceError,
      help: t('referenceHelp'),
      change: content.type,
    },
  )}</div><div class="acts">${button}</div></form>`;
};
