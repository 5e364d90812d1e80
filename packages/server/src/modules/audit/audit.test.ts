import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import { startTestServer, TEST_SITE, type TestServer } from '../../testing.ts';
import { codeGrant, obtainCode, signInThroughSite, testBrowser } from '../authorize/testing.ts';

let server: TestServer;
let as: string;
before(async () => {
  server = await startTestServer();
  as = server.demo.distributorSecretKey;
});
after(() => server.stop());

interface Left {
  operation: string;
  channel: string;
  subject: string;
  actor: string;
}

let seen = new Set<string>();
const entries = () => server.db.selectFrom('audit_entry').selectAll().orderBy('id').execute();
beforeEach(async () => {
  seen = new Set((await entries()).map(({ id }) => id));
});

/** The entries that were left since the test began, or since the last look. */
async function left(): Promise<Left[]> {
  const fresh = (await entries()).filter(({ id }) => !seen.has(id));
  for (const { id } of fresh) seen.add(id);
  return fresh.map((row) => ({
    operation: row.operation,
    channel: row.channel,
    subject: row.subject_type,
    actor: row.actor_kind,
  }));
}

/** What one write leaves: exactly this. */
async function leaves(expected: Left): Promise<void> {
  assert.deepEqual(await left(), [expected]);
}

async function signIn(who: 'profile' | 'distributorProfile' = 'profile'): Promise<string> {
  const { identifier, password } = server.demo[who];
  const answer = await server.call('POST', '/v1/sessions', { body: { identifier, password } });
  return (answer.body as { accessToken: string }).accessToken;
}

const send = async (method: string, path: string, body?: unknown, credential = as) => {
  const headers: Record<string, string> = method === 'PATCH' ? { 'if-match': '*' } : {};
  const key = method === 'POST' ? { key: randomUUID() } : {};
  const answer = await server.call(method, path, { as: credential, body, headers, ...key });
  assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as { id: string };
};

describe('every write leaves exactly one entry', () => {
  const byKey = (operation: string, subject: string): Left => ({
    operation,
    subject,
    channel: 'api',
    actor: 'key',
  });

  test('keys, sessions of widgets, settings', async () => {
    const made = await send('POST', '/v1/api-keys', { kind: 'publishable', origins: [TEST_SITE] });
    await leaves(byKey('createApiKey', 'api-key'));
    await send('PATCH', `/v1/api-keys/${made.id}`, { origins: ['https://other.example'] });
    await leaves(byKey('updateApiKey', 'api-key'));
    const next = await send('POST', `/v1/api-keys/${made.id}/rotation`);
    await leaves(byKey('rotateApiKey', 'api-key'));
    await send('DELETE', `/v1/api-keys/${next.id}`);
    await leaves(byKey('deleteApiKey', 'api-key'));
    const { customerId } = server.demo;
    await send('POST', '/v1/embed-sessions', { customerId, scopes: ['balances:read'], origin: TEST_SITE });
    await leaves(byKey('createEmbedSession', 'session'));
    await send('PATCH', '/v1/settings', { autoLinkSignUps: true });
    await leaves(byKey('updateSettings', 'settings'));
  });

  test('transfers, payment methods', async () => {
    await send('POST', '/v1/transfers', { unit: 'point', quantity: 1, toAccountId: server.demo.customerId });
    assert.deepEqual(
      (await left()).map(({ operation }) => operation),
      ['createTransfer'],
    );
    const method = await send('POST', '/v1/payment-methods', { providerToken: 'tok_bank_slow' });
    await leaves(byKey('addPaymentMethod', 'payment-method'));
    await send('DELETE', `/v1/payment-methods/${method.id}`);
    await leaves(byKey('removePaymentMethod', 'payment-method'));
  });

  test('a purchase: the quote, the order, and what a job does about it days later', async () => {
    const person = await signIn();
    const by = (operation: string, subject: string): Left => ({
      operation,
      subject,
      channel: 'api',
      actor: 'person',
    });
    await leaves(by('signIn', 'session'));
    const { data } = (await send('GET', '/v1/offers?kind=pointPackage', undefined, person)) as unknown as {
      data: { id: string }[];
    };
    const quote = await send(
      'POST',
      '/v1/quotes',
      { lines: [{ offerId: data[0]!.id, quantity: 1 }] },
      person,
    );
    await leaves(by('createQuote', 'quote'));
    await send('POST', '/v1/payment-methods', { providerToken: 'tok_bank_slow' }, person);
    await leaves(by('addPaymentMethod', 'payment-method'));
    const payment = { source: 'method' };
    await send('POST', '/v1/orders', { quoteId: quote.id, payment, confirmed: true }, person);
    await leaves(by('createOrder', 'order'));
    await server.advance({ days: 8 });
    assert.deepEqual(await left(), [
      { operation: 'settle-payments', channel: 'job', subject: 'payment', actor: 'platform' },
      { operation: 'settle-payments', channel: 'job', subject: 'order', actor: 'platform' },
    ]);
    await send('DELETE', '/v1/sessions/current', undefined, person);
    await leaves(by('signOut', 'session'));
  });

  test("the platform's own pages: signing in and out, consent, the code taken up, a copied token", async () => {
    const atPage = (operation: string, subject: string): Left => ({
      operation,
      subject,
      channel: 'platform',
      actor: 'person',
    });
    const browser = testBrowser(server);
    await browser.signIn(server.demo.profile);
    await leaves(atPage('signIn', 'profile'));
    const code = await obtainCode(server, { browser });
    await leaves(atPage('authorize', 'consent'));
    const exchange = () => server.call('POST', '/v1/tokens', { body: codeGrant(server, code) });
    const taken: Left = { operation: 'exchangeToken', subject: 'session', channel: 'embed', actor: 'person' };
    assert.equal((await exchange()).status, 200);
    await leaves(taken);
    assert.equal((await exchange()).status, 401);
    await leaves(taken);
    await browser.post('/sign-out', {});
    await leaves(atPage('signOut', 'profile'));
    await browser.post('/sign-out', {});
    assert.deepEqual(await left(), [], 'nobody was signed in any more');
  });

  test('a purchase confirmed in the window, paid by a card that takes its days', async () => {
    const browser = testBrowser(server);
    const { accessToken } = await signInThroughSite(server, {
      browser,
      scope: 'balances:read offers:read orders:read orders:create',
    });
    const offers = await server.call('GET', '/v1/offers?kind=pointPackage', { as: accessToken });
    const [offer] = (offers.body as { data: { id: string }[] }).data;
    const lines = [{ offerId: offer!.id, quantity: 1 }];
    const quote = await send('POST', '/v1/quotes', { lines }, accessToken);
    const order = { quoteId: quote.id, payment: { source: 'method' }, confirmed: true };
    await left();
    const placed = await send('POST', '/v1/orders', order, accessToken);
    await leaves({ operation: 'createOrder', subject: 'order', channel: 'embed', actor: 'person' });
    await browser.post(`/confirm/${placed.id}`, { decision: 'confirm' });
    await leaves({ operation: 'confirmOrder', subject: 'order', channel: 'platform', actor: 'person' });
  });

  test('the test clock, moved once however often it is asked with one key', async () => {
    const move = () =>
      server.call('POST', '/v1/test-clock', {
        as: server.demo.operatorSecretKey,
        body: { minutes: 30 },
        key: 'half-an-hour',
      });
    const first = await move();
    await leaves(byKey('advanceTestClock', 'test-clock'));
    const again = await move();
    assert.equal(again.headers.get('idempotent-replayed'), 'true');
    assert.deepEqual(again.body, first.body);
    assert.deepEqual(await left(), []);
  });
});

test('the test clock moves no further than its jobs can follow in one request', async () => {
  const as = server.demo.operatorSecretKey;
  const answer = await server.call('POST', '/v1/test-clock', { as, body: { to: '9999-12-31T00:00:00Z' } });
  assert.equal(answer.status, 422);
});

test('the trail is append-only', async () => {
  await assert.rejects(server.db.deleteFrom('audit_entry').execute(), /append-only/);
});
