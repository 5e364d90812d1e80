import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { codeCells, codeHeads } from '../panel/code-cells.ts';
import type { Texts } from './messages.ts';
import type { CreditCode } from './types.ts';

interface ListContent {
  readonly codes: readonly CreditCode[];
  readonly timeZone: string;
  readonly disabled: boolean;
  withdraw(code: CreditCode): void;
}

const row = (texts: Texts, each: CreditCode, { timeZone, disabled, withdraw }: ListContent) => {
  const { t } = texts;
  const { code, state } = each;
  const gone = state === 'voided' || state === 'expired';
  return html`<tr part="row" class=${gone ? 'off' : ''}>${codeCells(texts, each, timeZone)}<td>${
    state === 'open'
      ? html`<div class="acts"><button class="button small" part="void" type="button" aria-label=${t('voidOne', { code })} ?disabled=${disabled} @click=${() => withdraw(each)}>${t('void')}</button></div>`
      : nothing
  }</td></tr>`;
};

/** The codes that were created, newest first (CM-FAC-03); no PIN (A-CM-18). */
export const codeList = (texts: Texts, content: ListContent): TemplateResult => {
  const { t } = texts;
  return html`<table class="table wide" part="table" aria-label=${t('list')}><thead><tr>${codeHeads(texts)}<th><span class="hidden">${t('actions')}</span></th></tr></thead><tbody>${repeat(
    content.codes,
    ({ id }) => id,
    (code) => row(texts, code, content),
  )}</tbody></table>`;
};
