import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { codeCells, codeHeads } from '../panel/code-cells.ts';
import { textField, tick } from '../panel/fields.ts';
import type { Texts } from './messages.ts';
import { buyerLabel, type CodesReading, type CreditCode } from './types.ts';

interface CodesContent {
  readonly codes: readonly CreditCode[];
  readonly timeZone: string;
  readonly ticked: ReadonlySet<string>;
  tick(saleId: string, on: boolean): void;
}

/** The codes whose sale is pending, each with what can be known of it and Facturar (CM-FAC-03). */
export const codeList = (texts: Texts, content: CodesContent): TemplateResult => {
  const { t } = texts;
  const { codes, timeZone, ticked } = content;
  return html`<table class="table wide" part="table" aria-label=${t('codes')}><thead><tr>${codeHeads(texts)}<th>${t('invoice')}</th></tr></thead><tbody>${repeat(
    codes,
    ({ id }) => id,
    (code) =>
      html`<tr part="code">${codeCells(texts, code, timeZone)}<td data-name=${t('invoice')}>${tick({ label: nothing, name: t('invoiceCode', { name: code.code }), checked: ticked.has(code.saleId), change: (on) => content.tick(code.saleId, on) })}</td></tr>`,
  )}</tbody></table>`;
};

interface SearchContent {
  readonly search: string;
  readonly found: CodesReading['found'];
  readonly error: string | undefined;
  type(search: string): void;
  pick(customerId: string): void;
}

/** Whom the codes are invoiced to, while nobody is chosen. */
export const customerSearch = ({ t }: Texts, content: SearchContent): TemplateResult => {
  const { search, found, error, type, pick } = content;
  const list = html`<div class="options" role="group" aria-label=${t('found')}>${found.map((customer) => html`<button class="option pick" part="customer" type="button" @click=${() => pick(customer.id)}><bdi>${buyerLabel(customer)}</bdi></button>`)}</div>`;
  return html`<div class="rows">${textField({
    id: 'customer',
    label: t('name'),
    value: search,
    maxlength: 100,
    error,
    help: t('find'),
    change: type,
  })}<div role="status">${!search.trim() ? nothing : found.length ? list : html`<p class="muted">${t('nobody')}</p>`}</div></div>`;
};
