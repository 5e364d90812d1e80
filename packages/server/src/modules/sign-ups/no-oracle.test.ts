import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { startTestServer, type TestServer } from '../../testing.ts';
import { codeOf, newcomers, type SignUpReply, signUpBody, somebody } from './testing.ts';

let server: TestServer;
let they: ReturnType<typeof newcomers>;
before(async () => {
  server = await startTestServer();
  they = newcomers(server);
});
after(() => server.stop());
beforeEach(async () => {
  for (const table of ['guess', 'activation_link', 'outbox_mail'] as const)
    await server.db.deleteFrom(table).execute();
});

const known = () => ({ ...somebody(), email: server.demo.profile.identifier });
/** As long as the known one's, so that nothing but being known differs. */
const unknown = () => ({ ...somebody(), email: 'xliente@example.com' });
const KINDS = ['profile', 'customer', 'distributor'] as const;

/** Everything that differs by itself - ids, tokens, instants, addresses - taken out. */
const shape = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll(/"(?:sgn|dst|cus|evt)_\w+"/g, '"id"')
      .replaceAll(/"nt_[\w-]+"/g, '"token"')
      .replaceAll(/"\d{4}-\d\d-\d\dT[^"]+"/g, '"instant"')
      .replaceAll(/"sequence":\d+/g, '"sequence":0')
      .replaceAll(/"[cx](?:•••@|liente@)/g, '"@'),
  );

for (const kind of KINDS) {
  test(`nothing that a newcomer can ask tells whether the e-mail was known (${kind})`, async () => {
    const seen = [];
    for (const profile of [known(), unknown()]) {
      const first = await they.post(signUpBody(kind, { profile }));
      const { id, token } = first.body as { id: string; token: string };
      const ask = (method: string, path: string) => server.call(method, path, { as: token });
      const got = [
        first,
        await ask('GET', `/v1/sign-ups/${id}`),
        await ask('POST', '/v1/profiles/activation/resend'),
        await ask('GET', `/v1/sign-ups/${id}`),
        await ask('GET', '/v1/events'),
        await ask('POST', '/v1/profiles/activation/resend'),
        await ask('POST', '/v1/profiles/activation/resend'),
        await ask('POST', '/v1/profiles/activation/resend'),
      ];
      seen.push(
        got.map(({ status, body }) => ({ status, body: shape({ ...(body as object), requestId: '' }) })),
      );
    }
    assert.deepEqual(seen[0], seen[1]);
    assert.deepEqual(
      seen[0]!.map(({ status }) => status),
      [202, 200, 202, 200, 200, 202, 202, 429],
    );
  });
}

test('a known person gets a mail that says so, in the language of the request', async () => {
  await they.signUp('customer', { profile: known() });
  await they.post(signUpBody('customer', { profile: known() }), 'en');
  const mails = await they.mailsTo(server.demo.profile.identifier);
  assert.deepEqual(
    mails.map(({ subject }) => subject),
    ['Usted ya tiene un perfil', 'You already have a profile'],
  );
  assert.match(mails[0]!.body_text, /en Bahía Contable para la empresa «Panadería Gil»/);
  assert.match(
    mails[0]!.body_text,
    new RegExp(`${server.url}/activate/known\\?locale=es-MX#token=av_[\\w-]{43}`),
  );
});

test('what a stranger typed puts no link into the mail', async () => {
  const profile = { ...somebody('http://evil.example'), email: 'victim@example.com' };
  await they.signUp('customer', {
    profile,
    company: { name: 'Gane en <b>https://evil.example/x</b> S.A. de C.V.' },
  });
  const [mail] = await they.mailsTo(profile.email);
  const text = mail!.body_text.replaceAll(server.url, '');
  assert.doesNotMatch(text, /evil\.example|https?:/);
  assert.match(text, /S\.A\. de C\.V\./);
});

test('it takes the same time', async () => {
  const time = async (profile: { email: string }) => {
    await server.db.deleteFrom('activation_link').execute();
    const start = performance.now();
    await they.post(signUpBody('customer', { profile }));
    return performance.now() - start;
  };
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let round = 0; round < 14; round += 1) {
    times.known.push(await time(known()));
    times.unknown.push(await time(unknown()));
  }
  // The fastest of many: what else the machine does only adds.
  const [a, b] = [Math.min(...times.known), Math.min(...times.unknown)];
  assert.ok(Math.abs(a - b) < Math.max(4, a / 2), `known ${a} ms, unknown ${b} ms`);
});

test('both leave the same number of rows behind: links, events, audit entries, mails', async () => {
  const tables = [
    'activation_link',
    'event',
    'audit_entry',
    'outbox_mail',
    'newcomer_token',
    'account',
  ] as const;
  const added = async (profile: { email: string }) => {
    const before = await Promise.all(tables.map(count));
    await they.post(signUpBody('distributor', { profile }));
    const now = await Promise.all(tables.map(count));
    return now.map((rows, index) => rows - before[index]!);
  };
  assert.deepEqual(await added(known()), await added(unknown()));
});

const count = async (table: keyof Database) => {
  const row = await server.db
    .selectFrom(table)
    .select(sql<number>`count(*)::int4`.as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
};

test('three mails a day to an address, over all sign-ups and resends, and no sign that there were', async () => {
  const profile = somebody();
  const { token } = await they.signUp('profile', { profile });
  for (let round = 0; round < 3; round += 1) await they.signUp('customer', { profile });
  const again = await server.call('POST', '/v1/profiles/activation/resend', { as: token });
  assert.equal(again.status, 202);
  assert.equal((await they.mailsTo(profile.email)).length, 3);
});

test('ten at once are mailed three times, too', async () => {
  const profile = somebody();
  await Promise.all(Array.from({ length: 10 }, () => they.signUp('profile', { profile })));
  assert.equal((await they.mailsTo(profile.email)).length, 3);
});

test('thirty sign-ups an address and hour, then 429 that says how long; a form with errors does not count', async () => {
  for (let round = 0; round < 3; round += 1) {
    await they.post(signUpBody('profile', { profile: { ...somebody(), email: 'nobody' } }));
  }
  for (let round = 0; round < 30; round += 1) await they.signUp('profile', { profile: somebody() });
  const refused = await they.post(signUpBody('profile', { profile: somebody() }));
  assert.equal(codeOf(refused), 'too_many_attempts');
  assert.ok(Number(refused.headers.get('retry-after')) > 3_500);
});

test('a lost answer asked for again with the same key is 409 secret_already_shown: one sign-up, one mail', async () => {
  const profile = somebody();
  const send = () =>
    server.call('POST', '/v1/sign-ups', {
      ...they.asVisitor(),
      key: 'lost',
      body: signUpBody('profile', { profile }),
    });
  const first = await send();
  const second = await send();
  assert.equal(codeOf(second), 'secret_already_shown');
  assert.equal((second.body as { id: string }).id, (first.body as { id: string }).id);
  assert.equal((await they.mailsTo(profile.email)).length, 1);
});

test('the distributor sees the e-mail; events and audit carry neither name nor e-mail nor RFC', async () => {
  const profile = somebody('Zenaida Xoconostle');
  const { id } = await they.signUp('customer', { profile });
  await they.activate(await they.linkTo(profile.email));
  await they.asDistributor('POST', `/v1/sign-ups/${id}/confirmation`);
  const { body } = await they.asDistributor('GET', `/v1/sign-ups/${id}`);
  assert.equal((body as SignUpReply).person.email, profile.email);
  for (const path of ['/v1/events?limit=200', '/v1/audit-entries?limit=200']) {
    const text = JSON.stringify((await they.asDistributor('GET', path)).body);
    assert.doesNotMatch(text, new RegExp(`Zenaida|${profile.email}|${profile.phone}|PGI150312AB1`), path);
  }
});
