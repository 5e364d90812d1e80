import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RenewingToken } from './renewing-token.ts';

const MINUTE = 60_000;

/** A clock that a test moves, and a source of tokens that counts its calls. */
const scene = (lifeMs = 15 * MINUTE) => {
  const scene = { now: Date.parse('2026-11-22T18:00:00Z'), calls: 0, fails: false, nobody: false };
  const tokens = new RenewingToken(
    async () => {
      scene.calls += 1;
      if (scene.fails) throw new Error(`no session ${scene.calls}`);
      if (scene.nobody) return null;
      return { token: `es_${scene.calls}`, expiresAt: new Date(scene.now + lifeMs).toISOString() };
    },
    { now: () => scene.now },
  );
  return { scene, tokens };
};

test('fetchSession is called once for all the widgets that wait', async () => {
  const { scene: at, tokens } = scene();
  const got = await Promise.all([tokens.get('first'), tokens.get('first'), tokens.get('expired')]);
  assert.deepEqual(
    got.map((session) => session?.token),
    ['es_1', 'es_1', 'es_1'],
  );
  assert.equal(at.calls, 1);
});

test('a session is renewed before its end, not before that is near', async () => {
  const { scene: at, tokens } = scene();
  await tokens.get('first');
  at.now += 13.9 * MINUTE;
  assert.equal((await tokens.get('first'))?.token, 'es_1');
  at.now += 0.2 * MINUTE;
  assert.equal((await tokens.get('first'))?.token, 'es_2');
});

test('after a 401 the session is renewed, once for all who were refused', async () => {
  const { scene: at, tokens } = scene();
  await tokens.get('first');
  at.now += MINUTE;
  await Promise.all([tokens.get('expired'), tokens.get('expired')]);
  assert.equal((await tokens.get('expired'))?.token, 'es_2');
  assert.equal(at.calls, 2);
});

test('a session that the platform refuses at once is not asked for in a loop', async () => {
  const { scene: at, tokens } = scene();
  await tokens.get('first');
  const callsIn = async (ms: number) => {
    const before = at.calls;
    for (const end = at.now + ms; at.now < end; at.now += 100) await tokens.get('expired');
    return at.calls - before;
  };
  assert.equal(await callsIn(3_500), 2, 'after 1 s and 2 s more');
  await callsIn(2 * MINUTE);
  assert.ok((await callsIn(10 * MINUTE)) <= 11, 'once a minute');
});

test('a failure is answered to everybody until its back-off is over, which doubles up to a minute', async () => {
  const { scene: at, tokens } = scene();
  at.fails = true;
  const callsIn = async (ms: number) => {
    const before = at.calls;
    for (const end = at.now + ms; at.now < end; at.now += 100)
      await assert.rejects(tokens.get('first'), /no session/);
    return at.calls - before;
  };
  assert.equal(await callsIn(1_000), 1);
  assert.equal(await callsIn(2_000), 1);
  assert.equal(await callsIn(4_000), 1);
  await callsIn(5 * MINUTE);
  assert.equal(await callsIn(10 * MINUTE), 10);
});

test('a person who presses "Reintentar" does not wait for the back-off', async () => {
  const { scene: at, tokens } = scene();
  at.fails = true;
  await assert.rejects(tokens.get('first'));
  at.fails = false;
  await assert.rejects(tokens.get('first'));
  tokens.retry();
  assert.equal((await tokens.get('first'))?.token, 'es_2');
});

test('a site that cannot renew early leaves the session in use until its end', async () => {
  const { scene: at, tokens } = scene();
  await tokens.get('first');
  at.fails = true;
  at.now += 14.5 * MINUTE;
  assert.equal((await tokens.get('first'))?.token, 'es_1');
  at.now += MINUTE;
  await assert.rejects(tokens.get('first'), /no session/);
});

test('a page whose clock is wrong keeps its session until the platform refuses it', async () => {
  const { scene: at, tokens } = scene(-20 * MINUTE);
  await tokens.get('first');
  at.now += 10 * MINUTE;
  assert.equal((await tokens.get('first'))?.token, 'es_1');
  assert.equal((await tokens.get('expired'))?.token, 'es_2');
});

test('nobody signed in at the site is an answer, not a failure', async () => {
  const { scene: at, tokens } = scene();
  at.nobody = true;
  assert.equal(await tokens.get('first'), null);
  assert.equal(await tokens.get('first'), null);
  assert.equal(at.calls, 1);
});
