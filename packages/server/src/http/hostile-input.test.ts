import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Problem } from '@mostrador/contract';
import { startTestServer, type TestServer } from '../testing.ts';
import { encodeCursor } from './page.ts';

let server: TestServer;
let as: string;
before(async () => {
  server = await startTestServer();
  as = server.demo.distributorSecretKey;
});
after(() => server.stop());

const codeOf = (answer: { body: unknown }) => (answer.body as Problem).code;
const read = async (path: string) => codeOf(await server.call('GET', path, { as }));

describe('a cursor that the list never gave is 422, whatever is in it', () => {
  const paths = ['/v1/events', '/v1/statements?unit=point', '/v1/customers?order=stamps', '/v1/transfers'];
  const cursors = [
    'abc',
    ...[['abc'], ['stamps', 'abc', '1'], [1.5], ['a\0']].map((key) => encodeCursor(key)),
  ];
  for (const path of paths) {
    test(path, async () => {
      for (const cursor of cursors) {
        const answer = await server.call('GET', `${path}${path.includes('?') ? '&' : '?'}cursor=${cursor}`, {
          as,
        });
        assert.ok([200, 422].includes(answer.status), `${cursor}: ${answer.status}`);
      }
    });
  }

  test('one of another order of the same list', async () => {
    const first = await server.call('GET', '/v1/customers?limit=1', { as });
    const { nextCursor } = first.body as { nextCursor: string };
    assert.equal(await read(`/v1/customers?order=stamps&cursor=${nextCursor}`), 'invalid_request');
  });
});

describe('text that cannot be stored', () => {
  test('is refused with its place, and never reaches the statement that other transfers share', async () => {
    for (const comment of ['a\0b', 'half a pair \ud800']) {
      const body = { unit: 'point', quantity: 1, toAccountId: server.demo.customerId, comment };
      const answer = await server.call('POST', '/v1/transfers', { as, body, key: randomUUID() });
      assert.equal(answer.status, 422);
      assert.deepEqual(
        (answer.body as Problem).errors?.map(({ pointer }) => pointer),
        ['/comment'],
      );
    }
  });

  test('is refused in a query, and in a form of the platform', async () => {
    assert.equal(await read('/v1/customers?search=a%00b'), 'invalid_request');
    const form = new URLSearchParams({ identifier: 'a\0@b.mx', password: 'whatever' });
    const headers = { origin: server.url };
    const page = await server.fetch('/sign-in', { method: 'POST', headers, body: form });
    assert.equal(page.status, 422);
  });
});

describe('a body', () => {
  const send = (body: BodyInit) =>
    server.fetch('/v1/quotes', {
      method: 'POST',
      headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit);

  test('of unknown length is taken in up to 256 kB, counted in bytes, and no further', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        if (sent > 64 * 1024 * 1024) controller.close();
        else controller.enqueue(new Uint8Array(65_536).fill(0x20));
      },
    });
    const answer = await send(endless).catch(() => null);
    // The server may cut the connection before the client has sent everything.
    if (answer) assert.equal(answer.status, 413);
    assert.ok(sent < 32 * 1024 * 1024, `${sent} bytes were taken in`);
    assert.equal((await send(JSON.stringify({ text: 'é'.repeat(140_000) }))).status, 413);
  });

  test('that is no UTF-8 is refused: a name would be stored without its letters', async () => {
    const latin = Buffer.from('{"lines":[],"note":"Peña"}', 'latin1');
    assert.equal(((await (await send(latin)).json()) as Problem).code, 'malformed_body');
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(latin);
        controller.close();
      },
    });
    assert.equal(((await (await send(pieces)).json()) as Problem).code, 'malformed_body');
  });

  test('sent in pieces is read like any other', async () => {
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const part of ['{"lin', 'es":[]}']) controller.enqueue(new TextEncoder().encode(part));
        controller.close();
      },
    });
    assert.equal(((await (await send(pieces)).json()) as Problem).code, 'invalid_request');
  });
});

test('a path of the SDK whose percent signs mean nothing is 404', async () => {
  assert.equal((await server.fetch('/sdk/v1/%E0%A4%A')).status, 404);
});

test('every answer of the API tells caches that it depends on the origin, and that none may keep it', async () => {
  const { headers } = await server.call('GET', '/v1/account', { as });
  assert.match(headers.get('vary') ?? '', /Origin/);
  assert.equal(headers.get('cache-control'), 'no-store');
});

test('HEAD of the event stream ends at once', async () => {
  const answer = await server.fetch('/v1/events/stream', {
    method: 'HEAD',
    headers: { authorization: `Bearer ${as}` },
  });
  assert.equal(answer.status, 200);
  assert.equal(await answer.text(), '');
});

describe('what is wrong is said in the language asked for, once for each member', () => {
  const said = async (path: string, body?: unknown, language = 'es-MX') => {
    const headers = { 'accept-language': language };
    const method = body ? 'POST' : 'GET';
    const answer = await server.call(method, path, { as, body, headers, key: randomUUID() });
    return (answer.body as Problem).errors?.map(({ pointer, message }) => `${pointer}: ${message}`);
  };
  const nobody = { unit: 'stamp', quantity: 1 };

  test('also what only a rule of the contract knows', async () => {
    assert.deepEqual(await said('/v1/transfers', nobody), [
      '/toAccountId: Exactamente uno de toStampingAccountId y toAccountId',
    ]);
    assert.deepEqual(await said('/v1/transfers', nobody, 'en'), [
      '/toAccountId: Exactly one of toStampingAccountId and toAccountId',
    ]);
    assert.deepEqual(await said('/v1/sales?month=2'), ['/query/month: El mes necesita su año']);
    assert.deepEqual(await said('/v1/sales?cursor=abc'), ['/query/cursor: No es un cursor de esta lista']);
  });

  test('a number beyond all bounds is too big once', async () => {
    assert.deepEqual(
      await said('/v1/transfers', { ...nobody, quantity: 2 ** 60, toAccountId: server.demo.customerId }),
      ['/quantity: Máximo 9007199254740991'],
    );
  });
});

test('nothing is charged more than a thousand million pesos: the sum of what is sold stays exact', async () => {
  const amount = { amount: 100_000_000_001, currency: 'MXN' };
  const to = { toStampingAccountId: server.demo.stampingAccountId };
  const transfer = { unit: 'stamp', quantity: 1, amount, ...to };
  const price = { unit: 'stamp', audience: 'customer', quantity: 1, price: amount };
  for (const [path, body] of [
    ['/v1/transfers', transfer],
    ['/v1/price-packages', price],
  ] as const) {
    const { body: refused } = await server.call('POST', path, { as, body, key: randomUUID() });
    const [error] = (refused as Problem).errors ?? [];
    assert.match(error?.pointer ?? '', /^\/(amount|price)\/amount$/);
    assert.equal(error?.code, 'too_big');
  }
});

test('a method that an address does not take is 405, with those that it takes', async () => {
  const wrong = await server.call('PATCH', '/v1/transfers', { as });
  assert.equal(wrong.status, 405);
  assert.equal(codeOf(wrong), 'method_not_allowed');
  assert.equal(wrong.headers.get('allow'), 'GET, POST');
  assert.equal((await server.call('DELETE', '/openapi.json')).headers.get('allow'), 'GET');
  assert.equal((await server.call('PATCH', '/v1/nothing', { as })).status, 404);
});
