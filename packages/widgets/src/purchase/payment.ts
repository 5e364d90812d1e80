import type { Buyer, PaymentChoice, PaymentMethod, Product } from './types.ts';

/** Points: `after` and `missing` are null while the balance or the price is unknown. */
export interface PointsOption {
  readonly key: 'points';
  readonly points: number | null;
  readonly after: number | null;
  /** Points that lack; 0 when they reach. */
  readonly missing: number;
}

/** A stored method; without one (`window`) the person gives it in the platform's window. */
export interface MethodOption {
  readonly key: string;
  readonly method: PaymentMethod | null;
}

export type PaymentOption = PointsOption | MethodOption;

export const isPoints = (option: PaymentOption): option is PointsOption => option.key === 'points';

const WINDOW: MethodOption = { key: 'window', method: null };

const pointsOption = (points: number | null, price: number | null): PointsOption => {
  const after = points === null || price === null ? null : points - price;
  return { key: 'points', points, after, missing: Math.max(0, -(after ?? 0)) };
};

/**
 * Who may pay with what (A-CM-14): a customer's stamps with points only, a distributor's with points or a
 * method, points with a method only.
 * @param price in points; null while unknown
 * @param person whether a person confirms in the platform's window, where it may give another method
 */
export const paymentOptions = (
  product: Product,
  buyer: Buyer | null,
  methods: readonly PaymentMethod[],
  price: number | null,
  person: boolean,
): readonly PaymentOption[] => {
  const byPoints = product === 'stamps' ? [pointsOption(buyer?.points ?? null, price)] : [];
  const customer = !buyer || buyer.kind === 'customer';
  if (product === 'stamps' && customer) return byPoints;
  const stored: MethodOption[] = methods.map((method) => ({ key: method.id, method }));
  return [...byPoints, ...stored, ...(person || !stored.length ? [WINDOW] : [])];
};

/** The option in force: the chosen one while it can pay, else the first that can; none when none can. */
export const paymentInForce = (
  options: readonly PaymentOption[],
  key: string | null,
): PaymentOption | undefined => {
  const able = options.filter((option) => !isPoints(option) || !option.missing);
  return able.find((option) => option.key === key) ?? able[0];
};

/** An option as createOrder takes it. */
export const paymentChoice = (option: PaymentOption): PaymentChoice => {
  if (isPoints(option)) return { source: 'points' };
  return option.method ? { source: 'method', paymentMethodId: option.method.id } : { source: 'method' };
};

/** Whether the charge takes 2 to 3 business days to clear (SV-19, A-SV-5). */
export const isSlow = (option: PaymentOption | undefined): boolean =>
  !!option &&
  !isPoints(option) &&
  (option.method?.kind === 'debit-card' || option.method?.kind === 'bank-account');
