import fc from 'fast-check';

/** What happens between a distributor and a customer of its; `code` is a place in the list of codes made so far. */
export type Act =
  | { kind: 'transfer'; quantity: number }
  | { kind: 'sell'; quantity: number }
  | { kind: 'redeem'; code: number }
  | { kind: 'void'; code: number }
  | { kind: 'order'; packages: number };

const quantity = fc.integer({ min: 1, max: 150 });
const code = fc.nat(5);
export const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('transfer' as const), quantity }),
  fc.record({ kind: fc.constant('sell' as const), quantity }),
  fc.record({ kind: fc.constant('redeem' as const), code }),
  fc.record({ kind: fc.constant('void' as const), code }),
  fc.record({ kind: fc.constant('order' as const), packages: fc.integer({ min: 1, max: 4 }) }),
);

/** What a package holds and costs in points. */
export interface Package {
  readonly stamps: number;
  readonly points: number;
}

export const OPENING = { stock: 700, points: 400 } as const;

/** The same business as it would stand in a notebook. */
export class PlainCounter {
  stock: number = OPENING.stock;
  reserved = 0;
  account = 0;
  points: number = OPENING.points;
  earned = 0;
  readonly codes: { quantity: number; open: boolean }[] = [];
  readonly #package: Package;

  constructor(sold: Package) {
    this.#package = sold;
  }

  get figures() {
    const { stock, reserved, account, points, earned } = this;
    return { stock, reserved, account, points, earned };
  }

  /** Whether it is done. */
  apply(step: Act): boolean {
    switch (step.kind) {
      case 'transfer':
        return this.#take(step.quantity, () => {
          this.account += step.quantity;
        });
      case 'sell':
        return this.#take(step.quantity, () => {
          this.reserved += step.quantity;
          this.codes.push({ quantity: step.quantity, open: true });
        });
      case 'redeem':
        return this.#end(step.code, (units) => {
          this.account += units;
        });
      case 'void':
        return this.#end(step.code, (units) => {
          this.stock += units;
        });
      case 'order':
        return this.#order(step.packages);
    }
  }

  #take(units: number, give: () => void): boolean {
    if (this.stock < units) return false;
    this.stock -= units;
    give();
    return true;
  }

  #end(index: number, give: (units: number) => void): boolean {
    const ended = this.codes[index];
    if (!ended?.open) return false;
    ended.open = false;
    this.reserved -= ended.quantity;
    give(ended.quantity);
    return true;
  }

  #order(packages: number): boolean {
    const price = this.#package.points * packages;
    const stamps = this.#package.stamps * packages;
    if (this.points < price) return false;
    return this.#take(stamps, () => {
      this.points -= price;
      this.earned += price;
      this.account += stamps;
    });
  }
}
