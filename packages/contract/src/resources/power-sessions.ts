import { id, ListQuery, page, z } from '../conventions.ts';
import { defineOperation } from '../operation.ts';
import { WITH_SUPPORT } from './account.ts';
import { OPERATORS_OF_DESKTOP, PowerSession } from './desktops.ts';

const params = z.object({ id: id('dsk') });

export const startPowerSession = defineOperation({
  operationId: 'startPowerSession',
  method: 'post',
  path: '/v1/desktops/{id}/power-sessions',
  tag: 'Desktops',
  summary: 'Switches the desktop on for 3 hours, also while a block runs (EV-03, A-EV-2)',
  description:
    '`power_session_running` carries {powerSessionId, endsAt} of the one that runs, `power_session_limit` {perDayMax, startedToday}.',
  principals: OPERATORS_OF_DESKTOP,
  scope: 'power:start',
  params,
  status: 201,
  reply: PowerSession,
  problems: ['power_session_running', 'power_session_limit', 'desktop_expired', 'state_conflict'],
});

export const extendPowerSession = defineOperation({
  operationId: 'extendPowerSession',
  method: 'post',
  path: '/v1/desktops/{id}/power-sessions/extension',
  tag: 'Desktops',
  summary: 'Begins the 3 hours of the running session anew; it counts as a start (A-EV-2)',
  principals: OPERATORS_OF_DESKTOP,
  scope: 'power:start',
  params,
  reply: PowerSession,
  problems: ['power_session_not_running', 'power_session_limit', 'desktop_expired', 'state_conflict'],
});

export const stopPowerSession = defineOperation({
  operationId: 'stopPowerSession',
  method: 'delete',
  path: '/v1/desktops/{id}/power-sessions',
  tag: 'Desktops',
  summary: 'Ends the running session; the desktop goes off unless a block runs',
  principals: OPERATORS_OF_DESKTOP,
  scope: 'power:start',
  params,
  reply: PowerSession,
  problems: ['power_session_not_running'],
});

export const listPowerSessions = defineOperation({
  operationId: 'listPowerSessions',
  method: 'get',
  path: '/v1/desktops/{id}/power-sessions',
  tag: 'Desktops',
  summary: 'Temporary power-ons, newest first',
  principals: WITH_SUPPORT,
  scope: 'desktops:read',
  params,
  query: ListQuery,
  reply: page(PowerSession),
});
