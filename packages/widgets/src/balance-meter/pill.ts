import { html, nothing, type TemplateResult } from 'lit';
import { formatCount } from '../format/count.ts';
import { icon, slashCircle, stamp, triangle } from '../icons/basic.ts';
import { levelOf } from './level.ts';
import type { PillTexts } from './pill.messages.ts';
import type { MeterBalance, MeterState } from './types.ts';

export interface PillContent {
  readonly texts: PillTexts;
  readonly state: MeterState;
  readonly balance: MeterBalance | null | undefined;
  readonly minimum: number | undefined;
  /** The number on its way to `balance.stamps`. */
  readonly shown: number;
  readonly buy: () => void;
  readonly retry: () => void;
}

const ICONS: Readonly<Record<string, string>> = {
  low: triangle,
  empty: slashCircle,
  'not-allowed': slashCircle,
};

const frame = (look: string, text: unknown, more: unknown) =>
  html`<div class="pill ${look}" part="pill">${icon(ICONS[look] ?? stamp)}${text}${more}</div>`;

const act = (text: string, action: () => void) =>
  html`<span class="more"><button class="link" part="link" @click=${action}>${text}</button></span>`;

/** The compact meter: an icon, the count and how long it lasts. What is known stays while offline. */
export const pill = (content: PillContent): TemplateResult => {
  const { texts, state, balance, minimum, shown, buy, retry } = content;
  const { t, locale } = texts;
  if (state === 'empty') return frame(state, t(state), act(t('buy'), buy));
  if (!balance || state === 'not-allowed')
    return frame(
      state,
      t(state === 'ready' ? 'loading' : state),
      state === 'failed' ? act(t('retry'), retry) : nothing,
    );
  const level = levelOf(balance, minimum);
  if (level === 'unlimited') return frame(level, t(level), nothing);
  const days = balance.daysRemaining;
  const lasts = () =>
    html`<span class="more">${t(level === 'low' ? 'left' : 'days', { count: days!, amount: formatCount(locale, days!) })}</span>`;
  return frame(
    level,
    html`<b>${formatCount(locale, shown)}</b><span>${t('stamps', { count: shown })}</span>`,
    level === 'empty' ? act(t('buy'), buy) : days == null ? nothing : lasts(),
  );
};
