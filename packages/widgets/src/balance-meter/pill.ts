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

/** The compact meter: the count and how long it lasts. `shown` is the number on its way to the balance. */
export const pill = (
  { t, locale }: PillTexts,
  state: MeterState,
  look: PillLook,
  balance: MeterBalance | null | undefined,
  shown: number,
): TemplateResult => {
  if (!look)
    return html`<b part="balance">${t(state === 'ready' ? 'loading' : state)}</b>${state === 'failed' ? act(t('retry'), retry) : nothing}`;
  const days = balance?.daysRemaining;
  const count = formatCount(locale, shown);
  const unit = t('stamps', { count: shown });
  const lasts = (key: 'days' | 'left') =>
    days == null ? '' : t(key, { count: days, amount: formatCount(locale, days) });
  if (look === 'ok' && days != null)
    return html`<b class="stamp" part="balance" .textContent=${count}></b> ${unit}<i class="more" part="forecast" .textContent=${lasts('days')}></i>`;
  const mark = look === 'low' ? triangle : look === 'empty' ? slashCircle : undefined;
  const named = look === 'unlimited' || !balance;
  const tail =
    look === 'low' && days != null ? html`<i class="more" part="forecast">${lasts('left')}</i>` : nothing;
  return html`${mark ? icon(mark) : nothing}<b class=${mark ? '' : 'stamp'} part="balance">${named ? t(balance ? 'unlimited' : 'empty') : count}</b> ${look === 'empty' ? act(t('buy'), buy) : nothing}${named ? nothing : unit}${tail}`;
};
