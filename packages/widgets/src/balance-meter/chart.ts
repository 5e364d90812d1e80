import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatCount } from '../format/count.ts';
import { formatShortDate } from '../format/date.ts';
import type { CardTexts } from './card.messages.ts';
import type { MeterBalance } from './types.ts';

/** Days that the chart and the average cover (A-CM-15). */
export const CHART_DAYS = 30;

/** What the chart's owner keeps for it. */
export interface ChartState {
  /** Index of the day pointed at, from 0. */
  readonly bar: number | undefined;
  readonly table: boolean;
  readonly point: (bar: number | undefined) => void;
  readonly toggle: () => void;
}

export type Daily = NonNullable<MeterBalance['daily']>;

/** The days drawn. */
export const chartDays = (balance: MeterBalance): Daily => balance.daily?.slice(-CHART_DAYS) ?? [];

/** The tallest bar, or the average when that is higher; never 0. */
const ceilingOf = (days: Daily, average: number) => Math.max(1, average, ...days.map((day) => day.used));

/** CSS variables of `.plot`: the average's height, and place and height of the day pointed at. */
export const chartVars = (days: Daily, average: number, bar: number | undefined) => {
  const ceiling = ceilingOf(days, average);
  const first = CHART_DAYS - days.length;
  return {
    '--_avg': average / ceiling,
    '--_bar': (first + (bar ?? 0) + 0.5) / CHART_DAYS,
    '--_used': (days[bar ?? 0]?.used ?? 0) / ceiling,
  } as const;
};

/** The day a key leads to, or undefined when the key is none of the chart's. */
export const barAfter = (key: string, bar: number, last: number, rtl: boolean): number | undefined => {
  const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
  const back = rtl ? 'ArrowRight' : 'ArrowLeft';
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === forward || key === 'ArrowUp') return Math.min(last, bar + 1);
  if (key === back || key === 'ArrowDown') return Math.max(0, bar - 1);
  return undefined;
};

const isRtl = (element: Element) => getComputedStyle(element).direction === 'rtl';

const plot = (texts: CardTexts, days: Daily, average: number, state: ChartState) => {
  const { t, locale } = texts;
  const last = days.length - 1;
  const first = CHART_DAYS - days.length;
  const ceiling = ceilingOf(days, average);
  const say = (bar: number) =>
    `${formatShortDate(locale, days[bar]!.date)} · ${formatCount(locale, days[bar]!.used)}`;
  const bar = Math.min(state.bar ?? last, last);
  const move = (event: PointerEvent) => {
    const area = event.currentTarget as Element;
    const box = area.getBoundingClientRect();
    const at = Math.floor(((event.clientX - box.left) / box.width) * CHART_DAYS);
    const slot = isRtl(area) ? CHART_DAYS - 1 - at : at;
    state.point(slot < first ? undefined : Math.min(last, slot - first));
  };
  const press = (event: KeyboardEvent) => {
    const next = barAfter(event.key, bar, last, isRtl(event.currentTarget as Element));
    if (next === undefined) return;
    event.preventDefault();
    state.point(next);
  };
  const leave = () => state.point(undefined);
  return html`<div class="plot" part="chart" role="slider" tabindex="0" aria-readonly="true" aria-label=${t('chart')} aria-valuemin="1" aria-valuemax=${last + 1} aria-valuenow=${bar + 1} aria-valuetext=${say(bar)} @pointermove=${move} @pointerleave=${leave} @focus=${() => state.point(bar)} @blur=${leave} @keydown=${press}><svg aria-hidden="true">${days.map(({ used }, i) => svg`<rect class=${i === state.bar ? 'on' : ''} x="${(first + i) / 0.3}%" y="${100 - (used / ceiling) * 100}%" height="110%"></rect>`)}</svg><i></i>${state.bar === undefined ? nothing : html`<div class="tip caption" aria-hidden="true"><bdi part="tooltip">${say(bar)}</bdi></div>`}</div>`;
};

const table = (texts: CardTexts, days: Daily, shown: boolean) => {
  const { t, locale } = texts;
  return html`<div class=${shown ? 'table' : 'hidden'} role="group" aria-label=${t('chart')} tabindex=${shown ? 0 : nothing}><table part="table"><thead><tr class="caption"><th scope="col">${t('date')}</th><th scope="col">${t('used')}</th></tr></thead><tbody>${days.map(
    ({ date, used }) =>
      html`<tr><th scope="row"><bdi>${formatShortDate(locale, date)}</bdi></th><td>${formatCount(locale, used)}</td></tr>`,
  )}</tbody></table></div>`;
};

/** Consumption of 30 days: bars that pointer and arrow keys read, and the same as a table. */
export const chart = (texts: CardTexts, days: Daily, average: number, state: ChartState): TemplateResult => {
  const { t, locale } = texts;
  const day = (at: number) => formatShortDate(locale, days.at(at)!.date);
  return html`<div class="chart"><div class="row"><span>${t('chart')}</span><button class="link" part="link" @click=${state.toggle}>${t(state.table ? 'graph' : 'table')}</button></div><div class="box"><div class="box" ?inert=${state.table}>${plot(texts, days, average, state)}<div class="row caption"><bdi>${day(0)}</bdi><span class="mean">${t('average', { amount: formatCount(locale, Math.round(average)) })}</span><bdi>${day(-1)}</bdi></div></div>${table(texts, days, state.table)}</div></div>`;
};
