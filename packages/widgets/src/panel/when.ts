import { formatMediumDate } from '../format/date.ts';
import type { Locale } from '../i18n/locale.ts';
import { dayOf, formatTime } from '../instant.ts';

/** `15 abr 2016` of an instant in an IANA zone; it does not break into lines. */
export const formatDayOf = (locale: Locale, instant: string, timeZone: string): string =>
  formatMediumDate(locale, dayOf(instant, timeZone)).replaceAll(' ', '\u00A0');

/** `15 abr 2016, 15:03` of an instant in an IANA zone. */
export const formatWhen = (locale: Locale, instant: string, timeZone: string): string =>
  `${formatDayOf(locale, instant, timeZone)}, ${formatTime(instant, timeZone)}`;
