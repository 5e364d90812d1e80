import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { post } from '../../ledger/index.ts';
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
  await server.db.deleteFrom('guess').execute();
  await standing({ state: 'active' });
});

const standing = (change: { state?: string; expires_at?: Date }) =>
  server.db.updateTable('account').set(change).where('id', '=', server.demo.distributorId).execute();
const confirm = (id: string) => they.asDistributor('POST', `/v1/sign-ups/${id}/confirmation`);
const reject = (id: string) => they.asDistributor('DELETE', `/v1/sign-ups/${id}/confirmation`);
const accountOf = (id: string) =>
  server.db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();

async function waitingCustomer() {
  const profile = somebody();
  const { id, token } = await they.signUp('customer', { profile });
  await they.activate(await they.linkTo(profile.email));
  const { accountId } = await they.read(id, token);
  return { id, token, profile, accountId: accountId! };
}

test('A-CM-22: only a customer’s sign-up that waits can be confirmed, and once', async () => {
  const unverified = await they.signUp('customer', { profile: somebody() });
  assert.equal(codeOf(await confirm(unverified.id)), 'state_conflict');
  const distributor = await they.signUp('distributor', { profile: somebody() });
  assert.equal(codeOf(await confirm(distributor.id)), 'state_conflict');
  const { id } = await waitingCustomer();
  const replies = await Promise.all([confirm(id), confirm(id)]);
  assert.deepEqual(replies.map(({ status }) => status).toSorted(), [200, 409]);
  assert.equal(codeOf(await reject(id)), 'state_conflict');
});

test('a person who became a distributor’s meanwhile is not linked to a customer (CM-CLI-04)', async () => {
  const { id, profile } = await waitingCustomer();
  const person = await server.db
    .selectFrom('profile')
    .select('id')
    .where('email_key', '=', profile.email)
    .executeTakeFirstOrThrow();
  await server.db
    .insertInto('profile_link')
    .values({
      profile_id: person.id,
      account_id: server.demo.distributorId,
      link: 'sales',
      created_at: new Date(),
    })
    .execute();
  assert.equal(codeOf(await confirm(id)), 'profile_administers_distributor');
});

test('a sign-up that is turned down takes its account with it, and its link serves no more', async () => {
  const { id, token, accountId } = await waitingCustomer();
  const { status, body } = await reject(id);
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual([(body as SignUpReply).state, (body as SignUpReply).accountId], ['rejected', null]);
  assert.equal(await accountOf(accountId), undefined);
  assert.equal((await they.read(id, token)).state, 'rejected');
  const profile = somebody();
  const other = await they.signUp('distributor', { profile });
  const link = await they.linkTo(profile.email);
  await reject(other.id);
  assert.equal(await accountOf(other.signUp.accountId!), undefined);
  assert.equal(codeOf(await they.activate(link)), 'link_spent');
});

test('an account that something was posted to is kept: the customer is inactive, its stamps are still there', async () => {
  const { id, accountId } = await waitingCustomer();
  const account = await server.db
    .selectFrom('stamping_account')
    .select('id')
    .where('customer_id', '=', accountId)
    .executeTakeFirstOrThrow();
  const place = { unit: 'stamp', role: 'stock' } as const;
  const debit = { ...place, owner: server.demo.distributorId };
  const credit = { ...place, owner: account.id };
  await post(server.db, [{ debit, credit, quantity: 1, kind: 'transfer', reference: null }], new Date());
  const { body } = await reject(id);
  assert.deepEqual([(body as SignUpReply).state, (body as SignUpReply).accountId], ['rejected', accountId]);
  assert.equal((await accountOf(accountId))?.state, 'inactive');
});

test('A-CM-8: a distributor that holds something is cancelled like any other; restored and activated, its person enters', async () => {
  const profile = somebody();
  const { id, signUp } = await they.signUp('distributor', { profile });
  await they.activate(await they.linkTo(profile.email));
  await server.advance({ minutes: 2 });
  const accountId = signUp.accountId!;
  const place = { unit: 'stamp', role: 'stock' } as const;
  const debit = { ...place, owner: server.demo.distributorId };
  const credit = { ...place, owner: accountId };
  await post(server.db, [{ debit, credit, quantity: 1, kind: 'transfer', reference: null }], new Date());
  const { body } = await reject(id);
  assert.equal((body as SignUpReply).state, 'rejected');
  const account = await they.asDistributor('GET', `/v1/distributors/${accountId}`);
  const { state, deletesAt, stamps } = account.body as { state: string; deletesAt: string; stamps: number };
  assert.deepEqual([state, stamps], ['cancelled', 1]);
  assert.ok(deletesAt);
  assert.equal((await they.asDistributor('POST', `/v1/distributors/${accountId}/restoration`)).status, 200);
  assert.equal((await they.asDistributor('POST', `/v1/distributors/${accountId}/activation`)).status, 200);
  assert.equal((await they.accountsOf(profile.email))[0]?.link, 'master');
});

test('whoever is turned down hears of it in the own language, with whom to ask; who has not proved the e-mail hears nothing', async () => {
  const profile = somebody();
  const { id } = await they.signUp('customer', { profile }, 'en');
  await they.activate(await they.linkTo(profile.email));
  await reject(id);
  const last = (await they.mailsTo(profile.email)).at(-1);
  assert.equal(last?.template, 'sign-up-rejected');
  assert.equal(last.subject, 'Your sign-up was not accepted');
  assert.match(last.body_text, /Ask Bahía Contable \(ventas@bahia\.example\) for the reason/);
  const stranger = somebody();
  const unproved = await they.signUp('customer', { profile: stranger });
  await reject(unproved.id);
  const told = (await they.mailsTo(stranger.email)).map(({ template }) => template);
  assert.deepEqual(told, ['activation']);
});

test('the distributor reads of who waits in its own language, also where it has no address but its people have', async () => {
  const demo = server.db.updateTable('account').where('id', '=', server.demo.distributorId);
  const profile = somebody();
  const { id } = await they.signUp('customer', { profile }, 'en');
  await they.activate(await they.linkTo(profile.email));
  const mail = (await they.mailsTo('ventas@bahia.example')).findLast((one) => one.body_text.includes(id));
  assert.equal(mail?.subject, 'Un cliente espera su vinculación');
  assert.ok(mail.body_text.includes(`/sign-ups/${id}?locale=es-MX`));
  await demo.set({ email: null }).execute();
  try {
    const other = somebody();
    const second = await they.signUp('customer', { profile: other });
    await they.activate(await they.linkTo(other.email));
    const mails = await they.mailsTo(server.demo.distributorProfile.identifier);
    assert.ok(mails.some(({ body_text }) => body_text.includes(second.id)));
  } finally {
    await demo.set({ email: 'ventas@bahia.example' }).execute();
  }
});

test('one that is being prepared cannot be turned down; once it waits for its activation it can', async () => {
  const profile = somebody();
  const { id, signUp } = await they.signUp('distributor', { profile });
  await they.activate(await they.linkTo(profile.email));
  assert.equal(codeOf(await reject(id)), 'state_conflict');
  await server.advance({ minutes: 2 });
  assert.equal((await reject(id)).status, 200);
  assert.equal(await accountOf(signUp.accountId!), undefined);
});

for (const [change, code] of [
  [{ state: 'suspended' }, 'distributor_suspended'],
  [{ state: 'expired' }, 'account_expired'],
] as const) {
  test(`A-CM-23: a distributor that is ${change.state} gets no newcomers, and its page says why (${code})`, async () => {
    const { id } = await waitingCustomer();
    await standing(change);
    for (const kind of ['profile', 'customer', 'distributor'] as const) {
      const refused = await they.post(signUpBody(kind, { profile: somebody() }));
      assert.deepEqual([refused.status, codeOf(refused)], [403, code]);
    }
    const { body } = await server.call('GET', '/v1/sign-up-options', they.asVisitor());
    const { kinds } = body as { kinds: { available: boolean; reason: string }[] };
    assert.ok(kinds.every(({ available, reason }) => !available && reason === code));
    assert.equal(codeOf(await confirm(id)), code);
    // What a person sent before may still be taken back.
    assert.equal((await reject(id)).status, 200);
  });
}

test('A-CM-21: without multilevel nobody signs up as a distributor; as a customer one may', async () => {
  const held = server.db.updateTable('contract').where('name', '=', 'multilevel');
  await held.set({ state: 'cancelled' }).execute();
  const refused = await they.post(signUpBody('distributor', { profile: somebody() }));
  const { body } = await server.call('GET', '/v1/sign-up-options', they.asVisitor('en'));
  const customer = await they.post(signUpBody('customer', { profile: somebody() }));
  await held.set({ state: 'active' }).execute();
  assert.deepEqual([refused.status, codeOf(refused)], [422, 'multilevel_required']);
  assert.deepEqual(body, {
    distributor: { name: 'Bahía Contable' },
    kinds: [
      { kind: 'profile', available: true, reason: null },
      { kind: 'customer', available: true, reason: null },
      { kind: 'distributor', available: false, reason: 'multilevel_required' },
    ],
    terms: { version: '2026-01', url: `${server.url}/terms?locale=en` },
    privacy: { version: '2026-01', url: `${server.url}/privacy?locale=en` },
  });
  assert.equal(customer.status, 202);
});
