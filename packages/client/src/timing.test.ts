import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { wait } from './timing.ts';

test('a server that asks for a pause of months is not asked again at once', async () => {
  const stops = new AbortController();
  const timer = mock.method(globalThis, 'setTimeout', () => undefined);
  try {
    for (const ms of [3_000_000_000, Infinity]) {
      const pause = wait(ms, stops.signal);
      assert.ok(Number(timer.mock.calls.at(-1)?.arguments[1]) < 2 ** 31, `${ms}`);
      stops.abort(new Error('enough'));
      await assert.rejects(pause, /enough/);
    }
  } finally {
    timer.mock.restore();
  }
});
