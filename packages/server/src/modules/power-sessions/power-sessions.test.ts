import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Problem } from '@mostrador/contract';
import { type DesktopHouse, type SessionBody, startDesktopHouse, week } from '../desktops/testing.ts';

let house: DesktopHouse;
before(async () => {
  house = await startDesktopHouse('2027-03-02T03:00:00Z');
});
after(() => house.server.stop());

type Reply = SessionBody & Problem & { powerSessionId?: string };
const power = (id: string, method = 'POST', options: { as?: string; key?: string; path?: string } = {}) =>
  house.call<Reply>(method, `/v1/desktops/${id}/power-sessions${options.path ?? ''}`, options);
const extend = (id: string) => power(id, 'POST', { path: '/extension' });

/** Monday 21:00 in Mexico City: no block runs until Tuesday 08:00. */
async function evening(): Promise<string> {
  house.set('2027-03-02T03:00:00Z');
  const id = await house.open();
  await house.tick();
  return id;
}
const stateOf = async (id: string) => {
  const { state, onBecause } = await house.desktop(id);
  return `${state} ${onBecause ?? ''}`.trim();
};

test('EV-03: started at T, it is on because of it, ends at T + 3 h, and is off then', async () => {
  const id = await evening();
  const { status, body } = await power(id);
  assert.equal(status, 201);
  assert.deepEqual(
    [body.startedAt, body.endsAt, body.state, body.channel, body.startedBy.name],
    ['2027-03-02T03:00:00.000Z', '2027-03-02T06:00:00.000Z', 'running', 'administrator', 'Ana Torres'],
  );
  assert.equal(await stateOf(id), 'on power-session');
  assert.equal((await house.desktop(id)).power.session?.id, body.id);
  house.set('2027-03-02T05:59:59.999Z');
  await house.tick();
  assert.equal(await stateOf(id), 'on power-session');
  house.set('2027-03-02T06:00:00Z');
  await house.tick();
  assert.equal(await stateOf(id), 'off');
  const list = (await house.call<{ data: SessionBody[] }>('GET', `/v1/desktops/${id}/power-sessions`)).body
    .data;
  assert.deepEqual([list[0]?.state, list[0]?.endedAt], ['ended', '2027-03-02T06:00:00.000Z']);
});

test('A-EV-2: one that meets a block goes over into it, and off at the end of the block', async () => {
  const id = await evening();
  house.set('2027-03-02T12:30:00Z');
  await house.tick();
  await power(id);
  assert.equal(await stateOf(id), 'on power-session');
  await house.to('2027-03-02T14:00:00Z');
  assert.equal(await stateOf(id), 'on schedule');
  await house.to('2027-03-02T15:30:00Z');
  assert.equal((await house.desktop(id)).power.session, null);
  assert.equal(await stateOf(id), 'on schedule');
  await house.to('2027-03-03T02:00:00Z');
  assert.equal(await stateOf(id), 'off');
  assert.deepEqual((await house.log(id)).slice(-3), [
    '2027-03-02T12:30:00.000Z on power-session',
    '2027-03-02T14:00:00.000Z on schedule',
    '2027-03-03T02:00:00.000Z off',
  ]);
});

test('A-EV-2: started inside a block it stays because of the schedule until the block ends, then of the session', async () => {
  const id = await evening();
  await house.to('2027-03-03T01:00:00Z');
  const { status, body } = await power(id);
  assert.deepEqual([status, body.endsAt], [201, '2027-03-03T04:00:00.000Z']);
  assert.equal(await stateOf(id), 'on schedule');
  await house.to('2027-03-03T02:00:00Z');
  assert.equal(await stateOf(id), 'on power-session');
  await house.to('2027-03-03T04:00:00Z');
  assert.equal(await stateOf(id), 'off');
});

for (const [name, startsAt, endsAt] of [
  ['forwards', '2027-03-14T09:30:00.000Z', '2027-03-14T12:30:00.000Z'],
  ['back', '2027-11-07T08:30:00.000Z', '2027-11-07T11:30:00.000Z'],
] as const) {
  test(`EV-03: 3 h have passed at its end also where the clock goes ${name} (America/Tijuana)`, async () => {
    house.set(startsAt);
    const weekly = week({});
    const id = await house.open({ schedule: { timezone: 'America/Tijuana', weekly } });
    await house.tick();
    const { body } = await power(id);
    assert.deepEqual([body.startedAt, body.endsAt], [startsAt, endsAt]);
    await house.to(new Date(Date.parse(endsAt) - 1).toISOString());
    assert.equal(await stateOf(id), 'on power-session');
    await house.to(endsAt);
    assert.equal(await stateOf(id), 'off');
  });
}

test('A-EV-2: while one runs another is 409 with its id; extended, the 3 h begin anew; stopped, it is off', async () => {
  const id = await evening();
  const first = (await power(id)).body;
  const second = await power(id);
  assert.deepEqual(
    [second.status, second.body.code, second.body.powerSessionId],
    [409, 'power_session_running', first.id],
  );
  await house.to('2027-03-02T05:00:00Z');
  const longer = (await extend(id)).body;
  assert.deepEqual([longer.id, longer.endsAt], [first.id, '2027-03-02T08:00:00.000Z']);
  await house.to('2027-03-02T07:00:00Z');
  assert.equal(await stateOf(id), 'on power-session');
  const stopped = (await power(id, 'DELETE')).body;
  assert.deepEqual([stopped.state, stopped.endedAt], ['ended', '2027-03-02T07:00:00.000Z']);
  assert.equal(await stateOf(id), 'off');
  for (const answer of [await power(id, 'DELETE'), await extend(id)]) {
    assert.equal(answer.body.code, 'power_session_not_running');
  }
});

test('five who start at once: one session, one switch', async () => {
  const id = await evening();
  const answers = await Promise.all(Array.from({ length: 5 }, () => power(id)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409, 409, 409]);
  // Whoever held the desktop at that moment kept the provider from being asked at once: the next tick does it.
  await house.tick();
  assert.deepEqual((await house.asked(id)).slice(-1), [{ wanted: 'on', asked: 1 }]);
});

test('the same key again answers the same session', async () => {
  const id = await evening();
  const [first, again] = [await power(id, 'POST', { key: id }), await power(id, 'POST', { key: id })];
  assert.deepEqual([again.status, again.body.id], [201, first.body.id]);
});

test('A-EV-2: a plan may limit the starts of a day; extending counts, the next day begins anew', async () => {
  const id = await evening();
  const limit = (power_per_day: number | null) =>
    house.db.updateTable('desktop_plan').set({ power_per_day }).execute();
  await limit(2);
  await power(id);
  assert.equal((await extend(id)).status, 200);
  const third = await extend(id);
  assert.deepEqual([third.status, third.body.code], [409, 'power_session_limit']);
  await power(id, 'DELETE');
  assert.equal((await power(id)).body.code, 'power_session_limit');
  assert.equal((await house.desktop(id)).power.startedToday, 2);
  await house.to('2027-03-02T06:00:00Z');
  assert.equal((await power(id)).status, 201);
  await limit(null);
});

test('A-EV-2: a week in a zone where it is tomorrow already does not begin the day of starts anew', async () => {
  const id = await evening();
  const limit = (power_per_day: number | null) =>
    house.db.updateTable('desktop_plan').set({ power_per_day }).execute();
  await limit(1);
  await power(id);
  await power(id, 'DELETE');
  const moved = await house.save(id, { timezone: 'Pacific/Auckland', weekly: week({}) });
  assert.equal(moved.status, 200, JSON.stringify(moved.body));
  assert.equal((await power(id)).body.code, 'power_session_limit');
  assert.equal((await house.desktop(id)).power.startedToday, 1);
  await limit(null);
});

test('EV-22: it ends with the validity, and none starts afterwards', async () => {
  house.set('2027-03-02T03:00:00Z');
  const validity = {
    startsAt: new Date('2027-01-01T06:00:00Z'),
    endsAt: new Date('2027-03-02T04:00:00Z'),
  };
  const id = await house.open({ validity });
  await house.tick();
  await power(id);
  await house.to('2027-03-02T04:00:00Z');
  const { state, power: told } = await house.desktop(id);
  assert.deepEqual([state, told.session], ['retained', null]);
  const refused = await power(id);
  assert.deepEqual([refused.status, refused.body.code], [409, 'desktop_expired']);
  const list = (await house.call<{ data: SessionBody[] }>('GET', `/v1/desktops/${id}/power-sessions`)).body
    .data;
  assert.equal(list[0]?.endedAt, '2027-03-02T04:00:00.000Z');
});

test('SV-11: what is always on needs no temporary power-on', async () => {
  house.set('2027-03-02T03:00:00Z');
  const id = await house.open({ plan: 'Servidor 2' });
  await house.tick();
  assert.equal(await stateOf(id), 'on always-on');
  assert.equal((await power(id)).body.code, 'state_conflict');
});
