import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from '@js-temporal/polyfill';
import { daysLater, yearLater } from './wall-steps.ts';

const ZONES = ['America/Mexico_City', 'America/Tijuana', 'America/Ciudad_Juarez', 'America/New_York', 'UTC'];

test('CM-DIS-06: the manual distributors expire one year after their creation, to the second', () => {
  const zone = 'America/Mexico_City';
  assert.equal(yearLater(new Date('2016-04-16T17:01:26Z'), zone).toISOString(), '2017-04-16T17:01:26.000Z');
  assert.equal(yearLater(new Date('2024-02-29T12:00:00Z'), zone).toISOString(), '2025-02-28T12:00:00.000Z');
});

test('A-CM-20: days and years later are those of Temporal, on random instants and zones', () => {
  const seed = Date.now() % 2_147_483_647;
  let state = seed;
  const random = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  for (let round = 0; round < 2_000; round += 1) {
    const zone = ZONES[random(ZONES.length)]!;
    const instant = new Date(Date.UTC(2015, 0, 1) + random(7_000) * 86_400_000 + random(86_400_000));
    const start = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
    const told = `seed ${seed}: ${instant.toISOString()} ${zone}`;
    assert.equal(daysLater(instant, 30, zone).getTime(), start.add({ days: 30 }).epochMilliseconds, told);
    assert.equal(yearLater(instant, zone).getTime(), start.add({ years: 1 }).epochMilliseconds, told);
  }
});
