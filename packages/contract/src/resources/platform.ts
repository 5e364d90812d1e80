import { Instant, z } from '../conventions.ts';
import { defineOperation } from '../operation.ts';

export const getTestClock = defineOperation({
  operationId: 'getTestClock',
  method: 'get',
  path: '/v1/test-clock',
  tag: 'Test mode',
  summary: "The platform's business time",
  principals: ['operator'],
  testModeOnly: true,
  reply: z.object({ now: Instant }).openapi('TestClock'),
});

export const advanceTestClock = defineOperation({
  operationId: 'advanceTestClock',
  method: 'post',
  path: '/v1/test-clock',
  tag: 'Test mode',
  summary: 'Moves business time on, runs what falls due in due order, answers when all is done',
  principals: ['operator'],
  testModeOnly: true,
  body: z
    .strictObject({
      to: Instant.optional(),
      days: z.int().min(0).max(4000).optional(),
      minutes: z.int().min(0).max(6_000_000).optional(),
    })
    .openapi('TestClockAdvance'),
  reply: z.object({ now: Instant, ran: z.int() }),
  problems: ['state_conflict'],
  example: { body: { minutes: 1 } },
});

export const getHealth = defineOperation({
  operationId: 'getHealth',
  method: 'get',
  path: '/healthz',
  tag: 'Platform',
  summary: 'The process is alive',
  principals: [],
  reply: z.object({ status: z.literal('ok') }),
});

export const getReadiness = defineOperation({
  operationId: 'getReadiness',
  method: 'get',
  path: '/readyz',
  tag: 'Platform',
  summary: 'The database answers',
  principals: [],
  reply: z.object({ status: z.literal('ready') }),
});

export const getMetrics = defineOperation({
  operationId: 'getMetrics',
  method: 'get',
  path: '/metrics',
  tag: 'Platform',
  summary: "Prometheus text; loopback or the operator's key",
  principals: [],
  replyType: 'text/plain',
  problems: ['authentication_required', 'forbidden'],
});
