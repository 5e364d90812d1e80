import { formatCount } from '../format/count.ts';
import { centavosTyped, countTyped, pesosOf } from '../panel/numbers.ts';
import type { PricePackage, Unit } from './types.ts';

/** A package as it is typed. */
export interface Draft {
  quantity: string;
  /** Pesos, VAT included. */
  price: string;
  name: string;
  /** For the own distributors instead of customers (CM-PRE-02). */
  distributor: boolean;
}

export const EMPTY: Draft = { quantity: '', price: '', name: '', distributor: false };

export const draftOf = ({ quantity, price, name, audience }: PricePackage): Draft => ({
  quantity: String(quantity),
  price: pesosOf(price.amount),
  name,
  distributor: audience === 'distributor',
});

/** Customers get points at face value (section 9): their price follows the quantity. */
export const followsQuantity = (unit: Unit, { distributor }: Draft): boolean =>
  unit === 'point' && !distributor;

/** The price as it stands in its field. */
export const shownPrice = (unit: Unit, draft: Draft): string => {
  if (!followsQuantity(unit, draft)) return draft.price;
  const quantity = countTyped(draft.quantity);
  return quantity === null ? '' : pesosOf(quantity * 100);
};

/** What the platform calls a package without a name, in its own words. */
export const packageName = (unit: Unit, quantity: number): string =>
  `Paquete de ${formatCount('es-MX', quantity)} ${unit === 'stamp' ? 'Timbres' : 'Puntos'}`;

type Wrong = 'missing' | 'wholeNumber' | 'money';

/** What is wrong with a draft before it is sent, by its fields. */
export const wrongIn = (unit: Unit, draft: Draft): Partial<Record<'quantity' | 'price', Wrong>> => {
  const { quantity, price } = draft;
  const wrong: Partial<Record<'quantity' | 'price', Wrong>> = {};
  if (countTyped(quantity) === null) wrong.quantity = quantity.trim() ? 'wholeNumber' : 'missing';
  if (!followsQuantity(unit, draft) && centavosTyped(price) === null)
    wrong.price = price.trim() ? 'money' : 'missing';
  return wrong;
};

export const isRight = (unit: Unit, draft: Draft): boolean => !Object.keys(wrongIn(unit, draft)).length;

/** Whether it is given away: a slip of the hand sells it at once, to whoever looks. */
export const isFree = (unit: Unit, draft: Draft): boolean =>
  !followsQuantity(unit, draft) && centavosTyped(draft.price) === 0;

/**
 * What is sent of a package that was edited. Its name goes along only where it was changed: one that tells the
 * quantity follows it by itself.
 */
export const changeOf = (before: PricePackage, draft: Draft) => {
  const { name = packageName(before.unit, countTyped(draft.quantity)!), ...terms } = termsOf(
    before.unit,
    draft,
  );
  return name === before.name ? terms : { ...terms, name };
};

/** What is sent of a draft that has nothing wrong. */
export const termsOf = (unit: Unit, draft: Draft) => ({
  quantity: countTyped(draft.quantity)!,
  ...(!followsQuantity(unit, draft) && {
    price: { amount: centavosTyped(draft.price)!, currency: 'MXN' as const },
  }),
  ...(draft.name.trim() && { name: draft.name.trim() }),
});
