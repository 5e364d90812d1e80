import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Problem } from '@mostrador/contract';
import { newId } from '../../ids.ts';
import { hashPassword } from '../identity/passwords.ts';
import { type DesktopHouse, type SessionBody, startDesktopHouse } from './testing.ts';

let house: DesktopHouse;
let id: string;
before(async () => {
  // Monday 21:00 in Mexico City.
  house = await startDesktopHouse('2027-03-02T03:00:00Z');
  id = await house.open();
  await house.tick();
});
after(() => house.server.stop());

const PASSWORD = 'marea-tranquila-26';

/** The access token of a person with the role support at an account. */
async function supportAt(number: string): Promise<string> {
  const { db, deps } = house.server;
  const created_at = deps.clock.now();
  const account = await db
    .selectFrom('account')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  const profile = newId('pro');
  const email = `${profile}@example.com`;
  const password_hash = await hashPassword(PASSWORD);
  const person = { id: profile, name: 'Soporte ajeno', email, email_key: email, password_hash, created_at };
  await db.insertInto('profile').values(person).execute();
  const link = { profile_id: profile, account_id: account.id, link: 'support', created_at };
  await db.insertInto('profile_link').values(link).execute();
  const { body } = await house.server.call('POST', '/v1/sessions', {
    body: { identifier: email, password: PASSWORD },
  });
  return (body as { accessToken: string }).accessToken;
}

const acts = (as: string) => [
  () => house.save(id, {}, as),
  () => house.call<Problem>('POST', `/v1/desktops/${id}/power-sessions`, { as }),
  () => house.call<Problem>('POST', `/v1/desktops/${id}/power-sessions/extension`, { as }),
  () => house.call<Problem>('DELETE', `/v1/desktops/${id}/power-sessions`, { as }),
];

test('EV-03: a member looks, and plans and switches nothing: 403', async () => {
  assert.deepEqual((await house.desktop(id, house.member)).may, { editSchedule: false, startPower: false });
  for (const act of acts(house.member)) {
    const { status, body } = await act();
    assert.deepEqual([status, body.code], [403, 'forbidden']);
  }
});

test("the distributor's own key and the widget's session read; planning and switching is refused them", async () => {
  const { distributorSecretKey, customerId } = house.server.demo;
  assert.deepEqual((await house.desktop(id, distributorSecretKey)).may, {
    editSchedule: false,
    startPower: false,
  });
  const list = await house.call<{ data: { customerId: string }[] }>('GET', '/v1/desktops', {
    as: distributorSecretKey,
  });
  assert.ok(list.body.data.some((one) => one.customerId === customerId));
  for (const act of acts(distributorSecretKey)) assert.equal((await act()).status, 403);
});

test("EV-03, EV-04: the distributor's support plans and switches; the trail and the customer see that it was support", async () => {
  assert.deepEqual((await house.desktop(id, house.support)).may, { editSchedule: true, startPower: true });
  assert.equal((await house.save(id, {}, house.support)).status, 200);
  assert.deepEqual((await house.schedule(id)).body.savedBy, { role: 'support', isCaller: false });
  const started = await house.call<SessionBody>('POST', `/v1/desktops/${id}/power-sessions`, {
    as: house.support,
  });
  assert.deepEqual(
    [started.status, started.body.channel, started.body.startedBy.name],
    [201, 'support', 'Sofía Luna'],
  );
  const seen = (await house.desktop(id)).power.session;
  assert.deepEqual([seen?.channel, seen?.startedBy], ['support', { profileId: null, name: null }]);
  await house.call('DELETE', `/v1/desktops/${id}/power-sessions`);
  type Trail = { data: { operation: string; channel: string; actor: { kind: string } }[] };
  const { body } = await house.call<Trail>('GET', '/v1/audit-entries');
  const trail = body.data.map(({ operation, channel }) => `${operation} ${channel}`);
  for (const entry of ['putSchedule support', 'startPowerSession support', 'stopPowerSession api']) {
    assert.ok(trail.includes(entry), `${entry} in ${trail}`);
  }
});

test("a stranger's support does not find it: 404; the operator's does", async () => {
  const stranger = await supportAt('200020');
  assert.equal((await house.call('GET', `/v1/desktops/${id}`, { as: stranger })).status, 404);
  const list = await house.call<{ data: unknown[] }>('GET', '/v1/desktops', { as: stranger });
  assert.deepEqual(list.body.data, []);
  const headers = { ifMatch: '*', body: (await house.schedule(id)).body };
  assert.equal(
    (await house.call('PUT', `/v1/desktops/${id}/schedule`, { as: stranger, ...headers })).status,
    404,
  );
  assert.equal((await house.call('POST', `/v1/desktops/${id}/power-sessions`, { as: stranger })).status, 404);
  const operators = await supportAt('200001');
  assert.deepEqual((await house.desktop(id, operators)).may, { editSchedule: true, startPower: true });
  assert.equal((await house.save(id, {}, operators)).status, 200);
});

test("another customer's person does not find it", async () => {
  const { db, demo } = house.server;
  const other = await db
    .selectFrom('desktop')
    .select('id')
    .where('customer_id', '!=', demo.customerId)
    .executeTakeFirstOrThrow();
  assert.equal((await house.call('GET', `/v1/desktops/${other.id}`)).status, 404);
  assert.equal((await house.call('GET', `/v1/desktops/${other.id}/usage`)).status, 404);
});

test('what happens to it is told on the events of its customer and of the distributor', async () => {
  const { distributorSecretKey } = house.server.demo;
  await house.call('POST', `/v1/desktops/${id}/power-sessions`);
  await house.call('DELETE', `/v1/desktops/${id}/power-sessions`);
  await house.save(id, {});
  await house.to('2027-03-02T14:00:00Z');
  type Events = { data: { type: string; subject: { id: string }; data: Record<string, unknown> }[] };
  for (const as of [house.administrator, distributorSecretKey]) {
    const { body } = await house.call<Events>('GET', '/v1/events?limit=200', { as });
    const own = body.data.filter(({ subject }) => subject.id === id);
    const types = new Set(own.map(({ type }) => type));
    for (const type of ['desktop.switched', 'desktop.updated', 'schedule.updated', 'power-session.updated']) {
      assert.ok(types.has(type), type);
    }
    const last = own.findLast(({ type }) => type === 'desktop.switched');
    assert.deepEqual(
      [last?.data.state, last?.data.onBecause, last?.data.switching],
      ['on', 'schedule', null],
    );
  }
});
