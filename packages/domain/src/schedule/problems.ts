import { isTimezone } from '../zone.ts';
import { minutesOf } from './clock.ts';
import type { Schedule } from './plan.ts';
import { type Block, WEEKDAYS } from './week.ts';

export interface ScheduleProblem {
  /** JSON pointer into the schedule: `/weekly/monday/1/start`. */
  pointer: string;
  code:
    | 'unknown_timezone'
    | 'not_a_time'
    | 'not_half_hour'
    | 'empty_block'
    /** 22:00 to 06:00 is entered as two blocks (A-EV-6). */
    | 'ends_before_start'
    | 'unsorted'
    | 'overlapping'
    | 'touching'
    | 'not_a_date'
    | 'duplicate_date';
}

type Code = ScheduleProblem['code'];

function timeProblem(time: string, end: boolean): Code | undefined {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time) && !(end && time === '24:00')) return 'not_a_time';
  return /[03]0$/.test(time) ? undefined : 'not_half_hour';
}

/** What is wrong with a block whose times are well written, beside the one before it. */
function blockProblem({ start, end }: Block, before: Block | undefined): Code | undefined {
  const length = minutesOf(end) - minutesOf(start);
  if (length <= 0) return length === 0 ? 'empty_block' : 'ends_before_start';
  if (!before) return undefined;
  if (minutesOf(start) < minutesOf(before.start)) return 'unsorted';
  const gap = minutesOf(start) - minutesOf(before.end);
  if (gap < 0) return 'overlapping';
  return gap === 0 ? 'touching' : undefined;
}

function blocksProblems(blocks: readonly Block[], pointer: string): ScheduleProblem[] {
  let before: Block | undefined;
  return blocks.flatMap((block, index) => {
    const written = (['start', 'end'] as const).flatMap((side) => {
      const code = timeProblem(block[side], side === 'end');
      return code ? [{ pointer: `${pointer}/${index}/${side}`, code }] : [];
    });
    if (written.length > 0) return written;
    const code = blockProblem(block, before);
    before = block;
    const side = code === 'empty_block' || code === 'ends_before_start' ? 'end' : 'start';
    return code ? [{ pointer: `${pointer}/${index}/${side}`, code }] : [];
  });
}

const isDate = (date: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(date) && new Date(`${date}T00:00Z`).toJSON()?.slice(0, 10) === date;

/** Everything that keeps a schedule from being saved (A-EV-6), in its order; the budget is `judgeEdit`'s. */
export function scheduleProblems(schedule: Schedule): ScheduleProblem[] {
  const exceptions = schedule.exceptions ?? [];
  const problems: ScheduleProblem[] = [];
  if (!isTimezone(schedule.timezone)) problems.push({ pointer: '/timezone', code: 'unknown_timezone' });
  for (const day of WEEKDAYS) problems.push(...blocksProblems(schedule.weekly[day], `/weekly/${day}`));
  exceptions.forEach(({ date, blocks }, index) => {
    const pointer = `/exceptions/${index}`;
    if (!isDate(date)) problems.push({ pointer: `${pointer}/date`, code: 'not_a_date' });
    else if (exceptions.findIndex((entry) => entry.date === date) < index) {
      problems.push({ pointer: `${pointer}/date`, code: 'duplicate_date' });
    }
    problems.push(...blocksProblems(blocks, `${pointer}/blocks`));
  });
  return problems;
}
