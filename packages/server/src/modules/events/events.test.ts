import assert from 'node:assert/strict';
import { after, afterEach, before, mock, test } from 'node:test';
import { sql } from 'kysely';
import { writeEvents } from '../../http/records.ts';
import { sweep } from '../../jobs/sweep.ts';
import { startTestServer, TEST_SITE, type TestServer } from '../../testing.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());
afterEach(() => mock.timers.reset());

interface EventBody {
  id: string;
  type: string;
  sequence: number;
  data: { note?: string };
}

/** Something happens to the distributor, or to one of its customers. */
async function happen(
  note: string,
  customer = false,
  type: 'balance.changed' | 'desktop.updated' = 'balance.changed',
): Promise<void> {
  const { customerId, distributorId, operatorId } = server.demo;
  const account = customer
    ? { id: customerId, parentId: distributorId }
    : { id: distributorId, parentId: operatorId };
  const subject = { type: 'account', id: account.id };
  const event = { type, account, subject, data: { note } };
  await writeEvents(server.db, [event], server.deps.clock.now());
  server.deps.notifications.notify();
}

const asCustomer = async () =>
  (
    (
      await server.call('POST', '/v1/sessions', {
        body: {
          identifier: server.demo.profile.identifier,
          password: server.demo.profile.password,
        },
      })
    ).body as { accessToken: string }
  ).accessToken;

/** The event stream, read frame by frame. */
async function open(as: string, lastEventId?: string, since?: string) {
  const stops = new AbortController();
  const response = await server.fetch(`/v1/events/stream${since ? `?since=${since}` : ''}`, {
    headers: { authorization: `Bearer ${as}`, ...(lastEventId ? { 'last-event-id': lastEventId } : {}) },
    signal: stops.signal,
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<string> => {
    for (let end = text.indexOf('\n\n'); ; end = text.indexOf('\n\n')) {
      if (end >= 0) {
        const frame = text.slice(0, end);
        text = text.slice(end + 2);
        return frame;
      }
      const { value, done } = await reader.read();
      if (done) return 'end';
      text += value;
    }
  };
  assert.equal(await next(), ': open');
  return { response, next, close: () => stops.abort() };
}

const noteIn = (frame: string) => (JSON.parse(frame.split('data: ')[1] ?? '{}') as EventBody).data.note;
const idIn = (frame: string) => /^id: (\S+)/.exec(frame)?.[1] ?? '';

async function list(query: string, as = server.demo.distributorSecretKey) {
  const { body } = await server.call('GET', `/v1/events?${query}`, { as });
  return body as { data: EventBody[]; nextCursor: string | null };
}

// First: a timer that began before the mock would not be ended under it.
test('a comment line keeps the stream open every 20 s, until its credential ends', async () => {
  mock.timers.enable({ apis: ['setInterval'] });
  const as = await asCustomer();
  const stream = await open(as);
  mock.timers.tick(20_000);
  assert.equal(await stream.next(), ': ');
  await server.call('DELETE', '/v1/sessions/current', { as });
  mock.timers.tick(20_000);
  assert.equal(await stream.next(), 'end');
});

test('a person who is unlinked hears no more, whatever other account is left', async () => {
  mock.timers.enable({ apis: ['setInterval'] });
  const as = await asCustomer();
  const other = await server.db
    .selectFrom('account')
    .select('id')
    .where('number', '=', '200071')
    .executeTakeFirstOrThrow();
  const link = { link: 'administrator', created_at: server.deps.clock.now() };
  const { profile_id, ...first } = await server.db
    .selectFrom('profile_link')
    .selectAll()
    .where('account_id', '=', server.demo.customerId)
    .executeTakeFirstOrThrow();
  await server.db
    .insertInto('profile_link')
    .values({ profile_id, account_id: other.id, ...link })
    .execute();
  const stream = await open(as);
  await server.db.deleteFrom('profile_link').where('account_id', '=', server.demo.customerId).execute();
  mock.timers.tick(20_000);
  assert.equal(await stream.next(), 'end');
  await server.db.deleteFrom('profile_link').where('account_id', '=', other.id).execute();
  await server.db
    .insertInto('profile_link')
    .values({ profile_id, ...first })
    .execute();
});

test('a session that may not read the balance does not hear it: events:read alone tells nothing', async () => {
  mock.timers.enable({ apis: ['setInterval'] });
  const { customerId } = server.demo;
  const body = { customerId, scopes: ['events:read'], origin: TEST_SITE };
  const minted = await server.call('POST', '/v1/embed-sessions', {
    as: server.demo.distributorSecretKey,
    body,
  });
  const { token } = minted.body as { token: string };
  const [session, distributor] = [await open(token), await open(server.demo.distributorSecretKey)];
  await happen('a balance', true);
  assert.equal(noteIn(await distributor.next()), 'a balance');
  distributor.close();
  await server.call('DELETE', '/v1/sessions/current', { as: token });
  mock.timers.tick(20_000);
  assert.equal(await session.next(), 'end', 'nothing before the end');
  await server.db.deleteFrom('event').execute();
});

test('a list goes on where it stopped, oldest first, and ends', async () => {
  for (const note of ['a', 'b', 'c']) await happen(note);
  const first = await list('limit=2');
  const second = await list(`limit=2&cursor=${first.nextCursor}`);
  assert.deepEqual(
    [...first.data, ...second.data].map(({ data }) => data.note),
    ['a', 'b', 'c'],
  );
  assert.equal(second.nextCursor, null);
});

test('a stream carries what its principal may see, and nothing else', async () => {
  const [distributor, customer] = [
    await open(server.demo.distributorSecretKey),
    await open(await asCustomer()),
  ];
  assert.match(distributor.response.headers.get('content-type') ?? '', /^text\/event-stream/);
  await happen("the distributor's");
  await happen("the customer's", true);
  assert.equal(noteIn(await distributor.next()), "the distributor's");
  assert.equal(noteIn(await distributor.next()), "the customer's");
  assert.equal(noteIn(await customer.next()), "the customer's");
  distributor.close();
  customer.close();
});

test('whoever sees the stream open hears of what happens from then on, also before its first word', async () => {
  const stops = new AbortController();
  const response = await server.fetch('/v1/events/stream', {
    headers: { authorization: `Bearer ${server.demo.distributorSecretKey}` },
    signal: stops.signal,
  });
  await happen('at once');
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (text.includes('at once')) break;
  }
  assert.ok(text.startsWith(': open'));
  stops.abort();
});

test('a person may keep 20 streams open, and one more as soon as one is closed', async () => {
  const as = await asCustomer();
  const streams = await Promise.all(Array.from({ length: 20 }, () => open(as)));
  const refused = await server.call('GET', '/v1/events/stream', { as });
  assert.deepEqual(
    [refused.status, (refused.body as { code: string }).code, refused.headers.get('retry-after')],
    [429, 'rate_limited', '20'],
  );
  // Another principal has places of its own.
  (await open(server.demo.distributorSecretKey)).close();
  streams[0]?.close();
  const again = await open(as);
  for (const stream of [...streams.slice(1), again]) stream.close();
});

test('it resumes after Last-Event-ID, also with what happened meanwhile', async () => {
  const as = server.demo.distributorSecretKey;
  const stream = await open(as);
  await happen('seen');
  const id = idIn(await stream.next());
  stream.close();
  await happen('missed');
  const resumed = await open(as, id);
  assert.equal(noteIn(await resumed.next()), 'missed');
  await happen('live again');
  assert.equal(noteIn(await resumed.next()), 'live again');
  resumed.close();
});

test('without an id it begins at the instant that the reader asks for', async () => {
  const as = await asCustomer();
  const since = new Date(server.deps.clock.now().getTime() - 30_000).toISOString();
  await happen('before', true);
  await sql`UPDATE event SET created_at = created_at - interval '1 minute'`.execute(server.db);
  await happen('after', true);
  const stream = await open(as, undefined, since);
  assert.equal(noteIn(await stream.next()), 'after');
  stream.close();
  assert.equal((await server.call('GET', '/v1/events/stream?since=yesterday', { as })).status, 422);
});

test('events are kept 7 days; an older id is answered with reset', async () => {
  const as = server.demo.distributorSecretKey;
  const stream = await open(as);
  await happen('old');
  const old = idIn(await stream.next());
  await happen('young');
  const young = idIn(await stream.next());
  stream.close();
  const age = (id: string, days: number) =>
    sql`UPDATE event SET written_at = now() - make_interval(days => ${days}, mins => 1) WHERE id = ${id}`.execute(
      server.db,
    );
  await age(old, 7);
  await age(young, 6);
  await sweep(server.deps);
  const ids = (await list('limit=200')).data.map(({ id }) => id);
  assert.deepEqual([ids.includes(old), ids.includes(young)], [false, true]);
  const resumed = await open(as, old);
  assert.equal(await resumed.next(), 'event: reset\ndata: {}');
  await happen('after the reset');
  assert.equal(noteIn(await resumed.next()), 'after the reset');
  resumed.close();
});

test("a distributor's customers are told that what they may buy has changed, but not its settings", async () => {
  const as = server.demo.distributorSecretKey;
  const stream = await open(await asCustomer());
  const save = async (changes: object) => {
    const etag = (await server.call('GET', '/v1/settings', { as })).headers.get('etag') ?? '';
    return server.call('PATCH', '/v1/settings', { as, body: changes, headers: { 'if-match': etag } });
  };
  await save({ autoLinkSignUps: true });
  await save({ pointPurchaseEnabled: false });
  const told = JSON.parse((await stream.next()).split('data: ')[1] ?? '') as EventBody;
  assert.deepEqual([told.type, told.data], ['offers.changed', {}]);
  stream.close();
  const listed = (await list('limit=200', await asCustomer())).data.map(({ type }) => type);
  assert.deepEqual([listed.includes('offers.changed'), listed.includes('settings.updated')], [true, false]);
  await save({ pointPurchaseEnabled: true });
});

test("the operator's support hears what it may list: every customer's desktops, and no balance", async () => {
  const as = await asCustomer();
  const link = (account_id: string, link: string) =>
    server.db
      .updateTable('profile_link')
      .set({ account_id, link })
      .where('profile_id', '=', (eb) =>
        eb.selectFrom('profile').select('id').where('email_key', '=', server.demo.profile.identifier),
      )
      .execute();
  await link(server.demo.operatorId, 'support');
  const stream = await open(as);
  await happen("a customer's balance", true);
  await happen("a customer's desktop", true, 'desktop.updated');
  assert.equal(noteIn(await stream.next()), "a customer's desktop");
  stream.close();
  await link(server.demo.customerId, 'principal');
});
