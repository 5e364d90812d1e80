import { html, nothing, type TemplateResult } from 'lit';
import { formatCount } from '../format/count.ts';
import { icon, triangle } from '../icons/basic.ts';
import { counted } from '../panel/words.ts';
import { documentRow, type RowActs } from './row.ts';
import type { Stampings } from './stampings.ts';
import type { Account, Row, View } from './types.ts';

interface DocumentsActs extends Pick<RowActs, 'files' | 'retry'> {
  stamp(rows: readonly Row[]): void;
}

const done = ({ standing: { kind } }: Row) => kind === 'stamped' || kind === 'unfit';

/** The chosen documents, each with where it stands, and the button that stamps what is ready. */
export const documents = (
  { texts, disabled }: View,
  { balance }: Account,
  stampings: Stampings,
  { files, retry, stamp }: DocumentsActs,
): TemplateResult | typeof nothing => {
  const { rows, ready, busy } = stampings;
  if (!rows.length) return nothing;
  const { t, locale } = texts;
  const remove = (row: Row) => stampings.remove(({ id }) => id === row.id);
  const { length: count } = ready;
  const few = !busy && count > balance;
  const ended = rows.filter(done).length;
  const says = busy
    ? html`<span class="spinner" aria-hidden="true"></span>${t('stamping')}`
    : t('stamp', { count: counted(locale, count) });
  return html`<ul class="documents" aria-label=${t('documents')}>${rows.map((row) => documentRow(texts, row, { files, disabled, busy, retry, remove }))}</ul>${few ? html`<div class="note warning">${icon(triangle)}<p>${t('tooFew', { left: formatCount(locale, balance), count: formatCount(locale, count) })}</p></div>` : nothing}<div class="acts">${ended > 1 && !busy ? html`<button class="button quiet" part="clear" type="button" @click=${() => stampings.remove(done)}>${t('clear')}</button>` : nothing}${count || busy ? html`<button class="button main" part="stamp" type="button" ?disabled=${disabled} aria-disabled=${busy} @click=${() => stamp(ready)}>${says}</button>` : nothing}</div>`;
};
