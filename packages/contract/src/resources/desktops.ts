import { Day, Instant, id, ListQuery, page, z } from '../conventions.ts';
import {
  DESKTOP_STATES,
  ON_BECAUSE,
  PLAN_FAMILIES,
  POWER_CHANNELS,
  POWER_SESSION_STATES,
  QUOTA_POLICIES,
  TRANSITION_CAUSES,
  WEEKDAYS,
} from '../enumerations.ts';
import { defineOperation } from '../operation.ts';
import { WITH_SUPPORT } from './account.ts';

const params = z.object({ id: id('dsk') });
/** Who may switch and plan: the customer's administrator, and support (EV-03, EV-04, section 9). */
export const OPERATORS_OF_DESKTOP = ['customer-person', 'support'] as const;

export const PowerSession = z
  .object({
    id: id('pse'),
    desktopId: id('dsk'),
    startedAt: Instant,
    endsAt: Instant.openapi({ description: '3 h of elapsed time after its start (EV-03, A-EV-2)' }),
    endedAt: Instant.nullable(),
    startedBy: z.object({ profileId: id('pro').nullable(), name: z.string().nullable() }),
    channel: z.enum(POWER_CHANNELS),
    state: z.enum(POWER_SESSION_STATES),
  })
  .openapi('PowerSession');

export const Desktop = z
  .object({
    id: id('dsk'),
    customerId: id('cus'),
    customerName: z.string(),
    name: z.string(),
    plan: z.object({
      name: z.string(),
      family: z.enum(PLAN_FAMILIES),
      cpus: z.int(),
      memoryGb: z.int(),
      diskGb: z.int(),
      users: z.int(),
    }),
    state: z.enum(DESKTOP_STATES).openapi({
      description: '`off` as soon as that is decided; `on` once the machine is there',
    }),
    onBecause: z.enum(ON_BECAUSE).nullable().openapi({
      description: 'Why it is on, or is being switched on; `schedule` while a block runs (A-EV-2)',
    }),
    switching: z.enum(['on', 'off']).nullable().openapi({
      description: 'What the provider has been asked for and has not done yet',
    }),
    problem: z
      .object({
        code: z.enum(['provider_unavailable', 'provider_refused']),
        since: Instant,
        attempts: z.int(),
        nextAttemptAt: Instant,
      })
      .nullable()
      .openapi({ description: 'The provider failed; it is asked again by itself' }),
    timezone: z.string().openapi({ example: 'America/Mexico_City' }),
    validity: z.object({ startsAt: Instant, endsAt: Instant }),
    dataKeptUntil: Instant.openapi({
      description:
        'Without a renewal the data are deleted then (EV-22); they are out of reach from the expiry on',
    }),
    quota: z.object({
      policy: z.enum(QUOTA_POLICIES).openapi({
        description:
          'What ends the hours (A-EV-1): `weekly-schedule` the week that may be saved, `hard-cap` a calendar month, `28-day-cycle` 28 days from the beginning of the validity; of the last two see `period` of the usage',
      }),
      weeklyHours: z.number().openapi({ description: 'Budget a week (EV-01)', example: 80 }),
      monthlyHours: z
        .number()
        .openapi({ description: 'What a calendar month is reported against', example: 320 }),
    }),
    power: z.object({
      hours: z.number().openapi({ example: 3 }),
      perDayMax: z.int().nullable(),
      startedToday: z.int(),
      // `.nullable()` would make the named schema null wherever it is used.
      session: z.union([PowerSession, z.null()]).openapi({ description: 'The one that runs' }),
    }),
    may: z
      .object({ editSchedule: z.boolean(), startPower: z.boolean() })
      .openapi({ description: 'What this credential may do here; a member only looks (EV-03)' }),
    nextOnAt: Instant.nullable(),
    nextOffAt: Instant.nullable(),
    createdAt: Instant,
  })
  .openapi('Desktop');

const Block = z
  .strictObject({
    start: z.string().max(5).openapi({ example: '08:00' }),
    end: z.string().max(5).openapi({ description: '`24:00` ends a day', example: '20:00' }),
  })
  .openapi('Block');
const Blocks = z.array(Block).max(24);

const weekly = z
  .strictObject(
    Object.fromEntries(WEEKDAYS.map((day) => [day, Blocks])) as Record<
      (typeof WEEKDAYS)[number],
      typeof Blocks
    >,
  )
  .openapi('WeeklyBlocks', {
    description: 'Wall-clock blocks of whole half hours, sorted, not touching within a day (A-EV-6)',
  });

const written = {
  timezone: z.string().max(60).openapi({ example: 'America/Mexico_City' }),
  weekly,
  exceptions: z
    .array(z.strictObject({ date: Day, blocks: Blocks }))
    .max(100)
    .optional(),
  effectiveFrom: Day.nullable().optional().openapi({
    description: 'From midnight of this day; at once when left out or past (A-EV-5)',
  }),
};
const readOnly = {
  weeklyHours: z.number(),
  budgetHours: z.number(),
  nextOnAt: Instant.nullable(),
  nextOffAt: Instant.nullable(),
  savedAt: Instant,
  savedBy: z
    .object({ role: z.enum(['administrator', 'support', 'platform']), isCaller: z.boolean() })
    .openapi({ description: 'By role, not by name (mock, 11.5)' }),
  inForce: z
    .object({ timezone: z.string(), weekly })
    .nullable()
    .openapi({ description: 'What holds until `effectiveFrom`; null when this schedule is in force' }),
};

export const Schedule = z.object({ ...written, ...readOnly }).openapi('Schedule');
export const ScheduleUpdate = z
  .strictObject({
    ...written,
    ...Object.fromEntries(Object.keys(readOnly).map((name) => [name, z.unknown().optional()])),
  })
  .openapi('ScheduleUpdate', { description: 'Read-only members are accepted and ignored' });

export const Transition = z
  .object({
    at: Instant,
    local: z.string().openapi({ example: '2026-11-23T08:00' }),
    to: z.enum(['on', 'off']),
    cause: z.enum(TRANSITION_CAUSES),
  })
  .openapi('Transition');

export const Usage = z
  .object({
    month: z.string().openapi({ example: '2026-11' }),
    scheduledHours: z.number().openapi({ description: 'Planned for the whole month' }),
    usedHours: z.number().openapi({ description: 'Switched on by schedule so far' }),
    powerSessionHours: z.number().openapi({ description: 'Temporary hours, metered apart (A-EV-2)' }),
    quotaHours: z.number().openapi({ example: 320 }),
    excessHours: z
      .number()
      .openapi({ description: 'Of scheduledHours over quotaHours; it informs (A-EV-1)' }),
    week: z.object({
      monday: Day,
      usedHours: z.number(),
      plannedHours: z.number(),
      budgetHours: z.number(),
    }),
    period: z
      .object({
        startsAt: Instant,
        endsAt: Instant,
        quotaHours: z.number().openapi({ example: 320 }),
        scheduledHours: z.number().openapi({ description: 'Hours of schedule that run in it' }),
        exhaustedAt: Instant.nullable().openapi({
          description:
            'From then on it stays off until `endsAt`, although more is planned; null: hours reach',
        }),
      })
      .nullable()
      .openapi({
        description:
          'The period of a plan whose hours the clock ends (`quota.policy` is `hard-cap` or `28-day-cycle`) in which now lies, by the zone of the account; null for the others (A-EV-1)',
      }),
  })
  .openapi('Usage');

export const listDesktops = defineOperation({
  operationId: 'listDesktops',
  method: 'get',
  path: '/v1/desktops',
  tag: 'Desktops',
  summary: "The account's desktops; a distributor's: those of its customers (EV-23)",
  principals: WITH_SUPPORT,
  scope: 'desktops:read',
  query: ListQuery.extend({ customerId: id('cus').optional(), state: z.enum(DESKTOP_STATES).optional() }),
  reply: page(Desktop),
});

export const getDesktop = defineOperation({
  operationId: 'getDesktop',
  method: 'get',
  path: '/v1/desktops/{id}',
  tag: 'Desktops',
  summary: 'One desktop: state, why it is on, what comes next',
  principals: WITH_SUPPORT,
  scope: 'desktops:read',
  params,
  reply: Desktop,
});

export const getSchedule = defineOperation({
  operationId: 'getSchedule',
  method: 'get',
  path: '/v1/desktops/{id}/schedule',
  tag: 'Desktops',
  summary: 'The schedule that was saved last, with its ETag',
  principals: WITH_SUPPORT,
  scope: 'desktops:read',
  params,
  reply: Schedule,
});

export const putSchedule = defineOperation({
  operationId: 'putSchedule',
  method: 'put',
  path: '/v1/desktops/{id}/schedule',
  tag: 'Desktops',
  summary: 'Replaces the schedule (EV-04); 412 with the present one when someone else saved meanwhile',
  description:
    '`weekly_budget_exceeded` carries {used, planned, budget, fullWeek, monday}: with `effectiveFrom` = monday it may fit (A-EV-5).',
  principals: OPERATORS_OF_DESKTOP,
  scope: 'schedule:write',
  ifMatch: true,
  params,
  body: ScheduleUpdate,
  reply: Schedule,
  problems: ['weekly_budget_exceeded', 'desktop_expired', 'state_conflict'],
  example: {
    body: {
      timezone: 'America/Mexico_City',
      weekly: {
        monday: [{ start: '08:00', end: '20:00' }],
        tuesday: [{ start: '08:00', end: '20:00' }],
        wednesday: [{ start: '08:00', end: '20:00' }],
        thursday: [{ start: '08:00', end: '20:00' }],
        friday: [{ start: '08:00', end: '20:00' }],
        saturday: [{ start: '09:00', end: '14:00' }],
        sunday: [],
      },
    },
  },
});

export const listTransitions = defineOperation({
  operationId: 'listTransitions',
  method: 'get',
  path: '/v1/desktops/{id}/transitions',
  tag: 'Desktops',
  summary: 'When it switches next, running power session included; none past its validity',
  principals: WITH_SUPPORT,
  scope: 'desktops:read',
  params,
  query: z.object({
    limit: z.coerce.number().int().min(1).max(200).default(50).openapi({ description: 'Switches at most' }),
  }),
  reply: z.object({ data: z.array(Transition) }),
});

export const getUsage = defineOperation({
  operationId: 'getUsage',
  method: 'get',
  path: '/v1/desktops/{id}/usage',
  tag: 'Desktops',
  summary: 'Hours of a calendar month against 320, and of the present week against its budget (A-EV-1)',
  principals: WITH_SUPPORT,
  scope: 'desktops:read',
  params,
  query: z.object({
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .optional()
      .openapi({ description: "The desktop's present month when left out", example: '2026-11' }),
  }),
  reply: Usage,
});
