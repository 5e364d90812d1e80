import { pointsFor, splitVat } from '@mostrador/domain';
import type { PackageOffer } from './types.ts';

/** Centavos, and what they are in points. */
export interface Totals {
  /** Total less VAT. */
  readonly subtotal: number;
  readonly vat: number;
  readonly total: number;
  /** The total in whole points, rounded up (A-CM-13). */
  readonly points: number;
}

/** What a number of packages costs; the quote, which decides, reckons the same way. */
export const totalsOf = (offer: PackageOffer, count: number): Totals => {
  const total = count * offer.price.amount;
  const { base, vat } = splitVat(total);
  return { subtotal: base, vat, total, points: pointsFor(total) };
};

/** What the purchase does to the balance. */
export interface Outcome {
  readonly balance: number;
  /** Whole days that it lasts; null while the consumption is unknown (A-CM-15). */
  readonly days: number | null;
}

export const outcomeOf = (balance: number, bought: number, averageDaily: number | null): Outcome => ({
  balance: balance + bought,
  days: averageDaily ? Math.floor((balance + bought) / averageDaily) : null,
});
