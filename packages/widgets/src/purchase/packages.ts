import type { PackageOffer } from './types.ts';

/** A row of the list. */
export interface PackageRow {
  readonly offer: PackageOffer;
  /** Unit price / dearest unit price, 0 to 1: the length of the price bar. */
  readonly bar: number;
  /** Saving against the dearest unit price, 0 to 1. */
  readonly saving: number;
  /** Whether narrow places show it before "Ver los 13 paquetes". */
  readonly first: boolean;
}

/** How many packages a narrow place shows first. */
const FIRST = 5;
/** Months of the buyer's own consumption that the first packages are nearest to. */
const MONTHS = [1, 4, 8, 12];
const MONTH_DAYS = 30;
/** Quantities shown first, after the smallest, while no consumption is known. */
const USUAL = [10_000, 50_000, 250_000, 500_000];

const targets = (averageDaily: number | null) =>
  averageDaily ? MONTHS.map((months) => months * MONTH_DAYS * averageDaily) : USUAL;

/** The offer whose quantity is nearest; the smaller one of two as near. */
const nearest = (offers: readonly PackageOffer[], quantity: number) =>
  offers.reduce((best, offer) =>
    Math.abs(offer.quantity - quantity) < Math.abs(best.quantity - quantity) ? offer : best,
  );

/** The smallest, and those nearest to 1, 4, 8 and 12 months of consumption (design, section 6). */
export const firstOffers = (
  offers: readonly PackageOffer[],
  averageDaily: number | null,
): readonly PackageOffer[] => {
  if (offers.length <= FIRST) return offers;
  const picked = new Set(offers.slice(0, 1));
  for (const target of targets(averageDaily))
    picked.add(
      nearest(
        offers.filter((offer) => !picked.has(offer)),
        target,
      ),
    );
  return offers.filter((offer) => picked.has(offer));
};

/**
 * The rows of the list, smallest package first.
 * @param chosenId stays in sight when a wide list, where all are shown, becomes narrow
 */
export const packageRows = (
  offers: readonly PackageOffer[],
  averageDaily: number | null,
  chosenId: string | null,
): readonly PackageRow[] => {
  const unit = (offer: PackageOffer) => offer.price.amount / offer.quantity;
  const dearest = Math.max(...offers.map(unit));
  const first = firstOffers(offers, averageDaily);
  return offers.map((offer) => {
    const bar = dearest ? unit(offer) / dearest : 1;
    return { offer, bar, saving: 1 - bar, first: offer.id === chosenId || first.includes(offer) };
  });
};

/**
 * The package of stamps chosen for a person who has not chosen: the one for four months, or where points
 * must pay and do not reach, the nearest that they pay; at last the smallest.
 * @param budget centavos that can be spent; null without a limit
 */
export const suggestedStamps = (
  offers: readonly PackageOffer[],
  averageDaily: number | null,
  budget: number | null,
): PackageOffer | undefined => {
  const open = offers.filter((offer) => offer.available);
  const within = open.filter((offer) => budget === null || offer.price.amount <= budget);
  if (!within.length) return open[0];
  return nearest(within, targets(averageDaily)[1] ?? 0);
};

/** The smallest package of points that brings what lacks, else the largest. */
export const suggestedPoints = (
  offers: readonly PackageOffer[],
  lacking: number,
): PackageOffer | undefined => {
  const open = offers.filter((offer) => offer.available);
  return open.find(({ quantity }) => quantity >= lacking) ?? open.at(-1);
};
