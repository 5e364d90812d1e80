import assert from 'node:assert/strict';
import test from 'node:test';
import { addDays, dayOf } from './calendar.ts';
import { forecastConsumption } from './consumption.ts';

test('A-CM-15: days remaining are the whole days that the balance lasts at the average of 30 days', () => {
  const forecast = forecastConsumption(18_640, 412 * 30, '2026-11-18');
  assert.deepEqual(forecast, { averageDaily: 412, daysRemaining: 45, runsOutOn: '2027-01-02' });
});

test('A-CM-15: without consumption the days remaining are unknown, not 0', () => {
  assert.deepEqual(forecastConsumption(100, 0, '2026-11-18'), {
    averageDaily: 0,
    daysRemaining: null,
    runsOutOn: null,
  });
});

test('A-CM-15: an average that is no whole number does not round the days up', () => {
  assert.equal(forecastConsumption(3, 31, '2026-11-18').daysRemaining, 2);
  assert.equal(forecastConsumption(1, 29, '2026-11-18').daysRemaining, 1);
});

test('a day begins at midnight of the customer, not of Greenwich', () => {
  const instant = new Date('2026-11-22T05:30:00Z');
  assert.equal(dayOf(instant, 'America/Mexico_City'), '2026-11-21');
  assert.equal(dayOf(instant, 'UTC'), '2026-11-22');
});

test('days are added across months, years and leap days', () => {
  assert.equal(addDays('2027-12-31', 1), '2028-01-01');
  assert.equal(addDays('2028-02-28', 1), '2028-02-29');
  assert.equal(addDays('2026-03-01', -1), '2026-02-28');
});
