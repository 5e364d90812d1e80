import type { CfdiSummary } from '@mostrador/cfdi';
import { formatCount } from '../format/count.ts';
import { formatMediumDate } from '../format/date.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Words } from './types.ts';

/** One language of a text. */
export const inLocale = (words: Words, locale: Locale): string => words[locale === 'en' ? 'en' : 'es'];

/** `1,160.00 MXN`; what is no amount stays as it is written. */
export const formatTotal = (
  locale: Locale,
  { total, currency }: Pick<CfdiSummary, 'total' | 'currency'>,
): string => {
  const [, whole, cents = ''] = /^(-?\d{1,15})(?:\.(\d{1,6}))?$/.exec(total) ?? [];
  const amount = whole ? `${formatCount(locale, Number(whole))}.${cents.padEnd(2, '0')}` : total;
  return `${amount} ${currency}`.trim();
};

/** `19 feb 2025, 10:00` of a wall clock (`2025-02-19T10:00:00`); what is no time stays as it is written. */
export const formatWall = (locale: Locale, wall: string): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(wall) && !Number.isNaN(Date.parse(wall))
    ? `${formatMediumDate(locale, wall.slice(0, 10))}, ${wall.slice(11, 16)}`
    : wall;
