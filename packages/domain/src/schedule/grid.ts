import { minutesOf, timeOf } from './clock.ts';
import { type Block, WEEKDAYS, type Weekday, type WeeklyBlocks } from './week.ts';

/**
 * A week as 7 x 48 half hours: a string of 336 characters from Monday 00:00, `1` on and `0` off. A string cannot
 * change, compares with `===` and keeps a hundred steps of undo cheap.
 */
export type WeekGrid = string;

/** A half hour: `day` 0 (Monday) to 6, `slot` 0 (00:00) to 47 (23:30). */
export interface Cell {
  day: number;
  slot: number;
}

/** Half hours of a day. */
export const SLOTS = 48;

const dayOfGrid = (grid: WeekGrid, day: number): string => grid.slice(day * SLOTS, (day + 1) * SLOTS);
const slotOf = (time: string): number => minutesOf(time) / 30;

/** A day's 48 characters with those from one slot up to, not including, another set. */
const fill = (line: string, from: number, to: number, on: boolean): string =>
  line.slice(0, from) + (on ? '1' : '0').repeat(to - from) + line.slice(to);

/** The grid of a week; its blocks are whole half hours. */
export const gridOf = (weekly: WeeklyBlocks): WeekGrid =>
  WEEKDAYS.map((day) =>
    weekly[day].reduce(
      (line, { start, end }) => fill(line, slotOf(start), slotOf(end), true),
      '0'.repeat(SLOTS),
    ),
  ).join('');

/** A day's blocks, sorted and not touching. */
export const blocksOfDay = (grid: WeekGrid, day: number): Block[] =>
  Array.from(dayOfGrid(grid, day).matchAll(/1+/g), ({ index, 0: { length } }) => ({
    start: timeOf(index * 30),
    end: timeOf((index + length) * 30),
  }));

/** The week of a grid: what `scheduleProblems` has nothing against. */
export const weeklyOf = (grid: WeekGrid): WeeklyBlocks =>
  Object.fromEntries(WEEKDAYS.map((name, day) => [name, blocksOfDay(grid, day)])) as Record<Weekday, Block[]>;

/** Whether a half hour is on. */
export const cellOn = (grid: WeekGrid, { day, slot }: Cell): boolean => grid[day * SLOTS + slot] === '1';

/** The grid with each of its days handed through a function. */
const mapDays = (grid: WeekGrid, change: (line: string, day: number) => string): WeekGrid =>
  WEEKDAYS.map((_, day) => change(dayOfGrid(grid, day), day)).join('');

/** Sets the rectangle between two cells, both included, whichever comes first. */
export function paintCells(grid: WeekGrid, a: Cell, b: Cell, on: boolean): WeekGrid {
  const from = Math.min(a.slot, b.slot);
  const to = Math.max(a.slot, b.slot) + 1;
  return mapDays(grid, (line, day) => ((day - a.day) * (day - b.day) <= 0 ? fill(line, from, to, on) : line));
}

/** Switches the rectangle between two cells: all on, unless all are on. */
export function toggleCells(grid: WeekGrid, a: Cell, b: Cell): WeekGrid {
  const on = paintCells(grid, a, b, true);
  return on === grid ? paintCells(grid, a, b, false) : on;
}

/** Gives some days the hours of another. */
export const copyDay = (grid: WeekGrid, from: number, to: readonly number[]): WeekGrid =>
  mapDays(grid, (line, day) => (to.includes(day) ? dayOfGrid(grid, from) : line));

/** Hours of a day, or of the whole week without one, in steps of a half. */
export const gridHours = (grid: WeekGrid, day?: number): number =>
  (day === undefined ? grid : dayOfGrid(grid, day)).replaceAll('0', '').length / 2;

/** Days (0 to 6) in which two grids differ. */
export const daysThatDiffer = (a: WeekGrid, b: WeekGrid): number[] =>
  Array.from(WEEKDAYS.keys()).filter((day) => dayOfGrid(a, day) !== dayOfGrid(b, day));

/**
 * The slot at which the next block of the day begins, or the first after its end, going forwards (1) or
 * backwards (-1) from a cell; the day's last or first slot when no edge lies there.
 */
export function nextEdge(grid: WeekGrid, { day, slot }: Cell, step: 1 | -1): number {
  const line = dayOfGrid(grid, day);
  let at = slot + step;
  while (at > 0 && at < SLOTS && line[at] === line[at - 1]) at += step;
  return Math.max(0, Math.min(SLOTS - 1, at));
}

/** The block round a half hour that is on, as slots from `start` up to, not including, `end`; null when off. */
export function blockAt(grid: WeekGrid, cell: Cell): { start: number; end: number } | null {
  if (!cellOn(grid, cell)) return null;
  const line = dayOfGrid(grid, cell.day);
  const end = line.indexOf('0', cell.slot);
  return { start: line.lastIndexOf('0', cell.slot) + 1, end: end < 0 ? SLOTS : end };
}
