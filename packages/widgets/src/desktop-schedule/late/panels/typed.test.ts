import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksTyped, timeTyped, typedProblems } from './typed.ts';

test('a time is read as people write it', () => {
  for (const text of ['8:30', '08:30', '0830', '830', ' 8.30 ', '8h30', '08:30h'])
    assert.equal(timeTyped(text), '08:30', text);
  assert.equal(timeTyped('8'), '08:00');
  assert.equal(timeTyped('24:00'), '24:00');
  for (const text of ['', 'ocho', '25:00', '24:30', '8:61', '8:3', '-8'])
    assert.equal(timeTyped(text), null, text);
});

const codes = (...blocks: [string, string][]) =>
  typedProblems(blocks.map(([start, end]) => ({ start, end }))).map((problem) => problem?.code ?? null);

test('A-EV-6: each problem is tied to the field that has it', () => {
  assert.deepEqual(typedProblems([{ start: 'x', end: '10:00' }]), [{ side: 'start', code: 'notATime' }]);
  assert.deepEqual(typedProblems([{ start: '08:00', end: '10:15' }]), [{ side: 'end', code: 'notHalf' }]);
  assert.deepEqual(typedProblems([{ start: '22:00', end: '06:00' }]), [
    { side: 'end', code: 'ends', time: '22:00' },
  ]);
  assert.deepEqual(codes(['24:00', '24:00']), ['notATime']);
  assert.deepEqual(codes(['08:00', '08:00']), ['ends']);
});

test('A-EV-6: blocks that overlap are refused, in whatever order they are typed; those that touch are not', () => {
  assert.deepEqual(codes(['08:00', '12:00'], ['11:30', '14:00']), [null, 'overlaps']);
  assert.deepEqual(codes(['15:00', '18:00'], ['08:00', '15:30']), [null, 'overlaps']);
  assert.deepEqual(codes(['08:00', '12:00'], ['12:00', '14:00']), [null, null]);
  assert.deepEqual(blocksTyped([{ start: '8', end: '930' }]), [{ start: '08:00', end: '09:30' }]);
});
