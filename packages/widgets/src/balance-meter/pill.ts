import { html, type TemplateResult } from 'lit';
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

/**
 * Most pills are like this one. Its texts are no bindings, which would cost as much as the boxes that they
 * stand in: hundreds of pills are copies of one template, and `pill` writes into them.
 */
export const ORDINARY: TemplateResult = html`<b class="stamp" part="balance"></b> <span class="more" part="forecast"></span>`;

/** Writes count, unit and days into the copy of `ORDINARY` that is in `root`. */
export type WritePill = (root: ParentNode) => void;

/**
 * The compact meter: the count and how long it lasts. An ordinary one is what writes its words. `shown` is the
 * number on its way to the balance.
 */
export const pill = (
  { t, locale }: PillTexts,
  state: MeterState,
  look: PillLook,
  balance: MeterBalance | null | undefined,
  shown: number,
): TemplateResult | WritePill => {
  const days = balance?.daysRemaining;
  const counts = balance && look && look !== 'unlimited';
  const text = counts
    ? formatCount(locale, shown)
    : t(look === 'unlimited' ? look : state === 'ready' ? 'loading' : state);
  const unit = counts ? ` ${t('stamps', { count: shown })}` : '';
  const lasts =
    days == null
      ? ''
      : t(look === 'low' ? 'left' : 'days', { count: days, amount: formatCount(locale, days) });
  if (look === 'ok' && lasts)
    return ({ children: [count, forecast] }) => {
      count!.textContent = text;
      (count!.nextSibling as Text).data = unit;
      forecast!.textContent = lasts;
    };
  const mark = look === 'low' ? triangle : look === 'empty' ? slashCircle : undefined;
  const ask =
    look === 'empty' ? act(t('buy'), buy) : !look && state === 'failed' ? act(t('retry'), retry) : '';
  const tail = look === 'low' && lasts ? html`<span class="more" part="forecast">${lasts}</span>` : '';
  return html`${mark ? icon(mark) : ''}<b class=${mark || !look ? '' : 'stamp'} part="balance">${text}</b> ${ask}${unit}${tail}`;
};
