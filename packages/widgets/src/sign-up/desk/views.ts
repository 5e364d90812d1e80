import { html, nothing } from 'lit';
import { alertCircle, triangle } from '../../icons.ts';
import { type Failure, shorten } from '../../parts/failure.ts';
import type { Field } from '../fields.ts';
import type { SignUpTexts } from '../messages.ts';
import { lightIcon, type Piece } from '../views/context.ts';
import type { Remark } from './judging.ts';
import type { DeskTexts } from './messages.ts';

type Loose = (key: string, values?: Readonly<Record<string, unknown>>) => readonly unknown[];

/** A remark in words; what the catalogue's has in its places is put through `emphasize`. */
export const remarkText = (
  { rich }: DeskTexts,
  remark: Remark,
  emphasize: (value: string | number) => unknown = String,
): readonly unknown[] => {
  if ('message' in remark) return [remark.message];
  const { key, values = {} } = remark;
  const places = Object.entries(values).map(([name, value]) => [
    name,
    name === 'count' ? value : emphasize(value),
  ]);
  // The catalogue's types know each key's places; a verdict is a key with its own.
  return (rich as Loose)(key, Object.fromEntries(places));
};

export const remarkView = (words: DeskTexts, remark: Remark, id: string): Piece => {
  const { level } = remark;
  const says = remarkText(words, remark, level === 'warning' ? (value) => html`<b>${value}</b>` : String);
  return html`<p data-mostrador-part="message ${level}" id=${id}>${lightIcon(level === 'error' ? alertCircle : triangle)}<span>${says}</span></p>`;
};

/** From two errors up: one link a field. With one the focus is enough. */
export const summaryView = (
  words: DeskTexts,
  texts: SignUpTexts,
  fields: readonly Field[],
  show: (field: Field) => void,
  id: (name: string) => string,
): Piece => {
  const link = (field: Field) => {
    const follow = (event: Event) => {
      event.preventDefault();
      show(field);
    };
    return html`<a data-mostrador-part="link" href="#${id(field.name)}" @click=${follow}>${texts.t(field.name)}</a> `;
  };
  return html`<div data-mostrador-part="note danger summary">${lightIcon(alertCircle)}<p><b>${words.t('summary', { count: fields.length })}</b> ${fields.map(link)}</p></div>`;
};

/** Why it was not sent, with the way to send it again; nothing typed is lost. */
export const failureView = (
  { t }: DeskTexts,
  texts: SignUpTexts,
  { title, detail, requestId: id }: Failure,
  retry: () => void,
): Piece =>
  html`<div data-mostrador-part="note danger problem">${lightIcon(alertCircle)}<div><b>${t('notSent')}</b><p>${title}${detail ? html`. ${detail}` : nothing}</p><p>${t('notSentSo')} <button type="button" data-mostrador-part="link" @click=${retry}>${texts.t('retry')}</button></p>${id ? html`<p data-mostrador-part="caption">${texts.t('request', { id: shorten(id) })}</p>` : nothing}</div></div>`;
