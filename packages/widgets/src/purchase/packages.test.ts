import assert from 'node:assert/strict';
import test from 'node:test';
import { firstOffers, packageRows, suggestedPoints, suggestedStamps } from './packages.ts';
import type { PackageOffer } from './types.ts';

/** CM-COM-01 with the unit prices of requirements.md section 5. */
const PRICES: readonly (readonly [number, number])[] = [
  [2_000, 232_000],
  [5_000, 464_000],
  [10_000, 812_000],
  [50_000, 3_190_000],
  [100_000, 5_568_000],
  [150_000, 7_656_000],
  [200_000, 9_512_000],
  [250_000, 11_020_000],
  [350_000, 14_210_000],
  [500_000, 18_560_000],
  [1_000_000, 32_480_000],
  [1_500_000, 43_500_000],
  [2_000_000, 51_040_000],
];

const offer = ([quantity, amount]: readonly [number, number], available = true): PackageOffer => ({
  id: `pkg_${quantity}`,
  kind: 'stampPackage',
  name: `${quantity}`,
  quantity,
  price: { amount, currency: 'MXN' },
  vatIncluded: true,
  vat: { amount: 0, currency: 'MXN' },
  available,
});
const OFFERS = PRICES.map((price) => offer(price));
const quantities = (offers: readonly PackageOffer[]) => offers.map(({ quantity }) => quantity);

test('a narrow place shows the smallest and those nearest to 1, 4, 8 and 12 months of consumption', () => {
  assert.deepEqual(quantities(firstOffers(OFFERS, 412)), [2_000, 10_000, 50_000, 100_000, 150_000]);
});

test('without known consumption it shows 2,000, 10,000, 50,000, 250,000 and 500,000', () => {
  assert.deepEqual(quantities(firstOffers(OFFERS, null)), [2_000, 10_000, 50_000, 250_000, 500_000]);
});

test('a small consumer sees five different packages all the same', () => {
  assert.deepEqual(quantities(firstOffers(OFFERS, 1)), [2_000, 5_000, 10_000, 50_000, 100_000]);
});

test('five packages or fewer are all shown', () => {
  assert.equal(firstOffers(OFFERS.slice(0, 4), 412).length, 4);
});

test('the chosen package stays in sight when the list becomes narrow', () => {
  const first = packageRows(OFFERS, 412, 'pkg_2000000').filter((row) => row.first);
  assert.ok(first.some((row) => row.offer.quantity === 2_000_000));
});

test('the price bar is the unit price against the dearest, and the saving its rest', () => {
  const rows = packageRows(OFFERS, null, null);
  assert.equal(rows[0]?.bar, 1);
  assert.equal(rows[0]?.saving, 0);
  assert.equal(Math.round((rows[3]?.saving ?? 0) * 100), 45);
  assert.equal(Math.round((rows[12]?.bar ?? 0) * 100), 22);
});

test('the package for four months is chosen first, and one that the points pay where only points may', () => {
  assert.equal(suggestedStamps(OFFERS, 412, null)?.quantity, 50_000);
  assert.equal(suggestedStamps(OFFERS, 412, 900_000)?.quantity, 10_000);
  assert.equal(suggestedStamps(OFFERS, 412, 0)?.quantity, 2_000);
});

test('a package that cannot be bought is not chosen', () => {
  const offers = PRICES.map((price) => offer(price, price[0] !== 50_000));
  assert.equal(suggestedStamps(offers, 412, null)?.quantity, 10_000);
});

test('of points the smallest package that brings what lacks is chosen', () => {
  assert.equal(suggestedPoints(OFFERS, 0)?.quantity, 2_000);
  assert.equal(suggestedPoints(OFFERS, 7_000)?.quantity, 10_000);
  assert.equal(suggestedPoints(OFFERS, 9_000_000)?.quantity, 2_000_000);
});
