import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestName } from './nearest-name.ts';

const KNOWN = ['limit', 'cursor', 'customerId', 'kind', 'unit'];

test('a slip of the hand, or the way other houses write names, is told what was meant', () => {
  for (const [wrong, meant] of [
    ['limt', 'limit'],
    ['limits', 'limit'],
    ['crusor', 'cursor'],
    ['customer_id', 'customerId'],
    ['CUSTOMER-ID', 'customerId'],
    ['costumerid', 'customerId'],
    ['knd', 'kind'],
  ] as const)
    assert.equal(nearestName(wrong, KNOWN), meant, wrong);
});

test('a name that resembles none is told nothing', () => {
  for (const wrong of ['', 'page', 'q', 'offset', 'expand[]', 'x'.repeat(16_000)])
    assert.equal(nearestName(wrong, KNOWN), undefined, wrong);
  assert.equal(nearestName('limit', []), undefined);
});
