import type { Offer, z } from '@mostrador/contract';
import { discounted, pointsFor, splitVat, unitPrice } from '@mostrador/domain';
import { unavailableReason } from './availability.ts';
import type { Counter } from './market.ts';
import type { PricePackage } from './packages.ts';

type View = z.input<typeof Offer>;
const KINDS = { stamp: 'stampPackage', point: 'pointPackage' } as const;

export const money = (amount: number) => ({ amount, currency: 'MXN' as const });

/**
 * What one package costs this buyer, centavos with VAT: a customer's discount lowers its distributor's stamp
 * packages, never points (A-CM-19).
 */
export function priceFor(counter: Pick<Counter, 'buyer'>, entry: PricePackage): number {
  const { kind, discountPercent } = counter.buyer;
  return kind === 'customer' && entry.unit === 'stamp'
    ? discounted(entry.price, discountPercent)
    : entry.price;
}

/** A package as the buyer sees it. */
export function offerView(counter: Counter, entry: PricePackage): View {
  const price = priceFor(counter, entry);
  const reason = unavailableReason(counter, entry.unit, entry.quantity, pointsFor(price));
  return {
    id: entry.id,
    kind: KINDS[entry.unit],
    name: entry.name,
    quantity: entry.quantity,
    price: money(price),
    vatIncluded: true,
    vat: money(splitVat(price).vat),
    unitPrice: unitPrice(price, entry.quantity),
    available: reason === null,
    ...(reason ? { reason } : {}),
  };
}
