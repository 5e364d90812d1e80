import type { Locale } from '../i18n/locale.ts';

/**
 * `1,494`, with a true minus sign. Both locales group alike, and the page's first Intl.NumberFormat costs as
 * much time as 200 pills, so it is done by hand; each pill has two, so without a regular expression.
 */
export const formatCount = (_locale: Locale, value: number): string => {
  let [text = '', decimals] = `${Math.abs(value)}`.split('.');
  for (let end = text.length - 3; end > 0; end -= 3) text = `${text.slice(0, end)},${text.slice(end)}`;
  return `${value < 0 ? '\u2212' : ''}${text}${decimals ? `.${decimals}` : ''}`;
};

/** `45 %` with a thin gap that does not break, from a share (0.45). */
export const formatPercent = (locale: Locale, share: number): string =>
  `${formatCount(locale, Math.round(share * 100))}\u202f%`;
