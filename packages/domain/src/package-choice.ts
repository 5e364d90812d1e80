/** A package that may be bought. */
export interface PackageSize {
  /** Stamps or points in one package. */
  quantity: number;
  /** Centavos of one package. */
  price: number;
}

/** So many of one package. */
export interface PackageCount<P extends PackageSize> {
  package: P;
  count: number;
}

/** What a choice of packages brings and costs. */
export const totalOf = (choice: readonly PackageCount<PackageSize>[]) => ({
  quantity: choice.reduce((sum, { package: { quantity }, count }) => sum + quantity * count, 0),
  price: choice.reduce((sum, { package: { price }, count }) => sum + price * count, 0),
});

/**
 * What to buy when the stock does not cover a sale: the smallest package that covers the shortage; beyond the
 * largest, the largest repeatedly and then the smallest that covers the rest (A-CM-12). Of two equal sizes the
 * cheaper. Null when there is no package at all; empty when nothing is short.
 */
export function coveringPackages<P extends PackageSize>(
  shortage: number,
  packages: readonly P[],
): PackageCount<P>[] | null {
  if (shortage <= 0) return [];
  const sizes = packages.toSorted((a, b) => a.quantity - b.quantity || a.price - b.price);
  const largestSize = sizes.at(-1)?.quantity;
  const largest = sizes.find(({ quantity }) => quantity === largestSize);
  if (!largest) return null;
  const repeated = Math.floor(shortage / largest.quantity);
  const rest = shortage - repeated * largest.quantity;
  const last = rest > 0 ? sizes.find(({ quantity }) => quantity >= rest)! : null;
  if (last === largest) return [{ package: largest, count: repeated + 1 }];
  return [
    ...(repeated > 0 ? [{ package: largest, count: repeated }] : []),
    ...(last ? [{ package: last, count: 1 }] : []),
  ];
}
