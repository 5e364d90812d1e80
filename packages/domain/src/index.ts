export * from './auto-sale.ts';
export * from './business-days.ts';
export * from './calendar.ts';
export * from './consumption.ts';
export * from './curp.ts';
export * from './distributor-life.ts';
export * from './email.ts';
export type { FieldCheck } from './field-check.ts';
export * from './holidays.ts';
export * from './months.ts';
export * from './package-choice.ts';
export * from './phone.ts';
export * from './postal-code.ts';
export * from './postal-zone.ts';
export * from './prices.ts';
export * from './rfc.ts';
export { minutesOf, timeOf } from './schedule/clock.ts';
export * from './schedule/grid.ts';
export { monthHours, weekHours, weeklyHours, weekStart } from './schedule/hours.ts';
export * from './schedule/intervals.ts';
export * from './schedule/judge-edit.ts';
export {
  type Schedule,
  type ScheduleException,
  type SchedulePlan,
  type ScheduleVersion,
  scheduleAt,
  withEdit,
} from './schedule/plan.ts';
export * from './schedule/problems.ts';
export { type Quota, type QuotaPeriod, quotaPeriodAt } from './schedule/quota.ts';
export type { TransitionCause } from './schedule/spans.ts';
export * from './schedule/transitions.ts';
export * from './schedule/week.ts';
export * from './vat.ts';
export * from './wall-steps.ts';
export { instantToWall, isTimezone, ownTimezone, wallToInstant } from './zone.ts';
