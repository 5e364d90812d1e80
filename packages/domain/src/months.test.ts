import assert from 'node:assert/strict';
import test from 'node:test';
import { monthsLater, proratedWithVat, startedMonths } from './months.ts';

const ZONE = 'America/Mexico_City';
const at = (text: string) => new Date(`${text}-06:00`);

test("A-CM-13: the manual's 2016-04-15 to 2017-04-12 are 12 months, and 1,850.00 a year are 2,146.00", () => {
  const months = startedMonths(at('2016-04-15T10:54'), at('2017-04-12T00:00'), ZONE);
  assert.equal(months, 12);
  assert.equal(proratedWithVat(185_000, months), 214_600);
});

test('A-CM-13: a started month counts whole, at least 1 and at most 12', () => {
  const until = at('2027-04-12T09:00');
  const months = (from: string) => startedMonths(at(from), until, ZONE);
  assert.equal(months('2027-03-12T09:00'), 1);
  assert.equal(months('2027-03-12T08:59'), 2);
  assert.equal(months('2027-04-12T08:59'), 1);
  assert.equal(months('2026-04-12T09:00'), 12);
  assert.equal(months('2026-04-12T08:59'), 12);
  assert.equal(months('2025-04-12T09:00'), 12);
});

test('a month after the 31st ends with the shorter month, and a leap day has its year', () => {
  assert.deepEqual(monthsLater(at('2027-01-31T10:00'), 1, ZONE), at('2027-02-28T10:00'));
  assert.deepEqual(monthsLater(at('2028-02-29T10:00'), 12, ZONE), at('2029-02-28T10:00'));
});

test('section 5: VAT of what was lost in the scan, and rounding half up once', () => {
  assert.equal(proratedWithVat(199_900, 12), 231_884);
  assert.equal(proratedWithVat(1_500_000, 12), 1_740_000);
  assert.equal(proratedWithVat(0, 7), 0);
  // 1,850.00 x 5/12 x 1.16 is 894.1666...
  assert.equal(proratedWithVat(185_000, 5), 89_417);
  // Half a centavo: 75 x 2/12 x 1.16 is 14.5.
  assert.equal(proratedWithVat(75, 2), 15);
});
