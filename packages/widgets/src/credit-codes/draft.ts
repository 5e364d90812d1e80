import { wallToInstant } from '@mostrador/domain';
import { centavosTyped, countTyped, pesosOf } from '../panel/numbers.ts';
import type { Unit } from './types.ts';

/** A code as it is typed. */
export interface Draft {
  unit: Unit;
  quantity: string;
  /** Pesos, VAT included; points have theirs by their quantity. */
  amount: string;
  /** The last day, `2027-01-02`; empty: it does not expire. */
  expires: string;
}

export const EMPTY: Draft = { unit: 'stamp', quantity: '', amount: '', expires: '' };

const DAY_MS = 86_400_000;

/** The amount as it stands in its field: points go at face value (section 9). */
export const shownAmount = ({ unit, quantity, amount }: Draft): string => {
  if (unit === 'stamp') return amount;
  const points = countTyped(quantity);
  return points === null ? '' : pesosOf(points * 100);
};

/** What is wrong with a draft before it is sent, by its fields. `today` is a day of the account's calendar. */
export const wrongIn = ({ unit, quantity, amount, expires }: Draft, today: string) => ({
  ...(countTyped(quantity) === null && {
    quantity: quantity.trim() ? ('wholeNumber' as const) : ('missing' as const),
  }),
  ...(unit === 'stamp' && amount.trim() && centavosTyped(amount) === null && { amount: 'money' as const }),
  ...(expires && expires < today && { expires: 'past' as const }),
});

/** The midnight that ends a day of a zone. */
const endOf = (day: string, timeZone: string): string => {
  const next = new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
  return wallToInstant(`${next}T00:00`, timeZone).toISOString();
};

/** What is sent of a draft that has nothing wrong. */
export const bodyOf = ({ unit, quantity, amount, expires }: Draft, timeZone: string) => ({
  unit,
  quantity: countTyped(quantity)!,
  ...(unit === 'stamp' &&
    amount.trim() && { amount: { amount: centavosTyped(amount)!, currency: 'MXN' as const } }),
  ...(expires && { expiresAt: endOf(expires, timeZone) }),
});
