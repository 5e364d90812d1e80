import { type Cell, paintCells, SLOTS, type WeekGrid } from '@mostrador/domain';
import type { Span } from '../../types.ts';

/** What a drag does while it lasts. */
export type Stroke =
  | { readonly does: 'paint' | 'erase'; readonly from: Cell; readonly to: Cell }
  /** An end of the block `start` to `end` follows the pointer; `at` is where it is now, as a boundary. */
  | {
      readonly does: 'resize';
      readonly day: number;
      readonly start: number;
      readonly end: number;
      readonly side: 'start' | 'end';
      readonly at: number;
    };

export const spanOf = (a: Cell, b: Cell): Span => ({
  day: Math.min(a.day, b.day),
  lastDay: Math.max(a.day, b.day),
  start: Math.min(a.slot, b.slot),
  end: Math.max(a.slot, b.slot) + 1,
});

/** The block as the handle has made it: half an hour at least, within its day. */
const resized = ({ start, end, side, at }: Stroke & { does: 'resize' }) =>
  side === 'start'
    ? { start: Math.max(0, Math.min(at, end - 1)), end }
    : { start, end: Math.min(SLOTS, Math.max(at, start + 1)) };

const paintSpan = (grid: WeekGrid, { day, lastDay, start, end }: Span, on: boolean): WeekGrid =>
  start < end ? paintCells(grid, { day, slot: start }, { day: lastDay, slot: end - 1 }, on) : grid;

/** What the stroke adds or takes, and where its outcome lies. */
export interface Outcome {
  readonly grid: WeekGrid;
  /** The part to hatch; empty when nothing changes. */
  readonly hatch: Span;
  /** Whether the hatched part is taken away. */
  readonly erases: boolean;
  /** What the label speaks of. */
  readonly about: Span;
}

/** The week that a stroke makes of the one before it. */
export const outcomeOf = (before: WeekGrid, stroke: Stroke): Outcome => {
  if (stroke.does !== 'resize') {
    const span = spanOf(stroke.from, stroke.to);
    const erases = stroke.does === 'erase';
    return { grid: paintSpan(before, span, !erases), hatch: span, erases, about: span };
  }
  const { day, start, end, side } = stroke;
  const now = resized(stroke);
  const old = { day, lastDay: day, start, end };
  const about = { day, lastDay: day, ...now };
  const [was, is] = side === 'start' ? [start, now.start] : [end, now.end];
  const hatch = { day, lastDay: day, start: Math.min(was, is), end: Math.max(was, is) };
  const erases = side === 'start' ? is > was : is < was;
  return { grid: paintSpan(paintSpan(before, old, false), about, true), hatch, erases, about };
};
