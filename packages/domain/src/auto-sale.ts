import { addDays, dayOf } from './calendar.ts';
import { AVERAGE_DAYS } from './consumption.ts';
import { wallToInstant } from './zone.ts';

/** An automatic sale (CM-TIM-04): at `minimum` or less, `quantity` stamps are credited. */
export interface AutoSaleRule {
  /** Stamps: it fires at this balance or less. */
  minimum: number;
  /** Stamps credited each time. */
  quantity: number;
  /** Stamps a day and a month of the customer's zone; null: no ceiling. */
  dailyCeiling: number | null;
  monthlyCeiling: number | null;
}

/** What a rule is judged by. */
export interface AutoSaleFacts {
  /** Stamps in the account. */
  balance: number;
  /** Stamps that the rule sold since the day and the month began. */
  soldToday: number;
  soldThisMonth: number;
}

/** What comes of a rule now, or why nothing does. */
export type AutoSaleVerdict = 'fires' | 'above_minimum' | 'daily_ceiling' | 'monthly_ceiling';

/** Whether a rule fires: at balance <= minimum (A-CM-11), the whole quantity or nothing, within its ceilings. */
export function judgeAutoSale(rule: AutoSaleRule, facts: AutoSaleFacts): AutoSaleVerdict {
  if (facts.balance > rule.minimum) return 'above_minimum';
  if (rule.dailyCeiling !== null && facts.soldToday + rule.quantity > rule.dailyCeiling)
    return 'daily_ceiling';
  if (rule.monthlyCeiling !== null && facts.soldThisMonth + rule.quantity > rule.monthlyCeiling) {
    return 'monthly_ceiling';
  }
  return 'fires';
}

const FIRST_PAUSE_MS = 5 * 60_000;
const LAST_PAUSE_MS = 6 * 3_600_000;

/** How long a rule rests after so many tries in vain: 5 minutes, doubled each time, 6 hours at most. */
export const autoSalePauseMs = (failures: number): number =>
  Math.min(LAST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, failures - 1));

/** The day and the month of an instant in a zone: when they began, and when the next ones do. */
export function ceilingPeriods(now: Date, timezone: string) {
  const today = dayOf(now, timezone);
  const midnight = (day: string) => wallToInstant(`${day}T00:00`, timezone);
  const first = `${today.slice(0, 7)}-01`;
  // The 28th plus four days always lies in the next month.
  const nextFirst = `${addDays(`${today.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;
  return {
    day: midnight(today),
    nextDay: midnight(addDays(today, 1)),
    month: midnight(first),
    nextMonth: midnight(nextFirst),
  };
}

/**
 * The day on which a balance is expected to reach the minimum, at the average of A-CM-15; null while nothing is used.
 * @param usedIn30Days stamps used in the last 30 whole days
 */
export function autoSaleFiresOn(
  { balance, minimum }: { balance: number; minimum: number },
  usedIn30Days: number,
  today: string,
): string | null {
  if (usedIn30Days === 0) return null;
  const left = Math.max(0, balance - minimum);
  return addDays(today, Math.floor((left * AVERAGE_DAYS) / usedIn30Days));
}
