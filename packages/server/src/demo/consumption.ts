import { addDays } from '@mostrador/domain';

export const HISTORY_DAYS = 60;
/** Monday to Sunday; Sunday a shop hardly invoices. */
const WEEK = [1, 1.05, 1.1, 1.02, 1.2, 0.4, 0.1];
/** A month end is busy. */
const MONTH_END = 1.35;

/** Sixty days that look like a business: weekly rhythm, busier month ends, the same on every machine. */
export function demoHistory(today: string, perDay: number): { day: string; used: number }[] {
  return Array.from({ length: HISTORY_DAYS }, (_, index) => {
    const day = addDays(today, index - HISTORY_DAYS);
    const date = new Date(`${day}T00:00:00Z`);
    const weekday = (date.getUTCDay() + 6) % 7;
    const busy = Number(day.slice(8)) >= 28 ? MONTH_END : 1;
    const wobble = 1 + 0.18 * Math.sin(index * 2.399);
    return { day, used: Math.round(perDay * WEEK[weekday]! * busy * wobble) };
  });
}
