import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { firstView } from './first-view.ts';

/** A page, and whether what waits for its first view may begin. */
const open = (t: TestContext) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const page = new EventTarget();
  const wait = firstView(page);
  let begun = false;
  void wait().then(() => {
    begun = true;
  });
  const pass = async (ms: number) => {
    t.mock.timers.tick(ms);
    await new Promise(setImmediate);
    return begun;
  };
  return { page, wait, pass };
};

test('what can wait begins a quarter of a second after the first widget is on show, and later at once', async (t) => {
  const { page, wait, pass } = open(t);
  assert.equal(await pass(1_000), false);
  page.dispatchEvent(new Event('mostrador-ready'));
  assert.equal(await pass(249), false);
  assert.equal(await pass(1), true);
  await wait();
});

test('a page that shows nothing keeps nobody waiting for longer than 2 s', async (t) => {
  const { pass } = open(t);
  assert.equal(await pass(1_999), false);
  assert.equal(await pass(1), true);
});
