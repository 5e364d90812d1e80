import { html, nothing, type TemplateResult } from 'lit';
import { formatCount } from '../format/count.ts';
import { formatShortDate } from '../format/date.ts';
import { icon } from '../icons/basic.ts';
import { bolt } from '../icons/more.ts';
import { ruler, tallTicks } from '../parts/ruler.ts';
import type { CardTexts } from './card.messages.ts';
import type { MeterLevel } from './level.ts';
import type { MeterAutoSale, MeterBalance } from './types.ts';

/** Days on the runway and the ticks that draw them: one a day while they fit 280 px. */
const SCALES = [
  [30, 30],
  [60, 60],
  [120, 60],
  [365, 73],
] as const;

/** The first scale in which the days fill at most 80 %, else the longest. */
export const runwayScale = (days: number): readonly [days: number, ticks: number] =>
  SCALES.find(([scale]) => days <= scale * 0.8) ?? SCALES[3];

/** Days from the expected automatic sale to the end of the balance. */
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Shares of the runway (0 to 1) and its ticks. */
export interface Runway {
  readonly days: number;
  readonly scale: number;
  readonly ticks: number;
  readonly end: number;
  /** Where the automatic sale is expected, or nothing. */
  readonly flag: number | undefined;
}

/** Lays out the runway of a balance: the day of the automatic sale is counted back from its end. */
export const layRunway = (
  { daysRemaining, runsOutOn }: MeterBalance,
  sale: MeterAutoSale | null | undefined,
): Runway => {
  const days = daysRemaining ?? 0;
  const [scale, ticks] = runwayScale(days);
  const until =
    sale?.state === 'on' && sale.expectedOn && runsOutOn ? days - daysBetween(sale.expectedOn, runsOutOn) : 0;
  const flag = until > 0 && until <= scale ? until / scale : undefined;
  return { days, scale, ticks, end: Math.min(days / scale, 1), flag };
};

/** A label under the axis would meet "hoy" before this share. */
const NAMED_FROM = 0.2;

/** CSS variables of `.runway`. */
export const runwayVars = ({ days, scale, ticks, end, flag = 0 }: Runway) =>
  ({
    '--_ticks': ticks,
    '--_tall': tallTicks(days, scale, ticks),
    '--_x': `${end < NAMED_FROM ? 0 : end * 100}%`,
    '--_flag': `${flag * 100}%`,
  }) as const;

const flagMark = ({ t, locale }: CardTexts, at: number, expectedOn: string) => {
  const date = formatShortDate(locale, expectedOn);
  return html`<span class="flag caption ${at > 0.7 ? 'late' : ''}" part="flag" role="img" aria-label="${t('autoSale')}: ${date}">${icon(bolt)}<bdi>${date}</bdi></span>`;
};

/** The ruler of days with its axis and, when one is expected, the flag of the automatic sale. */
export const runway = (
  texts: CardTexts,
  level: MeterLevel,
  { days, scale, end, flag }: Runway,
  runsOutOn: string | null | undefined,
  expectedOn: string | undefined,
): TemplateResult => {
  const { t, locale } = texts;
  const inDays = (count: number) => t('days', { count, amount: formatCount(locale, count) });
  const meter = ruler({
    role: 'meter',
    label: t('remaining'),
    text: inDays(days),
    value: days,
    max: scale,
    modifier: level,
  });
  const date =
    end >= NAMED_FROM && runsOutOn ? html`<b><bdi>${formatShortDate(locale, runsOutOn)}</bdi></b>` : nothing;
  return html`<div class="runway ${flag ? 'flagged' : ''}">${meter}${flag && expectedOn ? flagMark(texts, flag, expectedOn) : nothing}<div class="axis caption" aria-hidden="true">${t('today')}${date}<i><bdi>${inDays(scale)}</bdi></i></div></div>`;
};
