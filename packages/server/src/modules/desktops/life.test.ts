import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Problem } from '@mostrador/contract';
import { type DesktopHouse, startDesktopHouse } from './testing.ts';

let house: DesktopHouse;
before(async () => {
  house = await startDesktopHouse('2027-02-28T18:00:00Z');
});
after(() => house.server.stop());

const MS = 1;
const shift = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString();
const at = async (id: string, instant: string) => {
  await house.to(instant);
  return (await house.desktop(id)).state;
};
/** Of the customer, and of what is opened next. */
const setZone = (timezone: string) =>
  house.db.updateTable('account').set({ timezone }).where('id', '=', house.server.demo.customerId).execute();

test('EV-22: off and out of reach at the expiry, kept 30 days, then deleted: before and after each boundary', async () => {
  house.set('2027-02-28T18:00:00Z');
  const endsAt = '2027-03-01T18:00:00.000Z';
  const id = await house.open({
    validity: { startsAt: new Date('2027-01-01T06:00:00Z'), endsAt: new Date(endsAt) },
  });
  await house.tick();
  assert.equal(await at(id, shift(endsAt, -MS)), 'on');
  assert.equal(await at(id, endsAt), 'retained');
  assert.deepEqual((await house.log(id)).at(-1), `${endsAt} off`);
  assert.deepEqual((await house.asked(id)).at(-1), { wanted: 'off', asked: 1 });
  const { nextOnAt, nextOffAt, dataKeptUntil } = await house.desktop(id);
  assert.deepEqual([nextOnAt, nextOffAt, dataKeptUntil], [null, null, '2027-03-31T18:00:00.000Z']);
  assert.equal(await at(id, shift(dataKeptUntil, -MS)), 'retained');
  assert.equal(await at(id, dataKeptUntil), 'deleted');
  assert.deepEqual((await house.asked(id)).at(-1), { wanted: 'deleted', asked: 1 });
  await house.to('2027-05-01T18:00:00Z');
  const { body } = await house.call<{ data: unknown[] }>('GET', `/v1/desktops/${id}/transitions`);
  assert.deepEqual(body.data, []);
  assert.equal((await house.log(id)).at(-1), `${dataKeptUntil} deleted`);
});

test('EV-22: past its validity nothing is saved or started, and the answer says how long the data are kept', async () => {
  house.set('2027-03-01T17:00:00Z');
  const endsAt = new Date('2027-03-01T18:00:00Z');
  const id = await house.open({ validity: { startsAt: new Date('2027-01-01T06:00:00Z'), endsAt } });
  await house.to('2027-03-01T18:00:00Z');
  const saved = await house.save(id, {});
  assert.deepEqual([saved.status, saved.body.code], [409, 'desktop_expired']);
  const started = await house.call<Problem & { dataKeptUntil: string }>(
    'POST',
    `/v1/desktops/${id}/power-sessions`,
  );
  assert.deepEqual(
    [started.status, started.body.code, started.body.dataKeptUntil],
    [409, 'desktop_expired', '2027-03-31T18:00:00.000Z'],
  );
});

test('a scheduler that slept through the expiry switches nothing on any more', async () => {
  house.set('2027-02-28T18:00:00Z');
  const validity = { startsAt: new Date('2027-01-01T06:00:00Z'), endsAt: new Date('2027-03-03T05:00:00Z') };
  const id = await house.open({ validity });
  await house.tick();
  const before = (await house.asked(id)).length;
  await house.to('2027-03-20T18:00:00Z');
  assert.deepEqual((await house.log(id)).slice(-3), [
    '2027-03-02T02:00:00.000Z off',
    '2027-03-02T14:00:00.000Z on schedule',
    '2027-03-03T02:00:00.000Z off',
  ]);
  const asked = (await house.asked(id)).slice(before);
  assert.ok(
    asked.every(({ wanted }) => wanted !== 'on'),
    JSON.stringify(asked),
  );
});

test('A-CM-20: the 30 days are calendar days at the same wall clock, across the change of the hour', async () => {
  await setZone('America/Tijuana');
  house.set('2027-02-20T18:00:00Z');
  // Midnight in Tijuana, UTC-8; on the 31st it is UTC-7.
  const endsAt = new Date('2027-03-01T08:00:00Z');
  const id = await house.open({ validity: { startsAt: new Date('2027-01-01T08:00:00Z'), endsAt } });
  await setZone('America/Mexico_City');
  assert.equal((await house.desktop(id)).dataKeptUntil, '2027-03-31T07:00:00.000Z');
  assert.equal(await at(id, '2027-03-31T06:59:59.999Z'), 'retained');
  assert.equal(await at(id, '2027-03-31T07:00:00Z'), 'deleted');
});

test('A-EV-3, A-SV-2: a server stays on through 3 days of grace; the 30 days count from their end', async () => {
  house.set('2027-02-20T18:00:00Z');
  const endsAt = '2027-03-01T18:00:00.000Z';
  const id = await house.open({
    plan: 'Servidor 4',
    validity: { startsAt: new Date('2027-01-01T06:00:00Z'), endsAt: new Date(endsAt) },
  });
  assert.equal(await at(id, shift(endsAt, -MS)), 'on');
  assert.equal(await at(id, endsAt), 'grace');
  assert.equal((await house.desktop(id)).onBecause, 'always-on');
  assert.equal(await at(id, shift('2027-03-04T18:00:00Z', -MS)), 'grace');
  assert.equal(await at(id, '2027-03-04T18:00:00Z'), 'retained');
  assert.equal((await house.desktop(id)).dataKeptUntil, '2027-04-03T18:00:00.000Z');
  assert.deepEqual(await house.log(id), [
    '2027-01-01T06:00:00.000Z on always-on',
    '2027-03-04T18:00:00.000Z off',
  ]);
});

test('before its validity it is off, and cannot be switched on', async () => {
  house.set('2027-03-01T18:00:00Z');
  const validity = { startsAt: new Date('2027-03-02T18:00:00Z'), endsAt: new Date('2028-03-02T18:00:00Z') };
  const id = await house.open({ validity });
  await house.tick();
  assert.equal((await house.desktop(id)).state, 'off');
  const { body } = await house.call<Problem>('POST', `/v1/desktops/${id}/power-sessions`);
  assert.equal(body.code, 'state_conflict');
  assert.equal(await at(id, shift('2027-03-02T18:00:00Z', -MS)), 'off');
  assert.equal(await at(id, '2027-03-02T18:00:00Z'), 'on');
});

test('SV-11: what is always on has no schedule to read or to save', async () => {
  house.set('2027-03-01T18:00:00Z');
  const id = await house.open({ plan: 'Servidor 2' });
  const path = `/v1/desktops/${id}/schedule`;
  const read = await house.call<Problem>('GET', path);
  assert.deepEqual(
    [read.status, read.body.detail],
    [404, 'Este escritorio siempre está encendido: no tiene horario.'],
  );
  assert.equal((await house.call('PUT', path, { body: {}, ifMatch: '*' })).status, 404);
});
