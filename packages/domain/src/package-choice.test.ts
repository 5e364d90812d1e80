import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { coveringPackages, totalOf } from './package-choice.ts';

const packages = [2_000, 5_000, 10_000].map((quantity) => ({ quantity, price: quantity * 100 }));
const counts = (shortage: number) =>
  coveringPackages(shortage, packages)?.map((entry) => [entry.package.quantity, entry.count]);

test('A-CM-12: the smallest package that covers the shortage', () => {
  assert.deepEqual(counts(1), [[2_000, 1]]);
  assert.deepEqual(counts(2_000), [[2_000, 1]]);
  assert.deepEqual(counts(2_001), [[5_000, 1]]);
  assert.deepEqual(counts(10_000), [[10_000, 1]]);
});

test('A-CM-12: beyond the largest the largest repeatedly, then the smallest that covers the rest', () => {
  assert.deepEqual(counts(10_001), [
    [10_000, 1],
    [2_000, 1],
  ]);
  assert.deepEqual(counts(34_000), [
    [10_000, 3],
    [5_000, 1],
  ]);
  assert.deepEqual(counts(30_000), [[10_000, 3]]);
  assert.deepEqual(counts(36_000), [[10_000, 4]]);
});

test('A-CM-12: nothing short needs nothing, and no package covers nothing', () => {
  assert.deepEqual(coveringPackages(0, packages), []);
  assert.equal(coveringPackages(1, []), null);
});

test('of two packages of one size the cheaper is bought', () => {
  const cheap = { quantity: 2_000, price: 1 };
  assert.deepEqual(coveringPackages(2_500, [{ quantity: 2_000, price: 9 }, cheap]), [
    { package: cheap, count: 2 },
  ]);
});

test('A-CM-12: what is bought always covers, and without its last package it would not', () => {
  const sizes = fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 5_000 }), price: fc.nat() }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), sizes, (shortage, available) => {
      const choice = coveringPackages(shortage, available)!;
      const { quantity } = totalOf(choice);
      assert.ok(quantity >= shortage);
      assert.ok(quantity - choice.at(-1)!.package.quantity < shortage);
      assert.equal(new Set(choice.map((entry) => entry.package)).size, choice.length);
    }),
  );
});
