import type { Schemas } from '@mostrador/client';
import type { WeekGrid } from '@mostrador/domain';

export type Desktop = Schemas['Desktop'];
export type Schedule = Schemas['Schedule'];
export type Usage = Schemas['Usage'];

/** A schedule and the version by which it may be replaced. */
export interface Version {
  readonly schedule: Schedule;
  readonly etag: string;
  /** Its week as a grid. */
  readonly grid: WeekGrid;
}

/** What the widget shows of a desktop, as it was read. */
export interface Reading {
  /** What the account may choose from; empty when the page names the desktop. */
  readonly choices: readonly Pick<Desktop, 'id' | 'name' | 'customerName'>[];
  readonly desktop: Desktop;
  readonly version: Version;
  readonly usage: Usage;
}

/** How a desktop's week is laid out: a grid of the week, or one day folded into rows of so many half hours. */
export type Columns = 48 | 12 | 6;

/** What a stroke does: with `paint` the first cell decides, `erase` always takes away. */
export type Brush = 'paint' | 'erase';

/** A stretch of wall-clock time on a day of the week, in half hours with fractions. */
export interface Stretch {
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

/** A rectangle of half hours: days `day` to `lastDay`, slots from `start` up to, not including, `end`. */
export interface Span {
  readonly day: number;
  readonly lastDay: number;
  readonly start: number;
  readonly end: number;
}
