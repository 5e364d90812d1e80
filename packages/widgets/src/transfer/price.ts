import type { Schemas } from '@mostrador/client';
import { bulkTotal } from '@mostrador/domain';
import { formatPercent } from '../format/count.ts';
import { formatMoney } from '../format/money.ts';
import { pesosOf } from '../panel/numbers.ts';
import type { Texts } from './messages.ts';

/** What a customer pays for stamps in bulk. */
export interface BulkPrice {
  /** Centavos a stamp, VAT included; null: there is no price. */
  readonly unit: number | null;
  /** Whole percent. */
  readonly discount: number;
}

/** The customer's own price, else the global one, less its discount (CM-CFG-01, A-CM-19). */
export const bulkPriceOf = (
  customer: Pick<Schemas['CustomerRecord'], 'bulkStampPrice' | 'discountPercent'>,
  globalPrice: number | null,
): BulkPrice => ({
  unit: customer.bulkStampPrice?.amount ?? globalPrice,
  discount: customer.discountPercent,
});

/** What a field of an amount begins with: pesos for the quantity; empty where there is no price. */
export const bulkAmount = ({ unit, discount }: BulkPrice, quantity: number | null): string => {
  const total = unit === null || quantity === null ? null : bulkTotal(unit, quantity, discount);
  return total === null ? '' : pesosOf(total);
};

/** How that amount came about, in words. */
export const bulkWords = ({ t, locale }: Texts, { unit, discount }: BulkPrice): string => {
  if (unit === null) return t('noBulk');
  const price = formatMoney(locale, { amount: unit, currency: 'MXN' });
  return discount
    ? t('bulkLess', { price, percent: formatPercent(locale, discount / 100) })
    : t('bulk', { price });
};
