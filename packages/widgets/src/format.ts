import type { Locale } from './i18n/locale.ts';

/** Amount in centavos of a currency, as the API gives it. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** British order for English ("2 January 2027"), as the texts of the design have it. */
const TAGS = { 'es-MX': 'es-MX', en: 'en-GB' } as const satisfies Record<Locale, string>;

/** One Intl object a locale and format: making one costs more than the widget that asks for it. */
const perLocale = <F>(make: (tag: string) => F): ((locale: Locale) => F) => {
  const made: Partial<Record<Locale, F>> = {};
  return (locale) => {
    made[locale] ??= make(TAGS[locale]);
    return made[locale];
  };
};
const numbers = (options?: Intl.NumberFormatOptions) =>
  perLocale((tag) => new Intl.NumberFormat(tag, options));
const dates = (options: Intl.DateTimeFormatOptions) =>
  perLocale((tag) => new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options }));

/** A true minus sign (U+2212), as wide as a digit. */
const minus = (text: string) => text.replace('-', '\u2212');

const counts = /* @__PURE__ */ numbers();
/** `1,494` */
export const formatCount = (locale: Locale, value: number): string => minus(counts(locale).format(value));

const pesos = /* @__PURE__ */ numbers({
  style: 'currency',
  currency: 'MXN',
  currencyDisplay: 'narrowSymbol',
});
/** `$31,900.00` from integer centavos. */
export const formatMoney = (locale: Locale, money: Money): string =>
  minus(pesos(locale).format(money.amount / 100));

const unitPrices = /* @__PURE__ */ numbers({
  style: 'currency',
  currency: 'MXN',
  currencyDisplay: 'narrowSymbol',
  minimumFractionDigits: 4,
});
/** `$0.6380` from the API's decimal text in pesos. */
export const formatUnitPrice = (locale: Locale, pesosText: string): string =>
  minus(unitPrices(locale).format(Number(pesosText)));

/** `45 %` with a thin gap that does not break, from a share (0.45). */
export const formatPercent = (locale: Locale, share: number): string =>
  `${formatCount(locale, Math.round(share * 100))}\u202f%`;

/** Calendar days (`2027-01-02`) are read and written in UTC, so no zone can move them. */
const day = (format: (locale: Locale) => Intl.DateTimeFormat) => (locale: Locale, isoDate: string) =>
  format(locale).format(new Date(isoDate)).replace(',', '');

/** `2 de enero de 2027` from `2027-01-02`. */
export const formatDate = /* @__PURE__ */ day(dates({ day: 'numeric', month: 'long', year: 'numeric' }));
/** `sábado 21 de noviembre` from `2026-11-21`. */
export const formatWeekday = /* @__PURE__ */ day(dates({ weekday: 'long', day: 'numeric', month: 'long' }));
/** `2 ene` from `2027-01-02`. */
export const formatShortDate = /* @__PURE__ */ day(dates({ day: 'numeric', month: 'short' }));
