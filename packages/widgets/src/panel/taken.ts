/** The first of a list that is read page by page, and whether there are more. */
export interface Taken<T> {
  readonly data: readonly T[];
  readonly more: boolean;
}

/** Reads as many pages as `count` items need, and no further. */
export const take = async <T>(items: AsyncIterable<T>, count: number): Promise<Taken<T>> => {
  const data: T[] = [];
  for await (const item of items) {
    if (data.length === count) return { data, more: true };
    data.push(item);
  }
  return { data, more: false };
};
