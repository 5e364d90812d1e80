import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  createMostrador,
  isMostradorError,
  type Mostrador,
  type MostradorEvent,
  newIdempotencyKey,
} from '@mostrador/client';
import { validateResponses } from '@mostrador/client/validate';
import { rejectionOf } from '../../packages/client/test/rejection.ts';
import { startTestServer, type TestServer } from '../../packages/server/src/testing.ts';

let platform: TestServer;
let mostrador: Mostrador;

before(async () => {
  platform = await startTestServer();
  mostrador = validateResponses(
    createMostrador({ baseUrl: platform.url, credential: platform.demo.distributorSecretKey, locale: 'en' }),
  );
});
after(() => platform?.stop());

/** Sends an edit of the settings over the version that stands now. */
async function editSettings(automaticStampPurchase: boolean): Promise<string> {
  const { response } = await mostrador.send('get', '/v1/settings');
  const ifMatch = response.headers.get('ETag') ?? '';
  await mostrador.patch('/v1/settings', { body: { automaticStampPurchase }, ifMatch });
  return ifMatch;
}

test('every read of the slice answers what it promises', async () => {
  const { demo } = platform;
  const { stamps, points } = await mostrador.get('/v1/balances');
  assert.deepEqual({ stamps, points }, { stamps: 1_494, points: 20_000 });
  await mostrador.get('/v1/account');
  await mostrador.get('/v1/settings');
  await mostrador.get('/v1/customers/{id}', { params: { path: { id: demo.customerId } } });
  const path = { id: demo.stampingAccountId };
  await mostrador.get('/v1/stamping-accounts/{id}', { params: { path } });
  assert.equal((await mostrador.get('/healthz')).status, 'ok');
});

test('a list in small pages is the list, in order and complete', async () => {
  const whole = await mostrador.get('/v1/customers', { params: { query: { limit: 200 } } });
  const ids: string[] = [];
  for await (const { id } of mostrador.list('/v1/customers', { params: { query: { limit: 3 } } }))
    ids.push(id);
  assert.deepEqual(
    ids,
    whole.data.map(({ id }) => id),
  );
  assert.ok(ids.length > 3);
});

test('an edit over a stale version is refused with the version that stands now', async () => {
  const stale = await editSettings(true);
  await editSettings(false);
  const body = { automaticStampPurchase: true };
  const error = await rejectionOf(mostrador.patch('/v1/settings', { body, ifMatch: stale }));
  assert.ok(isMostradorError(error, 'version_conflict'));
  const { current } = error.problem;
  assert.ok('automaticStampPurchase' in current);
  assert.equal(current.automaticStampPurchase, false);
});

test('errors speak the language of the client and name the request', async () => {
  const options = { baseUrl: platform.url, credential: 'sk_nobody' };
  for (const [locale, title] of [
    ['en', 'The credential is not valid'],
    ['es-MX', 'La credencial no es válida'],
  ] as const) {
    const error = await rejectionOf(createMostrador({ ...options, locale }).get('/v1/balances'));
    assert.ok(isMostradorError(error, 'invalid_credential'));
    assert.equal(error.problem.title, title);
    assert.ok(error.requestId);
  }
});

const sale = () =>
  ({
    unit: 'stamp',
    quantity: 3,
    amount: { amount: 390, currency: 'MXN' },
    toStampingAccountId: platform.demo.stampingAccountId,
  }) as const;
const stock = async () => (await mostrador.get('/v1/balances')).stamps;

test('an answer that is lost on the way back is asked for again: the sale is done once', async () => {
  const before = await stock();
  const replayed: (string | null)[] = [];
  const client = createMostrador({
    baseUrl: platform.url,
    credential: platform.demo.distributorSecretKey,
    async fetch(request) {
      const response = await fetch(request);
      replayed.push(response.headers.get('Idempotent-Replayed'));
      if (replayed.length === 1) throw new TypeError('the line broke');
      return response;
    },
  });
  await client.post('/v1/transfers', { body: sale() });
  assert.deepEqual(replayed, [null, 'true']);
  assert.equal(await stock(), before - 3);
});

test('the same sale sent several times at once is one sale, and each sender learns of it', async () => {
  const before = await stock();
  const idempotencyKey = newIdempotencyKey();
  const senders = Array.from({ length: 4 }, () =>
    mostrador.post('/v1/transfers', { body: sale(), idempotencyKey }),
  );
  const ids = (await Promise.all(senders)).map(({ id }) => id);
  assert.equal(new Set(ids).size, 1);
  assert.equal(await stock(), before - 3);
  const other = { ...sale(), quantity: 4 };
  const error = await rejectionOf(mostrador.post('/v1/transfers', { body: other, idempotencyKey }));
  assert.ok(isMostradorError(error, 'idempotency_key_reused'));
});

/** Runs an act once the stream is open, and gives the first event that comes after it. */
async function firstEventAfter(act: () => Promise<unknown>): Promise<MostradorEvent> {
  let acted: Promise<unknown> | undefined;
  const onOpen = () => {
    acted ??= act();
  };
  for await (const event of mostrador.events({ onOpen, signal: AbortSignal.timeout(10_000) })) {
    await acted;
    if (event.type !== 'reset') return event;
  }
  throw new Error('No event came');
}

test('an event arrives on the stream, and what happened meanwhile when it is opened again', async () => {
  const first = await firstEventAfter(() => editSettings(true));
  assert.equal(first.type, 'settings.updated');
  await editSettings(false);
  const signal = AbortSignal.timeout(10_000);
  for await (const event of mostrador.events({ lastEventId: first.id, signal })) {
    // What the first change meant for buyers.
    if (event.type === 'offers.changed') continue;
    assert.ok(event.type === 'settings.updated' && event.sequence > first.sequence);
    return;
  }
  assert.fail('No event came');
});
