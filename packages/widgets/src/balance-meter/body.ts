import { html, nothing, type TemplateResult } from 'lit';
import { formatCount } from '../format/count.ts';
import { formatDate, formatShortDate, formatWeekday } from '../format/date.ts';
import { icon, slashCircle, triangle } from '../icons/basic.ts';
import { checkCircle } from '../icons/more.ts';
import { dayOf, formatTime } from '../instant.ts';
import { autoSaleNote } from './auto-sale.ts';
import type { CardTexts } from './card.messages.ts';
import { type ChartState, chart, chartDays } from './chart.ts';
import { buy } from './events.ts';
import { levelOf, type MeterLevel } from './level.ts';
import { layRunway, runway } from './runway.ts';
import type { MeterAutoSale, MeterBalance } from './types.ts';

/** All that the card's columns draw. */
export interface BodyContent {
  readonly texts: CardTexts;
  readonly balance: MeterBalance;
  readonly autoSale: MeterAutoSale | null | undefined;
  readonly chart: ChartState;
  /** The number on its way to `balance.stamps`. */
  readonly shown: number;
  /** Instant of now by the server, and the zone of its days. */
  readonly now: string | undefined;
  readonly timeZone: string;
  readonly disabled: boolean;
}

const strong = (date: string) => html`<b>${date}</b>`;

const stopped = ({ texts: { t, rich, locale }, balance, now, timeZone }: BodyContent) => {
  const since = balance.emptySince;
  if (!since) return t('stopped');
  const day = dayOf(since, timeZone);
  return now && day === dayOf(now, timeZone)
    ? t('stoppedToday', { time: formatTime(since, timeZone) })
    : rich('stoppedOn', { date: strong(formatShortDate(locale, day)) });
};

const forecast = (content: BodyContent, level: MeterLevel): unknown => {
  const { unlimitedUntil, runsOutOn } = content.balance;
  const { locale, rich, t } = content.texts;
  if (level === 'empty') return stopped(content);
  if (unlimitedUntil) return rich('validUntil', { date: strong(formatDate(locale, unlimitedUntil)) });
  if (!runsOutOn) return t('noForecast');
  return level === 'low'
    ? rich('runsOut', { date: strong(formatWeekday(locale, runsOutOn)) })
    : rich('lasts', { date: strong(formatDate(locale, runsOutOn)) });
};

const figures = ({ texts: { t, locale }, balance }: BodyContent) => {
  const figure = (name: 'daily' | 'remaining' | 'points', value: number | null | undefined) =>
    html`<div part="figure"><dt class="caption">${t(name)}</dt><dd>${value == null ? '–' : formatCount(locale, Math.round(value * 10) / 10)}</dd></div>`;
  return html`<dl class="figures" part="figures">${figure('daily', balance.averageDaily)}${figure('remaining', balance.daysRemaining)}${figure('points', balance.points)}</dl>`;
};

const ICONS: Partial<Record<MeterLevel, string>> = { low: triangle, empty: slashCircle };

const head = (content: BodyContent, level: MeterLevel) => {
  const { texts, shown } = content;
  const { t, locale } = texts;
  const amount =
    level === 'unlimited'
      ? strong(t('noLimit'))
      : html`<bdi><b>${formatCount(locale, shown)}</b> ${t('stamps', { count: shown })}</bdi>`;
  return html`<div class="row"><h2 part="title">${t('balance')}</h2><span class="level" part="level">${icon(ICONS[level] ?? checkCircle)}${t(level)}</span></div><div><p class="hero" part="balance">${amount}</p><p class="says" part="forecast">${forecast(content, level)}</p></div>`;
};

/** The card's two columns: what there is now, and what was used. */
export const body = (content: BodyContent): TemplateResult => {
  const { texts, balance, autoSale } = content;
  const level = levelOf(balance, autoSale?.minimum);
  const days = chartDays(balance);
  const low = level === 'low' || level === 'empty';
  const lasts = low || (level === 'ok' && balance.daysRemaining != null);
  return html`<div class="now ${level}">${head(content, level)}${
    lasts
      ? runway(texts, level, layRunway(balance, autoSale), balance.runsOutOn, autoSale?.expectedOn)
      : nothing
  }${
    low
      ? html`<button class="button main" part="buy" ?disabled=${content.disabled} @click=${buy}>${texts.t('buy')}</button>`
      : nothing
  }${autoSale ? autoSaleNote(texts, autoSale, low) : nothing}</div><div class="past">${figures(content)}${
    days.length ? chart(texts, days, balance.averageDaily ?? 0, content.chart) : nothing
  }</div>`;
};
