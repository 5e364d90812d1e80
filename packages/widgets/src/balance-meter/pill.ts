import { html, nothing, type TemplateResult } from 'lit';
import { formatCount } from '../format/count.ts';
import { icon, slashCircle, triangle } from '../icons/basic.ts';
import { buy, retry } from './events.ts';
import { levelOf, type MeterLevel } from './level.ts';
import type { PillTexts } from './pill.messages.ts';
import type { MeterBalance, MeterState } from './types.ts';

/** What a pill looks like: a level, or nothing in particular. */
export type PillLook = MeterLevel | undefined;

/** The look of a pill. A state without figures has none; what is known stays while offline. */
export const pillLook = (
  state: MeterState,
  balance: MeterBalance | null | undefined,
  minimum?: number,
): PillLook =>
  state === 'empty' ? state : balance && state !== 'not-allowed' ? levelOf(balance, minimum) : undefined;

const act = (text: string, ask: () => void) =>
  html`<span class="more act"><button class="link" part="link" @click=${ask}>${text}</button></span>`;

/** What a pill says. */
export interface PillWords {
  readonly text: string;
  /** "timbres" with the space before it, or nothing. */
  readonly unit: string;
  readonly lasts: string;
}

/** The words of a pill. `shown` is the number on its way to the balance. */
export const pillWords = (
  { t, locale }: PillTexts,
  state: MeterState,
  look: PillLook,
  balance: MeterBalance | null | undefined,
  shown: number,
): PillWords => {
  const days = balance?.daysRemaining;
  const counts = balance && look && look !== 'unlimited';
  return {
    text: counts
      ? formatCount(locale, shown)
      : t(look === 'unlimited' ? look : state === 'ready' ? 'loading' : state),
    unit: counts ? ` ${t('stamps', { count: shown })}` : '',
    lasts:
      days == null
        ? ''
        : t(look === 'low' ? 'left' : 'days', { count: days, amount: formatCount(locale, days) }),
  };
};

/**
 * Most pills are like this one. Its texts are no bindings, which would cost as much as the boxes that they
 * stand in: hundreds of pills are copies of one template, and `writeWords` writes into them.
 */
export const ORDINARY: TemplateResult = html`<b class="stamp" part="balance">-</b>-<i class="more" part="forecast">-</i>`;

/** Writes the words into an ordinary pill's `root`. */
export const writeWords = (root: ParentNode, { text, unit, lasts }: PillWords): void => {
  const count = root.firstElementChild as Element;
  const after = count.nextSibling as Text;
  const write = (node: ChildNode | null, data: string) => {
    (node as Text).data = data;
  };
  write(count.firstChild, text);
  write(after, unit);
  write((after.nextSibling as Element).firstChild, lasts);
};

/** Any other pill: with its icon, or with what can be done. */
export const pill = (
  { t }: PillTexts,
  state: MeterState,
  look: PillLook,
  { text, unit, lasts }: PillWords,
): TemplateResult => {
  const mark = look === 'low' ? triangle : look === 'empty' ? slashCircle : undefined;
  const ask =
    look === 'empty' ? act(t('buy'), buy) : !look && state === 'failed' ? act(t('retry'), retry) : nothing;
  const tail = look === 'low' && lasts ? html`<i class="more" part="forecast">${lasts}</i>` : nothing;
  return html`${mark ? icon(mark) : nothing}<b class=${mark || !look ? '' : 'stamp'} part="balance">${text}</b> ${ask}${unit}${tail}`;
};
