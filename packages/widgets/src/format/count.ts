import type { Locale } from '../i18n/locale.ts';

/**
 * `1,494`, with a true minus sign. Both locales group alike, and the page's first Intl.NumberFormat
 * costs as much time as 200 pills, so it is done by hand.
 */
export const formatCount = (_locale: Locale, value: number): string =>
  `${value}`.replace('-', '\u2212').replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** `45 %` with a thin gap that does not break, from a share (0.45). */
export const formatPercent = (locale: Locale, share: number): string =>
  `${formatCount(locale, Math.round(share * 100))}\u202f%`;
