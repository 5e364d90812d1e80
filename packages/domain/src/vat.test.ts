import assert from 'node:assert/strict';
import test from 'node:test';
import { splitVat } from './vat.ts';

test("section 5: the manual's 250,000 stamps at 110,200.00 are 95,000.00 and VAT", () => {
  assert.deepEqual(splitVat(11_020_000), { base: 9_500_000, vat: 1_520_000 });
});

test('CM-COM-03: 2,146.00 are 1,850.00 and VAT', () => {
  assert.deepEqual(splitVat(214_600), { base: 185_000, vat: 29_600 });
});

test('A-CM-20: VAT is rounded half up once, and base and VAT always add up to the total', () => {
  // 16/116 of 3.625 centavos is no whole number of them; of 29 it is exactly 4.
  assert.deepEqual(splitVat(29), { base: 25, vat: 4 });
  assert.deepEqual(splitVat(3), { base: 3, vat: 0 });
  assert.deepEqual(splitVat(4), { base: 3, vat: 1 });
  for (let total = 0; total < 20_000; total += 1) {
    const { base, vat } = splitVat(total);
    assert.equal(base + vat, total);
    assert.ok(Math.abs(vat * 116 - total * 16) <= 58);
  }
});

test('totals that floating point would spoil stay exact', () => {
  const { base, vat } = splitVat(9_007_199_254_740_991);
  assert.equal(BigInt(base) + BigInt(vat), 9_007_199_254_740_991n);
  assert.equal(BigInt(vat), (9_007_199_254_740_991n * 16n + 58n) / 116n);
});

test('what is no amount is refused', () => {
  for (const wrong of [-1, 0.5, Number.NaN, 2 ** 53]) assert.throws(() => splitVat(wrong), RangeError);
});
