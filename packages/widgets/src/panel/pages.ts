/** A list as far as it was read. */
export interface Pages<T> {
  readonly items: readonly T[];
  /** Whether the platform has more. */
  readonly more: boolean;
}

/** Reads the first `count` pages of a list. */
export const readPages = async <T>(
  count: number,
  read: (cursor: string | undefined) => Promise<{ data: T[]; nextCursor: string | null }>,
): Promise<Pages<T>> => {
  const items: T[] = [];
  let cursor: string | null | undefined;
  for (let page = 0; page < count && cursor !== null; page++) {
    const { data, nextCursor } = await read(cursor);
    items.push(...data);
    cursor = nextCursor;
  }
  return { items, more: cursor !== null };
};

/** All that a reading yields. */
export const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};
