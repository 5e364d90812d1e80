import { html, nothing, type TemplateResult } from 'lit';
import { formatCount } from '../format/count.ts';
import { formatMoney } from '../format/money.ts';
import { icon, triangle } from '../icons/basic.ts';
import { people } from '../icons/more.ts';
import { textField } from '../panel/fields.ts';
import { moreButton } from '../panel/more-button.ts';
import { blank, outcomeNote } from '../panel/states.ts';
import type { Taken } from '../panel/taken.ts';
import { counted } from '../panel/words.ts';
import { APPLY, CHECK, type MassTransfer } from './mass.ts';
import { judgeRows } from './mass-form.ts';
import { massRow } from './mass-row.ts';
import { appliedWords } from './mass-words.ts';
import type { Texts } from './messages.ts';
import type { Panel, StampingAccount, View } from './types.ts';

/** The table of a mass transfer, its totals and its results. */
export const massView = (panel: Panel, view: View, mass: MassTransfer): TemplateResult | typeof nothing => {
  const page = view.value.mass;
  if (!page) return nothing;
  const { texts, disabled } = view;
  const { t } = texts;
  const { busy } = panel.acts;
  const doing = busy && t(busy === CHECK ? 'checking' : 'applying');
  return html`<form class="form" novalidate @submit=${mass.submit}><div class="tools">${textField({
    id: 'search',
    label: t('search'),
    value: mass.form.value.search,
    maxlength: 100,
    help: t('searchHelp'),
    change: mass.search,
  })}<p><span class="muted">${t('availableStamps')}</span> <span class="figure" part="stock">${formatCount(texts.locale, view.value.stamps)}</span></p></div>${table(view, mass, page)}${textField(
    {
      id: 'mass-comment',
      label: t('comments'),
      value: mass.form.value.comment,
      maxlength: 500,
      change: (comment) => mass.form.change({ comment }),
    },
  )}${totals(view, mass)}${notes(panel, texts, mass)}<div class="acts"><button class="button main" part="apply" ?disabled=${disabled} aria-disabled=${!!busy}>${busy ? html`<span class="spinner" aria-hidden="true"></span>${doing}` : t('apply')}</button></div></form>${results(texts, mass)}`;
};

const table = (view: View, mass: MassTransfer, { data, more }: Taken<StampingAccount>) => {
  const { t } = view.texts;
  const { search: text } = mass.form.value;
  if (!data.length && text) return html`<p class="muted" role="status">${t('noneFound', { text })}</p>`;
  if (!data.length) return blank(people, t('noAccounts'), t('noAccountsSo'));
  return html`<table class="table typed" part="table"><thead><tr><th scope="col">${t('exclude')}</th><th scope="col">${t('account')}</th><th scope="col">${t('customer')}</th><th class="end" scope="col">${t('balance')}</th><th class="end" scope="col"><abbr title=${t('dailyLong')}>${t('daily')}</abbr></th><th class="end" scope="col"><abbr title=${t('daysLong')}>${t('days')}</abbr></th><th scope="col">${t('quantity')}</th><th scope="col">${t('cellAmount')}</th></tr></thead><tbody>${data.map((account) => massRow(view, mass, account))}</tbody></table>${moreButton(view.texts, { more, disabled: false, press: mass.more })}`;
};

const totals = ({ texts: { t, locale }, value }: View, mass: MassTransfer) => {
  const { items, quantity, amount } = judgeRows(mass.form.value.rows, mass.prices.of);
  if (!items.length) return nothing;
  const shown = new Set(value.mass?.data.map(({ id }) => id));
  const hidden = items.filter(({ toStampingAccountId }) => !shown.has(toStampingAccountId)).length;
  const left = value.stamps - quantity;
  const stock =
    left < 0 && !mass.tried
      ? html`<p class="message error">${icon(triangle)}${t('shortStamps', { count: counted(locale, -left), stock: formatCount(locale, value.stamps) })}</p>`
      : nothing;
  return html`<dl class="list framed" part="totals"><div><dt>${t('accounts')}</dt><dd>${formatCount(locale, items.length)}</dd></div><div><dt>${t('stamps')}</dt><dd>${formatCount(locale, quantity)}</dd></div>${left < 0 ? nothing : html`<div><dt>${t('remain')}</dt><dd>${formatCount(locale, left)}</dd></div>`}<div class="total"><dt>${t('total')}</dt><dd>${formatMoney(locale, { amount, currency: 'MXN' })}</dd></div></dl>${stock}${hidden ? html`<p class="caption">${t('elsewhere', { count: counted(locale, hidden) })}</p>` : nothing}`;
};

const notes = (panel: Panel, texts: Texts, mass: MassTransfer) => {
  const { t, locale } = texts;
  const { tried, done } = mass;
  const { items, wrong } = judgeRows(mass.form.value.rows, mass.prices.of);
  const nothingTyped =
    mass.checked && !items.length && !wrong
      ? html`<p class="message error" role="alert">${icon(triangle)}${t('nothing')}</p>`
      : nothing;
  const all =
    tried &&
    html`<div class="note danger" part="problem" role="alert">${icon(triangle)}<p>${t('allRefused')} ${tried.missing ? t('missingForAll', { count: counted(locale, tried.missing) }) : nothing}</p></div>`;
  return html`${nothingTyped}${all}${outcomeNote(panel, texts, CHECK, t('done'))}${outcomeNote(panel, texts, APPLY, done ? appliedWords(texts, done.batch) : t('done'))}`;
};

/** Each account with what it got; those that got nothing say so in the table. */
const results = ({ t, locale }: Texts, { done }: MassTransfer) => {
  const given = done?.batch.data.filter(({ state }) => state === 'done') ?? [];
  if (!done || !given.length) return nothing;
  const row = ({ toStampingAccountId: id, quantity, balanceAfter }: (typeof given)[number]) =>
    html`<div><dt>${done.names.get(id) ?? id}</dt><dd>${t('result', { quantity: formatCount(locale, quantity), balance: balanceAfter === null ? '' : formatCount(locale, balanceAfter) })}</dd></div>`;
  return html`<details part="results" open><summary>${t('results')}</summary><dl class="list framed">${given.map(row)}</dl></details>`;
};
