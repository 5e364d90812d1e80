/** Numbers that one seed repeats. */
export interface Chance {
  /** From 0 to 1, without 1. */
  next(): number;
  /** A whole number from 1 to `most`. */
  upTo(most: number): number;
  pick<T>(values: readonly T[]): T;
}

/** mulberry32: small, and the same on every machine. */
export function chanceOf(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (most: number) => 1 + Math.floor(next() * most);
  return { next, upTo, pick: (values) => values[upTo(values.length) - 1]! };
}
