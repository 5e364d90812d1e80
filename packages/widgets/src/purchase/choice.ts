import { suggestedPoints, suggestedStamps } from './packages.ts';
import type { Choice, Product, Shop } from './types.ts';

/** What suggests itself besides the shop. */
export interface Wishes {
  /** Points that a purchase of stamps waits for. */
  readonly lacking: number;
  /** The stamping account that the page names. */
  readonly stampingAccount: string | undefined;
}

/** The choice with what the person has not chosen, or can choose no longer, filled in. */
export const completed = (choice: Choice, product: Product, shop: Shop, wishes: Wishes): Choice => {
  const { offers, buyer, averageDaily, receivers } = shop;
  const budget = buyer?.kind === 'customer' ? buyer.points * 100 : null;
  const present = offers.find(({ id, available }) => available && id === choice.offerId);
  const suggested = () =>
    product === 'points'
      ? suggestedPoints(offers, wishes.lacking)
      : suggestedStamps(offers, averageDaily, budget);
  const able = receivers.filter(({ blocked }) => !blocked);
  const named = [choice.receiverId, wishes.stampingAccount].flatMap(
    (wanted) => able.find(({ id }) => id === wanted) ?? [],
  );
  const receiver = named[0] ?? able[0];
  return { ...choice, offerId: (present ?? suggested())?.id ?? null, receiverId: receiver?.id ?? null };
};
