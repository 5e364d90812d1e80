import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { sweep } from '../../jobs/sweep.ts';
import { startTestServer, type TestServer } from '../../testing.ts';
import { type ActivationReply, codeOf, NEW_PASSWORD, newcomers, somebody } from './testing.ts';

let server: TestServer;
let they: ReturnType<typeof newcomers>;
before(async () => {
  server = await startTestServer();
  they = newcomers(server);
});
after(() => server.stop());
beforeEach(async () => {
  await server.db.deleteFrom('guess').execute();
  await server.db.deleteFrom('activation_link').execute();
});

const me = () => server.demo.profile;
const reason = (reply: { body: unknown }) => (reply.body as { reason?: string }).reason;
const profileOf = (email: string) =>
  server.db.selectFrom('profile').selectAll().where('email_key', '=', email).executeTakeFirst();

test('the link serves 24 hours, its token is kept as a hash', async () => {
  const profile = somebody();
  await they.signUp('profile', { profile });
  const token = await they.linkTo(profile.email);
  assert.match(token, /^av_[\w-]{43}$/);
  const row = await server.db
    .selectFrom('activation_link')
    .selectAll()
    .select(sql<number>`extract(epoch FROM expires_at - now())::float8 / 3600`.as('hours'))
    .executeTakeFirstOrThrow();
  assert.ok(row.hours > 23.9 && row.hours <= 24);
  assert.doesNotMatch(Buffer.from(row.hash).toString('latin1'), /av_/);
  await server.db.updateTable('activation_link').set({ expires_at: sql<Date>`now()` }).execute();
  assert.equal(codeOf(await they.activate(token)), 'link_spent');
});

test('nobody has a profile before the e-mail is proved: an address is not taken by whoever types it', async () => {
  const profile = somebody();
  await they.signUp('customer', { profile });
  assert.equal(await profileOf(profile.email), undefined);
});

test('the link serves once; looking at its page spends nothing', async () => {
  const profile = somebody();
  await they.signUp('profile', { profile });
  const token = await they.linkTo(profile.email);
  for (const path of ['/activate', `/activate?token=${token}`]) {
    assert.equal((await server.fetch(path)).status, 200);
    assert.equal((await server.fetch(path, { method: 'HEAD' })).status, 200);
  }
  assert.equal((await they.activate(token)).status, 200);
  assert.equal(codeOf(await they.activate(token)), 'link_spent');
});

test('one link, used twice at once, activates once and makes one customer', async () => {
  const profile = somebody();
  const { id } = await they.signUp('customer', { profile });
  const token = await they.linkTo(profile.email);
  const replies = await Promise.all([they.activate(token), they.activate(token), they.activate(token)]);
  const statuses = replies.map(({ status }) => status).toSorted();
  assert.equal(statuses[0], 200);
  // Whoever comes after the profile stands is asked for its password; the link is spent all the same.
  assert.ok(
    statuses.slice(1).every((status) => status === 409),
    String(statuses),
  );
  const rows = await server.db
    .selectFrom('account')
    .select('id')
    .where('email', '=', profile.email)
    .execute();
  assert.equal(rows.length, 1);
  const { body } = await they.asDistributor('GET', `/v1/events?limit=200&type=sign-up.updated`);
  const told = (body as { data: { subject: { id: string }; data: { state: string } }[] }).data;
  assert.deepEqual(
    told.filter(({ subject }) => subject.id === id).map(({ data }) => data.state),
    ['unverified', 'pending-link'],
  );
});

test('after a resend both links serve - mails overtake each other - and using one spends all', async () => {
  const profile = somebody();
  const { token } = await they.signUp('profile', { profile });
  const old = await they.linkTo(profile.email);
  await server.call('POST', '/v1/profiles/activation/resend', { as: token });
  const fresh = await they.linkTo(profile.email);
  assert.notEqual(fresh, old);
  assert.equal((await they.activate(old)).status, 200);
  assert.equal(codeOf(await they.activate(fresh)), 'link_spent');
});

test('three resends an hour; once it is verified there is nothing to resend', async () => {
  const profile = somebody();
  const { id, token } = await they.signUp('profile', { profile });
  const resend = () => server.call('POST', '/v1/profiles/activation/resend', { as: token });
  const waits = async () => {
    const { resendAfter } = await they.read(id, token);
    return Math.round((Date.parse(resendAfter!) - server.deps.clock.now().getTime()) / 1000);
  };
  assert.ok((await waits()) <= 60 && (await waits()) > 50);
  for (let round = 0; round < 3; round += 1) assert.equal((await resend()).status, 202);
  assert.ok((await waits()) > 3_500);
  const refused = await resend();
  assert.equal(codeOf(refused), 'too_many_attempts');
  assert.ok(Number(refused.headers.get('retry-after')) > 3_500);
  await sql`UPDATE activation_link SET created_at = created_at - interval '61 minutes'`.execute(server.db);
  assert.equal((await resend()).status, 202);
  await they.activate(await they.linkTo(profile.email));
  assert.equal(codeOf(await resend()), 'state_conflict');
  assert.equal((await they.read(id, token)).resendAfter, null);
});

for (const [password, why] of [
  ['corta', 'too_short'],
  ['contraseña2026', 'common'],
  ['RosaGil2026', 'common'],
] as const) {
  test(`a weak password (${password}) is refused and leaves the link as it was`, async () => {
    const profile = somebody();
    await they.signUp('profile', { profile });
    const token = await they.linkTo(profile.email);
    const refused = await they.activate(token, password);
    assert.equal(refused.status, 422);
    assert.equal(reason(refused), why);
    assert.equal((await they.activate(token)).status, 200);
  });
}

test('A-CM-21: a known person confirms with the own password; nothing else of the profile changes', async () => {
  const before = await profileOf(me().identifier);
  await they.signUp('customer', { profile: { ...somebody('Otro Nombre'), email: me().identifier } });
  const token = await they.linkTo(me().identifier);
  assert.equal(codeOf(await they.activate(token, NEW_PASSWORD)), 'wrong_sign_in');
  const { status, body } = await they.activate(token, me().password);
  assert.equal(status, 200, JSON.stringify(body));
  assert.equal((body as ActivationReply).signUp.state, 'pending-link');
  assert.deepEqual(await profileOf(me().identifier), before);
});

test('guesses at a known person through a link count as at the sign-in: the sixth waits', async () => {
  await they.signUp('customer', { profile: { ...somebody(), email: me().identifier } });
  const token = await they.linkTo(me().identifier);
  for (let round = 0; round < 5; round += 1) {
    assert.equal(codeOf(await they.activate(token, `no es esta ${round}`)), 'wrong_sign_in');
  }
  assert.equal(codeOf(await they.activate(token, me().password)), 'too_many_attempts');
});

test('two sign-ups of one new person: the second link asks for the password that the first one set', async () => {
  const profile = somebody();
  await they.signUp('customer', { profile });
  const first = await they.linkTo(profile.email);
  await they.signUp('customer', { profile, company: { name: 'Otra Empresa' } });
  const second = await they.linkTo(profile.email);
  assert.equal((await they.activate(first)).status, 200);
  assert.equal(codeOf(await they.activate(second, 'zorro gris entre olivos')), 'wrong_sign_in');
  assert.equal((await they.activate(second)).status, 200);
});

test('both at once, with different passwords: one profile, the other is asked for its password', async () => {
  const profile = somebody();
  await they.signUp('customer', { profile });
  const first = await they.linkTo(profile.email);
  await they.signUp('customer', { profile });
  const second = await they.linkTo(profile.email);
  const replies = await Promise.all([they.activate(first), they.activate(second, 'zorro gris entre olivos')]);
  assert.deepEqual(replies.map(({ status }) => status).toSorted(), [200, 401]);
});

test('a mobile that somebody signs in with already stays theirs', async () => {
  const profile = { ...somebody(), phone: '6465550100' };
  await they.signUp('profile', { profile });
  assert.equal((await they.activate(await they.linkTo(profile.email))).status, 200);
  const signIn = (identifier: string, password: string) =>
    server.call('POST', '/v1/sessions', { body: { identifier, password } });
  assert.equal((await signIn('6465550100', NEW_PASSWORD)).status, 401);
  assert.equal((await signIn('6465550100', me().password)).status, 201);
  assert.equal((await signIn(profile.email, NEW_PASSWORD)).status, 201);
});

test('who never confirmed is forgotten after a month; a distributor’s record stays for its parent', async () => {
  const person = await they.signUp('customer', { profile: somebody() });
  const distributor = await they.signUp('distributor', { profile: somebody() });
  const recent = await they.signUp('profile', { profile: somebody() });
  const ids = [person.id, distributor.id];
  await sql`UPDATE activation_link SET created_at = now() - interval '31 days' WHERE sign_up_id = ANY (${ids})`.execute(
    server.db,
  );
  await sweep(server.deps);
  const rows = await server.db
    .selectFrom('sign_up')
    .select('id')
    .where('id', 'in', [...ids, recent.id])
    .orderBy('id')
    .execute();
  assert.deepEqual(
    rows.map(({ id }) => id),
    [distributor.id, recent.id],
  );
  assert.equal(
    codeOf(await server.call('GET', `/v1/sign-ups/${person.id}`, { as: person.token })),
    'invalid_credential',
  );
});

test('CM-CLI-04: whoever administers a distributor becomes no customer’s principal, and learns why', async () => {
  const { identifier, password } = server.demo.distributorProfile;
  await they.signUp('customer', { profile: { ...somebody(), email: identifier } });
  const refused = await they.activate(await they.linkTo(identifier), password);
  assert.equal(refused.status, 422);
  assert.equal(codeOf(refused), 'profile_administers_distributor');
});

test('CM-DIS-03: the parent’s own people do not become its distributor; judged only once they have proved who they are', async () => {
  const { identifier, password } = server.demo.distributorProfile;
  const { id, token } = await they.signUp('distributor', { profile: { ...somebody(), email: identifier } });
  const refused = await they.activate(await they.linkTo(identifier), password);
  assert.equal(codeOf(refused), 'parent_contact_not_allowed');
  assert.equal((await they.read(id, token)).state, 'unverified');
});
