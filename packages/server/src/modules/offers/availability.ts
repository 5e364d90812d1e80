import type { UnavailableReason, Unit } from '@mostrador/contract';
import { type Party, standingOf } from './parties.ts';
import { planSupply, type SupplyLevel } from './supply.ts';

/** The seller's settings that decide whether customers may buy by themselves. */
export interface SelfPurchase {
  /** CM-CFG-02 */
  stamp: boolean;
  /** CM-CFG-03 */
  point: boolean;
  automaticStampPurchase: boolean;
}

export interface Market {
  buyer: Pick<Party, 'kind'>;
  seller: Pick<Party, 'kind' | 'state' | 'expiresAt'>;
  selfPurchase: SelfPurchase;
  chain: readonly SupplyLevel[];
  now: Date;
}

/**
 * Why a unit cannot be bought at all, before any quantity is looked at: the seller's standing (A-CM-23), and for
 * customers its settings (CM-CFG-02: the setting, one package and the automatic purchase; CM-CFG-03).
 */
export function closedReason(
  { buyer, seller, selfPurchase, now }: Market,
  unit: Unit,
): UnavailableReason | null {
  const standing = standingOf(seller, now);
  if (standing) return standing;
  if (buyer.kind !== 'customer') return null;
  if (!selfPurchase[unit]) {
    return unit === 'stamp' ? 'stamp_purchase_disabled' : 'point_purchase_disabled';
  }
  return unit === 'stamp' && !selfPurchase.automaticStampPurchase ? 'automatic_purchase_disabled' : null;
}

/**
 * Why this quantity cannot be bought now; null when it can.
 * @param incomingPoints points that the purchase itself would bring to the seller
 */
export function unavailableReason(
  market: Market,
  unit: Unit,
  quantity: number,
  incomingPoints = 0,
): UnavailableReason | null {
  const closed = closedReason(market, unit);
  if (closed) return closed;
  return planSupply(market.chain, unit, quantity, incomingPoints) ? null : 'seller_out_of_stock';
}
