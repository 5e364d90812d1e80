import { addDays } from './calendar.ts';

/** Whole days that the average looks back (A-CM-15). */
export const AVERAGE_DAYS = 30;

/** How fast an account uses its stamps, and how long they last. */
export interface ConsumptionForecast {
  /** Stamps used in the last 30 whole days / 30. */
  averageDaily: number;
  /** floor(balance / average); null while nothing was used. */
  daysRemaining: number | null;
  /** The day on which the balance is expected to end. */
  runsOutOn: string | null;
}

/**
 * How long a balance lasts (A-CM-15).
 * @param usedIn30Days stamps used in the last 30 whole days, today excluded
 * @param today the day in the customer's zone, `YYYY-MM-DD`
 */
export function forecastConsumption(
  balance: number,
  usedIn30Days: number,
  today: string,
): ConsumptionForecast {
  const averageDaily = usedIn30Days / AVERAGE_DAYS;
  if (averageDaily === 0) return { averageDaily, daysRemaining: null, runsOutOn: null };
  // In integers: balance / (used / 30) would round before the floor.
  const daysRemaining = Math.floor((Math.max(0, balance) * AVERAGE_DAYS) / usedIn30Days);
  return { averageDaily, daysRemaining, runsOutOn: addDays(today, daysRemaining) };
}
