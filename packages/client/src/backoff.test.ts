import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backoffMs } from './retry.ts';

test('pauses are fully jittered and doubled up to 20 s', () => {
  for (const [failures, bound] of [
    [0, 500],
    [1, 1_000],
    [3, 4_000],
    [40, 20_000],
  ] as const) {
    const pauses = Array.from({ length: 400 }, () => backoffMs(failures));
    assert.ok(pauses.every((pause) => pause >= 0 && pause < bound));
    assert.ok(Math.min(...pauses) < bound / 4 && Math.max(...pauses) > bound * 0.75);
  }
});
