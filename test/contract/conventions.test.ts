import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { PROBLEMS, type Problem } from '@mostrador/contract';
import { startTestServer, TEST_SITE, type TestServer } from '../../packages/server/src/testing.ts';

let server: TestServer;
let as: string;
before(async () => {
  server = await startTestServer();
  as = server.demo.distributorSecretKey;
});
after(() => server.stop());

const points = (quantity: number) => ({ unit: 'point', quantity, toAccountId: server.demo.customerId });
const problemOf = (answer: { body: unknown }) => answer.body as Problem;

describe('problem details', () => {
  test('speak Spanish unless English is preferred, with one stable code', async () => {
    const es = problemOf(await server.call('GET', '/v1/balances'));
    const en = problemOf(
      await server.call('GET', '/v1/balances', { headers: { 'accept-language': 'en-US, es;q=0.5' } }),
    );
    assert.equal(es.title, PROBLEMS.authentication_required.es);
    assert.equal(en.title, PROBLEMS.authentication_required.en);
    assert.equal(es.code, en.code);
    assert.match(es.requestId, /^[0-9A-F]{32}$/);
  });

  test('point at each wrong member of a body, and refuse unknown ones', async () => {
    const body = { unit: 'euro', quantity: 0, toAccountId: server.demo.customerId, extra: 1 };
    const answer = problemOf(await server.call('POST', '/v1/transfers', { as, body, key: randomUUID() }));
    assert.equal(answer.code, 'invalid_request');
    assert.deepEqual(answer.errors?.map(({ pointer }) => pointer).sort(), ['/extra', '/quantity', '/unit']);
  });

  test('are 400 for what is no JSON, 415 for another type, 413 beyond 256 kB', async () => {
    const send = (body: string, type = 'application/json') =>
      server.fetch('/v1/transfers', {
        method: 'POST',
        headers: { authorization: `Bearer ${as}`, 'content-type': type, 'idempotency-key': randomUUID() },
        body,
      });
    assert.equal((await send('{')).status, 400);
    assert.equal((await send('a=1', 'application/x-www-form-urlencoded')).status, 415);
    assert.equal((await send(JSON.stringify({ comment: 'x'.repeat(300_000) }))).status, 413);
  });

  test('are 404 for a path that does not exist, with a request id', async () => {
    const answer = await server.call('GET', '/v1/nothing', { as });
    assert.equal(answer.status, 404);
    assert.equal(problemOf(answer).code, 'not_found');
  });
});

describe('idempotency', () => {
  test('a key is required where value moves', async () => {
    assert.equal(
      problemOf(await server.call('POST', '/v1/transfers', { as, body: points(1) })).code,
      'idempotency_key_required',
    );
  });

  test('the same request again is replayed: same status, body, and a header that says so', async () => {
    const key = randomUUID();
    const first = await server.call('POST', '/v1/transfers', { as, body: points(3), key });
    const again = await server.call('POST', '/v1/transfers', { as, body: points(3), key });
    assert.equal(first.status, 201);
    assert.deepEqual([again.status, again.body], [first.status, first.body]);
    assert.equal(first.headers.get('idempotent-replayed'), null);
    assert.equal(again.headers.get('idempotent-replayed'), 'true');
  });

  test('a key used with another body is refused, and nothing moves', async () => {
    const key = randomUUID();
    await server.call('POST', '/v1/transfers', { as, body: points(1), key });
    const before = await server.call('GET', '/v1/balances', { as });
    assert.equal(
      problemOf(await server.call('POST', '/v1/transfers', { as, body: points(2), key })).code,
      'idempotency_key_reused',
    );
    assert.deepEqual((await server.call('GET', '/v1/balances', { as })).body, before.body);
  });

  test('what was refused may be sent again with the same key once it can be done', async () => {
    const key = randomUUID();
    const body = { ...points(5), amount: { amount: 1, currency: 'MXN' } };
    assert.equal(
      problemOf(await server.call('POST', '/v1/transfers', { as, body, key })).code,
      'amount_mismatch',
    );
    assert.equal((await server.call('POST', '/v1/transfers', { as, body: points(5), key })).status, 201);
  });

  test('an answer that holds a secret is never stored: its replay names the object only', async () => {
    const key = randomUUID();
    const body = { kind: 'secret' };
    const first = (await server.call('POST', '/v1/api-keys', { as, body, key })).body as {
      id: string;
      key: string;
    };
    const again = await server.call('POST', '/v1/api-keys', { as, body, key });
    assert.equal(problemOf(again).code, 'secret_already_shown');
    assert.equal((again.body as { id: string }).id, first.id);
    const stored = await server.db
      .selectFrom('idempotency_key')
      .select('body')
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    assert.equal(stored.body, null);
  });
});

describe('versions', () => {
  test('what GET gave can be PUT back; a stale version is 412 with the current one, none is 428', async () => {
    const read = await server.call('GET', '/v1/settings', { as });
    const etag = read.headers.get('etag') ?? '';
    const patch = (headers: Record<string, string>) =>
      server.call('PATCH', '/v1/settings', { as, body: read.body, headers });
    assert.equal(problemOf(await patch({})).code, 'precondition_required');
    const saved = await patch({ 'if-match': etag });
    assert.equal(saved.status, 200);
    const stale = await patch({ 'if-match': etag });
    assert.equal(stale.status, 412);
    assert.deepEqual(problemOf(stale).current, saved.body);
  });

  test('authorization and If-Match are judged before the body', async () => {
    const wrong = { autoLinkSignUps: 'yes' };
    const asVisitor = await server.call('PATCH', '/v1/settings', {
      as: server.demo.publishableKey,
      body: wrong,
    });
    assert.equal(asVisitor.status, 403);
    assert.equal((await server.call('PATCH', '/v1/settings', { as, body: wrong })).status, 428);
    assert.equal(
      (await server.call('PATCH', '/v1/settings', { as, body: wrong, headers: { 'if-match': '*' } })).status,
      422,
    );
  });
});

describe('lists', () => {
  test('are stable while rows are inserted: no row twice, none left out', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const path = `/v1/transfers?limit=2${cursor ? `&cursor=${cursor}` : ''}`;
      const page = (await server.call('GET', path, { as })).body as {
        data: { id: string }[];
        nextCursor: string | null;
      };
      seen.push(...page.data.map(({ id }) => id));
      cursor = page.nextCursor;
      await server.call('POST', '/v1/transfers', { as, body: points(1), key: randomUUID() });
    }
    assert.equal(new Set(seen).size, seen.length);
    assert.deepEqual(seen, [...seen].sort().reverse());
  });

  test('refuse a cursor that is none of theirs', async () => {
    assert.equal((await server.call('GET', '/v1/transfers?cursor=nonsense', { as })).status, 422);
  });
});

describe('pages of other origins', () => {
  const preflight = (origin: string) =>
    server.fetch('/v1/balances', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'GET' },
    });

  test('a preflight is answered for an origin that a live key allows, not for a stranger', async () => {
    assert.equal((await preflight(TEST_SITE)).headers.get('access-control-allow-origin'), TEST_SITE);
    assert.equal((await preflight('https://stranger.test')).headers.get('access-control-allow-origin'), null);
  });

  test('a refused page can read why, and no answer ever allows cookies', async () => {
    const answer = await server.fetch('/v1/offers', {
      headers: { origin: 'https://stranger.test', authorization: `Bearer ${server.demo.publishableKey}` },
    });
    assert.equal(answer.status, 403);
    assert.equal(answer.headers.get('access-control-allow-origin'), 'https://stranger.test');
    assert.match(answer.headers.get('access-control-expose-headers') ?? '', /X-Request-Id/);
    assert.equal(answer.headers.get('access-control-allow-credentials'), null);
    assert.match(answer.headers.get('vary') ?? '', /Origin/i);
  });

  test('the API document is open to any page', async () => {
    const answer = await server.fetch('/openapi.json', { headers: { origin: 'https://stranger.test' } });
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    assert.equal(answer.headers.get('cross-origin-resource-policy'), 'cross-origin');
  });
});

describe('limits and modes', () => {
  test('beyond the burst a visitor waits as long as Retry-After says', async () => {
    const limited = await startTestServer({ rateFactor: 1 });
    try {
      const ask = () => limited.call('GET', '/v1/offers', { as: limited.demo.publishableKey });
      const answers = await Promise.all(Array.from({ length: 150 }, ask));
      const refused = answers.filter(({ status }) => status === 429);
      const served = answers.filter(({ status }) => status === 200);
      assert.ok(
        served.length >= 30 && refused.length > 0,
        `${served.length} served, ${refused.length} refused`,
      );
      assert.equal(problemOf(refused[0]!).code, 'rate_limited');
      assert.match(refused[0]!.headers.get('retry-after') ?? '', /^\d+$/);
      assert.equal(refused[0]!.headers.get('ratelimit'), '"visitor";r=0');
      assert.match(served[0]!.headers.get('ratelimit') ?? '', /^"visitor";r=\d+/);
    } finally {
      await limited.stop();
    }
  });

  test('a live server has no test clock', async () => {
    const live = await startTestServer({ mode: 'live', testClock: null });
    try {
      assert.equal(
        (await live.call('GET', '/v1/test-clock', { as: live.demo.operatorSecretKey })).status,
        404,
      );
    } finally {
      await live.stop();
    }
  });

  test('without its database the platform says 503 with Retry-After, and serves again when it is back', async () => {
    const cut = await startTestServer();
    const name = new URL(cut.databaseUrl).pathname.slice(1);
    const admin = (await import('../../packages/server/src/db/engine.ts')).openPostgres(server.databaseUrl, {
      maxConnections: 1,
    });
    try {
      await admin.pool.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
      // With a time to wait: without one it only sends the signal, and a connection may still answer after.
      await admin.pool.query(
        'SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = $1',
        [name],
      );
      const away = await cut.call('GET', '/v1/balances', { as });
      assert.equal(away.status, 503);
      assert.equal(problemOf(away).code, 'database_unavailable');
      assert.match(away.headers.get('retry-after') ?? '', /^\d+$/);
      await admin.pool.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
      assert.equal((await cut.call('GET', '/v1/balances', { as })).status, 200);
    } finally {
      await admin.pool.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
      await admin.close();
      await cut.stop();
    }
  });
});
