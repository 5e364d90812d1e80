import type { TemplateResult } from 'lit';
import { html, render } from 'lit/html.js';
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

/** What a pill says: the count or the state in its place, the unit after it, and how long it lasts. */
export interface PillWords {
  readonly text: string;
  readonly unit: string;
  readonly lasts: string;
}

/** `shown` is the number on its way to the balance. */
export const pillWords = (
  { t, locale }: PillTexts,
  state: MeterState | 'visitor',
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

/** Any pill but an ordinary one. */
export const pill = (
  { t }: PillTexts,
  state: MeterState,
  look: PillLook,
  { text, unit, lasts }: PillWords,
): TemplateResult => {
  const mark = look === 'low' ? triangle : look === 'empty' ? slashCircle : undefined;
  const ask =
    look === 'empty' ? act(t('buy'), buy) : !look && state === 'failed' ? act(t('retry'), retry) : '';
  const tail = look === 'low' && lasts ? html`<span class="more" part="forecast">${lasts}</span>` : '';
  return html`${mark ? icon(mark) : ''}<b class=${mark || !look ? '' : 'stamp'} part="balance">${text}</b> ${ask}${unit}${tail}`;
};

const ORDINARY = html`<b class="stamp" part="balance"> </b> <span class="more" part="forecast"> </span>`;
let blank: DocumentFragment | undefined;

const nodesOf = (root: ParentNode) => {
  const count = root.querySelector('.stamp')!;
  return [count, count.nextSibling as Text, count.nextElementSibling!] as const;
};

/** Writes into what `drawOrdinary` drew. */
export const writeOrdinary = (root: ParentNode, words: PillWords): void => {
  const [count, unit, forecast] = nodesOf(root);
  (count.firstChild as Text).data = words.text;
  unit.data = words.unit;
  (forecast.firstChild as Text).data = words.lasts;
};

/**
 * Draws a pill with enough. Hundreds of those may come at once, so each is a copy of one fragment, without Lit's
 * comments and parts. The words are written before it is copied: as long as no script touches the nodes of a
 * copy, the browser makes no objects for them.
 */
export const drawOrdinary = (root: ShadowRoot, words: PillWords): void => {
  if (!blank) {
    blank = new DocumentFragment();
    render(ORDINARY, blank);
    blank.firstChild?.remove();
  }
  writeOrdinary(blank, words);
  root.append(blank.cloneNode(true));
};

export const removeOrdinary = (root: ShadowRoot): void => {
  for (const node of nodesOf(root)) node.remove();
};
