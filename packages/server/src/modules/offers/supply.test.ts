import assert from 'node:assert/strict';
import test from 'node:test';
import { newId } from '../../ids.ts';
import type { PricePackage } from './packages.ts';
import { needsCharge, planSupply, type SupplyLevel } from './supply.ts';

const packageOf = (unit: 'stamp' | 'point', quantity: number, price: number): PricePackage => ({
  id: newId('pkg'),
  unit,
  quantity,
  price,
  name: `${quantity}`,
});
const wholesale = [
  packageOf('stamp', 2_000, 232_000),
  packageOf('stamp', 5_000, 464_000),
  packageOf('point', 3_000, 285_000),
];

const operator: SupplyLevel = {
  accountId: 'operator',
  kind: 'operator',
  sells: true,
  automatic: { stamp: false, point: false },
  stock: { stamp: 0, point: 0 },
  credit: null,
  creditCardId: null,
  packages: wholesale,
};
const distributor = (changes: Partial<SupplyLevel> = {}): SupplyLevel => ({
  accountId: 'distributor',
  kind: 'distributor',
  sells: true,
  automatic: { stamp: true, point: true },
  stock: { stamp: 100, point: 10_000 },
  credit: null,
  creditCardId: null,
  packages: [packageOf('stamp', 500, 87_000)],
  ...changes,
});

test('stock that covers the sale buys nothing', () => {
  assert.deepEqual(planSupply([distributor(), operator], 'stamp', 100), { fromStock: 100, cover: null });
});

test('A-CM-12, A-CM-14: without points enough the credit line comes before the card, where it is enough', () => {
  const stock = { stamp: 0, point: 0 };
  const payment = (available: number) => {
    const credit = { paymentMethodId: 'line', available };
    const level = distributor({ stock, credit, creditCardId: 'card' });
    return planSupply([level, operator], 'stamp', 100)?.cover?.payment;
  };
  assert.deepEqual(payment(232_000), { source: 'method', paymentMethodId: 'line', onAccount: true });
  assert.deepEqual(payment(231_999), { source: 'method', paymentMethodId: 'card' });
});

test('the operator issues and is never short', () => {
  assert.deepEqual(planSupply([operator], 'stamp', 5_000_000), { fromStock: 5_000_000, cover: null });
});

test('A-CM-12: a shortage buys the smallest package that covers it, with points', () => {
  const supply = planSupply([distributor(), operator], 'stamp', 150);
  assert.equal(supply?.fromStock, 100);
  assert.equal(supply?.cover?.quantity, 2_000);
  assert.deepEqual(supply?.cover?.payment, { source: 'points' });
  assert.equal(supply?.cover?.points, 2_320);
  assert.equal(needsCharge(supply!), false);
});

test('A-CM-12: with too few points the default credit card pays; without one it cannot be supplied', () => {
  const poor = { stock: { stamp: 100, point: 2_319 } };
  assert.equal(planSupply([distributor(poor), operator], 'stamp', 150), null);
  const withCard = planSupply([distributor({ ...poor, creditCardId: 'card' }), operator], 'stamp', 150);
  assert.deepEqual(withCard?.cover?.payment, { source: 'method', paymentMethodId: 'card' });
  assert.equal(needsCharge(withCard!), true);
});

test('A-CM-12: the points that the sale itself brings count', () => {
  const poor = distributor({ stock: { stamp: 100, point: 2_319 } });
  assert.deepEqual(planSupply([poor, operator], 'stamp', 150, 1)?.cover?.payment, { source: 'points' });
});

test('A-CM-14, CM-CFG-03: a covering package of points is paid by card, never with points', () => {
  const rich = { stock: { stamp: 0, point: 100 }, automatic: { stamp: false, point: true } };
  assert.equal(planSupply([distributor(rich), operator], 'point', 500, 1_000_000), null);
  const withCard = planSupply([distributor({ ...rich, creditCardId: 'card' }), operator], 'point', 500);
  assert.deepEqual(withCard?.cover?.payment, { source: 'method', paymentMethodId: 'card' });
  assert.equal(withCard?.cover?.quantity, 3_000);
});

test('A-CM-12: off by default: without the setting a shortage is out of stock', () => {
  assert.equal(
    planSupply([distributor({ automatic: { stamp: false, point: true } }), operator], 'stamp', 150),
    null,
  );
});

test('A-CM-12: a seller whose own seller is short buys through it, each its own package', () => {
  const below = distributor({ accountId: 'below', stock: { stamp: 0, point: 5_000 } });
  const supply = planSupply(
    [below, distributor({ stock: { stamp: 100, point: 3_000 } }), operator],
    'stamp',
    600,
  );
  assert.equal(supply?.cover?.quantity, 1_000, 'two packages of 500 of its seller');
  assert.equal(supply?.cover?.supply.fromStock, 100);
  assert.equal(supply?.cover?.supply.cover?.quantity, 2_000);
  assert.equal(supply?.cover?.supply.cover?.sellerId, 'operator');
});

test('A-CM-23: a suspended seller in between supplies nobody', () => {
  const below = distributor({ accountId: 'below', stock: { stamp: 0, point: 5_000 } });
  assert.equal(planSupply([below, distributor({ sells: false }), operator], 'stamp', 10), null);
});

test('A-CM-12: a seller whose own seller has no packages is out of stock', () => {
  assert.equal(planSupply([distributor(), { ...operator, packages: [] }], 'stamp', 150), null);
});
