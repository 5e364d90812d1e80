import type { Locale } from '../i18n/locale.ts';
import { perLocale, withMinus } from './per-locale.ts';

const counts = /* @__PURE__ */ perLocale((tag) => new Intl.NumberFormat(tag));

/** `1,494` */
export const formatCount = (locale: Locale, value: number): string => withMinus(counts(locale).format(value));

/** `45 %` with a thin gap that does not break, from a share (0.45). */
export const formatPercent = (locale: Locale, share: number): string =>
  `${formatCount(locale, Math.round(share * 100))}\u202f%`;
