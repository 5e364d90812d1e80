import assert from 'node:assert/strict';
import { test } from 'node:test';
import { autoSaleFiresOn, autoSalePauseMs, ceilingPeriods, judgeAutoSale } from './auto-sale.ts';

const rule = { minimum: 50, quantity: 500, dailyCeiling: null, monthlyCeiling: null };
const facts = { balance: 50, soldToday: 0, soldThisMonth: 0 };

test('A-CM-11: an automatic sale fires at the minimum and below it, not above', () => {
  assert.equal(judgeAutoSale(rule, facts), 'fires');
  assert.equal(judgeAutoSale(rule, { ...facts, balance: 0 }), 'fires');
  assert.equal(judgeAutoSale(rule, { ...facts, balance: 51 }), 'above_minimum');
});

test('A-CM-11: all or nothing: what would pass a ceiling is not sold in part', () => {
  const daily = { ...rule, dailyCeiling: 1_000 };
  assert.equal(judgeAutoSale(daily, { ...facts, soldToday: 500 }), 'fires');
  assert.equal(judgeAutoSale(daily, { ...facts, soldToday: 501 }), 'daily_ceiling');
  const monthly = { ...rule, monthlyCeiling: 1_000 };
  assert.equal(judgeAutoSale(monthly, { ...facts, soldThisMonth: 1_000 }), 'monthly_ceiling');
});

test('tries in vain are spaced further and further, up to six hours', () => {
  const minutes = [1, 2, 3, 7, 8, 500].map((failures) => autoSalePauseMs(failures) / 60_000);
  assert.deepEqual(minutes, [5, 10, 20, 320, 360, 360]);
});

test("days and months begin at midnight in the customer's zone", () => {
  const periods = ceilingPeriods(new Date('2027-01-01T05:30:00Z'), 'America/Mexico_City');
  assert.deepEqual(
    Object.fromEntries(Object.entries(periods).map(([name, at]) => [name, at.toISOString()])),
    {
      day: '2026-12-31T06:00:00.000Z',
      nextDay: '2027-01-01T06:00:00.000Z',
      month: '2026-12-01T06:00:00.000Z',
      nextMonth: '2027-01-01T06:00:00.000Z',
    },
  );
});

test('the day on which it will fire follows from the average of 30 days (A-CM-15)', () => {
  assert.equal(autoSaleFiresOn({ balance: 250, minimum: 100 }, 300, '2026-11-22'), '2026-12-07');
  assert.equal(autoSaleFiresOn({ balance: 90, minimum: 100 }, 300, '2026-11-22'), '2026-11-22');
  assert.equal(autoSaleFiresOn({ balance: 250, minimum: 100 }, 0, '2026-11-22'), null);
});
