import fc from 'fast-check';

/** What a distributor's staff does; `sale` is a place in the list of what was sold so far. */
export type Act =
  | { kind: 'give'; points: number }
  | { kind: 'supply'; packages: number }
  | { kind: 'contract' }
  | { kind: 'license'; licenses: number }
  | { kind: 'invoice'; sale: number }
  | { kind: 'collect'; centavos: number };

export const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('give' as const), points: fc.integer({ min: 1, max: 1_500 }) }),
  fc.record({ kind: fc.constant('supply' as const), packages: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('contract' as const) }),
  fc.record({ kind: fc.constant('license' as const), licenses: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('invoice' as const), sale: fc.nat(4) }),
  fc.record({ kind: fc.constant('collect' as const), centavos: fc.integer({ min: 1, max: 90_000 }) }),
);

/** Prices in points. */
export interface Prices {
  readonly package: { readonly stamps: number; readonly points: number };
  readonly contract: number;
}

export const OPENING = 6_000;
/** A point's face value in centavos (A-CM-11). */
export const FACE = 100;

/** The books of a distributor with one customer, as a notebook would have them. */
export class PlainBooks {
  points = OPENING;
  stamps = 0;
  given = 0;
  collected = 0;
  licenses = 0;
  contracted = false;
  readonly sales: { points: number; invoiced: boolean }[] = [];
  readonly #prices: Prices;

  constructor(prices: Prices) {
    this.#prices = prices;
  }

  /** Of the distributor and its customer; money in centavos. */
  get figures() {
    const { points, stamps, given, licenses } = this;
    const open = this.sales.filter(({ invoiced }) => !invoiced);
    const pending = FACE * open.reduce((sum, sale) => sum + sale.points, 0);
    const due = FACE * given - this.collected;
    return { points, stamps, customer: given, pending, pendingCount: open.length, due, licenses };
  }

  /** Whether it is done. */
  apply(step: Act): boolean {
    switch (step.kind) {
      case 'give':
        return this.#pay(step.points, () => {
          this.given += step.points;
          this.sales.push({ points: step.points, invoiced: false });
        });
      case 'supply':
        return this.#pay(this.#prices.package.points * step.packages, () => {
          this.stamps += this.#prices.package.stamps * step.packages;
        });
      case 'contract':
        if (this.contracted) return false;
        return this.#pay(this.#prices.contract, () => {
          this.contracted = true;
        });
      case 'license':
        if (this.contracted) this.licenses += step.licenses;
        return this.contracted;
      case 'invoice': {
        const sale = this.sales[step.sale];
        if (!sale || sale.invoiced) return false;
        sale.invoiced = true;
        return true;
      }
      case 'collect':
        this.collected += step.centavos;
        return true;
    }
  }

  #pay(points: number, get: () => void): boolean {
    if (this.points < points) return false;
    this.points -= points;
    get();
    return true;
  }
}
