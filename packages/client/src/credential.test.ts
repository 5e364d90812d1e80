import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultyPeer, json, problem, reset, type Turn } from '../test/faulty-peer.ts';
import { createMostrador, isMostradorError } from './index.ts';

/** Lets in who carries the token that is valid at present. */
const guarded =
  (valid: () => string): Turn =>
  (response, request) =>
    request.headers.authorization === `Bearer ${valid()}`
      ? json({})(response, request)
      : problem('session_expired', 401)(response, request);

test('calls that wait share one flight of the credential', async (t) => {
  const peer = await faultyPeer(json({}));
  t.after(() => peer.close());
  let asked = 0;
  const client = createMostrador({
    baseUrl: peer.url,
    credential: async () => {
      asked++;
      return 'es_1';
    },
  });
  await Promise.all([1, 2, 3, 4].map(() => client.get('/v1/balances')));
  assert.equal(asked, 1);
  assert.deepEqual(new Set(peer.seen.map(({ headers }) => headers.authorization)), new Set(['Bearer es_1']));
});

test('an expired session is renewed unseen, once for all calls that it failed', async (t) => {
  const peer = await faultyPeer(guarded(() => 'es_2'));
  t.after(() => peer.close());
  const reasons: string[] = [];
  let token = 'es_1';
  const client = createMostrador({
    baseUrl: peer.url,
    credential: async (why) => {
      reasons.push(why);
      if (why === 'expired') token = 'es_2';
      return token;
    },
  });
  await Promise.all([1, 2, 3].map(() => client.get('/v1/balances')));
  assert.equal(reasons.filter((why) => why === 'expired').length, 1);
  assert.equal(peer.seen.length, 6);
});

test('an unsafe call is sent again with the renewed session: the 401 did nothing', async (t) => {
  const peer = await faultyPeer(guarded(() => 'expired'));
  t.after(() => peer.close());
  const client = createMostrador({ baseUrl: peer.url, credential: (why) => why });
  await client.patch('/v1/settings', { body: {}, ifMatch: '"1"' });
  assert.equal(peer.seen.length, 2);
});

test('a fresh session that is refused too ends it: never a loop', async (t) => {
  const peer = await faultyPeer(problem('session_expired', 401));
  t.after(() => peer.close());
  const reasons: string[] = [];
  const client = createMostrador({
    baseUrl: peer.url,
    credential: (why) => {
      reasons.push(why);
      return `es_${reasons.length}`;
    },
  });
  await assert.rejects(client.get('/v1/balances'), { code: 'session_expired' });
  assert.deepEqual(reasons, ['first', 'expired']);
  assert.equal(peer.seen.length, 2);
});

test('one renewal a call, also when an overloaded server comes between', async (t) => {
  const expired = problem('session_expired', 401);
  const peer = await faultyPeer(expired, problem('database_unavailable', 503), expired);
  t.after(() => peer.close());
  const reasons: string[] = [];
  const client = createMostrador({
    baseUrl: peer.url,
    credential: (why) => {
      reasons.push(why);
      return `es_${reasons.length}`;
    },
  });
  await assert.rejects(client.get('/v1/balances'), { code: 'session_expired' });
  assert.deepEqual(reasons, ['first', 'expired', 'first']);
});

test('a renewal that gives the refused token again is not sent', async (t) => {
  const peer = await faultyPeer(problem('invalid_credential', 401));
  t.after(() => peer.close());
  for (const credential of ['sk_wrong', () => 'sk_wrong']) {
    const client = createMostrador({ baseUrl: peer.url, credential });
    await assert.rejects(client.get('/v1/balances'), { code: 'invalid_credential' });
  }
  assert.equal(peer.seen.length, 2);
});

test('what the credential throws, the call throws, and the next call asks anew', async (t) => {
  const peer = await faultyPeer(json({}));
  t.after(() => peer.close());
  const signedOut = new Error('nobody is signed in at the shop');
  let asked = 0;
  const client = createMostrador({
    baseUrl: peer.url,
    credential: () => {
      if (asked++ === 0) throw signedOut;
      return 'es_1';
    },
  });
  await assert.rejects(client.get('/v1/balances'), (error) => error === signedOut);
  await client.get('/v1/balances');
  assert.equal(peer.seen.length, 1);
});

test('a credential that never comes is given up after timeoutMs', async () => {
  const client = createMostrador({
    baseUrl: 'http://127.0.0.1:1',
    credential: () => new Promise<string>(() => {}),
    timeoutMs: 30,
    retries: 0,
  });
  await assert.rejects(client.get('/v1/balances'), { code: 'timeout' });
});

test('the credential may call what needs none: a refresh token becomes an access token', async (t) => {
  const peer = await faultyPeer(json({ accessToken: 'at_1' }), json({}));
  t.after(() => peer.close());
  const client = createMostrador({
    baseUrl: peer.url,
    credential: async () => {
      const body = { grantType: 'refresh_token', refreshToken: 'rt_1' } as const;
      return (await client.post('/v1/tokens', { body })).accessToken;
    },
  });
  await client.get('/v1/balances');
  assert.deepEqual(
    peer.seen.map(({ headers }) => headers.authorization),
    [undefined, 'Bearer at_1'],
  );
});

test('a refresh token that is refused is the error of all who wait, and is not sent again', async (t) => {
  const peer = await faultyPeer(problem('session_expired', 401));
  t.after(() => peer.close());
  const client = createMostrador({
    baseUrl: peer.url,
    credential: async () => {
      const body = { grantType: 'refresh_token', refreshToken: 'rt_1' } as const;
      return (await client.post('/v1/tokens', { body })).accessToken;
    },
  });
  const calls = [client.get('/v1/balances'), client.get('/v1/account')];
  for (const outcome of await Promise.allSettled(calls)) {
    assert.ok(outcome.status === 'rejected' && isMostradorError(outcome.reason, 'session_expired'));
  }
  assert.deepEqual(
    peer.seen.map(({ url }) => url),
    ['/v1/tokens'],
  );
});

test('a refresh whose answer was lost is not sent again, neither by calls nor by the stream', async (t) => {
  const peer = await faultyPeer(reset);
  t.after(() => peer.close());
  const client = createMostrador({
    baseUrl: peer.url,
    credential: async () => {
      const body = { grantType: 'refresh_token', refreshToken: 'rt_1' } as const;
      return (await client.post('/v1/tokens', { body })).accessToken;
    },
  });
  await assert.rejects(client.get('/v1/balances'), { code: 'network_error' });
  await assert.rejects(client.events().next(), { code: 'network_error' });
  assert.equal(peer.seen.length, 2);
});

test('account, language and own headers go with each attempt', async (t) => {
  const peer = await faultyPeer(json({}));
  t.after(() => peer.close());
  let account = 'cus_1';
  const client = createMostrador({ baseUrl: `${peer.url}/`, account: () => account, locale: 'en' });
  await client.get('/v1/balances');
  account = 'cus_2';
  await client.get('/v1/balances', { headers: { 'X-Trace': 'abc' } });
  assert.deepEqual(
    peer.seen.map(({ headers }) => headers['mostrador-account']),
    ['cus_1', 'cus_2'],
  );
  assert.deepEqual(
    peer.seen.map(({ headers }) => headers['accept-language']),
    ['en', 'en'],
  );
  assert.equal(peer.seen[1]?.headers['x-trace'], 'abc');
  assert.equal(peer.seen[1]?.headers.authorization, undefined);
  assert.equal(peer.seen[1]?.url, '/v1/balances');
});
