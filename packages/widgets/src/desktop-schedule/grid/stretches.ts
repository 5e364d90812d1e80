import { blocksOfDay, minutesOf, type WeekGrid } from '@mostrador/domain';
import type { Stretch } from '../types.ts';

/** A day's blocks in half hours. */
export const stretchesOf = (grid: WeekGrid, day: number): Stretch[] =>
  blocksOfDay(grid, day).map(({ start, end }) => ({
    day,
    start: minutesOf(start) / 30,
    end: minutesOf(end) / 30,
  }));
