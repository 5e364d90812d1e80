import assert from 'node:assert/strict';
import test from 'node:test';
import { completed } from './choice.ts';
import type { Buyer, Choice, PackageOffer, Shop } from './types.ts';

const offer = (quantity: number, available = true) =>
  ({
    id: `pkg_${quantity}`,
    quantity,
    available,
    price: { amount: quantity * 100, currency: 'MXN' },
  }) as PackageOffer;
const buyer: Buyer = { id: 'cus_1', kind: 'customer', timezone: 'UTC', stamps: 0, points: 600 };
const shop: Shop = {
  offers: [offer(100), offer(500), offer(1_000)],
  seller: { name: 'Bahía', email: null },
  buyer,
  receivers: [
    { id: 'sta_1', name: 'Pruebas', blocked: true, balance: 0 },
    { id: 'sta_2', name: 'cuentasmpresa', blocked: false, balance: 0 },
    { id: 'sta_3', name: 'otra', blocked: false, balance: 0 },
  ],
  methods: [],
  averageDaily: 8,
};
const nothing: Choice = { offerId: null, count: 1, receiverId: null, payment: null };
const wishes = { lacking: 0, stampingAccount: undefined };

test('at first the package that the points pay and an account that can receive are chosen', () => {
  const { offerId, receiverId } = completed(nothing, 'stamps', shop, wishes);
  assert.deepEqual([offerId, receiverId], ['pkg_500', 'sta_2']);
});

test('the account that the page names is chosen, and one that the person chose stays', () => {
  const named = { ...wishes, stampingAccount: 'sta_3' };
  assert.equal(completed(nothing, 'stamps', shop, named).receiverId, 'sta_3');
  assert.equal(completed({ ...nothing, receiverId: 'sta_2' }, 'stamps', shop, named).receiverId, 'sta_2');
});

test('an account blocked meanwhile gives way to another', () => {
  assert.equal(completed({ ...nothing, receiverId: 'sta_1' }, 'stamps', shop, wishes).receiverId, 'sta_2');
});

test('a package that is no longer sold gives way, everything else that was chosen stays', () => {
  const choice = { ...nothing, offerId: 'pkg_9', count: 7, payment: 'points' };
  assert.deepEqual(completed(choice, 'stamps', shop, wishes), {
    ...choice,
    offerId: 'pkg_500',
    receiverId: 'sta_2',
  });
});

test('points that stamps wait for decide the package of points', () => {
  assert.equal(completed(nothing, 'points', shop, { ...wishes, lacking: 700 }).offerId, 'pkg_1000');
});
