import { hoursOf, plannedMinutes, weekBounds, weeklyHours, weekStart } from './hours.ts';
import { dateOf, dayNumber, mondayOf, type Schedule, type SchedulePlan, withEdit } from './plan.ts';

const WEEK_MS = 604_800_000;

export interface EditVerdict {
  accepted: boolean;
  /** Hours of the week that the plan had until the edit takes effect. */
  used: number;
  /** Hours that the new schedule has in the rest of that week. */
  planned: number;
  budget: number;
  /** Hours of a whole week of the new schedule, the fullest if exceptions fill one. */
  fullWeek: number;
  /** The Monday after: with `effectiveFrom` set to it the week counts from nothing. */
  monday: string;
}

/** Hours of a week of the new schedule alone: as it repeats, or with exceptions if they make one fuller. */
function fullestWeek(next: Schedule, after: number): number {
  const mondays = (next.exceptions ?? []).map(({ date }) => dateOf(mondayOf(dayNumber(date))));
  const minutes = mondays.map((monday) => {
    const [start, end] = weekBounds(monday, next.timezone);
    return start < after ? 0 : plannedMinutes([{ from: new Date(start), schedule: next }], start, end);
  });
  return Math.max(weeklyHours(next.weekly), ...minutes.map(hoursOf));
}

/**
 * Whether a schedule may replace the present one (A-EV-5): what the plan had of the ISO week until the edit takes
 * effect and what the new schedule has in the rest of it are at most the budget, and so is every whole week after.
 *
 * Hours are those of the wall clock, each version's in its own zone: a week in which the hour changes must not
 * refuse the standard schedule. A change of zone moves the week's ends, so the edit is judged in the week of each
 * zone that was in force lately, and the fullest of them is answered: or hopping across zones would find hours in
 * no week at all. A schedule that works through the night to Monday can thus be refused on Monday as well.
 * @param effectiveFrom `YYYY-MM-DD`, see `withEdit`
 */
export function judgeEdit(edit: {
  plan: SchedulePlan;
  next: Schedule;
  now: Date;
  budgetHours: number;
  effectiveFrom?: string | null;
}): EditVerdict {
  const { next, now, budgetHours } = edit;
  const plan = withEdit(edit.plan, next, now, edit.effectiveFrom);
  const { from } = plan.at(-1)!;
  const effective = from.getTime();
  const recent = plan.filter(
    (_, index) => (plan[index + 1]?.from.getTime() ?? effective) >= effective - WEEK_MS,
  );
  const zones = new Set([next, ...recent.map(({ schedule }) => schedule)].map(({ timezone }) => timezone));
  const weeks = [...zones].map((timezone) => {
    const [start, end] = weekBounds(weekStart(from, timezone), timezone);
    return { used: plannedMinutes(plan, start, effective), planned: plannedMinutes(plan, effective, end) };
  });
  const total = (week: { used: number; planned: number }) => week.used + week.planned;
  const { used, planned } = weeks.reduce((worst, week) => (total(week) > total(worst) ? week : worst));
  const fullWeek = fullestWeek(next, effective);
  return {
    accepted: used + planned <= budgetHours * 60 && fullWeek <= budgetHours,
    used: hoursOf(used),
    planned: hoursOf(planned),
    budget: budgetHours,
    fullWeek,
    monday: dateOf(dayNumber(weekStart(from, next.timezone)) + 7),
  };
}
