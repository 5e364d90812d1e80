import type { Locale } from '../i18n/locale.ts';
import { perLocale, withMinus } from './per-locale.ts';

/** Amount in centavos of a currency, as the API gives it. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

const pesos = (minimumFractionDigits: number) =>
  perLocale(
    (tag) =>
      new Intl.NumberFormat(tag, {
        style: 'currency',
        currency: 'MXN',
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits,
      }),
  );
const totals = /* @__PURE__ */ pesos(2);
const unitPrices = /* @__PURE__ */ pesos(4);

/** `$31,900.00` from integer centavos. */
export const formatMoney = (locale: Locale, money: Money): string =>
  withMinus(totals(locale).format(money.amount / 100));

/** `$0.6380` from the API's decimal text in pesos. */
export const formatUnitPrice = (locale: Locale, pesosText: string): string =>
  withMinus(unitPrices(locale).format(Number(pesosText)));
