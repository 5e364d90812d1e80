import assert from 'node:assert/strict';
import test from 'node:test';
import { Temporal } from '@js-temporal/polyfill';
import fc from 'fast-check';
import { ODD_ZONES, seeded } from './schedule/testing/arbitraries.ts';
import { instantToWall, isTimezone, offsetReader, ownTimezone, wallToInstant } from './zone.ts';

const utc = (local: string, timezone: string) => wallToInstant(local, timezone).toISOString().slice(0, 16);

test('America/Mexico_City keeps one hour since October 2022', () => {
  assert.equal(utc('2022-07-01T12:00', 'America/Mexico_City'), '2022-07-01T17:00');
  for (const day of ['2023-01-15', '2023-07-15', '2026-04-05', '2026-10-25', '2026-12-31']) {
    assert.equal(utc(`${day}T12:00`, 'America/Mexico_City'), `${day}T18:00`);
  }
});

test('America/Tijuana and Ciudad_Juarez change with their neighbours across the border', () => {
  assert.equal(utc('2026-03-08T01:59', 'America/Tijuana'), '2026-03-08T09:59');
  assert.equal(utc('2026-03-08T03:00', 'America/Tijuana'), '2026-03-08T10:00');
  assert.equal(utc('2026-11-01T00:30', 'America/Tijuana'), '2026-11-01T07:30');
  assert.equal(utc('2026-11-01T02:00', 'America/Tijuana'), '2026-11-01T10:00');
  assert.equal(utc('2026-03-08T03:00', 'America/Ciudad_Juarez'), '2026-03-08T09:00');
  assert.equal(utc('2026-11-01T02:00', 'America/Ciudad_Juarez'), '2026-11-01T09:00');
  // The town stayed with Mexico City's hour for one month, and returned in November 2022.
  assert.equal(utc('2022-11-15T12:00', 'America/Ciudad_Juarez'), '2022-11-15T18:00');
  assert.equal(utc('2022-12-15T12:00', 'America/Ciudad_Juarez'), '2022-12-15T19:00');
});

test('a time that is skipped is read as far after the change; of one that occurs twice the first is meant', () => {
  assert.equal(
    instantToWall(wallToInstant('2026-03-08T02:30', 'America/Tijuana'), 'America/Tijuana'),
    '2026-03-08T03:30',
  );
  assert.equal(utc('2026-11-01T01:30', 'America/Tijuana'), '2026-11-01T08:30');
  assert.equal(instantToWall(new Date('2026-11-01T08:30Z'), 'America/Tijuana'), '2026-11-01T01:30');
  assert.equal(instantToWall(new Date('2026-11-01T09:30Z'), 'America/Tijuana'), '2026-11-01T01:30');
});

test('odd zones: half an hour of summer time, offsets of 45 minutes, a day that never was', () => {
  assert.equal(utc('2026-04-05T01:45', 'Australia/Lord_Howe'), '2026-04-04T14:45');
  assert.equal(utc('2026-04-05T02:00', 'Australia/Lord_Howe'), '2026-04-04T15:30');
  assert.equal(utc('2026-10-04T02:15', 'Australia/Lord_Howe'), '2026-10-03T15:45');
  assert.equal(utc('2026-01-01T05:45', 'Asia/Kathmandu'), '2026-01-01T00:00');
  assert.equal(utc('2011-12-30T12:00', 'Pacific/Apia'), '2011-12-30T22:00');
  assert.equal(instantToWall(new Date('2011-12-30T09:59Z'), 'Pacific/Apia'), '2011-12-29T23:59');
  assert.equal(instantToWall(new Date('2011-12-30T10:00Z'), 'Pacific/Apia'), '2011-12-31T00:00');
});

test('two changes within days are both found: Recife in 2000, Tucuman in 2004, Cairo in 2010', () => {
  const months = [
    ['America/Recife', '2000-10-01'],
    ['America/Argentina/Tucuman', '2004-05-25'],
    ['Africa/Cairo', '2010-09-01'],
  ] as const;
  for (const [zone, first] of months) {
    const start = Temporal.PlainDate.from(first).toZonedDateTime(zone);
    for (let hours = 0; hours < 35 * 24; hours += 1) {
      const zoned = start.add({ hours });
      const wall = zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
      assert.equal(instantToWall(new Date(zoned.epochMilliseconds), zone), wall);
    }
  }
});

test('a zone has a name: what is none, and a bare offset, are refused', () => {
  for (const name of ['America/Mexico_City', 'UTC', 'Asia/Katmandu', 'america/tijuana'])
    assert.ok(isTimezone(name));
  for (const name of ['', 'America/Atlantis', '+05:30', '-06:00', 'Mexico City'])
    assert.ok(!isTimezone(name), name);
  assert.throws(() => wallToInstant('2026-01-01T00:00', 'America/Atlantis'), RangeError);
});

test('wall clocks and instants agree with Temporal in every zone of this runtime', (t) => {
  const zones = [...ODD_ZONES, ...Intl.supportedValuesOf('timeZone')];
  const minute = fc.integer({ min: Date.UTC(1972, 1) / 60_000, max: Date.UTC(2060, 0) / 60_000 });
  const near = fc.integer({ min: -200, max: 200 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), minute, fc.boolean(), near, (zone, minutes, atChange, shift) => {
      let instant = Temporal.Instant.fromEpochMilliseconds(minutes * 60_000);
      const change = atChange ? instant.toZonedDateTimeISO(zone).getTimeZoneTransition('next') : null;
      if (change) instant = change.toInstant().add({ minutes: shift });
      const date = new Date(instant.epochMilliseconds);
      const wall = instant.toZonedDateTimeISO(zone).toPlainDateTime();
      assert.equal(instantToWall(date, zone), wall.toString({ smallestUnit: 'minute' }));
      // Also walls that the clock never shows, round the change.
      const any = Temporal.PlainDateTime.from(
        new Date(date.getTime() + shift * 60_000).toISOString().slice(0, 16),
      );
      for (const local of [wall, any]) {
        const text = local.toString({ smallestUnit: 'minute' });
        const expected = Temporal.PlainDateTime.from(text).toZonedDateTime(zone, {
          disambiguation: 'compatible',
        });
        assert.equal(wallToInstant(text, zone).getTime(), expected.epochMilliseconds, `${zone} ${text}`);
      }
    }),
    seeded(t, 1_500),
  );
});

test('pages that have Temporal are told the same as those that have Intl alone', (t) => {
  const instants = fc.integer({ min: Date.parse('1970-01-01'), max: Date.parse('2060-01-01') });
  fc.assert(
    fc.property(fc.constantFrom(...ODD_ZONES), instants, (zone, at) => {
      assert.equal(offsetReader(zone, Temporal)(at), offsetReader(zone, null)(at));
    }),
    seeded(t, 500),
  );
  assert.throws(() => offsetReader('Nowhere/Here', Temporal), RangeError);
  assert.throws(() => offsetReader('Nowhere/Here', null), RangeError);
  assert.equal(ownTimezone(Temporal), ownTimezone(null));
});
