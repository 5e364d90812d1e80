import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AutoSale, changed, type Draft, draftOf, isSaved, itemsOf, judge } from './drafts.ts';

const RULE = {
  stampingAccountId: 'sta_1',
  stampingAccountName: 'Pruebas',
  state: 'on',
  minimum: 100,
  quantity: 2_000,
  amount: { amount: 200_000, currency: 'MXN' },
  dailyCeiling: null,
  monthlyCeiling: 6_000,
  comment: 'venta automática',
} as AutoSale;
const NONE = {
  ...RULE,
  state: 'off',
  minimum: 0,
  quantity: null,
  amount: null,
  monthlyCeiling: null,
} as AutoSale;

test('a rule is the saved one however its numbers are typed, and paused is as good as on', () => {
  const typed = { ...draftOf(RULE), quantity: ' 2,000', amount: '$2000', monthly: '6 000' };
  assert.equal(isSaved(typed, RULE), true);
  assert.equal(isSaved(typed, { ...RULE, state: 'paused' }), true);
  assert.equal(isSaved(typed, { ...RULE, state: 'off' }), false);
  assert.equal(isSaved({ ...typed, minimum: '0' }, RULE), false);
});

test('where there is no rule, typing makes one that is on, and emptying it takes it back', () => {
  const typed = changed(draftOf(NONE), { minimum: '50' }, NONE);
  assert.equal(typed.on, true);
  assert.equal(isSaved(changed(typed, { minimum: '' }, NONE), NONE), true);
  assert.equal(changed(draftOf({ ...RULE, state: 'off' }), { minimum: '50' }, RULE).on, false);
});

test('what is sent: all that is not left out, with the note that the rule had; nothing while something is wrong', () => {
  const off: Draft = { ...draftOf(RULE), on: false };
  const left: Draft = { ...draftOf(NONE), minimum: 'x', exclude: true };
  assert.deepEqual(itemsOf({ sta_1: off, sta_2: left }), [
    {
      stampingAccountId: 'sta_1',
      state: 'off',
      minimum: 100,
      quantity: 2_000,
      amount: { amount: 200_000, currency: 'MXN' },
      dailyCeiling: null,
      monthlyCeiling: 6_000,
      comment: 'venta automática',
    },
  ]);
  assert.equal(itemsOf({ sta_2: { ...left, exclude: false } }), null);
});

test('a ceiling below what is credited could never sell', () => {
  const { daily, monthly } = judge({ ...draftOf(RULE), daily: '1,999', monthly: '2000' });
  assert.deepEqual([daily, monthly], ['belowCredit', null]);
});
