import type { Schemas } from '@mostrador/client';
import { html, nothing, type TemplateResult } from 'lit';
import { formatCount } from '../format/count.ts';
import { formatMoney } from '../format/money.ts';
import type { Localizer } from '../i18n/messages.ts';
import { circle, icon, slashCircle } from '../icons/basic.ts';
import { checkCircle, clock } from '../icons/more.ts';
import type { codeWordsEs } from './code-words.es.ts';
import { formatDayOf, formatWhen } from './when.ts';
import { customerLabel } from './words.ts';

type CreditCode = Schemas['CreditCode'];
type Words = Localizer<typeof codeWordsEs>;

const SIGNS = { open: circle, redeemed: checkCircle, voided: slashCircle, expired: clock } as const;

/** `expiresAt` is the midnight after the last day on which a code is good. */
const lastInstant = (expiresAt: string) => new Date(Date.parse(expiresAt) - 1).toISOString();

const stateOf = ({ t, locale }: Words, { state, expiresAt }: CreditCode, timeZone: string) =>
  html`<div><span class="tag">${icon(SIGNS[state])}${t(state)}</span>${
    state === 'open' && expiresAt
      ? html`<br><span class="caption">${t('until', { day: formatDayOf(locale, lastInstant(expiresAt), timeZone) })}</span>`
      : nothing
  }</div>`;

/** The heads over `codeCells`. */
export const codeHeads = ({ t }: Words): TemplateResult =>
  html`<th>${t('code')}</th><th>${t('createdAt')}</th><th>${t('kind')}</th><th class="end">${t('quantity')}</th><th class="end">${t('price')}</th><th>${t('state')}</th><th>${t('receiver')}</th>`;

/** What is shown of a credit code (CM-FAC-03); never its PIN (A-CM-18). */
export const codeCells = (words: Words, each: CreditCode, timeZone: string): TemplateResult => {
  const { t, locale } = words;
  const { code, unit, quantity, amount, receiver, createdAt } = each;
  return html`<td data-name=${t('code')}><bdi class="code">${code}</bdi></td><td data-name=${t('createdAt')}>${formatWhen(locale, createdAt, timeZone)}</td><td data-name=${t('kind')}>${t(unit === 'stamp' ? 'stamps' : 'points')}</td><td class="end" data-name=${t('quantity')}>${formatCount(locale, quantity)}</td><td class="end" data-name=${t('price')}>${formatMoney(locale, amount)}</td><td data-name=${t('state')}>${stateOf(words, each, timeZone)}</td><td data-name=${t('receiver')}>${receiver ? html`<bdi>${customerLabel(receiver)}</bdi>` : html`<span aria-hidden="true">–</span>`}</td>`;
};
