import { SLOTS, type WeekGrid } from '@mostrador/domain';

/** Stretches of a day in which two weeks differ: what a person would call changes. */
export const changesBetween = (saved: WeekGrid, now: WeekGrid): number => {
  let count = 0;
  for (let at = 0; at < now.length; at += 1) {
    const differs = now[at] !== saved[at];
    const goesOn = at % SLOTS > 0 && now[at - 1] !== saved[at - 1] && now[at - 1] === now[at];
    if (differs && !goesOn) count += 1;
  }
  return count;
};

/** 0 for Monday to 6, of `YYYY-MM-DD`. */
export const weekdayOf = (date: string): number => (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7;

/** `YYYY-MM-DD` so many days later. */
export const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const hoursFrom = (grid: WeekGrid, day: number, slot: number) =>
  grid.slice(day * SLOTS + slot, (day + 1) * SLOTS).replaceAll('0', '').length / 2;

/** The half hour of a wall clock `YYYY-MM-DDTHH:MM`, with its fraction: 17:20 is 34.67. */
export const slotOfWall = (wall: string): number =>
  Number(wall.slice(11, 13)) * 2 + Number(wall.slice(14, 16)) / 30;

/** What the month's forecast is reckoned from. */
export interface MonthPlan {
  /** Hours that the platform expects of the whole month with the saved week. */
  readonly scheduledHours: number;
  readonly saved: WeekGrid;
  /** The wall clock in the desktop's zone, `YYYY-MM-DDTHH:MM`. */
  readonly wall: string;
  /** Days with hours of their own, which the week does not touch. */
  readonly exceptions: readonly string[];
  /** First day on which the edited week holds, when that is later than today. */
  readonly from: string | null;
}

/** Hours of this calendar month if `grid` were saved now (A-EV-1). */
export const monthForecast = (plan: MonthPlan, grid: WeekGrid): number => {
  const { scheduledHours, saved, wall, exceptions, from } = plan;
  const today = wall.slice(0, 10);
  let hours = scheduledHours;
  if (grid === saved) return hours;
  for (let date = today; date.slice(0, 7) === today.slice(0, 7); date = daysLater(date, 1)) {
    if (exceptions.includes(date) || (from && date < from)) continue;
    const slot = date === today ? Math.ceil(slotOfWall(wall)) : 0;
    const day = weekdayOf(date);
    hours += hoursFrom(grid, day, slot) - hoursFrom(saved, day, slot);
  }
  return hours;
};
