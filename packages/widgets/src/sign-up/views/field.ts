import { html, nothing } from 'lit';
import { check } from '../../icons.ts';
import type { Field } from '../fields.ts';
import { type FormView, lightIcon, type Piece } from './context.ts';

/** Characters of the RFC in their groups: name, date, key. */
const RFC_TICKS = { person: [4, 6, 3], company: [3, 6, 3] } as const;
const CURP_LENGTH = 18;

const isCompany = ({ draft }: FormView) => draft.values.type === 'company';

const counter = (view: FormView, { name }: Field): Piece => {
  const length = name === 'curp' ? CURP_LENGTH : name === 'rfc' ? (isCompany(view) ? 12 : 13) : 0;
  const typed = view.draft.values[name].length;
  return length
    ? html`<span data-mostrador-part="counter" aria-hidden="true">${typed}/${length}</span>`
    : nothing;
};

/** A tick for each character of the RFC; the last one points at a check digit that is wrong. */
const ticks = (view: FormView, field: Field): Piece => {
  let at = 0;
  const tick = () =>
    html`<i data-mostrador-part="tick" data-typed=${++at <= view.draft.values.rfc.length}></i>`;
  const groups = RFC_TICKS[isCompany(view) ? 'company' : 'person'].map(
    (size) => html`<span>${Array.from({ length: size }, tick)}</span>`,
  );
  return html`<div data-mostrador-part="ruler" data-wrong=${view.desk?.isOdd(field) ?? false} aria-hidden="true">${groups}</div>`;
};

const input = ({ texts, draft, id, desk }: FormView, field: Field, described: string): Piece => {
  const { name, autocomplete, inputmode, max, optional } = field;
  const isKey = name === 'rfc' || name === 'curp';
  const value = draft.values[name];
  if (name === 'comments')
    return html`<textarea id=${id(name)} name=${name} rows="1" maxlength=${max} placeholder=${texts.t('commentsHint')} .value=${value}></textarea>`;
  return html`<input id=${id(name)} name=${name} type=${inputmode === 'email' || inputmode === 'tel' ? inputmode : 'text'} inputmode=${inputmode ?? nothing} autocomplete=${autocomplete ?? 'off'} autocapitalize=${isKey ? 'characters' : nothing} spellcheck=${isKey ? 'false' : nothing} maxlength=${max} placeholder=${name === 'interiorNumber' ? texts.t('optionalHint') : nothing} list=${name === 'colony' ? id('colonies') : nothing} ?required=${!optional} aria-invalid=${desk?.isWrong(field) ? 'true' : nothing} aria-describedby=${described || nothing} .value=${value}>`;
};

/** Person or company: real radios, drawn as segments. */
const typeView = ({ texts: { t }, draft, id }: FormView, { columns }: Field): Piece => {
  const segment = (type: 'person' | 'company') =>
    html`<label><input type="radio" name="type" value=${type} .checked=${draft.values.type === type}>${t(`type_${type}`)}</label>`;
  return html`<div data-mostrador-part="field" data-field="type" data-wide=${columns[1]} role="radiogroup" aria-labelledby=${id('type')}><span data-mostrador-part="label" id=${id('type')}>${t('type')}</span><div data-mostrador-part="segmented">${segment('person')}${segment('company')}</div></div>`;
};

/** What belongs to one field alone. */
const extra = (view: FormView, field: Field): Piece => {
  const { texts, id, desk } = view;
  if (field.name === 'rfc')
    return html`${ticks(view, field)}<span data-mostrador-part="hidden" id=${id('rfc-help')}>${texts.t('rfcHelp')}</span>`;
  if (field.name !== 'colony') return nothing;
  return html`<datalist id=${id('colonies')}>${desk?.colonies.map((colony) => html`<option value=${colony}></option>`)}</datalist>`;
};

/** A field with its label, what it counts, and what is to be said about it. */
export const fieldView = (view: FormView, field: Field): Piece => {
  if (field.name === 'type') return typeView(view, field);
  const { texts, id, desk } = view;
  const { name, columns, inputmode, optional } = field;
  const remark = desk?.remark(field, `${id(name)}-remark`);
  const described = [name === 'rfc' && id('rfc-help'), remark && `${id(name)}-remark`].filter(Boolean);
  return html`<div data-mostrador-part="field" data-field=${name} data-narrow=${columns[0]} data-wide=${columns[1]}><div data-mostrador-part="head"><label for=${id(name)}>${texts.t(name)}${optional && name !== 'interiorNumber' ? html` <span data-mostrador-part="muted">(${texts.t('optional')})</span>` : nothing}</label>${counter(view, field)}</div><div data-mostrador-part="control">${inputmode === 'tel' ? html`<span data-mostrador-part="prefix" aria-hidden="true">+52</span>` : nothing}${input(view, field, described.join(' '))}${desk?.isConfirmed(field) ? lightIcon(check) : nothing}</div>${extra(view, field)}${remark ?? nothing}</div>`;
};
