import type { Money } from '../format/money.ts';

/** What the meter shows, as getBalances and getConsumption answer it. */
export interface MeterBalance {
  /** Stamps left. */
  readonly stamps: number;
  readonly points?: number;
  /** Stamps a day over the last 30 whole days (A-CM-15). */
  readonly averageDaily?: number | null;
  /** `floor(stamps / averageDaily)`; null or absent while no consumption is known (A-CM-15). */
  readonly daysRemaining?: number | null;
  /** Calendar day on which they run out. */
  readonly runsOutOn?: string | null;
  /** Stamps used a day, oldest first; the last 30 are drawn. */
  readonly daily?: readonly { readonly date: string; readonly used: number }[];
  /** Instant of these figures, for "Datos de las 14:20". */
  readonly asOf?: string;
  /** Instant at which the balance reached 0. */
  readonly emptySince?: string;
  /** Last day of an unlimited account (IP-14); it has no balance. */
  readonly unlimitedUntil?: string;
}

/** The automatic sale (CM-TIM-04) of the account, when the meter is to speak of it. */
export interface MeterAutoSale {
  readonly state: 'on' | 'off' | 'paused';
  /** Balance that fires it. */
  readonly minimum?: number;
  /** Stamps credited. */
  readonly quantity?: number;
  readonly amount?: Money;
  /** Calendar day on which the balance is expected to reach the minimum. */
  readonly expectedOn?: string;
  /** Why it is paused, in the user's words. */
  readonly reason?: string;
}

/** What went wrong: the members of a problem document that a person reads. */
export interface MeterProblem {
  readonly title: string;
  readonly detail?: string;
  readonly requestId?: string;
}

export const METER_STATES = ['loading', 'ready', 'empty', 'failed', 'offline', 'not-allowed'] as const;
export type MeterState = (typeof METER_STATES)[number];

/** All that a meter draws. */
export interface MeterFigures {
  readonly balance?: MeterBalance | null | undefined;
  readonly autoSale?: MeterAutoSale | null | undefined;
  /** Without it `ready`; `loading` before there is a balance. */
  readonly state?: MeterState | undefined;
  readonly problem?: MeterProblem | null | undefined;
  readonly locale?: string | undefined;
  /** Nobody is signed in, neither at the site nor by the platform's window: so the state is `not-allowed`. */
  readonly visitor?: boolean;
  /** Instant of now by the server; that of the balance without it. */
  readonly now?: string | undefined;
  /** IANA zone in which days begin. */
  readonly timeZone?: string | undefined;
  /** Says of when the figures are. */
  readonly stale?: boolean;
}
