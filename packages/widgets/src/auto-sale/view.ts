import { html, nothing, type TemplateResult } from 'lit';
import { formatCount } from '../format/count.ts';
import { formatMoney } from '../format/money.ts';
import { icon, triangle } from '../icons/basic.ts';
import { checkCircle, people } from '../icons/more.ts';
import { textField } from '../panel/fields.ts';
import { moreButton } from '../panel/more-button.ts';
import { blank, outcomeNote } from '../panel/states.ts';
import { counted } from '../panel/words.ts';
import type { AutoSaleDesk, Panel } from './desk.ts';
import type { Texts } from './messages.ts';
import { ruleRows } from './row.ts';
import { CHECK, SAVE } from './saving.ts';
import type { View } from './types.ts';
import { previewWords } from './words.ts';

/** The rules, what saving them would do, and the buttons. */
export const autoSaleView = (panel: Panel, view: View, desk: AutoSaleDesk): TemplateResult => {
  const { texts, value, disabled } = view;
  const { t, locale } = texts;
  const { busy } = panel.acts;
  const still = disabled || !desk.changes.length;
  const spinner = html`<span class="spinner" aria-hidden="true"></span>`;
  return html`<form class="form" novalidate @submit=${desk.saving.submit}><p class="muted">${t('lead')}</p><div class="tools">${textField(
    {
      id: 'search',
      label: t('search'),
      value: desk.form.value.search,
      maxlength: 100,
      help: t('searchHelp'),
      change: desk.search,
    },
  )}<p><span class="muted">${t('availableStamps')}</span> <span class="figure" part="stock">${formatCount(locale, value.stamps)}</span></p></div>${table(view, desk)}${preview(texts, desk)}${notes(panel, texts, desk)}<div class="foot">${changes(texts, desk)}<div class="acts"><button class="button quiet" part="discard" type="button" ?disabled=${!Object.keys(desk.form.value.drafts).length} @click=${desk.discard}>${t('discard')}</button><button class="button" part="preview" type="button" ?disabled=${still} aria-disabled=${!!busy} @click=${desk.saving.try}>${busy === CHECK ? html`${spinner}${t('checking')}` : t('preview')}</button><button class="button main" part="save" ?disabled=${still} aria-disabled=${!!busy}>${busy === SAVE ? html`${spinner}${t('saving')}` : t('save')}</button></div></div></form>`;
};

const table = ({ texts, value }: View, desk: AutoSaleDesk) => {
  const { t } = texts;
  const { search: text } = desk.form.value;
  const { data, more } = value.rules;
  if (!data.length && text) return html`<p class="muted" role="status">${t('noneFound', { text })}</p>`;
  if (!data.length) return blank(people, t('noAccounts'), t('noAccountsSo'));
  return html`<table class="table typed" part="table"><thead><tr><th scope="col">${t('exclude')}</th><th scope="col">${t('account')}</th><th class="end" scope="col">${t('balance')}</th><th scope="col">${t('minimum')}</th><th scope="col">${t('credit')}</th><th scope="col">${t('amount')}</th><th scope="col">${t('state')}</th></tr></thead>${data.map((rule) => ruleRows(texts, desk, rule))}</table>${moreButton(texts, { more, disabled: false, press: desk.more })}`;
};

const changes = ({ t, locale }: Texts, desk: AutoSaleDesk) => {
  const ids = desk.changes;
  if (!ids.length) return nothing;
  const hidden = desk.hidden.length;
  return html`<p class="muted" part="changes">${t('changes', { count: counted(locale, ids.length) })}${hidden ? html`<br>${t('elsewhere', { count: counted(locale, hidden) })}` : nothing}</p>`;
};

const preview = (texts: Texts, { saving: { preview: tried } }: AutoSaleDesk) => {
  if (!tried) return nothing;
  const { t, locale } = texts;
  const { data, quantity, amount, stock, missing } = tried.answer;
  const total = {
    quantity: formatCount(locale, quantity),
    amount: formatMoney(locale, amount),
    stock: formatCount(locale, stock ?? 0),
  };
  return html`<section class="rows" part="tried" aria-labelledby="tried" role="status"><h3 class="strong" id="tried">${t('wouldFire')}</h3><dl class="list framed">${data.map((entry) => html`<div><dt>${tried.names.get(entry.stampingAccountId)}</dt><dd class=${entry.fires ? 'strong' : 'muted'}>${previewWords(texts, entry)}</dd></div>`)}</dl><p>${quantity ? t('firesTotal', total) : t('firesNone')}</p>${missing ? html`<div class="note warning">${icon(triangle)}<p>${t('missingStamps', { count: counted(locale, missing) })}</p></div>` : nothing}</section>`;
};

const notes = (panel: Panel, texts: Texts, { saving }: AutoSaleDesk) => {
  const { done } = saving;
  // Read, not sent: then nothing came of an act.
  const arrived =
    done && !panel.acts.outcome
      ? html`<div class="note success" part="outcome" role="status">${icon(checkCircle)}<p>${done}</p></div>`
      : nothing;
  return html`${outcomeNote(panel, texts, CHECK, texts.t('done'))}${outcomeNote(panel, texts, SAVE, done)}${arrived}`;
};
