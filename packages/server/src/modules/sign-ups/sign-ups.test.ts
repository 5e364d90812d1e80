import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { startTestServer, type TestServer } from '../../testing.ts';
import { openDistributor } from './accounts.ts';
import {
  type ActivationReply,
  codeOf,
  newcomers,
  RETURN_URL,
  type SignUpReply,
  signUpBody,
  somebody,
} from './testing.ts';

let server: TestServer;
let they: ReturnType<typeof newcomers>;
before(async () => {
  server = await startTestServer();
  they = newcomers(server);
});
after(() => server.stop());
beforeEach(async () => {
  await server.db.deleteFrom('guess').execute();
});

const accountOf = (id: string | null) =>
  server.db.selectFrom('account').selectAll().where('id', '=', id!).executeTakeFirstOrThrow();
const subjects = async (recipient: string) => (await they.mailsTo(recipient)).map(({ subject }) => subject);
const company = { type: 'company', name: 'Panadería Gil', rfc: 'PGI150312AB1', phone: '6465550191' } as const;
const distributorMail = 'ventas@bahia.example';

test('CM-DIS-02: a distributor signs up, activates by the mailed link, is provisioned, waits for its parent, and is active', async () => {
  const profile = somebody();
  const { id, token, signUp } = await they.signUp('distributor', { profile });
  assert.equal(signUp.state, 'unverified');
  assert.equal(signUp.person.email, `${profile.email[0]}•••@example.com`);
  const record = await accountOf(signUp.accountId);
  assert.deepEqual(
    [record.state, record.kind, record.parent_id],
    ['unverified', 'distributor', server.demo.distributorId],
  );
  const { status, body } = await they.activate(await they.linkTo(profile.email));
  assert.equal(status, 200, JSON.stringify(body));
  const activated = body as ActivationReply;
  assert.equal(activated.signUp.state, 'provisioning');
  assert.equal(activated.signUp.person.email, profile.email);
  const [page, fresh] = activated.returnUrl!.split('#mostrador-sign-up=');
  assert.equal(page, RETURN_URL);
  await server.advance({ minutes: 2 });
  for (const credential of [token, fresh!]) {
    const now = await they.read(id, credential);
    assert.deepEqual([now.state, now.provisioning?.progress], ['inactive', 1]);
  }
  assert.equal((await accountOf(signUp.accountId)).state, 'inactive');
  assert.deepEqual(await subjects(profile.email), [
    'Active su perfil',
    'Su cuenta está lista para activarse',
  ]);
  assert.ok((await subjects(distributorMail)).includes('Un distribuidor espera su activación'));
});

test('CM-DIS-11: the person enters only once the parent has activated the account, as its master', async () => {
  const profile = somebody();
  const { id, signUp } = await they.signUp('distributor', { profile });
  await they.activate(await they.linkTo(profile.email));
  await server.advance({ minutes: 2 });
  assert.deepEqual(await they.accountsOf(profile.email), []);
  const activated = await they.asDistributor('POST', `/v1/distributors/${signUp.accountId}/activation`);
  assert.equal(activated.status, 200, JSON.stringify(activated.body));
  assert.deepEqual(await they.accountsOf(profile.email), [
    { id: signUp.accountId, name: 'Panadería Gil', link: 'master' },
  ]);
  const { body } = await they.asDistributor('GET', `/v1/sign-ups/${id}`);
  assert.equal((body as SignUpReply).state, 'active');
  assert.equal((await subjects(profile.email)).at(-1), 'Su cuenta está activa');
});

for (const [signedUp, expires] of [
  ['2026-11-22T18:30:00Z', '2027-11-22T18:30:00.000Z'],
  // 29 February at 23:30 in Mexico City.
  ['2028-03-01T05:30:00Z', '2029-03-01T05:30:00.000Z'],
] as const) {
  test(`CM-DIS-06: a distributor of ${signedUp} expires one year later at the same wall clock, a leap day's on the 28th`, async () => {
    const { distributorId: parentId } = server.demo;
    const { email } = somebody();
    const opening = { parentId, openedBy: 'visitors' as const, company, email, now: new Date(signedUp) };
    const id = await openDistributor(server.db, opening);
    assert.equal((await accountOf(id)).expires_at?.toISOString(), expires);
  });
}

test('A-CM-22: a customer signs up, waits for the link, and is linked when the distributor confirms', async () => {
  const profile = somebody();
  const { id, token, signUp } = await they.signUp('customer', { profile });
  assert.equal(signUp.accountId, null);
  await they.activate(await they.linkTo(profile.email));
  const waiting = await they.read(id, token);
  assert.equal(waiting.state, 'pending-link');
  assert.equal((await accountOf(waiting.accountId)).state, 'pending-link');
  assert.deepEqual(await they.accountsOf(profile.email), []);
  assert.ok((await subjects(distributorMail)).includes('Un cliente espera su vinculación'));
  const { status, body } = await they.asDistributor('POST', `/v1/sign-ups/${id}/confirmation`);
  assert.equal(status, 200, JSON.stringify(body));
  const { state, accountId } = body as SignUpReply;
  assert.equal(state, 'active');
  assert.equal((await accountOf(accountId)).state, 'active');
  // IP-01: by mobile too.
  assert.deepEqual(await they.accountsOf(profile.phone), [
    { id: accountId, name: 'Panadería Gil', link: 'principal' },
  ]);
  assert.equal((await subjects(profile.email)).at(-1), 'Su cuenta está activa');
});

test('CM-CTI-01: the new customer has one standard stamping account, ready to be used', async () => {
  const profile = somebody();
  const { id } = await they.signUp('customer', { profile });
  await they.activate(await they.linkTo(profile.email));
  const { body } = await they.asDistributor('POST', `/v1/sign-ups/${id}/confirmation`);
  const { accountId } = body as SignUpReply;
  const list = await they.asDistributor('GET', `/v1/stamping-accounts?customerId=${accountId}`);
  const [account, ...others] = (
    list.body as { data: { id: string; name: string; kind: string; state: string }[] }
  ).data;
  assert.equal(others.length, 0);
  assert.match(account!.name, /^[0-9A-F]{32}$/);
  assert.deepEqual([account!.kind, account!.state], ['standard', 'active']);
  const given = await server.call('POST', '/v1/transfers', {
    as: server.demo.distributorSecretKey,
    key: crypto.randomUUID(),
    body: {
      unit: 'stamp',
      quantity: 5,
      amount: { amount: 500, currency: 'MXN' },
      toStampingAccountId: account!.id,
    },
  });
  assert.equal(given.status, 201, JSON.stringify(given.body));
});

test('A-CM-22: with autoLinkSignUps on, the customer is linked as soon as the e-mail is verified', async () => {
  const change = (auto_link_sign_ups: boolean) =>
    server.db
      .updateTable('settings')
      .set({ auto_link_sign_ups })
      .where('account_id', '=', server.demo.distributorId)
      .execute();
  await change(true);
  const profile = somebody();
  await they.signUp('customer', { profile });
  const { body } = await they.activate(await they.linkTo(profile.email));
  await change(false);
  assert.equal((body as ActivationReply).signUp.state, 'active');
  assert.equal((await they.accountsOf(profile.email))[0]?.link, 'principal');
});

test('CM-DIS-12: a person registers without a company and may sign in at once after the activation', async () => {
  const profile = somebody();
  const { signUp } = await they.signUp('profile', { profile });
  assert.equal(signUp.name, profile.name);
  const { body } = await they.activate(await they.linkTo(profile.email));
  assert.equal((body as ActivationReply).signUp.state, 'active');
  assert.deepEqual(await they.accountsOf(profile.email), []);
});

test('the versions of terms and privacy notice are recorded with their instant, marketing apart; an old version is refused', async () => {
  const profile = somebody();
  const { id } = await they.signUp('profile', { profile });
  const row = await server.db
    .selectFrom('sign_up')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  assert.deepEqual([row.terms_version, row.privacy_version], ['2026-01', '2026-01']);
  assert.ok(row.terms_accepted_at && row.privacy_accepted_at);
  assert.equal(row.marketing_accepted_at, null);
  const old = { terms: { version: '2025-01' }, privacy: { version: '2026-01' } };
  const refused = await they.post(signUpBody('profile', { profile, consent: old }));
  assert.equal(refused.status, 422);
  assert.deepEqual((refused.body as { errors: unknown[] }).errors, [
    {
      pointer: '/consent/terms/version',
      code: 'not_in_force',
      message: 'No es la versión vigente: léala y acéptela de nuevo',
    },
  ]);
});

test('the activation returns to a page that the key allows, and to no other', async () => {
  for (const [returnUrl, expected] of [
    ['http://shop.test/alta?a=1#old', /^http:\/\/shop\.test\/alta\?a=1#mostrador-sign-up=nt_/],
    ['https://evil.example/', null],
    ['http://shop.test.evil.example/', null],
    ['http://user:secret@shop.test/', null],
  ] as const) {
    const profile = somebody();
    await they.signUp('profile', { profile, returnUrl });
    const { body } = await they.activate(await they.linkTo(profile.email));
    const given = (body as ActivationReply).returnUrl;
    if (expected) assert.match(given ?? '', expected);
    else assert.equal(given, null, returnUrl);
  }
});

test('a page that was taken off the key meanwhile gets no token: the platform keeps the person', async () => {
  const profile = somebody();
  await they.signUp('profile', { profile });
  const keys = server.db.updateTable('api_key').where('kind', '=', 'publishable');
  await keys.set({ origins: [] }).execute();
  const { body } = await they.activate(await they.linkTo(profile.email));
  await keys.set({ origins: ['http://shop.test'] }).execute();
  assert.equal((body as ActivationReply).returnUrl, null);
});

test('a newcomer reads its own sign-up and events from its own page, and nothing else', async () => {
  const mine = await they.signUp('distributor', { profile: somebody() });
  const other = await they.signUp('customer', { profile: somebody() });
  const as = mine.token;
  assert.equal((await server.call('GET', `/v1/sign-ups/${other.id}`, { as })).status, 404);
  assert.equal(codeOf(await server.call('GET', '/v1/sign-ups', { as })), 'forbidden');
  assert.equal(codeOf(await server.call('GET', '/v1/balances', { as })), 'forbidden');
  const { body } = await server.call('GET', '/v1/events', { as });
  const events = (body as { data: { subject: { id: string }; type: string }[] }).data;
  assert.deepEqual(
    events.map(({ type, subject }) => [type, subject.id]),
    [['sign-up.updated', mine.id]],
  );
  const elsewhere = { as, headers: { origin: 'https://elsewhere.test' } };
  assert.equal(codeOf(await server.call('GET', `/v1/sign-ups/${mine.id}`, elsewhere)), 'origin_not_allowed');
  await server.db
    .updateTable('newcomer_token')
    .set({ expires_at: new Date(0) })
    .execute();
  assert.equal(codeOf(await server.call('GET', `/v1/sign-ups/${mine.id}`, { as })), 'session_expired');
});

test('the newcomer’s stream tells each step as it happens', async () => {
  const profile = somebody();
  const { id, token } = await they.signUp('distributor', { profile });
  const stop = new AbortController();
  const stream = await server.fetch('/v1/events/stream', {
    headers: { authorization: `Bearer ${token}` },
    signal: stop.signal,
  });
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const until = async (pattern: RegExp) => {
    while (!pattern.test(text)) text += (await reader.read()).value ?? '';
  };
  await until(/: open/);
  await they.signUp('distributor', { profile: somebody() });
  await they.activate(await they.linkTo(profile.email));
  await until(/"state":"provisioning"/);
  await server.advance({ minutes: 2 });
  await until(/"state":"inactive"/);
  stop.abort();
  const subjects = [...text.matchAll(/"subject":\{"type":"sign-up","id":"(\w+)"\}/g)].map(
    ([, subject]) => subject,
  );
  assert.deepEqual(new Set(subjects), new Set([id]));
});

test('the distributor lists its sign-ups, newest first, by state and kind, page by page', async () => {
  const { id } = await they.signUp('customer', { profile: somebody() });
  const page = async (query: string) =>
    (await they.asDistributor('GET', `/v1/sign-ups?${query}`)).body as {
      data: SignUpReply[];
      nextCursor: string | null;
    };
  const first = await page('limit=2');
  assert.equal(first.data[0]?.id, id);
  const second = await page(`limit=2&cursor=${first.nextCursor}`);
  assert.ok(second.data.every(({ id: later }) => later < first.data.at(-1)!.id));
  const customers = await page('kind=customer&state=unverified');
  assert.ok(customers.data.length > 0);
  assert.ok(customers.data.every(({ kind, state }) => kind === 'customer' && state === 'unverified'));
});

test('a postal code fills state, city and colonies where the catalogue knows it', async () => {
  const ask = (code: string) => server.call('GET', `/v1/postal-codes?code=${code}`, they.asVisitor());
  assert.deepEqual((await ask('22800')).body, {
    data: [{ postalCode: '22800', state: 'Baja California', city: 'Ensenada', colonies: ['Zona Centro'] }],
  });
  assert.deepEqual((await ask('99998')).body, { data: [] });
  for (const [code, city] of [
    ['22000', 'Tijuana'],
    ['06000', 'Cuauhtémoc'],
    ['64000', 'Monterrey'],
    ['44100', 'Guadalajara'],
    ['32000', 'Juárez'],
  ]) {
    assert.equal(((await ask(code!)).body as { data: { city: string }[] }).data[0]?.city, city);
  }
});
