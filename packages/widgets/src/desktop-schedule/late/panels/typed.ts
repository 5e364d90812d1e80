import { type Block, minutesOf, timeOf } from '@mostrador/domain';

/** A block as it is being typed. */
export interface TypedBlock {
  readonly start: string;
  readonly end: string;
}

/** Why a typed block cannot be taken, and which of its fields to mend. */
export type TypedProblem =
  | { readonly side: 'start' | 'end'; readonly code: 'notATime' | 'notHalf' }
  | { readonly side: 'end'; readonly code: 'ends'; readonly time: string }
  | { readonly side: 'start'; readonly code: 'overlaps'; readonly block: Block };

const DAY_MINUTES = 1_440;

/** `08:30` of `8:30`, `0830`, `8.30`, `8`; null when it is no time of a day. `24:00` ends one. */
export const timeTyped = (text: string): string | null => {
  const [, hours, minutes = '0'] = /^\s*(\d{1,2})\s*(?:[:.h]?\s*(\d{2}))?\s*h?\s*$/i.exec(text) ?? [];
  if (hours === undefined || Number(minutes) > 59) return null;
  const total = Number(hours) * 60 + Number(minutes);
  return total <= DAY_MINUTES ? timeOf(total) : null;
};

const fieldProblem = (text: string, side: 'start' | 'end'): TypedProblem | null => {
  const time = timeTyped(text);
  if (!time || (side === 'start' && time === '24:00')) return { side, code: 'notATime' };
  return minutesOf(time) % 30 ? { side, code: 'notHalf' } : null;
};

/** What is wrong with each of a day's typed blocks, in their order; null where nothing is. */
export const typedProblems = (typed: readonly TypedBlock[]): (TypedProblem | null)[] => {
  const taken: Block[] = [];
  return typed.map(({ start, end }) => {
    const wrong = fieldProblem(start, 'start') ?? fieldProblem(end, 'end');
    if (wrong) return wrong;
    const block = { start: timeTyped(start)!, end: timeTyped(end)! };
    const [from, to] = [minutesOf(block.start), minutesOf(block.end)];
    if (to <= from) return { side: 'end', code: 'ends', time: block.start };
    const met = taken.find((other) => minutesOf(other.start) < to && from < minutesOf(other.end));
    if (met) return { side: 'start', code: 'overlaps', block: met };
    taken.push(block);
    return null;
  });
};

/** The blocks of a day whose typing has no problem. */
export const blocksTyped = (typed: readonly TypedBlock[]): Block[] =>
  typed.map(({ start, end }) => ({ start: timeTyped(start)!, end: timeTyped(end)! }));
