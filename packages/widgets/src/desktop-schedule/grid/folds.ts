import type { Stretch } from '../types.ts';

/** The part of a block that lies on one line of the folded day; positions in half hours from the line's start. */
export interface Fold {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly first: boolean;
  readonly last: boolean;
  /** Where its upper and lower edges are drawn: not where the block goes on in the line above or below. */
  readonly top: readonly [from: number, to: number];
  readonly bottom: readonly [from: number, to: number];
}

/** A block of a day that wraps like text: an edge where it ends, none where it goes on. */
export const foldsOf = ({ start, end }: Pick<Stretch, 'start' | 'end'>, columns: number): Fold[] => {
  const firstLine = Math.floor(start / columns);
  const lastLine = Math.ceil(end / columns) - 1;
  const begins = start - firstLine * columns;
  const ends = end - lastLine * columns;
  return Array.from({ length: Math.max(0, lastLine - firstLine + 1) }, (_, index) => {
    const line = firstLine + index;
    const [first, last] = [line === firstLine, line === lastLine];
    const from = first ? begins : 0;
    const to = last ? ends : columns;
    const above = line === firstLine + 1 ? begins : 0;
    const below = line === lastLine - 1 ? ends : columns;
    const top = first ? ([from, to] as const) : ([from, Math.max(from, Math.min(to, above))] as const);
    const bottom = last ? ([from, to] as const) : ([Math.min(to, Math.max(from, below)), to] as const);
    return { line, from, to, first, last, top, bottom };
  });
};
