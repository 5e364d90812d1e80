import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blankRow, judgeRow, judgeRows } from './mass-form.ts';

const blank = blankRow({ name: 'Pruebas', customerId: 'cus_1' });
const price = { unit: 650, discount: 10 };

test('CM-TIM-03: rows without a quantity and those left out take no part; the others are summed', () => {
  const rows = {
    sta_1: { ...blank, quantity: '100', amount: '130', own: true },
    sta_2: { ...blank, quantity: '80', amount: '100', own: true, exclude: true },
    sta_3: blank,
    sta_4: { ...blank, quantity: '1,000' },
  };
  const { items, wrong, quantity, amount } = judgeRows(rows, () => price);
  assert.deepEqual(
    items.map((item) => [item.toStampingAccountId, item.quantity, item.amount.amount]),
    [
      ['sta_1', 100, 13_000],
      ['sta_4', 1_000, 585_000],
    ],
  );
  assert.deepEqual([wrong, quantity, amount], [0, 1_100, 598_000]);
});

test('a row with an amount and no quantity, or without a price, is wrong and is not sent', () => {
  const amountOnly = { ...blank, amount: '130', own: true };
  assert.deepEqual(judgeRow(amountOnly, undefined), { quantity: 'missing', amount: null });
  const noPrice = { ...blank, quantity: '5' };
  assert.deepEqual(judgeRow(noPrice, { unit: null, discount: 0 }), { quantity: null, amount: 'missing' });
  const { items, wrong } = judgeRows({ sta_1: amountOnly, sta_2: noPrice }, () => undefined);
  assert.deepEqual([items.length, wrong], [0, 2]);
});
