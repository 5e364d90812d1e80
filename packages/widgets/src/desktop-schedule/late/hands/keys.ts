import { type Cell, nextEdge, SLOTS, type WeekGrid } from '@mostrador/domain';

/** Where a cell stands: rows of 48 are the week, rows of 12 or 6 are one day folded. */
export interface Shape {
  readonly columns: 48 | 12 | 6;
  readonly rtl: boolean;
}

const LAST_DAY = 6;
const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));

/** Half hours, or days, by which a plain arrow moves. */
const STEPS: Readonly<Record<string, readonly [slots: number, rows: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Where a key takes the cell with focus (design, section 8: keyboard); null for keys that do not move.
 * @param far Ctrl or Command is held
 */
export const movedBy = (
  key: string,
  far: boolean,
  at: Cell,
  grid: WeekGrid,
  { columns, rtl }: Shape,
): Cell | null => {
  const { day, slot } = at;
  if (key === 'Home') return far ? { day: 0, slot: 0 } : { day, slot: 0 };
  if (key === 'End') return far ? { day: LAST_DAY, slot: SLOTS - 1 } : { day, slot: SLOTS - 1 };
  const step = STEPS[key];
  if (!step) return null;
  const slots = rtl ? -step[0] : step[0];
  if (slots)
    return { day, slot: far ? nextEdge(grid, at, slots > 0 ? 1 : -1) : clamp(slot + slots, SLOTS - 1) };
  if (columns < SLOTS) {
    const next = slot + step[1] * columns;
    return { day, slot: next < 0 || next >= SLOTS ? slot : next };
  }
  return { day: far ? (step[1] < 0 ? 0 : LAST_DAY) : clamp(day + step[1], LAST_DAY), slot };
};
