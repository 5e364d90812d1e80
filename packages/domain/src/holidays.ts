import { addDays } from './calendar.ts';

const MONDAY = 1;
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The nth Monday of a month, `YYYY-MM-DD`. */
function nthMonday(year: number, month: number, nth: number): string {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return addDays(first, ((MONDAY - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}

/**
 * Mexico's obligatory days of rest in a year (LFT art. 74), `YYYY-MM-DD`. Election days are left out: the law
 * puts them on Sundays.
 */
export function restDays(year: number): string[] {
  const days = [
    `${year}-01-01`,
    nthMonday(year, 2, 1),
    nthMonday(year, 3, 3),
    `${year}-05-01`,
    `${year}-09-16`,
    nthMonday(year, 11, 3),
    `${year}-12-25`,
  ];
  // The federal executive changes every six years: on 1 December up to 2018, on 1 October from 2024.
  if (year >= 2024 && (year - 2024) % 6 === 0) days.push(`${year}-10-01`);
  if (year <= 2018 && (2018 - year) % 6 === 0) days.push(`${year}-12-01`);
  return days.sort();
}
