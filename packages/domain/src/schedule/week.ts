/** Days of a week in ISO order. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Wall-clock times `HH:MM` of whole half hours, from `start` up to, not including, `end` (A-EV-6). */
export interface Block {
  start: string;
  /** `24:00` ends a day. */
  end: string;
}

/** Blocks of each weekday: sorted, not touching within a day. */
export type WeeklyBlocks = Readonly<Record<Weekday, readonly Block[]>>;

const twelveHours: readonly Block[] = [{ start: '08:00', end: '20:00' }];

/** What a desktop gets when nobody says otherwise: 6 x 12 h and 8 h on Sunday (EV-01, A-EV-4). */
export const DEFAULT_WEEKLY: WeeklyBlocks = {
  monday: twelveHours,
  tuesday: twelveHours,
  wednesday: twelveHours,
  thursday: twelveHours,
  friday: twelveHours,
  saturday: twelveHours,
  sunday: [{ start: '09:00', end: '17:00' }],
};

/** Hours of an ISO week that a schedule may plan (EV-01, A-EV-1). */
export const WEEKLY_BUDGET_HOURS = 80;
/** Hours that a calendar month is reported against; it informs, it does not stop (A-EV-1). */
export const MONTHLY_QUOTA_HOURS = 320;
/** Elapsed hours of a temporary power-on (EV-03). */
export const POWER_SESSION_HOURS = 3;
