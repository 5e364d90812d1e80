import { html, nothing, type TemplateResult } from 'lit';
import { formatCount } from '../format/count.ts';
import { choiceField, countField, moneyField, textField } from '../panel/fields.ts';
import { segments } from '../panel/segments.ts';
import { outcomeNote } from '../panel/states.ts';
import { counted, customerLabel } from '../panel/words.ts';
import { bulkWords } from './price.ts';
import type { SingleTransfer } from './single.ts';
import { TRANSFER } from './single.ts';
import { errorsOf, type Terms, termsOf } from './single-form.ts';
import { gaveWords } from './single-words.ts';
import type { Found, Panel, Receiver, View } from './types.ts';

/** The form of a transfer to one customer or distributor. */
export const singleView = (
  panel: Panel,
  view: View,
  single: SingleTransfer,
): TemplateResult | typeof nothing => {
  const reading = view.value.single;
  if (!reading) return nothing;
  const { texts, disabled } = view;
  const { unit } = single.form.value;
  const busy = panel.acts.busy !== null;
  const give = texts.t(unit === 'point' ? 'givePoints' : 'giveStamps');
  return html`<form class="form" novalidate @submit=${single.submit}>${'receiver' in reading ? receiverForm(panel, view, single, reading.receiver) : search(view, single, reading.found)}${outcomeNote(panel, texts, TRANSFER, single.done ? gaveWords(texts, single.done, reading) : texts.t('done'))}<div class="acts"><button class="button main" part="transfer" ?disabled=${disabled} aria-disabled=${busy}>${busy ? html`<span class="spinner" aria-hidden="true"></span>${texts.t('giving')}` : give}</button></div></form>`;
};

const search = ({ texts }: View, single: SingleTransfer, found: readonly Found[]) => {
  const { t, locale } = texts;
  const { search: text } = single.form.value;
  const field = textField({
    id: 'customer',
    label: t('whom'),
    value: text,
    maxlength: 100,
    help: t('searchHelp'),
    error: single.checked ? t('pickSomebody') : null,
    change: single.search,
  });
  const says = found.length
    ? text && t('someFound', { count: counted(locale, found.length) })
    : t('noneFound', { text });
  // One template, whatever is found: another one would take the field away from under who types.
  return html`${field}<p class=${found.length ? 'hidden' : 'muted'} role="status">${says}</p>${found.length ? results(texts, single, found) : nothing}`;
};

const results = ({ t }: View['texts'], single: SingleTransfer, found: readonly Found[]) =>
  html`<div class="options" role="group" aria-label=${t('found')}>${found.map(
    ({ kind, party }) =>
      html`<button class="option pick" part="receiver ${kind}" type="button" @click=${() => void single.pick(party.id)}><span class="name">${customerLabel(party)}</span><span class="muted">${[t(kind), party.rfc].filter(Boolean).join(' · ')}</span></button>`,
  )}</div>`;

const receiverForm = (panel: Panel, view: View, single: SingleTransfer, receiver: Receiver) => {
  const { texts } = view;
  const { t, locale } = texts;
  const form = single.form.value;
  const terms = termsOf(form, view.value, receiver);
  const { kind, party } = receiver;
  const change = panel.customerId
    ? nothing
    : html`<button class="button small" part="another" type="button" @click=${() => void single.pick('')}>${t('another')}</button>`;
  return html`<div class="tools"><div><p class="strong"><bdi>${customerLabel(party)}</bdi></p><p class="muted">${[t(kind), party.rfc && `${t('rfc')} ${party.rfc}`].filter(Boolean).join(' · ')}</p></div>${change}</div><div class="tools">${units(view, single)}<p><span class="muted">${t(terms.unit === 'point' ? 'availablePoints' : 'availableStamps')}</span> <span class="figure" part="stock">${formatCount(locale, terms.stock)}</span></p></div><div class="fields">${receivers(view, single, receiver, terms)}${fields(panel, view, single, terms)}</div>${comments(view, single)}`;
};

const units = ({ texts: { t } }: View, { form }: SingleTransfer) => {
  const options = [
    ['stamp', t('stamps')],
    ['point', t('points')],
  ] as const;
  const unit = form.value.unit === 'point' ? 'point' : 'stamp';
  return segments(
    t('unit'),
    options,
    unit,
    (chosen) => chosen !== unit && form.change({ unit: chosen, amount: '', own: false }),
  );
};

const receivers = ({ texts }: View, single: SingleTransfer, { kind, accounts }: Receiver, terms: Terms) => {
  const { t, locale } = texts;
  if (terms.unit === 'point' || kind === 'distributor') return nothing;
  return choiceField({
    id: 'receiver',
    label: t('receiver'),
    value: terms.account?.id ?? '',
    error: accounts.length ? null : t('noReceiver'),
    options: accounts.map(({ id, name, balance }) => [
      id,
      t('withBalance', { name, balance: formatCount(locale, balance) }),
    ]),
    change: (receiver) => single.form.change({ receiver }),
  });
};

const fields = ({ acts }: Panel, { texts }: View, single: SingleTransfer, terms: Terms) => {
  const { t } = texts;
  const { form, checked } = single;
  const { outcome } = acts;
  const said = outcome?.kind === 'failed' ? outcome.fields : undefined;
  const wrong = errorsOf(texts, form.value, terms);
  const points = terms.unit === 'point';
  return html`${countField({
    id: 'quantity',
    label: t('quantity'),
    value: form.value.quantity,
    maxlength: 15,
    error: (checked && wrong.quantity) || said?.get('/quantity'),
    change: (quantity) => form.change({ quantity }),
  })}${moneyField({
    id: 'amount',
    label: t('amount'),
    value: terms.amountText,
    maxlength: 18,
    disabled: points,
    help: points ? t('face') : bulkWords(texts, terms.price),
    error: (checked && !points && wrong.amount) || said?.get('/amount/amount'),
    change: (amount) => form.change({ amount, own: true }),
  })}`;
};

const comments = ({ texts: { t } }: View, { form }: SingleTransfer) =>
  textField({
    id: 'comment',
    label: t('comments'),
    value: form.value.comment,
    maxlength: 500,
    change: (comment) => form.change({ comment }),
  });
