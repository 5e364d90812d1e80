import type { Unit } from '@mostrador/contract';
import { coveringPackages, type PackageCount, pointsFor, totalOf } from '@mostrador/domain';
import type { PricePackage } from './packages.ts';

/** One seller on the way from a buyer up to the operator, as it stands now. */
export interface SupplyLevel {
  accountId: string;
  kind: 'operator' | 'distributor';
  /** Whether it may sell (A-CM-23). */
  sells: boolean;
  /** Whether it lets the platform buy what it is short of (A-CM-12, CM-CFG-03). */
  automatic: Record<Unit, boolean>;
  stock: Record<Unit, number>;
  /** Its line with its own seller, where there is one (A-CM-14). */
  credit: { paymentMethodId: string; available: number } | null;
  /** Its default payment method, when that is a credit card. */
  creditCardId: string | null;
  /** What it sells to distributors. */
  packages: PricePackage[];
}

/** Where what a seller sells comes from: its stock, and a purchase of its own for what that lacks. */
export interface Supply {
  fromStock: number;
  cover: Cover | null;
}

/** The automatic purchase of a seller that is short (A-CM-12). */
export interface Cover {
  buyerId: string;
  sellerId: string;
  unit: Unit;
  choice: PackageCount<PricePackage>[];
  quantity: number;
  /** Centavos. */
  total: number;
  points: number;
  payment: { source: 'points' } | { source: 'method'; paymentMethodId: string; onAccount?: true };
  supply: Supply;
}

/**
 * How the first seller of the chain comes by `quantity`, or null when it cannot (409 `seller_out_of_stock`):
 * from its stock; else by the smallest package that covers the shortage, paid with its points (stamps only),
 * else on its credit line, else with its default credit card, never by debit or bank (A-CM-12). Its own seller may need to do likewise.
 *
 * @param chain the seller, its seller, and so on up to the operator, who issues and is never short
 * @param incomingPoints points that this very sale brings to the seller before it pays
 */
export function planSupply(
  chain: readonly SupplyLevel[],
  unit: Unit,
  quantity: number,
  incomingPoints = 0,
): Supply | null {
  const [level, ...above] = chain;
  if (!level?.sells) return null;
  if (level.kind === 'operator') return { fromStock: quantity, cover: null };
  const fromStock = Math.min(level.stock[unit], quantity);
  if (fromStock === quantity) return { fromStock, cover: null };
  const cover = level.automatic[unit]
    ? planCover(level, above, unit, quantity - fromStock, incomingPoints)
    : null;
  return cover && { fromStock, cover };
}

function planCover(
  level: SupplyLevel,
  above: readonly SupplyLevel[],
  unit: Unit,
  shortage: number,
  incomingPoints: number,
): Cover | null {
  const seller = above[0];
  const offered = seller?.packages.filter((entry) => entry.unit === unit) ?? [];
  const choice = coveringPackages(shortage, offered);
  if (!seller || !choice) return null;
  const { quantity, price: total } = totalOf(choice);
  const points = pointsFor(total);
  const paysWithPoints = unit === 'stamp' && level.stock.point + incomingPoints >= points;
  const payment = paysWithPoints ? { source: 'points' as const } : payLater(level, total);
  if (!payment) return null;
  const supply = planSupply(above, unit, quantity, paysWithPoints ? points : 0);
  return (
    supply && {
      buyerId: level.accountId,
      sellerId: seller.accountId,
      unit,
      choice,
      quantity,
      total,
      points,
      payment,
      supply,
    }
  );
}

/** A-CM-12: the credit line where it is enough, else the default credit card. */
function payLater({ credit, creditCardId }: SupplyLevel, total: number): Cover['payment'] | null {
  if (credit && credit.available >= total) {
    return { source: 'method', paymentMethodId: credit.paymentMethodId, onAccount: true };
  }
  return creditCardId ? { source: 'method', paymentMethodId: creditCardId } : null;
}

/** Whether somebody's card must be charged before this can be delivered: then it takes two commits. */
export const needsCharge = ({ cover }: Supply): boolean =>
  cover !== null &&
  ((cover.payment.source === 'method' && !cover.payment.onAccount) || needsCharge(cover.supply));
