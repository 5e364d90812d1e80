import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DEFAULT_WEEKLY } from '@mostrador/domain';
import { type DesktopHouse, type ScheduleBody, startDesktopHouse, week } from './testing.ts';

let house: DesktopHouse;
before(async () => {
  house = await startDesktopHouse('2027-03-01T18:00:00Z');
});
after(() => house.server.stop());

/** Monday noon in Mexico City. */
async function noon(): Promise<string> {
  house.set('2027-03-01T18:00:00Z');
  const id = await house.open();
  await house.tick();
  return id;
}

test('EV-02: without a breakdown at the purchase it is the standard week, 80 h; GET can be PUT back', async () => {
  const id = await noon();
  const { body, etag } = await house.schedule(id);
  assert.deepEqual(
    [body.weekly, body.weeklyHours, body.budgetHours, body.savedBy.role],
    [DEFAULT_WEEKLY, 80, 80, 'platform'],
  );
  assert.deepEqual([body.nextOffAt, body.nextOnAt], ['2027-03-02T02:00:00.000Z', '2027-03-02T14:00:00.000Z']);
  const put = await house.call<ScheduleBody>('PUT', `/v1/desktops/${id}/schedule`, { body, ifMatch: etag });
  assert.equal(put.status, 200);
  assert.notEqual(put.etag, etag);
  assert.deepEqual([put.body.savedBy.role, put.body.savedBy.isCaller], ['administrator', true]);
});

test('EV-04: an edit is in force at once: what it takes away goes off now, what it adds goes on', async () => {
  const id = await noon();
  const shorter = { ...DEFAULT_WEEKLY, monday: [{ start: '08:00', end: '11:00' }] };
  const saved = await house.save(id, { weekly: shorter });
  assert.equal(saved.status, 200);
  assert.equal((await house.desktop(id)).state, 'off');
  const back = { ...DEFAULT_WEEKLY, monday: [{ start: '08:00', end: '18:00' }] };
  assert.equal((await house.save(id, { weekly: back })).status, 200);
  assert.equal((await house.desktop(id)).state, 'on');
  assert.deepEqual((await house.log(id)).slice(-3), [
    '2027-03-01T14:00:00.000Z on schedule',
    '2027-03-01T18:00:00.000Z off',
    '2027-03-01T18:00:00.001Z on schedule',
  ]);
});

test('A-EV-5: seven evening edits do not walk round the 80 h of the week', async () => {
  const id = await noon();
  const evenings = [1, 2, 3, 4, 5, 6, 7].map((day) => `2027-03-0${day + 1}T02:30:00Z`);
  const days = Object.keys(DEFAULT_WEEKLY);
  for (const [index, instant] of evenings.entries()) {
    await house.to(instant);
    // Today's hours, which have passed, are moved to the rest of tonight.
    const weekly = { ...DEFAULT_WEEKLY, [days[index]!]: [{ start: '20:30', end: '24:00' }] };
    const { status, body } = await house.save(id, { weekly });
    assert.deepEqual([status, body.code], [422, 'weekly_budget_exceeded'], instant);
    const { used, planned, budget, monday } = body as unknown as Record<string, number | string>;
    assert.deepEqual(
      [used, planned, budget, monday],
      [index < 6 ? 12 * (index + 1) : 80, 3.5 + (index < 6 ? 80 - 12 * (index + 1) : 0), 80, '2027-03-08'],
    );
  }
  await house.to('2027-03-08T06:00:00Z');
  const { body } = await house.call<{ usedHours: number }>('GET', `/v1/desktops/${id}/usage?month=2027-03`);
  assert.equal(body.usedHours, 80);
});

test('A-EV-5: beginning on Monday it fits; until then the present one holds and both are shown', async () => {
  const id = await noon();
  await house.to('2027-03-02T02:30:00Z');
  const weekly = { ...DEFAULT_WEEKLY, monday: [{ start: '10:00', end: '22:00' }] };
  const refused = await house.save(id, { weekly });
  const { monday } = refused.body as unknown as { monday: string };
  const { status, body } = await house.save(id, { weekly, effectiveFrom: monday });
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual(
    [body.effectiveFrom, body.weekly, body.inForce?.weekly],
    ['2027-03-08', weekly, DEFAULT_WEEKLY],
  );
  await house.to('2027-03-08T15:00:00Z');
  assert.equal((await house.desktop(id)).state, 'off');
  await house.to('2027-03-08T16:00:00Z');
  assert.equal((await house.desktop(id)).state, 'on');
  const now = (await house.schedule(id)).body;
  assert.deepEqual([now.effectiveFrom, now.inForce], [null, null]);
});

test('a version that has not begun is replaced, and never comes', async () => {
  const id = await noon();
  const empty = week({});
  await house.save(id, { weekly: empty, effectiveFrom: '2027-03-08' });
  const saturday = week({ saturday: ['08:00-12:00'] });
  const { body } = await house.save(id, { weekly: saturday, effectiveFrom: '2027-03-10' });
  assert.deepEqual([body.effectiveFrom, body.inForce?.weekly], ['2027-03-10', DEFAULT_WEEKLY]);
  await house.to('2027-03-09T15:00:00Z');
  assert.equal((await house.desktop(id)).state, 'on');
  await house.to('2027-03-10T15:00:00Z');
  assert.equal((await house.desktop(id)).state, 'off');
});

test('A-EV-5: a change of zone counts the same', async () => {
  const id = await noon();
  await house.to('2027-03-02T02:00:00Z');
  // In Honolulu it is 16:00: the twelve hours of Monday would come again in part.
  const { status, body } = await house.save(id, { timezone: 'Pacific/Honolulu' });
  assert.deepEqual([status, body.code], [422, 'weekly_budget_exceeded']);
  const { used, planned } = body as unknown as { used: number; planned: number };
  assert.ok(used + planned > 80, `${used} + ${planned}`);
  const moved = await house.save(id, { timezone: 'Pacific/Honolulu', effectiveFrom: '2027-03-08' });
  assert.equal(moved.status, 200);
});

test('412: two people edited: the second meets the version of the first, and may keep its own', async () => {
  const id = await noon();
  const { body, etag } = await house.schedule(id);
  const theirs = { ...body, weekly: { ...DEFAULT_WEEKLY, sunday: [] } };
  const path = `/v1/desktops/${id}/schedule`;
  const saved = await house.call('PUT', path, { as: house.support, body: theirs, ifMatch: etag });
  assert.equal(saved.status, 200);
  const mine = { ...body, weekly: { ...DEFAULT_WEEKLY, saturday: [] } };
  const refused = await house.call<{ code: string; current: ScheduleBody }>('PUT', path, {
    body: mine,
    ifMatch: etag,
  });
  assert.deepEqual([refused.status, refused.body.code, refused.etag], [412, 'version_conflict', saved.etag]);
  assert.deepEqual(refused.body.current.weekly, theirs.weekly);
  assert.deepEqual(refused.body.current.savedBy, { role: 'support', isCaller: false });
  assert.equal((await house.call('PUT', path, { body: mine, ifMatch: refused.etag })).status, 200);
  assert.equal((await house.call('PUT', path, { body: mine })).status, 428);
});

test('two saves at once on one version: one wins, the other is told', async () => {
  const id = await noon();
  const { body, etag } = await house.schedule(id);
  const put = () => house.call('PUT', `/v1/desktops/${id}/schedule`, { body, ifMatch: etag });
  const answers = await Promise.all([put(), put(), put()]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412, 412]);
});

test('A-EV-6: each wrong block is named by its pointer, in both languages', async () => {
  const id = await noon();
  const { body, etag } = await house.schedule(id);
  const weekly = {
    ...DEFAULT_WEEKLY,
    monday: [{ start: '08:15', end: '20:00' }],
    tuesday: [{ start: '22:00', end: '06:00' }],
    wednesday: [
      { start: '08:00', end: '12:00' },
      { start: '11:00', end: '13:00' },
      { start: '13:00', end: '14:00' },
    ],
  };
  const send = (locale: string) =>
    house.call<{ errors: { pointer: string; message: string }[] }>('PUT', `/v1/desktops/${id}/schedule`, {
      ...{ body: { ...body, weekly, timezone: 'Baja/Rosarito' }, ifMatch: etag, locale },
    });
  const { status, body: problem } = await send('es-MX');
  assert.equal(status, 422);
  assert.deepEqual(
    problem.errors.map(({ pointer }) => pointer),
    [
      '/timezone',
      '/weekly/monday/0/start',
      '/weekly/tuesday/0/end',
      '/weekly/wednesday/1/start',
      '/weekly/wednesday/2/start',
    ],
  );
  assert.equal(problem.errors[1]?.message, 'Use horas o medias horas');
  assert.equal((await send('en')).body.errors[3]?.message, 'It overlaps the block before');
});

test('America/Tijuana: a block keeps its wall clock across the change of the hour', async () => {
  house.set('2027-03-13T12:00:00Z');
  const weekly = week({ saturday: ['08:00-20:00'], sunday: ['00:00-06:00', '08:00-20:00'] });
  const id = await house.open({ schedule: { timezone: 'America/Tijuana', weekly } });
  await house.tick();
  await house.to('2027-03-15T12:00:00Z');
  assert.deepEqual((await house.log(id)).slice(-6), [
    '2027-03-13T16:00:00.000Z on schedule',
    '2027-03-14T04:00:00.000Z off',
    '2027-03-14T08:00:00.000Z on schedule',
    '2027-03-14T13:00:00.000Z off',
    '2027-03-14T15:00:00.000Z on schedule',
    '2027-03-15T03:00:00.000Z off',
  ]);
});

test('A-EV-1: a month of five Sundays is reported against 320, with its excess; temporary hours stand apart', async () => {
  house.set('2027-08-01T06:00:00Z');
  const id = await house.open();
  await house.tick();
  await house.to('2027-08-03T03:00:00Z');
  await house.call('POST', `/v1/desktops/${id}/power-sessions`);
  await house.to('2027-08-03T18:00:00Z');
  const { body } = await house.call('GET', `/v1/desktops/${id}/usage`);
  assert.deepEqual(body, {
    month: '2027-08',
    // 26 working days of 12 h and 5 Sundays of 8 h.
    scheduledHours: 352,
    usedHours: 24,
    powerSessionHours: 3,
    quotaHours: 320,
    excessHours: 32,
    week: { monday: '2027-08-02', usedHours: 16, plannedHours: 64, budgetHours: 80 },
    period: null,
  });
});

test('the next switches: 50 of them, a running temporary power-on included, none past the validity', async () => {
  const id = await noon();
  type Page = { data: { at: string; local: string; to: string; cause: string }[] };
  const read = async (limit = '') =>
    (await house.call<Page>('GET', `/v1/desktops/${id}/transitions${limit}`)).body.data;
  assert.equal((await read()).length, 50);
  await house.to('2027-03-02T03:00:00Z');
  await house.call('POST', `/v1/desktops/${id}/power-sessions`);
  assert.deepEqual(await read('?limit=2'), [
    { at: '2027-03-02T06:00:00.000Z', local: '2027-03-02T00:00', to: 'off', cause: 'power-session' },
    { at: '2027-03-02T14:00:00.000Z', local: '2027-03-02T08:00', to: 'on', cause: 'schedule' },
  ]);
  await house.to('2027-12-31T18:00:00Z');
  assert.deepEqual(
    (await read()).map(({ at }) => at),
    ['2028-01-01T02:00:00.000Z'],
  );
});
