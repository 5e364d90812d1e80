import { Instant, id, ListQuery, page, z } from '../conventions.ts';
import { EVENT_TYPES } from '../enumerations.ts';
import { EVENT_READERS_TOLD } from '../event-readers.ts';
import { defineOperation } from '../operation.ts';
import { WITH_SUPPORT } from './account.ts';

/** A newcomer reads what happens to its own sign-up. */
const READERS = [...WITH_SUPPORT, 'newcomer'] as const;

export const Event = z
  .object({
    id: id('evt'),
    type: z.enum(EVENT_TYPES),
    createdAt: Instant,
    sequence: z.int().openapi({ description: "The stream's order; grows, may skip" }),
    subject: z.object({ type: z.string(), id: z.string() }),
    data: z.record(z.string(), z.unknown()),
  })
  .openapi('Event');

export const listEvents = defineOperation({
  operationId: 'listEvents',
  method: 'get',
  path: '/v1/events',
  tag: 'Events',
  summary: 'What happened to what the caller may see, oldest first; kept 7 days',
  description: `An event is told to whoever may read what it is about, by principal and scope: \`events:read\` alone tells nothing. ${EVENT_READERS_TOLD}.`,
  principals: READERS,
  scope: 'events:read',
  query: ListQuery.extend({
    type: z.enum(EVENT_TYPES).optional().openapi({ description: 'Only events of this type' }),
  }),
  reply: page(Event),
});

export const streamEvents = defineOperation({
  operationId: 'streamEvents',
  method: 'get',
  path: '/v1/events/stream',
  tag: 'Events',
  summary: 'The same as Server-Sent Events; resumes after the header Last-Event-ID',
  description:
    'Tells what listEvents lists. Read it by streaming fetch. A comment line every 20 s; an id older than 7 days is answered with `event: reset`. Without that header it begins with what happens now, or with `since`. It ends with the credential.',
  principals: READERS,
  scope: 'events:read',
  query: z.object({
    since: Instant.optional().openapi({
      description:
        'Business time (`Mostrador-Now`): begins with what happened from then on, at most 7 days ago',
    }),
  }),
  replyType: 'text/event-stream',
});

export const AuditEntry = z
  .object({
    id: id('aud'),
    actor: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string().nullable() }),
    channel: z.enum(['api', 'embed', 'platform', 'job', 'support']),
    operation: z.string(),
    subject: z.object({ type: z.string(), id: z.string() }),
    before: z.unknown().nullable(),
    after: z.unknown().nullable(),
    requestId: z.string().nullable(),
    createdAt: Instant,
  })
  .openapi('AuditEntry');

export const listAuditEntries = defineOperation({
  operationId: 'listAuditEntries',
  method: 'get',
  path: '/v1/audit-entries',
  tag: 'Events',
  summary: 'Who changed what, newest first; append-only',
  description:
    "What a resource keeps from the caller is null in `before` and `after`, too: its distributor's label and notes about a customer. Of the distributors below it a distributor reads what concerns their account - state, credit line, purchases, contracts -, and not what they do with their own customers, prices and settings.",
  principals: ['distributor-person', 'distributor', 'operator', 'customer-person'],
  query: ListQuery.extend({ subjectId: z.string().max(60).optional() }),
  reply: page(AuditEntry),
});
