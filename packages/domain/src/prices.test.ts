import assert from 'node:assert/strict';
import test from 'node:test';
import { bulkTotal, discounted, faceValue, pointsFor, unitPrice } from './prices.ts';

test("section 5: unit prices as the manual's figures give them, 4 decimals", () => {
  assert.equal(unitPrice(11_020_000, 250_000), '0.4408');
  assert.equal(unitPrice(43_500_000, 1_500_000), '0.2900');
  assert.equal(unitPrice(51_040_000, 2_000_000), '0.2552');
  assert.equal(unitPrice(285_000, 3_000), '0.9500');
  assert.equal(unitPrice(50_000, 100), '5.0000');
});

test('a unit price is rounded half up at its fourth decimal', () => {
  assert.equal(unitPrice(1, 3), '0.0033');
  assert.equal(unitPrice(1, 200), '0.0001');
  assert.equal(unitPrice(1, 201), '0.0000');
  assert.equal(unitPrice(0, 5), '0.0000');
});

test('A-CM-13: points pay whole pesos, rounded up', () => {
  assert.equal(pointsFor(231_884), 2_319);
  assert.equal(pointsFor(214_600), 2_146);
  assert.equal(pointsFor(1), 1);
  assert.equal(pointsFor(0), 0);
});

test('IP-15: a point is worth one peso', () => {
  assert.equal(faceValue(3_000), 300_000);
  assert.equal(pointsFor(faceValue(17)), 17);
});

test('A-CM-19: a discount lowers the price half up, and never below 0', () => {
  assert.equal(discounted(50_000, 0), 50_000);
  assert.equal(discounted(50_000, 15), 42_500);
  assert.equal(discounted(333, 50), 167);
  assert.equal(discounted(50_000, 100), 0);
  assert.equal(discounted(50_000, 120), 0);
});

test('A-CM-19: the bulk price times the quantity, less the discount, is rounded once', () => {
  assert.equal(bulkTotal(650, 250), 162_500);
  assert.equal(bulkTotal(650, 3, 15), 1_658, 'of 1,657.5, not three times 552.5');
  assert.equal(bulkTotal(0, 250), 0);
  assert.equal(bulkTotal(1_000_000, 1_000_000_000), 1_000_000_000_000_000);
  assert.equal(bulkTotal(2 ** 40, 1_000_000_000), null);
});
