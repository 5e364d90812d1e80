import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zoneGap, zoneName } from './zones.ts';

const winter = Date.parse('2026-11-18T23:20Z');
const summer = Date.parse('2026-07-01T12:00Z');

test('both clocks are compared at the instant: Tijuana changes its hour, Mexico City does not', () => {
  assert.deepEqual(zoneGap(winter, 'America/Mexico_City', 'America/Tijuana'), {
    viewer: 'America/Tijuana',
    hours: -2,
  });
  assert.equal(zoneGap(summer, 'America/Mexico_City', 'America/Tijuana')?.hours, -1);
  assert.equal(zoneGap(winter, 'America/Mexico_City', 'America/Merida'), null);
  assert.equal(zoneGap(winter, 'America/Mexico_City', 'Asia/Kolkata')?.hours, 11.5);
});

test('zones have the names of their cities', () => {
  assert.equal(zoneName('America/Mexico_City'), 'Ciudad de México');
  assert.equal(zoneName('America/Argentina/Buenos_Aires'), 'Buenos Aires');
  assert.equal(zoneName('UTC'), 'UTC');
});
