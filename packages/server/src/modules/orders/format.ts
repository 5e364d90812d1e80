import type { Locale } from '../../http/problem.ts';

const TAGS = { 'es-MX': 'es-MX', en: 'en-US' } as const;

/** `$1,160.00` */
export const pesos = (centavos: number, locale: Locale): string =>
  new Intl.NumberFormat(TAGS[locale], {
    style: 'currency',
    currency: 'MXN',
    currencyDisplay: 'narrowSymbol',
  }).format(centavos / 100);

/** `$2,146`: without centavos where there are none, as the manual has it. */
export const shortPesos = (centavos: number, locale: Locale): string =>
  pesos(centavos, locale).replace(/\.00$/, '');

/** `1,494` */
export const count = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(TAGS[locale]).format(value);

/** `14:35` in the account's zone; empty without an instant. */
export const timeOf = (instant: Date | null, timeZone: string, locale: Locale): string =>
  instant
    ? new Intl.DateTimeFormat(TAGS[locale], {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone,
      }).format(instant)
    : '';

/** `2 de mayo de 2027`, `May 2, 2027` in the account's zone. */
export const day = (instant: Date, timeZone: string, locale: Locale): string =>
  new Intl.DateTimeFormat(TAGS[locale], { dateStyle: 'long', timeZone }).format(instant);

/** `lunes 23 de noviembre`, `Monday, November 23` in the account's zone. */
export function dayOfWeek(instant: Date, timeZone: string, locale: Locale): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone } as const;
  const text = new Intl.DateTimeFormat(TAGS[locale], options).format(instant);
  return locale === 'en' ? text : text.replace(',', '');
}
