import { html, nothing, type TemplateResult } from 'lit';
import { formatCount } from '../format/count.ts';
import { icon, slashCircle, triangle } from '../icons/basic.ts';
import { alertCircle, checkCircle } from '../icons/more.ts';
import { cellField, countField, tick } from '../panel/fields.ts';
import { countTyped } from '../panel/numbers.ts';
import { refusalOf } from '../panel/refusals.ts';
import { customerLabel } from '../panel/words.ts';
import type { AutoSaleDesk } from './desk.ts';
import { type AutoSale, type Draft, draftOf, judge, type Wrong } from './drafts.ts';
import type { Texts } from './messages.ts';

type Field = 'minimum' | 'quantity' | 'amount' | 'daily' | 'monthly';
/** A field's place in what is sent. */
const SENT_AS = { daily: 'dailyCeiling', monthly: 'monthlyCeiling' } as const;

/** One stamping account: Excluir, Cuenta, Saldo, Mínimo, Abonar, Importe, state; its ceilings folded away below. */
export const ruleRows = (texts: Texts, desk: AutoSaleDesk, rule: AutoSale): TemplateResult => {
  const { t, locale } = texts;
  const { stampingAccountId: id, stampingAccountName: name } = rule;
  const draft = desk.form.value.drafts[id] ?? draftOf(rule);
  const field = fieldOf(texts, desk, rule, draft);
  const said = desk.saving.said(id, '');
  const customer = customerLabel({ number: rule.customerNumber, name: rule.customerName });
  const cell = (key: 'minimum' | 'quantity' | 'amount', label: string) =>
    cellField({
      ...field(key),
      label,
      ...(key === 'amount' && { prefix: '$', inputmode: 'decimal' as const }),
    });
  return html`<tbody class=${draft.exclude ? 'off' : ''} part="rule"><tr><td data-name=${t('exclude')}>${tick({ label: nothing, name: t('excludeOf', { name }), checked: draft.exclude, change: (exclude) => desk.type(rule, { exclude }) })}</td><td data-name=${t('account')}><span class="id"><bdi>${name}</bdi><br><span class="caption"><bdi>${customer}</bdi></span></span>${said ? html`<p class="message error" part="refusal">${icon(alertCircle)}${said}</p>` : nothing}</td><td class="end" data-name=${t('balance')}>${formatCount(locale, rule.balance)}</td><td data-name=${t('minimum')}>${cell('minimum', t('minimumOf', { name }))}</td><td data-name=${t('credit')}>${cell('quantity', t('creditOf', { name }))}</td><td data-name=${t('amount')}>${cell('amount', t('amountOf', { name }))}</td><td data-name=${t('state')}>${state(texts, desk, rule, draft)}</td></tr><tr class="more"><td></td><td colspan="6"><details part="ceilings"><summary>${ceilingWords(texts, draft)}</summary><div class="fields">${countField({ ...field('daily'), label: t('daily'), help: t('noCeiling') })}${countField({ ...field('monthly'), label: t('monthly'), help: t('noCeiling') })}</div></details></td></tr></tbody>`;
};

/** A field over the draft, with what is wrong in it: here, or as the platform says. */
const fieldOf = ({ t }: Texts, desk: AutoSaleDesk, rule: AutoSale, draft: Draft) => {
  const { stampingAccountId: id } = rule;
  const inPart = id in desk.form.value.drafts && !draft.exclude;
  const wrong = desk.saving.checked && inPart ? judge(draft) : null;
  const words = (each: Wrong | undefined) => (each ? t(each) : null);
  return (key: Field) => ({
    id: `${key}-${id}`,
    value: draft[key],
    maxlength: 18,
    disabled: draft.exclude,
    error: words(wrong?.[key]) ?? desk.saving.said(id, SENT_AS[key as keyof typeof SENT_AS] ?? key),
    change: (text: string) => desk.type(rule, { [key]: text }),
  });
};

const ceilingWords = ({ t, locale }: Texts, { daily, monthly }: Draft) => {
  if (!daily.trim() && !monthly.trim()) return t('ceilings');
  const words = (text: string) => {
    const count = countTyped(text);
    return count === null ? text.trim() || t('unlimited') : formatCount(locale, count);
  };
  return t('ceilingsAre', { daily: words(daily), monthly: words(monthly) });
};

/** On, paused with its reason, or off; a box switches it. */
const state = (texts: Texts, desk: AutoSaleDesk, rule: AutoSale, draft: Draft) => {
  const { t } = texts;
  const same = draft.on === (rule.state !== 'off');
  const paused = rule.state === 'paused' && draft.on;
  const word = paused ? t('paused') : t(draft.on ? 'on' : 'off');
  const drawing = paused ? triangle : draft.on ? checkCircle : slashCircle;
  const why = paused && rule.reason ? refusalOf(texts, rule.reason) : null;
  const waiting = rule.topUpOpen && !paused && draft.on ? t('top_up_open') : null;
  const more = same ? (why ?? waiting) : t('unsaved');
  const label = html`<span class="tag ${paused ? 'warning' : ''} ${draft.on ? '' : 'muted'}">${icon(drawing)}${word}</span>`;
  return html`<span class="state">${tick({
    label,
    checked: draft.on,
    disabled: draft.exclude,
    name: `${t('activeOf', { name: rule.stampingAccountName })}: ${word}`,
    change: (on) => desk.type(rule, { on }),
  })}${more ? html`<span class="caption" part="reason">${more}</span>` : nothing}</span>`;
};
