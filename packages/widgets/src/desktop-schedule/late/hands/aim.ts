import { blockAt, type Cell, cellOn, SLOTS, type WeekGrid } from '@mostrador/domain';
import type { Area } from './marks.ts';
import type { Stroke } from './stroke.ts';

/** How near the end of a block takes it. */
const GRIP_PX = { mouse: 7, touch: 22 };
/** Under this width a tap of a finger means a whole hour. */
const FINGER_PX = 24;

/** A pointer in the window, and how far the page scrolled by itself since the area was read. */
export interface Aim {
  readonly x: number;
  readonly y: number;
  readonly scrolled: number;
}

/** Where a stroke begins. */
export interface Start {
  readonly touch: boolean;
  readonly area: Area;
  readonly cell: Cell;
  /** The week before it. */
  readonly before: WeekGrid;
}

/** Whether the whole week is on show, and not a single day. */
export const isWide = ({ columns }: Area): boolean => columns === SLOTS;

export const isInside = ({ rect }: Area, { x, y }: Aim): boolean =>
  x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;

/** The nearest end of a half hour, in half hours from midnight. */
export const boundaryAt = (area: Area, aim: Aim): number => Math.round(positionAt(area, aim));

/** The cell under the pointer, or the nearest; a single day on show is `day`. */
export const cellAt = (area: Area, aim: Aim, day: number): Cell => {
  const slot = slotWithin(Math.floor(positionAt(area, aim)));
  return isWide(area) ? { day: lineAt(area, aim), slot } : { day, slot };
};

/** The end of a block under the pointer, or as near as a finger can tell. */
export const handleAt = ({ before: grid, area, cell, touch }: Start, aim: Aim): Stroke | null => {
  const at = positionAt(area, aim);
  const grip = (touch ? GRIP_PX.touch : GRIP_PX.mouse) / slotPx(area);
  const beside = Math.floor(at - cell.slot < 0.5 ? at - grip : at + grip);
  const block = blockAt(grid, cell) ?? (touch ? blockAt(grid, { ...cell, slot: slotWithin(beside) }) : null);
  if (!block) return null;
  const { start, end } = block;
  const reach = Math.min(grip, (end - start) / 3);
  const side = Math.abs(at - start) <= reach ? 'start' : Math.abs(at - end) <= reach ? 'end' : null;
  return side && { does: 'resize', day: cell.day, start, end, side, at: block[side] };
};

/** A tap switches what it touches: a whole hour where a half hour is narrower than a finger. */
export const tapOn = ({ before, cell, area }: Start, erases: boolean): Stroke => {
  const does = cellOn(before, cell) || erases ? 'erase' : 'paint';
  if (slotPx(area) >= FINGER_PX) return { does, from: cell, to: cell };
  const slot = cell.slot - (cell.slot % 2);
  return { does, from: { ...cell, slot }, to: { ...cell, slot: slot + 1 } };
};

const lineAt = ({ rect, lines }: Area, { y, scrolled }: Aim): number => {
  const share = (y + scrolled - rect.top) / rect.height;
  return Math.max(0, Math.min(lines - 1, Math.floor(share * lines)));
};

/** Half hours from midnight, with a fraction. */
const positionAt = (area: Area, aim: Aim): number => {
  const { rect, columns, rtl } = area;
  const across = rtl ? rect.right - aim.x : aim.x - rect.left;
  const column = Math.max(0, Math.min(columns - 1e-6, (across / rect.width) * columns));
  if (!isWide(area)) return lineAt(area, aim) * columns + column;
  return across >= rect.width ? SLOTS : column;
};

const slotWithin = (slot: number): number => Math.max(0, Math.min(SLOTS - 1, slot));
const slotPx = ({ rect, columns }: Area): number => rect.width / columns;
