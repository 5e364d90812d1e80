import type { Locale } from '../i18n/locale.ts';
import { perLocale } from './per-locale.ts';

/** Calendar days (`2027-01-02`) are read and written in UTC, so no zone can move them. */
const day = (options: Intl.DateTimeFormatOptions) => {
  const formats = perLocale((tag) => new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options }));
  return (locale: Locale, isoDate: string): string =>
    formats(locale).format(new Date(isoDate)).replace(',', '');
};

/** `2 de enero de 2027` from `2027-01-02`. */
export const formatDate = /* @__PURE__ */ day({ day: 'numeric', month: 'long', year: 'numeric' });
/** `sábado 21 de noviembre` from `2026-11-21`. */
export const formatWeekday = /* @__PURE__ */ day({ weekday: 'long', day: 'numeric', month: 'long' });
/** `2 ene 2027` from `2027-01-02`. */
export const formatMediumDate = /* @__PURE__ */ day({ day: 'numeric', month: 'short', year: 'numeric' });
/** `2 ene` from `2027-01-02`. */
export const formatShortDate = /* @__PURE__ */ day({ day: 'numeric', month: 'short' });
