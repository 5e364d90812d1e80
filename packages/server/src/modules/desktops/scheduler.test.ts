import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type DesktopHouse, startDesktopHouse, week } from './testing.ts';

let house: DesktopHouse;
before(async () => {
  // A Monday, 07:30 in Mexico City (UTC-6 all year).
  house = await startDesktopHouse('2027-03-01T13:30:00Z');
});
after(() => house.server.stop());

const stateAt = async (id: string) => {
  const { state, onBecause, switching } = await house.desktop(id);
  return [state, onBecause, switching];
};

test('EV-05: a desktop is off before its block, on in it, off at its end within one tick', async () => {
  house.set('2027-03-01T13:30:00Z');
  const id = await house.open();
  await house.tick();
  assert.deepEqual(await stateAt(id), ['off', null, null]);
  house.set('2027-03-01T14:00:00Z');
  await house.tick();
  assert.deepEqual(await stateAt(id), ['on', 'schedule', null]);
  house.set('2027-03-02T01:59:59.999Z');
  await house.tick();
  assert.deepEqual(await stateAt(id), ['on', 'schedule', null]);
  house.set('2027-03-02T02:00:00Z');
  await house.tick();
  assert.deepEqual(await stateAt(id), ['off', null, null]);
});

test('EV-05: the end of a block is off for everyone who asks, even before the scheduler has come by', async () => {
  house.set('2027-03-01T14:00:00Z');
  const id = await house.open();
  await house.tick();
  house.set('2027-03-02T02:00:00Z');
  assert.deepEqual(await stateAt(id), ['off', null, 'off']);
});

test('a clock that jumps three days logs each slot in order, and tells the provider the last one only', async () => {
  house.set('2027-03-01T13:30:00Z');
  const id = await house.open();
  await house.tick();
  await house.to('2027-03-04T15:00:00Z');
  const days = (await house.log(id)).slice(-7);
  assert.deepEqual(days, [
    '2027-03-01T14:00:00.000Z on schedule',
    '2027-03-02T02:00:00.000Z off',
    '2027-03-02T14:00:00.000Z on schedule',
    '2027-03-03T02:00:00.000Z off',
    '2027-03-03T14:00:00.000Z on schedule',
    '2027-03-04T02:00:00.000Z off',
    '2027-03-04T14:00:00.000Z on schedule',
  ]);
  assert.deepEqual((await house.asked(id)).at(-1), { wanted: 'on', asked: 1 });
  assert.deepEqual(await stateAt(id), ['on', 'schedule', null]);
});

test('one desktop that cannot be decided about, as a zone that only a newer server knows, keeps no other waiting', async () => {
  house.set('2027-03-01T13:30:00Z');
  const [broken, sound] = [await house.open(), await house.open()];
  await house.tick();
  const zone = (name: string) =>
    sql`UPDATE desktop_schedule SET document = jsonb_set(document, '{timezone}', to_jsonb(${name}::text)) WHERE desktop_id = ${broken}`.execute(
      house.server.db,
    );
  await zone('America/Not_Yet');
  house.set('2027-03-01T14:00:00Z');
  await house.tick().catch(() => {});
  assert.deepEqual(await stateAt(sound), ['on', 'schedule', null]);
  // Nothing of it is lost meanwhile.
  await zone('America/Mexico_City');
  await house.to('2027-03-02T03:00:00Z');
  assert.deepEqual((await house.log(broken)).slice(-2), [
    '2027-03-01T14:00:00.000Z on schedule',
    '2027-03-02T02:00:00.000Z off',
  ]);
});

test('A-EV-6: blocks that meet at midnight are one: nothing is switched there', async () => {
  house.set('2027-03-01T13:30:00Z');
  const weekly = week({ monday: ['22:00-24:00'], tuesday: ['00:00-06:00'] });
  const id = await house.open({ schedule: { timezone: 'America/Mexico_City', weekly } });
  await house.to('2027-03-03T00:00:00Z');
  assert.deepEqual((await house.log(id)).slice(-2), [
    '2027-03-02T04:00:00.000Z on schedule',
    '2027-03-02T12:00:00.000Z off',
  ]);
});
