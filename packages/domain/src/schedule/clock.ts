import type { Block } from './week.ts';

/** Minutes since midnight of `HH:MM`; `24:00` is 1,440. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** `HH:MM` of minutes since midnight, 0 to 1,440. */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Wall-clock minutes that blocks of one day plan. */
export const minutesIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { start, end }) => sum + minutesOf(end) - minutesOf(start), 0);
