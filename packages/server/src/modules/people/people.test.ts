import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { CUSTOMER_PERSON, DISTRIBUTOR_PERSON } from '../../demo/people.ts';
import { startTestServer, TEST_SITE, type TestServer } from '../../testing.ts';
import { signInThroughSite } from '../authorize/testing.ts';
import { addCustomer, addDistributor, addKey, addPerson, type TestPerson } from '../distributors/testing.ts';

let server: TestServer;
let asDistributor: string;
before(async () => {
  server = await startTestServer();
  asDistributor = server.demo.distributorSecretKey;
});
after(() => server.stop());
beforeEach(async () => {
  await server.db.deleteFrom('outbox_mail').execute();
  await server.db.deleteFrom('guess').execute();
});

interface Answer {
  status: number;
  code: string | undefined;
  body: Record<string, unknown>;
}
async function call(method: string, path: string, as: string, body?: unknown): Promise<Answer> {
  const answer = await server.call(method, path, { as, ...(body === undefined ? {} : { body }) });
  const { code } = (answer.body ?? {}) as { code?: string };
  return { status: answer.status, code, body: answer.body as Record<string, unknown> };
}
const contact = ({ email, phone }: TestPerson) => ({ email, phone });
const assign = (customer: string, person: TestPerson, as = asDistributor) =>
  call('PUT', `/v1/customers/${customer}/principal-profile`, as, contact(person));
const link = (customer: string, person: TestPerson, as: string, place = 'administrator') =>
  call('POST', `/v1/customers/${customer}/profiles`, as, { ...contact(person), link: place });
const unlink = (customer: string, person: TestPerson, as: string) =>
  call('DELETE', `/v1/customers/${customer}/profiles/${person.id}`, as);
async function places(customer: string, as = asDistributor): Promise<string[]> {
  const { body } = await call('GET', `/v1/customers/${customer}/profiles`, as);
  const rows = body.data as { profileId: string; link: string; state: string }[];
  return rows.map(({ profileId, link: place, state }) => `${profileId} ${place} ${state}`);
}
const newCustomer = () => addCustomer(server, server.demo.distributorId);

/** The person opens the mailed link, signs in there and answers. */
async function answerMail(person: TestPerson, decision: 'accept' | 'decline' = 'accept') {
  const mail = await server.db
    .selectFrom('outbox_mail')
    .select('body_text')
    .where('recipient', '=', person.email)
    .where('template', '=', 'profile-invitation')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
  const token = /#token=(\S+)/.exec(mail.body_text)![1]!;
  return { token, outcome: await answerWith(token, person, decision) };
}
const post = (form: Record<string, string>, cookie = '') =>
  server.fetch('/accept?locale=en', {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url, 'content-type': 'application/x-www-form-urlencoded', cookie },
    body: new URLSearchParams(form),
  });
async function answerWith(token: string, person: TestPerson, decision: string) {
  const seen = await post({ token, identifier: person.email, password: person.password });
  const cookie = seen.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = await seen.text();
  if (seen.status !== 200) return { status: seen.status, page, cookie };
  const done = await post({ token, decision }, cookie);
  const next = done.headers.get('location');
  const shown = next ? await server.fetch(next, { headers: { cookie } }) : done;
  return { status: done.status, page: page + (await shown.text()), cookie };
}

describe('CM-CLI-04: the distributor assigns the first principal, who accepts by mail', () => {
  test('until accepted the person is invited and may not act; then it is the principal', async () => {
    const customer = await newCustomer();
    const person = await addPerson(server);
    const { status, body } = await assign(customer, person);
    assert.deepEqual([status, body.link, body.state], [200, 'principal', 'invited']);
    const own = () =>
      server.call('GET', '/v1/account', { as: person.token, headers: { 'mostrador-account': customer } });
    assert.equal((await own()).status, 404);
    const { outcome } = await answerMail(person);
    assert.equal(outcome.status, 303);
    assert.match(
      outcome.page,
      /Do you want to be the principal profile[\s\S]*You are part of the account now/,
    );
    assert.equal((await own()).status, 200);
    assert.deepEqual(await places(customer), [`${person.id} principal active`]);
  });

  test('the link serves once, 7 days, and only the person that it was sent to', async () => {
    const customer = await newCustomer();
    const [person, other] = [await addPerson(server), await addPerson(server)];
    await assign(customer, person);
    const mail = await server.db.selectFrom('outbox_mail').select('body_text').executeTakeFirstOrThrow();
    const token = /#token=(\S+)/.exec(mail.body_text)![1]!;
    assert.equal((await answerWith(token, other, 'accept')).status, 409);
    await server.db.updateTable('profile_invitation').set({ expires_at: new Date() }).execute();
    assert.equal((await answerWith(token, person, 'accept')).status, 409);
    assert.deepEqual(await places(customer), []);
    await assign(customer, person);
    const { token: fresh, outcome } = await answerMail(person);
    assert.equal(outcome.status, 303);
    assert.equal((await answerWith(fresh, person, 'accept')).status, 409);
  });

  test('who declines is not linked, and nobody is asked twice at once to be the principal', async () => {
    const customer = await newCustomer();
    const [first, second] = [await addPerson(server), await addPerson(server)];
    await assign(customer, first);
    await assign(customer, second);
    assert.deepEqual(await places(customer), [`${second.id} principal invited`]);
    const { outcome } = await answerMail(second, 'decline');
    assert.match(outcome.page, /You declined the invitation/);
    assert.deepEqual(await places(customer), []);
  });

  test('the token never reaches the server before it is posted, and is stored hashed', async () => {
    const person = await addPerson(server);
    await assign(await newCustomer(), person);
    const mail = await server.db.selectFrom('outbox_mail').select('body_text').executeTakeFirstOrThrow();
    const url = /https?:\S+token=\S+/.exec(mail.body_text)![0];
    assert.match(new URL(url).hash, /^#token=iv_/);
    assert.equal(new URL(url).searchParams.has('token'), false);
    const page = await server.fetch('/accept?locale=es-MX');
    assert.match(await page.text(), /Invitación a una cuenta/);
    const row = await server.db.selectFrom('profile_invitation').selectAll().executeTakeFirstOrThrow();
    assert.doesNotMatch(JSON.stringify(row), /iv_/);
  });

  test('a wrong password on the page keeps the token in its form and links nobody', async () => {
    const customer = await newCustomer();
    const person = await addPerson(server);
    await assign(customer, person);
    const wrong = await post({ token: 'iv_kept', identifier: person.email, password: 'something else' });
    assert.equal(wrong.status, 401);
    assert.match(await wrong.text(), /value="iv_kept"/);
    assert.deepEqual(await places(customer), [`${person.id} principal invited`]);
  });
});

describe('CM-CLI-04: who may not be the principal', () => {
  test('the profile must exist, be active, and have both the e-mail and the mobile', async () => {
    const customer = await newCustomer();
    const [person, other] = [await addPerson(server), await addPerson(server)];
    const mixed = { ...person, phone: other.phone };
    assert.deepEqual((await assign(customer, mixed)).code, 'profile_not_found');
    await server.db.updateTable('profile').set({ password_hash: null }).where('id', '=', person.id).execute();
    assert.deepEqual((await assign(customer, person)).code, 'profile_not_found');
  });

  test('nobody tries the mobiles of an e-mail: the sixth attempt waits, whoever asks', async () => {
    const person = await addPerson(server);
    const customers = [await newCustomer(), await newCustomer()];
    const codes: (string | undefined)[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const as = attempt % 2 ? asDistributor : server.demo.operatorSecretKey;
      codes.push(
        (await assign(customers[attempt % 2]!, { ...person, phone: `646111222${attempt}` }, as)).code,
      );
    }
    assert.deepEqual(codes, [...Array(5).fill('profile_not_found'), 'too_many_attempts']);
  });

  test('a profile that administers a distributor is refused, also if it became one before it accepts', async () => {
    const customer = await newCustomer();
    const boss = { ...(await addPerson(server)), ...DISTRIBUTOR_PERSON };
    const { status, code } = await assign(customer, boss);
    assert.deepEqual([status, code], [422, 'profile_administers_distributor']);
    const person = await addPerson(server);
    await assign(customer, person);
    const place = { profile_id: person.id, account_id: server.demo.distributorId, link: 'sales' };
    await server.db
      .insertInto('profile_link')
      .values({ ...place, created_at: new Date() })
      .execute();
    assert.equal((await answerMail(person)).outcome.status, 422);
    assert.deepEqual(await places(customer), [`${person.id} principal invited`]);
  });

  test('IP-06: whose distributor was made of this very customer stays its person', async () => {
    const customer = await newCustomer();
    const { id } = await addDistributor(server);
    await server.db.updateTable('account').set({ converted_from: customer }).where('id', '=', id).execute();
    const person = await addPerson(server, { [id]: 'master' });
    assert.equal((await assign(customer, person)).status, 200);
    assert.equal((await assign(await newCustomer(), person)).code, 'profile_administers_distributor');
  });
});

describe('section 9: once there is a principal, only that person or the operator changes it', () => {
  test("the distributor's credentials are refused before the body is judged", async () => {
    const { customerId } = server.demo;
    const master = await addPerson(server, { [server.demo.distributorId]: 'master' });
    for (const as of [asDistributor, master.token]) {
      for (const [method, path] of [
        ['PUT', 'principal-profile'],
        ['POST', 'profiles'],
      ] as const) {
        const answer = await call(method, `/v1/customers/${customerId}/${path}`, as, 'not the body');
        assert.deepEqual([answer.status, answer.code], [403, 'customer_authorization_required'], path);
      }
    }
    assert.equal((await unlink(customerId, master, asDistributor)).code, 'customer_authorization_required');
  });

  test('the principal hands over: the successor accepts, the former one goes on as administrator and is told', async () => {
    const customer = await newCustomer();
    const [former, next] = [await addPerson(server, { [customer]: 'principal' }), await addPerson(server)];
    const { body } = await assign(customer, next, former.token);
    assert.equal(body.state, 'invited');
    assert.ok((await places(customer)).includes(`${former.id} principal active`));
    await answerMail(next);
    assert.deepEqual(
      (await places(customer)).toSorted(),
      [`${former.id} administrator active`, `${next.id} principal active`].toSorted(),
    );
    assert.equal((await assign(customer, former, former.token)).code, 'forbidden');
    const told = await server.db
      .selectFrom('outbox_mail')
      .select('recipient')
      .where('template', '=', 'principal-succeeded')
      .execute();
    assert.deepEqual(told, [{ recipient: former.email }]);
  });

  test('the operator changes it as well; whoever is the principal already is 409', async () => {
    const customer = await newCustomer();
    const principal = await addPerson(server, { [customer]: 'principal' });
    const operator = server.demo.operatorSecretKey;
    assert.equal((await assign(customer, principal, operator)).code, 'state_conflict');
    assert.equal((await assign(customer, await addPerson(server), operator)).status, 200);
  });
});

test('IP-02, IP-03: one person enters two clients, each with its own NIC, RFC and stamping account; what they own stays theirs', async () => {
  const clients = await Promise.all(
    [{ rfc: 'VCA160229QK2' }, { rfc: 'PGI150312AB1' }].map(async ({ rfc }) => {
      const form = { name: `Cliente ${rfc}`, rfc, phone: '6245550130', email: 'compras@viveros.example' };
      const { body } = await call('POST', '/v1/customers', asDistributor, form);
      return body as { id: string; number: string; stampingAccount: { id: string } };
    }),
  );
  const [one, two] = clients as [(typeof clients)[0], (typeof clients)[0]];
  const person = await addPerson(server, { [one.id]: 'principal', [two.id]: 'administrator' });
  const inside = async (customer: string, path: string) =>
    (await server.call('GET', path, { as: person.token, headers: { 'mostrador-account': customer } }))
      .body as Record<string, unknown>;
  const owned = async (customer: string) =>
    ((await inside(customer, '/v1/stamping-accounts')).data as { id: string }[]).map(({ id }) => id);
  for (const { id, number, stampingAccount } of clients) {
    assert.equal((await inside(id, '/v1/account')).number, number);
    assert.deepEqual(await owned(id), [stampingAccount.id]);
  }
  assert.notEqual(one.number, two.number);
  const profile = await inside(one.id, '/v1/profile');
  assert.deepEqual([profile.id, profile.email, profile.phone], [person.id, person.email, person.phone]);
  assert.ok(!('rfc' in profile), 'fiscal data is kept by client, not by person');
  const successor = await addPerson(server, { [two.id]: 'administrator' });
  assert.equal((await unlink(two.id, person, successor.token)).status, 204);
  const left = await call('GET', '/v1/stamping-accounts', successor.token);
  assert.deepEqual(
    (left.body.data as { id: string }[]).map(({ id }) => id),
    [two.stampingAccount.id],
  );
});

describe('IP-05: linked people link others', () => {
  test('the distributor makes the first link only, and that person accepts', async () => {
    const customer = await newCustomer();
    const [first, second] = [await addPerson(server), await addPerson(server)];
    assert.equal((await link(customer, first, asDistributor)).body.state, 'invited');
    await answerMail(first);
    assert.deepEqual(await places(customer), [`${first.id} administrator active`]);
    assert.equal((await link(customer, second, asDistributor)).code, 'customer_authorization_required');
    assert.equal((await link(customer, second, first.token, 'member')).body.state, 'active');
  });

  test('an administrator links and unlinks; a member does neither', async () => {
    const customer = await newCustomer();
    const administrator = await addPerson(server, { [customer]: 'administrator' });
    const member = await addPerson(server, { [customer]: 'member' });
    const other = await addPerson(server);
    assert.equal((await link(customer, other, member.token)).code, 'forbidden');
    assert.equal((await unlink(customer, administrator, member.token)).code, 'forbidden');
    assert.equal((await link(customer, other, administrator.token)).status, 201);
    assert.equal((await link(customer, other, administrator.token)).code, 'state_conflict');
    assert.equal((await unlink(customer, other, administrator.token)).status, 204);
    assert.equal((await unlink(customer, other, administrator.token)).status, 404);
  });

  test('the principal is never unlinked, an invitation is withdrawn', async () => {
    const customer = await newCustomer();
    const principal = await addPerson(server, { [customer]: 'principal' });
    assert.equal((await unlink(customer, principal, principal.token)).code, 'state_conflict');
    const invited = await addPerson(server);
    await assign(customer, invited, principal.token);
    assert.equal((await unlink(customer, invited, principal.token)).status, 204);
    const { outcome } = await answerMail(invited);
    assert.equal(outcome.status, 409);
  });

  test("an unlinked person's sessions stop acting for that account at once, for others they go on", async () => {
    const [customer, other] = [await newCustomer(), await newCustomer()];
    const principal = await addPerson(server, { [customer]: 'principal' });
    const person = await addPerson(server, { [customer]: 'administrator', [other]: 'administrator' });
    const reach = async (id: string) =>
      (await server.call('GET', '/v1/account', { as: person.token, headers: { 'mostrador-account': id } }))
        .status;
    assert.equal(await reach(customer), 200);
    await unlink(customer, person, principal.token);
    assert.deepEqual([await reach(customer), await reach(other)], [404, 200]);
  });

  test("a site's session for the account ends with the link, and does not go on with the person's next account", async () => {
    const { db, demo } = server;
    const { accessToken } = await signInThroughSite(server, { scope: 'balances:read' });
    const balances = () =>
      server.call('GET', '/v1/balances', { as: accessToken, headers: { origin: TEST_SITE } });
    assert.equal((await balances()).status, 200);
    const ana = await db
      .selectFrom('profile')
      .select('id')
      .where('email', '=', CUSTOMER_PERSON.email)
      .executeTakeFirstOrThrow();
    const other = await newCustomer();
    await db
      .insertInto('profile_link')
      .values({ profile_id: ana.id, account_id: other, link: 'administrator', created_at: new Date() })
      .execute();
    const next = await addPerson(server);
    await assign(demo.customerId, next, demo.operatorSecretKey);
    await answerMail(next);
    const gone = await call('DELETE', `/v1/customers/${demo.customerId}/profiles/${ana.id}`, next.token);
    assert.equal(gone.status, 204);
    assert.equal(((await balances()).body as { code: string }).code, 'session_expired');
  });
});

describe('who sees the people of a customer', () => {
  test('the customer, its distributor, the operator; nobody else, and no site for its person', async () => {
    const customer = await newCustomer();
    const principal = await addPerson(server, { [customer]: 'principal' });
    const wanted = [`${principal.id} principal active`];
    for (const as of [asDistributor, principal.token, server.demo.operatorSecretKey])
      assert.deepEqual(await places(customer, as), wanted);
    const stranger = await addDistributor(server, { parentId: server.demo.operatorId });
    const key = await addKey(server, stranger.id);
    assert.equal((await call('GET', `/v1/customers/${customer}/profiles`, key)).status, 404);
  });

  test('they come page by page', async () => {
    const customer = await newCustomer();
    for (const place of ['principal', 'administrator', 'member'])
      await addPerson(server, { [customer]: place });
    const all = await places(customer);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const path: string = `/v1/customers/${customer}/profiles?limit=2${cursor ? `&cursor=${cursor}` : ''}`;
      const { body } = await call('GET', path, asDistributor);
      const page = body as {
        data: { profileId: string; link: string; state: string }[];
        nextCursor: string | null;
      };
      seen.push(...page.data.map((row) => `${row.profileId} ${row.link} ${row.state}`));
      cursor = page.nextCursor;
    }
    assert.deepEqual(seen, all);
  });
});
