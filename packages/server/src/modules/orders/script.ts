import type { PaymentSource, Unit } from '@mostrador/contract';
import type { LedgerRef, Posting } from '../../ledger/index.ts';
import { type Cover, needsCharge, type Supply } from '../offers/supply.ts';
import type { Line } from '../quotes/lines.ts';

/** An order, as far as its postings ask. */
export interface Placed {
  id: string;
  buyerId: string;
  sellerId: string;
  /** The operator gives from `issued` and takes points as revenue. */
  sellerIsOperator: boolean;
  source: PaymentSource;
  /** Whether its payment method's charge has settled. */
  charged: boolean;
  /** What it costs when points pay. */
  points: number;
  heldPoints: number;
  /** Of the seller's, promised to this order already. */
  reserved: Record<Unit, number>;
  lines: readonly Line[];
  /** The purchase that this order is, when it was made for another order. */
  cover: Cover | null;
}

/** What happens to one order, in order; postings of all steps are one batch. */
export type Step =
  | { kind: 'pay'; order: Placed }
  | { kind: 'deliver'; order: Placed }
  /** Buyer's points and seller's stock are kept back until somebody's charge has settled. */
  | { kind: 'hold'; order: Placed; take: Record<Unit, number> }
  | { kind: 'charge'; order: Placed };

export type Supplies = Partial<Record<Unit, Supply>>;
const fromStock = (supplies: Supplies): Record<Unit, number> => ({
  stamp: supplies.stamp?.fromStock ?? 0,
  point: supplies.point?.fromStock ?? 0,
});

/**
 * The steps that take an order as far as it can go now (section 9). A seller's purchase of what it lacks is an
 * order of its own that comes before; where a card must be charged first, value is held and nothing is delivered:
 * never half.
 *
 * @param place makes the order of a covering purchase
 */
export function scriptOf(order: Placed, supplies: Supplies, place: (cover: Cover) => Placed): Step[] {
  const hold = { kind: 'hold' as const, order, take: fromStock(supplies) };
  if (order.source === 'method' && !order.charged) return [hold, { kind: 'charge', order }];
  const plans = Object.values(supplies);
  const covers = plans.flatMap(({ cover }) => {
    if (!cover) return [];
    return scriptOf(place(cover), { [cover.unit]: cover.supply }, place);
  });
  if (plans.some(needsCharge)) return [hold, ...covers];
  return [{ kind: 'pay', order }, ...covers, { kind: 'deliver', order }];
}

/** The postings of a step; nothing is posted for 0. */
export function postingsOf(step: Step): Posting[] {
  const { order } = step;
  const postings = {
    pay: () => [payment(order)],
    deliver: () => deliveries(order),
    hold: () => (step.kind === 'hold' ? holds(order, step.take) : []),
    charge: () => [],
  }[step.kind]();
  return postings.filter(({ quantity }) => quantity > 0);
}

const stock = (owner: string, unit: Unit): LedgerRef => ({ owner, unit, role: 'stock' });
const reserved = (owner: string, unit: Unit): LedgerRef => ({ owner, unit, role: 'reserved' });

function payment(order: Placed): Posting {
  const { buyerId, sellerId, heldPoints } = order;
  return {
    debit: heldPoints > 0 ? reserved(buyerId, 'point') : stock(buyerId, 'point'),
    credit: { owner: sellerId, unit: 'point', role: order.sellerIsOperator ? 'revenue' : 'stock' },
    quantity: order.source === 'points' ? order.points : 0,
    kind: 'payment',
    reference: order.id,
  };
}

/** To the stamping account or the buyer's own stock: first what was reserved, then the seller's stock. */
function deliveries(order: Placed): Posting[] {
  const left = { ...order.reserved };
  return order.lines.flatMap(({ unit, units, toStampingAccountId }) => {
    if (!unit) return [];
    const credit = stock(toStampingAccountId ?? order.buyerId, unit);
    const promised = Math.min(left[unit], units);
    left[unit] -= promised;
    const source: LedgerRef = order.sellerIsOperator
      ? { owner: order.sellerId, unit, role: 'issued' }
      : stock(order.sellerId, unit);
    const common = { credit, kind: 'purchase' as const, reference: order.id };
    return [
      { ...common, debit: reserved(order.sellerId, unit), quantity: promised },
      { ...common, debit: source, quantity: units - promised },
    ];
  });
}

function holds(order: Placed, take: Record<Unit, number>): Posting[] {
  const common = { kind: 'reservation' as const, reference: order.id };
  const back = (owner: string, unit: Unit, quantity: number): Posting => ({
    ...common,
    debit: stock(owner, unit),
    credit: reserved(owner, unit),
    quantity,
  });
  return [
    back(order.buyerId, 'point', pointsToHold(order)),
    // The operator issues: there is no stock of which to promise some.
    ...(order.sellerIsOperator
      ? []
      : [back(order.sellerId, 'stamp', take.stamp), back(order.sellerId, 'point', take.point)]),
  ];
}

/** Points of the buyer that a waiting order still has to keep back. */
export const pointsToHold = (order: Placed): number =>
  order.source === 'points' ? order.points - order.heldPoints : 0;

/** Gives back everything that an order kept. */
export function releaseOf(order: Placed): Posting[] {
  const common = { kind: 'release' as const, reference: order.id };
  const give = (owner: string, unit: Unit, quantity: number): Posting => ({
    ...common,
    debit: reserved(owner, unit),
    credit: stock(owner, unit),
    quantity,
  });
  return [
    give(order.buyerId, 'point', order.heldPoints),
    give(order.sellerId, 'stamp', order.reserved.stamp),
    give(order.sellerId, 'point', order.reserved.point),
  ].filter(({ quantity }) => quantity > 0);
}
