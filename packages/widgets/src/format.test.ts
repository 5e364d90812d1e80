import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatCount,
  formatDate,
  formatMoney,
  formatPercent,
  formatShortDate,
  formatUnitPrice,
  formatWeekday,
} from './format.ts';
import { dayOf, formatTime } from './instant.ts';

test('counts are grouped by thousands, with a true minus sign', () => {
  const written = [0, 7, 999, 1_494, 18_640, 2_000_000, -1_494, 12.4].map((n) => formatCount('es-MX', n));
  assert.deepEqual(written, ['0', '7', '999', '1,494', '18,640', '2,000,000', '\u22121,494', '12.4']);
});

test('counts are what Intl writes in both languages', () => {
  for (const [locale, tag] of [
    ['es-MX', 'es-MX'],
    ['en', 'en-GB'],
  ] as const) {
    const intl = new Intl.NumberFormat(tag, { useGrouping: 'always' });
    for (const n of [0, 5, 12, 123, 1_234, 12_345, 123_456, 1_234_567, 1_000_000_000])
      assert.equal(formatCount(locale, n), intl.format(n));
  }
});

test('money is pesos with two decimals, from centavos', () => {
  assert.equal(formatMoney('es-MX', { amount: 3_190_000, currency: 'MXN' }), '$31,900.00');
  assert.equal(formatMoney('en', { amount: 5, currency: 'MXN' }), '$0.05');
  assert.equal(formatMoney('es-MX', { amount: -3_190_000, currency: 'MXN' }), '\u2212$31,900.00');
});

test('a unit price has four decimals', () => {
  assert.equal(formatUnitPrice('es-MX', '0.6380'), '$0.6380');
  assert.equal(formatUnitPrice('en', '1.16'), '$1.1600');
});

test('a percentage has a thin gap that does not break', () => {
  assert.equal(formatPercent('es-MX', 0.45), '45\u202f%');
});

test('days are written in the design’s way, whatever zone the machine is in', () => {
  assert.equal(formatDate('es-MX', '2027-01-02'), '2 de enero de 2027');
  assert.equal(formatDate('en', '2027-01-02'), '2 January 2027');
  assert.equal(formatWeekday('es-MX', '2026-11-21'), 'sábado 21 de noviembre');
  assert.equal(formatWeekday('en', '2026-11-21'), 'Saturday 21 November');
  assert.equal(formatShortDate('es-MX', '2027-01-02'), '2 ene');
  assert.equal(formatShortDate('en', '2027-01-02'), '2 Jan');
});

test('an instant has its time and day in the account’s zone', () => {
  assert.equal(formatTime('2026-11-18T20:20:00Z', 'America/Mexico_City'), '14:20');
  assert.equal(formatTime('2026-11-18T20:20:00Z', 'America/Tijuana'), '12:20');
  assert.equal(formatTime('2026-11-18T06:05:00Z', 'America/Mexico_City'), '00:05');
  assert.equal(dayOf('2026-11-19T05:59:00Z', 'America/Mexico_City'), '2026-11-18');
  assert.equal(dayOf('2026-11-19T06:00:00Z', 'America/Mexico_City'), '2026-11-19');
});
