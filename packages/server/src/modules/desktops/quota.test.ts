import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Usage, z } from '@mostrador/contract';
import { newId } from '../../ids.ts';
import { type DesktopHouse, startDesktopHouse, week } from './testing.ts';

let house: DesktopHouse;
before(async () => {
  // Midnight of New Year in Mexico City.
  house = await startDesktopHouse('2027-01-01T06:00:00Z');
  await planAs('Tope mensual', { quota_policy: 'hard-cap', weekly_hours: 168 });
  await planAs('Ciclo de 28 días', { quota_policy: '28-day-cycle', monthly_hours: 100 });
});
after(() => house.server.stop());

/** A plan like another of the demo, but for some terms. */
async function planAs(name: string, terms: object, like = 'Escritorio M'): Promise<void> {
  const row = await house.db
    .selectFrom('desktop_plan')
    .selectAll()
    .where('name', '=', like)
    .executeTakeFirstOrThrow();
  await house.db
    .insertInto('desktop_plan')
    .values({ ...row, ...terms, id: newId('pkg'), name })
    .execute();
}

async function open(plan: string): Promise<string> {
  house.set('2027-01-01T06:00:00Z');
  const id = await house.open({ plan });
  await house.tick();
  return id;
}
const periodOf = async (id: string) =>
  (await house.call<z.output<typeof Usage>>('GET', `/v1/desktops/${id}/usage`)).body.period;

describe('A-EV-1: a plan with a hard cap of 320 hours a calendar month', () => {
  test('is off from the evening of day 28 to the next month, and told so beforehand', async () => {
    const id = await open('Tope mensual');
    assert.equal((await house.desktop(id)).quota.policy, 'hard-cap');
    assert.deepEqual(await periodOf(id), {
      startsAt: '2027-01-01T06:00:00.000Z',
      endsAt: '2027-02-01T06:00:00.000Z',
      quotaHours: 320,
      scheduledHours: 320,
      exhaustedAt: '2027-01-29T02:00:00.000Z',
    });
    await house.to('2027-01-30T18:00:00Z');
    const { state, nextOnAt } = await house.desktop(id);
    assert.deepEqual([state, nextOnAt], ['off', '2027-02-01T14:00:00.000Z']);
    assert.equal((await house.log(id)).at(-1), '2027-01-29T02:00:00.000Z off');
    await house.to('2027-02-01T14:05:00Z');
    assert.equal((await house.desktop(id)).onBecause, 'schedule');
  });

  test('EV-03: a temporary power-on goes on in the dark days, for its three hours', async () => {
    const id = await open('Tope mensual');
    await house.to('2027-01-30T18:00:00Z');
    const started = await house.call('POST', `/v1/desktops/${id}/power-sessions`);
    assert.equal(started.status, 201);
    await house.to('2027-01-30T22:00:00Z');
    assert.deepEqual((await house.log(id)).slice(-2), [
      '2027-01-30T18:00:00.000Z on power-session',
      '2027-01-30T21:00:00.000Z off',
    ]);
  });

  test('counts what was planned before an edit, also long after the version has ended', async () => {
    const id = await open('Tope mensual');
    await house.to('2027-01-15T06:00:00Z');
    const whole = ['00:00-24:00'];
    const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    const weekly = week(Object.fromEntries(days.map((day) => [day, whole])));
    assert.equal((await house.save(id, { weekly })).status, 200);
    const ends = '2027-01-21T22:00:00.000Z';
    assert.equal((await house.desktop(id)).nextOffAt, ends);
    type Page = { data: { at: string; to: string; cause: string }[] };
    const { data } = (await house.call<Page>('GET', `/v1/desktops/${id}/transitions?limit=1`)).body;
    assert.deepEqual([data[0]?.at, data[0]?.to, data[0]?.cause], [ends, 'off', 'quota']);
    await house.to('2027-01-25T12:00:00Z');
    assert.equal((await house.log(id)).at(-1), `${ends} off`);
    assert.equal((await periodOf(id))?.exhaustedAt, ends);
  });
});

test('A-EV-1: a plan of cycles counts 28 days from its beginning, whatever the month', async () => {
  const id = await open('Ciclo de 28 días');
  await house.to('2027-01-29T14:05:00Z');
  assert.deepEqual((await house.log(id)).slice(-2), [
    // 80 hours of the first week, and 20 of the next.
    '2027-01-09T22:00:00.000Z off',
    '2027-01-29T14:00:00.000Z on schedule',
  ]);
  const period = await periodOf(id);
  assert.deepEqual(
    [period?.startsAt, period?.endsAt, period?.quotaHours],
    ['2027-01-29T06:00:00.000Z', '2027-02-26T06:00:00.000Z', 100],
  );
});

test('A-EV-1, SV-11: what is always on takes no plan of hours', async () => {
  await assert.rejects(
    planAs('Siempre con tope', { quota_policy: 'hard-cap' }, 'Servidor 2'),
    /desktop_plan_quota_policy_check/,
  );
});
