import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { parseCfdi, readCertificate, summaryOf, verifySelloSat } from '@mostrador/cfdi';
import type { Problem, StampedCfdi, z } from '@mostrador/contract';
import { balanceOf, proveLedger } from '../../ledger/index.ts';
import { startTestServer, type TestServer } from '../../testing.ts';
import { basic, giveStamps, openAccount } from './testing/client.ts';
import { sealedCfdi, type TestSigner, testCompany } from './testing/documents.ts';

let server: TestServer;
let company: TestSigner;
before(async () => {
  server = await startTestServer();
  company = await testCompany();
});
after(() => server.stop());

const open = (stamps: number, customerId?: string, more: { rfc?: string } = {}) =>
  openAccount(server, { stamps, ...(customerId ? { customerId } : {}), ...more });
const give = (id: string, quantity: number) => giveStamps(server, id, quantity);

const invoice = (terms: { at?: Date; folio?: string } = {}) =>
  sealedCfdi(company, { at: server.deps.clock.now(), folio: randomUUID().slice(0, 20), ...terms });

const post = (authorization: string, xml: string | Uint8Array, query = '', headers = {}) =>
  server.fetch(`/v1/stamping/cfdi${query}`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/xml', ...headers },
    body: xml as string,
  });
const codeOf = async (response: Response) => ((await response.json()) as Problem).code;
const left = (owner: string) => balanceOf(server.db, { owner, unit: 'stamp', role: 'stock' });

describe('a CFDI goes in, a stamped CFDI comes out', () => {
  test('IP-11, CM-CTI-03: for exactly one stamp; the answer is the document with a timbre and no other byte changed', async () => {
    const account = await open(3);
    const xml = await invoice();
    const answer = await post(account.credential, xml);
    const stamped = await answer.text();
    assert.equal(answer.status, 200, stamped);
    assert.match(answer.headers.get('content-type') ?? '', /^application\/xml/);
    assert.equal(await left(account.id), 2);
    const document = parseCfdi(stamped);
    const { certificate } = await server.db
      .selectFrom('sandbox_pac')
      .select('certificate')
      .executeTakeFirstOrThrow();
    const pac = readCertificate(new Uint8Array(certificate));
    assert.equal((await verifySelloSat(document, pac)).valid, true);
    assert.deepEqual(
      [pac.rfc, pac.number],
      ['SPR190613I52', document.timbre!.attributes.get('NoCertificadoSAT')],
    );
    assert.match(document.timbre!.attributes.get('Leyenda') ?? '', /sin validez fiscal/);
    assert.equal(stamped.replace(/<cfdi:Complemento>.*<\/cfdi:Complemento>/, ''), xml);
    const path = answer.headers.get('location')!;
    assert.equal(path, `/v1/stamping/cfdi/${summaryOf(document).uuid}`);
    const again = await server.fetch(path, { headers: { authorization: account.credential } });
    assert.equal(await again.text(), stamped);
  });

  test('a lost answer is asked again and costs nothing, also after 72 h, also by another account of the customer', async () => {
    const [account, other] = [await open(1), await open(1)];
    const xml = await invoice();
    const first = await (await post(account.credential, xml)).text();
    await server.advance({ days: 4 });
    for (const { credential } of [account, other]) {
      const again = await post(credential, xml);
      assert.equal(again.status, 200);
      assert.equal(again.headers.get('idempotent-replayed'), 'true');
      assert.equal(await again.text(), first);
    }
    assert.deepEqual([await left(account.id), await left(other.id)], [0, 1]);
  });

  test('another customer gets 307 and nothing more', async () => {
    const [account, stranger] = [await open(1), await open(1, await sibling())];
    const xml = await invoice();
    const stamped = await (await post(account.credential, xml)).text();
    const uuid = summaryOf(parseCfdi(stamped)).uuid!;
    const refused = await post(stranger.credential, xml);
    const problem = (await refused.json()) as Problem & { pacCode: string };
    assert.deepEqual([refused.status, problem.code, problem.pacCode], [409, 'cfdi_already_stamped', '307']);
    assert.ok(!JSON.stringify(problem).includes(uuid));
    const read = await server.fetch(`/v1/stamping/cfdi/${uuid}`, {
      headers: { authorization: stranger.credential },
    });
    assert.equal(read.status, 404);
    assert.equal(await left(stranger.id), 1);
  });

  test('IP-13: no stamp, no timbre; of twenty at once as many are stamped as there are stamps', async () => {
    const account = await open(7);
    const documents = await Promise.all(Array.from({ length: 20 }, () => invoice()));
    const answers = await Promise.all(documents.map((xml) => post(account.credential, xml)));
    const stamped = answers.filter(({ status }) => status === 200);
    const codes = await Promise.all(answers.filter(({ status }) => status !== 200).map(codeOf));
    assert.equal(stamped.length, 7);
    assert.deepEqual(new Set(codes), new Set(['insufficient_stamps']));
    assert.equal(await left(account.id), 0);
    // What was refused left nothing behind: it is stamped as soon as there are stamps.
    await give(account.id, 1);
    const late = documents[answers.findIndex(({ status }) => status !== 200)]!;
    assert.equal((await post(account.credential, late)).status, 200);
  });

  test('the same document ten times at once is one stamp and one UUID', async () => {
    const account = await open(5);
    const xml = await invoice();
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(account.credential, xml)));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    assert.equal(new Set(await Promise.all(answers.map((answer) => answer.text()))).size, 1);
    assert.equal(await left(account.id), 4);
  });
});

describe('who stamps', () => {
  test('IP-12: the Id in any case, and the password; one answer for whatever is wrong', async () => {
    const account = await open(2);
    const [name = '', password = ''] = Buffer.from(account.credential.slice(6), 'base64')
      .toString()
      .split(':');
    assert.equal((await post(basic(name.toLowerCase(), password), await invoice())).status, 200);
    for (const wrong of [basic(name, 'no-es-esta-clave'), basic('nadie', password), 'Basic !!!', 'Basic']) {
      const answer = await post(wrong, await invoice());
      assert.equal(answer.status, 401);
    }
    const inPage = await post(account.credential, await invoice(), '', { origin: 'http://shop.test' });
    assert.equal(await codeOf(inPage), 'origin_not_allowed');
  });

  test('CM-CTI-06: a new password, and the old one stops at once', async () => {
    const account = await open(2);
    assert.equal((await post(account.credential, await invoice())).status, 200);
    const as = server.demo.distributorSecretKey;
    const path = `/v1/stamping-accounts/${account.id}/password`;
    const reset = (await server.call('POST', path, { as, body: {} })).body as {
      name: string;
      password: string;
    };
    assert.equal((await post(account.credential, await invoice())).status, 401);
    assert.equal((await post(basic(reset.name, reset.password), await invoice())).status, 200);
  });

  test('CM-CTI-05: a blocked account stamps nothing, not even what it stamped before', async () => {
    const account = await open(2);
    const xml = await invoice();
    assert.equal((await post(account.credential, xml)).status, 200);
    await state(account.id, 'blocked');
    for (const document of [xml, await invoice()])
      assert.equal(await codeOf(await post(account.credential, document)), 'stamping_account_blocked');
    await state(account.id, 'active');
    assert.equal((await post(account.credential, await invoice())).status, 200);
  });

  test('an account that is bound to an RFC stamps no other issuer', async () => {
    const account = await open(1, server.demo.customerId, { rfc: 'PGI150312AB1' });
    assert.equal(
      await codeOf(await post(account.credential, await invoice())),
      'stamping_issuer_not_allowed',
    );
    assert.equal(await left(account.id), 1);
  });

  test('A-CM-23: customers of a suspended distributor keep stamping', async () => {
    const account = await open(1);
    const set = (value: string) =>
      server.db
        .updateTable('account')
        .set({ state: value })
        .where('id', '=', server.demo.distributorId)
        .execute();
    await set('suspended');
    assert.equal((await post(account.credential, await invoice())).status, 200);
    await set('active');
  });

  test("the customer's person stamps with the account that is named; a distributor's key never does", async () => {
    const account = await open(2);
    const signIn = await server.call('POST', '/v1/sessions', { body: server.demo.profile });
    const person = `Bearer ${(signIn.body as { accessToken: string }).accessToken}`;
    const query = `?stampingAccountId=${account.id}`;
    assert.equal((await post(person, await invoice(), query)).status, 200);
    assert.equal(await codeOf(await post(person, await invoice())), 'stamping_account_required');
    const stranger = await open(1, await sibling());
    const foreign = await post(person, await invoice(), `?stampingAccountId=${stranger.id}`);
    assert.equal(foreign.status, 404);
    const key = await post(`Bearer ${server.demo.distributorSecretKey}`, await invoice(), query, {
      'mostrador-account': server.demo.customerId,
    });
    assert.equal(await codeOf(key), 'customer_authorization_required');
  });
});

describe('the archive', () => {
  test('is searched by UUID, issuer and time, newest first, page by page', async () => {
    const account = await open(3);
    const uuids: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const stamped = await (await post(account.credential, await invoice())).text();
      uuids.unshift(summaryOf(parseCfdi(stamped)).uuid!);
    }
    const list = async (query: string) => {
      const response = await server.fetch(`/v1/stamping/cfdi?${query}`, {
        headers: { authorization: account.credential },
      });
      return (await response.json()) as { data: z.output<typeof StampedCfdi>[]; nextCursor: string | null };
    };
    const first = await list('limit=2&issuerRfc=EKU9003173C9');
    assert.deepEqual(
      first.data.map(({ uuid }) => uuid),
      uuids.slice(0, 2),
    );
    const second = await list(`limit=2&issuerRfc=EKU9003173C9&cursor=${first.nextCursor}`);
    assert.deepEqual(
      second.data.map(({ uuid }) => uuid),
      uuids.slice(2),
    );
    const [found] = (await list(`uuid=${uuids[1]!.toLowerCase()}`)).data;
    assert.deepEqual(
      [found!.uuid, found!.total, found!.currency, found!.type, found!.receiverRfc, found!.chainVerified],
      [uuids[1], '116.00', 'MXN', 'I', 'XAXX010101000', false],
    );
    assert.deepEqual((await list('issuerRfc=PGI150312AB1')).data, []);
    const later = new Date(server.deps.clock.now().getTime() + 60_000).toISOString();
    assert.deepEqual((await list(`from=${later}`)).data, []);
  });

  test("an application sees what its own account stamped, the customer's person all of it", async () => {
    const [sales, payroll] = [await open(1), await open(1)];
    const stamped = await (await post(payroll.credential, await invoice())).text();
    const path = `/v1/stamping/cfdi/${summaryOf(parseCfdi(stamped)).uuid}`;
    const status = async (authorization: string) =>
      (await server.fetch(path, { headers: { authorization } })).status;
    assert.equal(await status(sales.credential), 404);
    const signIn = await server.call('POST', '/v1/sessions', { body: server.demo.profile });
    assert.equal(await status(`Bearer ${(signIn.body as { accessToken: string }).accessToken}`), 200);
    assert.equal(await status(`Bearer ${server.demo.distributorSecretKey}`), 403);
  });
});

test('IP-13: an application asks how many stamps its own account has left and how long they last, and sees no other account', async () => {
  const [sales, payroll] = [await open(3), await open(5)];
  await post(sales.credential, await invoice());
  const ask = async (path: string, authorization: string) => {
    const answer = await server.fetch(`/v1/stamping-accounts${path}`, { headers: { authorization } });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const { data } = (await ask('', sales.credential)).body as { data: Record<string, unknown>[] };
  assert.deepEqual(
    data.map(({ id, name, balance, used }) => [id, name, balance, used]),
    [[sales.id, sales.name, 2, 1]],
  );
  assert.deepEqual((await ask(`/${sales.id}`, sales.credential)).body, data[0]);
  assert.equal((await ask(`/${sales.id}/consumption`, sales.credential)).body.today, 1);
  for (const path of [`/${payroll.id}`, `/${payroll.id}/consumption`]) {
    assert.equal((await ask(path, sales.credential)).status, 404);
  }
  assert.equal((await ask(`/${payroll.id}`, payroll.credential)).body.balance, 5);
});

test('consumption feeds the meter, the averages and the event stream', async () => {
  const account = await open(10);
  const stampedAt = server.deps.clock.now();
  for (let count = 0; count < 3; count += 1) await post(account.credential, await invoice());
  const as = server.demo.distributorSecretKey;
  const consumption = async () =>
    (await server.call('GET', `/v1/stamping-accounts/${account.id}/consumption`, { as })).body as {
      today: number;
      averageDaily: number;
    };
  assert.deepEqual([(await consumption()).today, (await consumption()).averageDaily], [3, 0]);
  await server.advance({ days: 1 });
  assert.equal((await consumption()).averageDaily, 0.1);
  const view = (await server.call('GET', `/v1/stamping-accounts/${account.id}`, { as })).body as {
    balance: number;
    used: number;
    lastStampedAt: string;
  };
  assert.deepEqual([view.balance, view.used], [7, 3]);
  assert.ok(new Date(view.lastStampedAt) >= stampedAt);
  const events = await server.db
    .selectFrom('event')
    .select('data')
    .where('subject_id', '=', account.id)
    .where('type', '=', 'balance.changed')
    .orderBy('id', 'desc')
    .execute();
  assert.deepEqual(events[0]!.data, { unit: 'stamp', balance: 7 });
  assert.ok((await proveLedger(server.db)).balanced);
});

test('CM-TIM-04: the stamp that brings an account to its minimum makes the automatic sale, and does not wait for it', async () => {
  const account = await open(51);
  const as = server.demo.distributorSecretKey;
  const path = `/v1/stamping-accounts/${account.id}/auto-sale`;
  const { headers } = await server.call('GET', path, { as });
  const rule = { minimum: 50, quantity: 100, amount: { amount: 30_000, currency: 'MXN' } };
  const ifMatch = { 'if-match': headers.get('etag') ?? '' };
  assert.equal((await server.call('PUT', path, { as, body: rule, headers: ifMatch })).status, 200);
  assert.equal((await post(account.credential, await invoice())).status, 200);
  while ((await left(account.id)) === 50);
  assert.equal(await left(account.id), 150);
  assert.equal((await post(account.credential, await invoice())).status, 200);
  await server.advance({ minutes: 5 });
  assert.equal(await left(account.id), 149);
});

const sibling = async () =>
  (
    await server.db
      .selectFrom('account')
      .select('id')
      .where('number', '=', '200071')
      .executeTakeFirstOrThrow()
  ).id;

async function state(id: string, value: string): Promise<void> {
  const as = server.demo.distributorSecretKey;
  const done = await server.call('PATCH', `/v1/stamping-accounts/${id}`, { as, body: { state: value } });
  assert.equal(done.status, 200);
}
