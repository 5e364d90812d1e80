import assert from 'node:assert/strict';
import test from 'node:test';
import { Temporal } from '@js-temporal/polyfill';
import fc from 'fast-check';
import { addBusinessDays, businessDaysLater, isBusinessDay } from './business-days.ts';
import { restDays } from './holidays.ts';

test('LFT art. 74: the days of rest of 2026, with Mondays moved as the law moves them', () => {
  assert.deepEqual(restDays(2026), [
    '2026-01-01',
    '2026-02-02',
    '2026-03-16',
    '2026-05-01',
    '2026-09-16',
    '2026-11-16',
    '2026-12-25',
  ]);
});

test('LFT art. 74: the change of the federal executive, in its year only', () => {
  assert.ok(restDays(2024).includes('2024-10-01'));
  assert.ok(restDays(2018).includes('2018-12-01'));
  assert.ok(!restDays(2024).includes('2024-12-01'));
  assert.ok(!restDays(2025).includes('2025-10-01'));
  assert.ok(restDays(2030).includes('2030-10-01'));
});

test('A-SV-1: business days are Monday to Friday less the days of rest', () => {
  assert.equal(isBusinessDay('2026-11-20'), true);
  assert.equal(isBusinessDay('2026-11-21'), false);
  assert.equal(isBusinessDay('2026-11-22'), false);
  assert.equal(isBusinessDay('2026-11-16'), false);
});

test('SV-19: two and three business days pass over week-ends and days of rest', () => {
  assert.equal(addBusinessDays('2026-11-18', 3), '2026-11-23');
  assert.equal(addBusinessDays('2026-11-13', 2), '2026-11-18');
  assert.equal(addBusinessDays('2026-11-21', 2), '2026-11-24');
  assert.equal(addBusinessDays('2026-12-24', 1), '2026-12-28');
  assert.equal(addBusinessDays('2026-11-18', 0), '2026-11-18');
});

test("SV-19: the days are those of the account's zone, at the same wall clock", () => {
  // 03:00 UTC on a Saturday is still Friday evening in Mexico City.
  const friday = new Date('2026-11-21T03:00:00Z');
  assert.equal(businessDaysLater(friday, 2, 'America/Mexico_City').toISOString(), '2026-11-25T03:00:00.000Z');
  assert.equal(businessDaysLater(friday, 2, 'UTC').toISOString(), '2026-11-24T03:00:00.000Z');
  // Tijuana leaves summer time on 1 November 2026.
  const october = new Date('2026-10-30T17:00:00Z');
  assert.equal(businessDaysLater(october, 1, 'America/Tijuana').toISOString(), '2026-11-02T18:00:00.000Z');
});

test('wall clocks agree with Temporal in zones with and without changes of the hour', () => {
  const zones = ['America/Mexico_City', 'America/Tijuana', 'America/Cancun', 'Europe/Madrid', 'Asia/Kolkata'];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.date({ min: new Date('2024-01-01'), max: new Date('2032-01-01'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 8 }),
      (zone, instant, count) => {
        const from = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
        const days = from
          .toPlainDate()
          .until(Temporal.PlainDate.from(addBusinessDays(from.toPlainDate().toString(), count)))
          .total('days');
        assert.equal(businessDaysLater(instant, count, zone).getTime(), from.add({ days }).epochMilliseconds);
      },
    ),
    { numRuns: 500 },
  );
});
