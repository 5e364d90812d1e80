import assert from 'node:assert/strict';
import { test } from 'node:test';
import { centavosTyped, countTyped, pesosOf, wholeTyped } from './numbers.ts';

test('whole numbers are read as people type them, and nothing else is taken for one', () => {
  assert.deepEqual(['250', ' 1,494 ', '1 000'].map(countTyped), [250, 1_494, 1_000]);
  assert.deepEqual(
    ['', '0', '-5', '1.5', '12e3', 'diez', '9999999999999'].map(countTyped),
    Array(7).fill(null),
  );
});

test('a comma that parts no thousands is no number: "12,5" is not 125', () => {
  assert.deepEqual(
    ['12,5', '1,50', '1,4945', ',500', '1,494,5', '1494,500'].map(countTyped),
    Array(6).fill(null),
  );
  assert.deepEqual(['12,5', '12,50', '1.494,50', '1,494,50'].map(centavosTyped), Array(4).fill(null));
  assert.deepEqual(
    ['1,494.50', '$ 1,234,567.8', '1 494.5'].map(centavosTyped),
    [149_450, 123_456_780, 149_450],
  );
});

test('where zero is a number too, it is read as one', () => {
  assert.deepEqual(['0', '1,494', '', '-1', 'x'].map(wholeTyped), [0, 1_494, null, null, null]);
});

test('amounts are read to the centavo without floating point', () => {
  assert.deepEqual(
    ['150', '$1,500.5', '0.29', '19.99', '0'].map(centavosTyped),
    [15_000, 150_050, 29, 1_999, 0],
  );
  assert.deepEqual(['', '-1', '1.234', '1,5.x', 'gratis'].map(centavosTyped), Array(5).fill(null));
});

test('a field shows centavos as pesos', () => {
  assert.deepEqual([0, 5, 15_000, 150_050].map(pesosOf), ['0.00', '0.05', '150.00', '1500.50']);
});
