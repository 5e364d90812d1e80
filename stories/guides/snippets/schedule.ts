import { createMostrador, isMostradorError, type Schemas } from '@mostrador/client';

const baseUrl = process.env.MOSTRADOR_URL ?? '';

// A person of the customer's, or of support: a distributor's key only reads (EV-03, EV-04).
const { accessToken } = await createMostrador({ baseUrl }).post('/v1/sessions', {
  body: {
    identifier: process.env.MOSTRADOR_IDENTIFIER ?? '',
    password: process.env.MOSTRADOR_PASSWORD ?? '',
  },
});
const mostrador = createMostrador({ baseUrl, credential: accessToken });

const { data: desktops } = await mostrador.get('/v1/desktops');
const desktop = desktops.find(({ state }) => state === 'on' || state === 'off');
if (!desktop) throw new Error('No desktop can be switched');
const params = { path: { id: desktop.id } };

/** Reads, changes and saves; whoever saved meanwhile wins, and the change is made again on theirs. */
const edit = async (
  change: (schedule: Schemas['Schedule']) => Schemas['Schedule'],
): Promise<Schemas['Schedule']> => {
  const { data, response } = await mostrador.send('get', '/v1/desktops/{id}/schedule', { params });
  const ifMatch = response.headers.get('ETag') ?? '';
  try {
    return await mostrador.put('/v1/desktops/{id}/schedule', { params, body: change(data), ifMatch });
  } catch (error) {
    if (!isMostradorError(error, 'version_conflict')) throw error;
    return edit(change);
  }
};

const saved = await edit((schedule) => ({
  ...schedule,
  weekly: { ...schedule.weekly, saturday: [{ start: '09:00', end: '14:00' }] },
}));
console.log(`${saved.weeklyHours} of ${saved.budgetHours} hours a week`);

try {
  const { endsAt } = await mostrador.post('/v1/desktops/{id}/power-sessions', { params });
  console.log(`on until ${endsAt} at least`);
} catch (error) {
  if (!isMostradorError(error, 'power_session_running')) throw error;
}

const { data: transitions } = await mostrador.get('/v1/desktops/{id}/transitions', {
  params: { ...params, query: { limit: 4 } },
});
for (const { local, to, cause } of transitions) console.log(`${local} ${to} by ${cause}`);

// A service goes on listening; this program ends with what has happened by now.
const { data: events } = await mostrador.get('/v1/events', {
  params: { query: { type: 'schedule.updated' } },
});
console.log(`${events.length} changes of schedules`);
