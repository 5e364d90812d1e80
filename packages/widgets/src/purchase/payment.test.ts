import assert from 'node:assert/strict';
import test from 'node:test';
import { isPoints, isSlow, paymentChoice, paymentInForce, paymentOptions } from './payment.ts';
import { outcomeOf, totalsOf } from './totals.ts';
import type { Buyer, PackageOffer, PaymentMethod } from './types.ts';

const buyer = (kind: Buyer['kind'], points = 48_250): Buyer => ({
  id: 'cus_1',
  kind,
  timezone: 'America/Mexico_City',
  stamps: 18_640,
  points,
});
const card: PaymentMethod = { id: 'pme_1', kind: 'credit-card', label: 'Visa ···· 4242', default: true };
const debit: PaymentMethod = { ...card, id: 'pme_2', kind: 'debit-card' };
const keys = (options: readonly { key: string }[]) => options.map(({ key }) => key);

test('A-CM-14: a customer pays stamps with points only', () => {
  assert.deepEqual(keys(paymentOptions('stamps', buyer('customer'), [card], 100, true)), ['points']);
});

test('A-CM-14: a distributor pays stamps with points or a method', () => {
  assert.deepEqual(keys(paymentOptions('stamps', buyer('distributor'), [card, debit], 100, true)), [
    'points',
    'pme_1',
    'pme_2',
    'window',
  ]);
});

test('A-CM-14: points are never paid with points; the platform window takes another method, stored or not', () => {
  assert.deepEqual(keys(paymentOptions('points', buyer('customer'), [card], 100, true)), ['pme_1', 'window']);
  const [option] = paymentOptions('points', buyer('distributor'), [], 100, true);
  assert.equal(option?.key, 'window');
  assert.deepEqual(option && paymentChoice(option), { source: 'method' });
});

test('a session alone pays with what is stored: it is charged at once, and no window asks', () => {
  assert.deepEqual(keys(paymentOptions('points', buyer('distributor'), [card], 100, false)), ['pme_1']);
});

test('points tell what is left afterwards, or what lacks', () => {
  const [enough] = paymentOptions('stamps', buyer('customer'), [], 31_900, true);
  assert.ok(enough && isPoints(enough));
  assert.deepEqual([enough.after, enough.missing], [16_350, 0]);
  const [short] = paymentOptions('stamps', buyer('customer'), [], 63_800, true);
  assert.ok(short && isPoints(short));
  assert.equal(short.missing, 15_550);
});

test('points that do not reach are never in force', () => {
  const lacking = paymentOptions('stamps', buyer('distributor', 10), [card], 100, true);
  assert.equal(paymentInForce(lacking, 'points')?.key, 'pme_1');
  assert.equal(
    paymentInForce(paymentOptions('stamps', buyer('customer', 10), [], 100, true), 'points'),
    undefined,
  );
});

test('SV-19: a debit card and a bank account are slow, a credit card is not', () => {
  const [, first, second] = paymentOptions('stamps', buyer('distributor'), [card, debit], 100, true);
  assert.equal(isSlow(first), false);
  assert.equal(isSlow(second), true);
});

test('VAT is split once on the total, in integers (A-CM-20); points are the total rounded up (A-CM-13)', () => {
  const offer = { quantity: 50_000, price: { amount: 3_190_000, currency: 'MXN' } } as PackageOffer;
  assert.deepEqual(totalsOf(offer, 2), {
    subtotal: 5_500_000,
    vat: 880_000,
    total: 6_380_000,
    points: 63_800,
  });
  const odd = { quantity: 1, price: { amount: 1_01, currency: 'MXN' } } as PackageOffer;
  assert.deepEqual(totalsOf(odd, 3), { subtotal: 261, vat: 42, total: 303, points: 4 });
});

test('A-CM-15: the balance after lasts whole days at the present average, unknown without one', () => {
  assert.deepEqual(outcomeOf(18_640, 50_000, 412), { balance: 68_640, days: 166 });
  assert.deepEqual(outcomeOf(18_640, 50_000, null), { balance: 68_640, days: null });
});
